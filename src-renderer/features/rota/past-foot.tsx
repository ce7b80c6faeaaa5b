import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

import { api, type WholeContract } from '#renderer/lib/api.ts'
import { useFormatting, type Formatting } from '#renderer/lib/formatting.ts'
import { ImportRowsFoot } from '#renderer/lib/import-rows-foot.tsx'
import { offerUndo } from '#renderer/lib/undo.ts'
import type { HostOrigin } from '#shared/hosts/host.ts'
import type { RefusalOf } from '#shared/kernel/contract-kit.ts'
import { assertNever } from '#shared/kernel/result.ts'

import {
  peopleToImport,
  rowToImport,
  type Decisions,
  type PastPreview,
  type PastReading,
  type PastRow,
  type PastTaken,
  type RowState,
} from './past-facts.ts'

interface PastFootProps {
  readonly reading: PastReading
  readonly decisions: Decisions
  readonly origin: HostOrigin
  readonly stateIn: (preview: PastPreview) => (row: PastRow) => RowState
  readonly onTaken: (counts: PastTaken, firstDay: string) => void
  readonly onGiveUp: () => void
}

/** Notes the lines that are ready: all of them, or none. */
export function PastFoot({ reading, decisions, origin, stateIn, onTaken, onGiveUp }: PastFootProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const rowsOf = (preview: PastPreview) => {
    const stateOf = stateIn(preview)
    return preview.rows.filter((row) => stateOf(row) === 'ready').map(rowToImport)
  }
  return (
    <ImportRowsFoot
      reading={reading}
      rowsOf={rowsOf}
      onWrite={(rows) => api.rota.importPast({ rows, people: peopleToImport(decisions), origin })}
      onWritten={(counts, act) => {
        const days = reading.preview === null ? [] : rowsOf(reading.preview).map(({ date }) => date)
        onTaken(counts, days.toSorted()[0] ?? '')
        offerUndo(
          counts.signups === 0 ? t('pastRota.nothingNew') : t('pastRota.done', { count: counts.signups }),
          act,
        )
      }}
      sentenceOf={(refusal) => pastSentence(t, formatting, refusal)}
      onGiveUp={onGiveUp}
    />
  )
}

function pastSentence(
  t: TFunction,
  { number }: Formatting,
  refusal: RefusalOf<WholeContract['rota']['importPast']>,
): string {
  switch (refusal.type) {
    case 'LineWithoutSlot': {
      const problem = t(`pastRota.problem.${refusal.problem}`)
      return t('pastRota.refusal.lineWithoutSlot', { line: number(refusal.line), problem })
    }
    case 'NameUndecided':
      return t('pastRota.refusal.nameUndecided', { line: number(refusal.line) })
    case 'HostUnknown':
      return t('pastRota.refusal.hostUnknown')
    default:
      return assertNever(refusal)
  }
}
