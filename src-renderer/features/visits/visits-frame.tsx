import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { addressOf } from '#renderer/lib/router.ts'
import { usePainted } from '#renderer/lib/use-painted.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'

import styles from './visits-frame.module.css'

const views = ['day', 'figures', 'import'] as const
type View = (typeof views)[number]

interface VisitsFrameProps {
  readonly view: View
  readonly isLoaded: boolean
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** The title, the three views of the visits, and the one that was chosen. */
export function VisitsFrame({ view, isLoaded, actions, children }: VisitsFrameProps) {
  const { t } = useTranslation()
  const marks = usePainted('visits', isLoaded)
  return (
    <div className={styles.screen} data-view={view} {...marks}>
      <PageHeader title={t('visits.title')} actions={actions}>
        <nav aria-label={t('visits.views')} data-no-print>
          <ul className={styles.views}>
            {views.map((one) => (
              <li key={one}>
                <a
                  href={addressOf('visits', [one])}
                  className={styles.view}
                  {...(one === view && { 'aria-current': 'page' as const })}
                >
                  {t(`visits.view.${one}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </PageHeader>
      {children}
    </div>
  )
}
