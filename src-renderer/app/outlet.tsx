import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import { homeAddress, type ScreenName } from '#renderer/lib/router.ts'
import { Loaded } from '#renderer/lib/use-loaded.ts'
import { buttonClass } from '#renderer/ui/button-class.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'

import { ErrorBoundary } from './error-boundary.tsx'
import { routes, type ScreenProps } from './routes.ts'

interface OutletProps extends ScreenProps {
  /** Null for an address that does not exist. */
  readonly screen: ScreenName | null
  readonly placeName: string
}

/** The screen of the address. A defect in it is caught here, so that the side bar stays. */
export function Outlet({ screen, parts, query, placeName }: OutletProps) {
  const { t } = useTranslation()
  const route = screen === null ? undefined : routes[screen]
  const title = screen === null ? t('errors.pageNotFound') : t(`frame.nav.${screen}`)
  useEffect(() => {
    document.title = placeName === '' ? title : `${title} · ${placeName}`
  }, [title, placeName])
  useTitleFocus(screen)
  if (route === undefined) return <NotFound />
  return (
    <ErrorBoundary key={screen} t={t}>
      {'screen' in route ? (
        <route.screen parts={parts} query={query} />
      ) : (
        <Loaded load={route.load} props={{ parts, query }} />
      )}
    </ErrorBoundary>
  )
}

/** A new screen is read from its title on; the first one leaves the focus where the browser puts it. */
function useTitleFocus(screen: ScreenName | null): void {
  const previous = useRef(screen)
  useEffect(() => {
    if (previous.current === screen) return
    previous.current = screen
    const title = document.querySelector<HTMLElement>('[data-page-title]') ?? document.getElementById('page')
    title?.focus({ preventScroll: true })
    document.getElementById('page')?.scrollTo(0, 0)
  }, [screen])
}

function NotFound() {
  const { t } = useTranslation()
  return (
    <>
      <PageHeader title={t('errors.pageNotFound')} sub={t('errors.pageNotFoundText')} />
      <p>
        <a className={buttonClass('primary')} href={homeAddress}>
          {t('errors.backToToday')}
        </a>
      </p>
    </>
  )
}
