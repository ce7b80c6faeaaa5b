import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { HostsAreaTabs } from '#renderer/lib/hosts-area.tsx'
import { usePainted } from '#renderer/lib/use-painted.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'

import { expensesTabs, tabAddress, type ExpensesTab } from './expenses-address.ts'

import styles from './expenses.module.css'

interface ExpensesFrameProps {
  readonly tab: ExpensesTab
  /** True once the facts of the page are there. */
  readonly isLoaded: boolean
  /** Buttons beside the title. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** The head of the four faces of the expense claims: where one is among the hosts' pages, and among these. */
export function ExpensesFrame({ tab, isLoaded, actions, children }: ExpensesFrameProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.screen} data-view={tab} {...usePainted('expenses', isLoaded)}>
      <PageHeader title={t('expenses.title')} actions={actions}>
        <HostsAreaTabs current="expenses" />
      </PageHeader>
      <nav aria-label={t('expenses.tabs.label')} data-no-print>
        <ul className={styles.tabs}>
          {expensesTabs.map((name) => (
            <li key={name}>
              <a
                href={tabAddress(name)}
                className={styles.tab}
                {...(name === tab && { 'aria-current': 'page' as const })}
              >
                {t(`expenses.tabs.${name}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </div>
  )
}
