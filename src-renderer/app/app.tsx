import { useEffect, useMemo } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { localeOf } from '#renderer/lib/language.ts'
import { useAddress } from '#renderer/lib/router.ts'
import { refuseSheet } from '#renderer/lib/sheet-state.ts'
import { isLanguage } from '#renderer/lib/texts-of.ts'
import { Loaded } from '#renderer/lib/use-loaded.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { DialogNoticeProvider } from '#renderer/ui/dialog-notice.tsx'
import { UiWordsProvider } from '#renderer/ui/words.tsx'

import { DialogTroubles } from './dialog-troubles.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Frame } from './frame.tsx'
import { isPlaceKnown, rememberPlaceIsKnown } from './place-known.ts'
import { sheets, wallPages } from './routes.ts'
import { uiWordsOf } from './ui-words.ts'

/** The whole page: the words and the locale of the parts, then a sheet, the wall, or the place itself. */
export function App() {
  const { t, i18n } = useTranslation()
  const formatting = useFormatting()
  const words = useMemo(() => uiWordsOf(t, formatting), [t, formatting])
  const locale = isLanguage(i18n.language) ? localeOf[i18n.language] : localeOf.fr
  return (
    <I18nProvider locale={locale}>
      <UiWordsProvider words={words}>
        <ErrorBoundary t={t}>
          <DialogNoticeProvider notice={<DialogTroubles />}>
            <Page />
          </DialogNoticeProvider>
        </ErrorBoundary>
      </UiWordsProvider>
    </I18nProvider>
  )
}

function Page() {
  const { parts, query } = useAddress()
  const [first = '', ...rest] = parts
  if (first === 'print') {
    const sheet = findPage(sheets, rest[0])
    return sheet === null ? <NoSheet /> : <Loaded load={sheet} props={{ parts: rest.slice(1), query }} />
  }
  const wall = findPage(wallPages, first)
  return wall === null ? <PlacePage /> : <Loaded load={wall} props={{ parts: rest, query }} />
}

function NoSheet() {
  useEffect(refuseSheet, [])
  return null
}

/** An address is typed by anyone: `/print/constructor` is no page. */
const findPage = <T,>(pages: Readonly<Record<string, T>>, name = ''): T | null =>
  Object.hasOwn(pages, name) ? (pages[name] ?? null) : null

const recovery = async () => (await import('./recovery-screen.tsx')).RecoveryScreen
const firstRun = async () => (await import('./first-run-route.tsx')).FirstRunRoute

/** The place: its frame once it is set up, the first questions before, the way out when its data cannot be read. */
function PlacePage() {
  const place = useQuery(api.place.getPlace, {}, ['place'])
  const isSetUp = place.data?.setUp
  useEffect(() => {
    if (isSetUp !== undefined) rememberPlaceIsKnown(isSetUp)
  }, [isSetUp])
  const isUnreadable =
    place.error?.type === 'DatabaseDamaged' || (place.error !== null && place.data === undefined)
  if (isUnreadable && place.error?.type !== 'CoreUnavailable') return <Loaded load={recovery} props={{}} />
  if (isSetUp === false) return <Loaded load={firstRun} props={{}} />
  // The frame does not wait for the place's name on a PC where it was there last time.
  return isSetUp === true || isPlaceKnown() ? <Frame place={place.data ?? null} /> : null
}
