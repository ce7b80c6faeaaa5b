import ExternalLink from 'lucide-react/icons/external-link'
import { useTranslation } from 'react-i18next'

import { api } from './api.ts'

import styles from './source-link.module.css'

interface SourceLinkProps {
  readonly source: string
  /** Under a heading that says what it is: the words stand alone. */
  readonly hasHeading?: boolean
}

/** Where a date was read: an address opens outside after a confirmation, other words are shown as they are. */
export function SourceLink({ source, hasHeading = false }: SourceLinkProps) {
  const { t } = useTranslation()
  if (source === '') return null
  const site = siteOf(source)
  if (site === null)
    return <span className={styles.soft}>{hasHeading ? source : t('calendar.source', { source })}</span>
  return (
    <button
      type="button"
      className={styles.source}
      aria-label={t('calendar.openSource', { source: site })}
      onClick={() => void api.shell.openLink({ address: source })}
    >
      {site}
      <ExternalLink size={16} />
    </button>
  )
}

/** `https://www.exemple.be/a/b` → `exemple.be`; null for what is no address. */
const siteOf = (source: string): string | null => /^https:\/\/(?:www\.)?([^/\s]+)/.exec(source)?.[1] ?? null
