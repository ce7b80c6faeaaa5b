import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { SourceLink } from '#renderer/lib/source-link.tsx'
import { Tag } from '#renderer/ui/chip.tsx'

import { ratePerKm } from './distance-words.ts'
import { RoomLeft } from './room-left.tsx'
import type { Preview } from './use-add-line.ts'

import styles from './line-preview.module.css'

interface LinePreviewProps {
  readonly preview: Preview | null
  /** The refusal below says what stands in the way, and what follows. */
  readonly isRefused: boolean
}

/** What may be claimed twice: said before it is added, in whole sentences. */
const twinWarnings = ['sameLine', 'sameReceipt'] as const

/** What the line being typed would be worth, by which rate and where that was read, and what it would leave. */
export function LinePreview({ preview, isRefused }: LinePreviewProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  if (preview === null) {
    return isRefused ? null : <p className={styles.soft}>{t('expenseLines.preview.unfinished')}</p>
  }
  const { rate, passes } = preview
  const isPerKm = rate !== null && rate.kind !== 'flatDay'
  return (
    <div className={styles.preview} role="status">
      <p className={styles.amount}>
        <strong>{t('expenseLines.preview.amount', { amount: formatting.money(preview.amountCents) })}</strong>
        {isPerKm && <span>{ratePerKm(t, formatting, rate.amount)}</span>}
        {rate !== null && <SourceLink source={rate.source} />}
        {rate?.standing === 'unconfirmed' && (
          <Tag tone="attention">{t('expenseRates.standing.unconfirmed')}</Tag>
        )}
      </p>
      {twinWarnings
        .filter((warning) => preview.warnings.includes(warning))
        .map((warning) => (
          <p key={warning} className={styles.twin}>
            <TriangleAlert size={20} />
            <span>{t(`expenseLines.preview.${warning}`)}</span>
          </p>
        ))}
      <RoomLeft before={preview.before} after={preview.after} />
      {passes.length > 0 && !isRefused && (
        <p className={styles.passes}>
          {t('expenseLines.preview.passes', { count: passes.length })} {t('expenseLines.over.consequence')}
        </p>
      )}
    </div>
  )
}
