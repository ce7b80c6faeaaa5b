import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting, type Formatting } from '#renderer/lib/formatting.ts'
import { ImportFoot } from '#renderer/lib/import-foot.tsx'
import type { Contract } from '#shared/contract.ts'
import type { RefusalOf } from '#shared/kernel/contract-kit.ts'
import { assertNever } from '#shared/kernel/result.ts'

import {
  rowsToTake,
  type CountReading,
  type ImportDecision,
  type ImportTaken,
} from './import-counts-choice.ts'

interface ImportCountsFootProps {
  readonly reading: CountReading
  readonly decision: ImportDecision
  readonly onTaken: (taken: ImportTaken) => void
  readonly onGiveUp: () => void
}

/** The choice at the foot of the assistant: the lines that were chosen, all of them or none. */
export function ImportCountsFoot({ reading, decision, onTaken, onGiveUp }: ImportCountsFootProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const { preview, refusal, isReading } = reading
  const all = preview !== null && refusal === null ? preview.rows : []
  const rows = rowsToTake(all, decision)
  const importThem = async () => {
    if (isReading) return
    setIsBusy(true)
    const chosen = rows.map(({ line, date, total, startTime, kind }) => ({
      line,
      date,
      total,
      startTime,
      kind,
    }))
    const result = await api.visits.importRows({ rows: chosen, add: decision.keepAlready })
    setIsBusy(false)
    if (result.ok) {
      onTaken(result.value)
      return
    }
    const refused = refusalOf(result.error)
    setError(refused === null ? null : importSentence(t, formatting, refused))
    // Somebody counted meanwhile: the questions are asked again.
    if (refused !== null) reading.readAgain()
  }
  const left = all.length - rows.length
  const nothing = all.length === 0 && preview?.missingFields.length === 0 ? t('imports.check.noRows') : null
  return (
    <ImportFoot
      importLabel={rows.length === 0 ? null : t('imports.importRows', { count: rows.length })}
      isBusy={isBusy}
      remark={left > 0 ? t('imports.skipped', { count: left }) : nothing}
      error={error}
      onImport={() => void importThem()}
      onGiveUp={onGiveUp}
    />
  )
}

type ImportRefusal = RefusalOf<Contract['visits']['importRows']>

/** Enough days to see which ones. */
const daysNamed = 5

/** Why the rows could not be entered. */
function importSentence(t: TFunction, formatting: Formatting, refusal: ImportRefusal): string {
  const days = (dates: readonly string[]) =>
    [...dates.slice(0, daysNamed).map(formatting.date), ...(dates.length > daysNamed ? ['…'] : [])].join(', ')
  switch (refusal.type) {
    case 'AlreadyImported':
      return t('visits.import.refusals.alreadyImported', { days: days(refusal.dates) })
    case 'AlreadyCounted':
      return t('visits.import.refusals.alreadyCounted', { days: days(refusal.dates) })
    case 'DayNotOver':
      return t('visits.import.refusals.dayNotOver', {
        line: formatting.number(refusal.line),
        day: formatting.date(refusal.date),
      })
    default:
      return assertNever(refusal)
  }
}
