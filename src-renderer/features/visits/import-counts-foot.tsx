import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting, type Formatting } from '#renderer/lib/formatting.ts'
import { ImportRowsFoot } from '#renderer/lib/import-rows-foot.tsx'
import type { Contract } from '#shared/contract.ts'
import type { RefusalOf } from '#shared/kernel/contract-kit.ts'
import { assertNever } from '#shared/kernel/result.ts'
import { rowsToTake, type ImportDecision } from '#shared/visits/count-choice-rules.ts'

import { type CountReading, type ImportTaken } from './import-counts-choice.ts'

interface ImportCountsFootProps {
  readonly reading: CountReading
  readonly decision: ImportDecision
  readonly onTaken: (taken: ImportTaken) => void
  readonly onGiveUp: () => void
}

/** Enters the lines that were chosen. */
export function ImportCountsFoot({ reading, decision, onTaken, onGiveUp }: ImportCountsFootProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  return (
    <ImportRowsFoot
      reading={reading}
      rowsOf={({ rows }) =>
        rowsToTake(rows, decision).map(({ line, date, total, startTime, kind }) => ({
          line,
          date,
          total,
          startTime,
          kind,
        }))
      }
      onWrite={(rows) => api.visits.importRows({ rows, add: decision.keepAlready })}
      onWritten={onTaken}
      sentenceOf={(refusal) => importSentence(t, formatting, refusal)}
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
