import TriangleAlert from 'lucide-react/icons/triangle-alert'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { Tag } from '#renderer/ui/chip.tsx'
import type { ClaimLine } from '#shared/expenses/claim-shapes.ts'

import { kilometres, ratePerKm } from './distance-words.ts'
import { LineReceipt } from './line-receipt.tsx'

import styles from './line-what.module.css'

interface LineWhatProps {
  readonly line: ClaimLine
  readonly onAttach?: ((line: ClaimLine) => void) | undefined
}

/** What a line is for, in words; what was forced says so for ever, with its reason and by whom. */
export function LineWhat({ line, onAttach }: LineWhatProps) {
  const { t } = useTranslation()
  const { forced, warnings, correctedBy, netCents } = line
  const formatting = useFormatting()
  const details = useDetails(line)
  return (
    <div className={styles.what}>
      <span>{[t(`expenses.claim.kind.${line.kind}`), ...details].join(', ')}</span>
      {line.rate !== null && line.metres !== null && line.mode !== 'publicTransport' && (
        <span className={styles.soft}>{ratePerKm(t, formatting, line.rate.amount)}</span>
      )}
      <span className={styles.marks}>
        {warnings.map((warning) => (
          <Tag key={warning} tone="attention" icon={<TriangleAlert size={16} />}>
            {t(`expenseLines.line.${warning}`)}
          </Tag>
        ))}
        {correctedBy.length > 0 && (
          <Tag>{t('expenses.claim.corrected', { amount: formatting.money(netCents) })}</Tag>
        )}
        <LineReceipt line={line} onAttach={onAttach} />
      </span>
      {forced !== null && <Forced forced={forced} />}
    </div>
  )
}

function useDetails(line: ClaimLine): readonly string[] {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { date, mode, metres, trip, slotIds, correctsLineId } = line
  return [
    slotIds.length > 0 && t('expenses.suggest.slots', { count: slotIds.length }),
    mode !== null && t(`expenseLines.add.modes.${mode}`).toLowerCase(),
    metres !== null && t('expenseRates.km', { km: kilometres(formatting, metres) }),
    trip === 'homeToPlace' && t('expenseLines.add.trips.homeToPlace').toLowerCase(),
    line.activity,
    correctsLineId !== null && t('expenses.claim.corrects', { day: formatting.shortDate(date) }),
    line.reason,
  ].filter((part) => typeof part === 'string' && part !== '') as readonly string[]
}

function Forced({ forced }: { readonly forced: NonNullable<ClaimLine['forced']> }): ReactNode {
  const { t } = useTranslation()
  return (
    <span className={styles.forced}>
      <Tag tone="missing" icon={<TriangleAlert size={16} />}>
        {t('expenses.claim.forcedMark')}
      </Tag>
      <span>
        {forced.holderName === null
          ? t('expenses.claim.reason', { reason: forced.reason })
          : t('expenses.claim.forcedBy', { name: forced.holderName, reason: forced.reason })}
      </span>
    </span>
  )
}
