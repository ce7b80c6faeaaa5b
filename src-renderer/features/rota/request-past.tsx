import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { useNow } from '#renderer/lib/use-now.ts'

import { partsOf, type Request } from './replacement-words.ts'

import styles from './help-view.module.css'

/** Who came instead of whom, lately: to say thank you, never to count. */
export function RecentReplacements({ requests }: { readonly requests: readonly Request[] }) {
  const { t } = useTranslation()
  if (requests.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="latest">
      <h2 id="latest">{t('replacements.latest')}</h2>
      <ul className={styles.past}>
        {requests.map((request) => (
          <PastLine key={request.replacementId} request={request} />
        ))}
      </ul>
    </section>
  )
}

function PastLine({ request }: { readonly request: Request }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const now = useNow().at
  const isOver = request.slot === null || request.slot.endAt <= now
  const parts = partsOf(formatting, request)
  const word = request.kind === 'swap' ? 'swap' : isOver ? 'done' : 'coming'
  return (
    <li>
      <span className={styles.when}>{parts.slot}</span>
      <span>{t(`replacements.recent.${word}`, parts)}</span>
    </li>
  )
}
