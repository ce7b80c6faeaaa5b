import { useTranslation } from 'react-i18next'

import { addressOf } from './router.ts'

import styles from './hosts-area.module.css'

/**
 * What the side bar calls "Accueillant·es" has several pages, in this order; a page that is not here has no tab. One
 * line each: its name (the text `hosts.area.<name>`) and what follows `/hosts` in its address.
 */
const pages = [
  { name: 'hosts', parts: [] },
  { name: 'people', parts: ['people'] },
  { name: 'notes', parts: ['notes'] },
  { name: 'expenses', parts: ['expenses'] },
] as const satisfies readonly {
  readonly name: string
  readonly parts: readonly string[]
}[]

export type HostsAreaPage = (typeof pages)[number]['name']

/** The pages about the hosts, in the head of each of them. */
export function HostsAreaTabs({ current }: { readonly current: HostsAreaPage }) {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('hosts.area.label')} data-no-print>
      <ul className={styles.pages}>
        {pages.map(({ name, parts }) => (
          <li key={name}>
            <a
              href={addressOf('hosts', parts)}
              className={styles.page}
              {...(name === current && { 'aria-current': 'page' as const })}
            >
              {t(`hosts.area.${name}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
