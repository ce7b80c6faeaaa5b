import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { ImportFoot } from '#renderer/lib/import-foot.tsx'
import { offerUndo } from '#renderer/lib/undo.ts'
import { Card } from '#renderer/ui/card.tsx'
import { Progress } from '#renderer/ui/progress.tsx'

import { hostSentence } from './host-refusals.ts'
import {
  isUsual,
  mostAtOnce,
  occurrenceKey,
  spanOfOccurrence,
  type AbsencePreview,
  type AbsenceSearch,
  type Occurrence,
} from './import-absences-facts.ts'
import { ImportAbsencesProblems } from './import-absences-problems.tsx'
import { ImportAbsencesRows } from './import-absences-rows.tsx'

import styles from './hosts.module.css'

export interface AbsencesAdded {
  readonly added: number
  readonly alreadyThere: number
}

interface FoundProps {
  readonly search: AbsenceSearch
  readonly answer: { readonly preview: AbsencePreview | null; readonly isReading: boolean }
  readonly onAdded: (result: AbsencesAdded) => void
  readonly onGiveUp: () => void
}

/** What the calendar holds over those days; each moment can be taken or left. */
export function ImportAbsencesFound({ search, answer, onAdded, onGiveUp }: FoundProps) {
  const { t } = useTranslation()
  const { preview, isReading } = answer
  const choice = useChoice(preview?.occurrences ?? [])
  const act = useImport(search.hostId, choice.chosen, onAdded)
  const count = choice.chosen.length
  return (
    <>
      {isReading && preview === null && <Progress label={t('imports.reading')} done={null} />}
      {preview === null && !isReading && <p className={styles.soft}>{t('imports.absences.notYet')}</p>}
      {preview !== null && (
        <Card
          title={t('imports.absences.found', { count: preview.occurrences.length })}
          sub={t('imports.absences.events', { count: preview.events })}
          size="large"
        >
          <ImportAbsencesProblems problems={preview.problems} />
          <ImportAbsencesRows
            occurrences={preview.occurrences}
            isChosen={choice.isChosen}
            onChoose={choice.choose}
          />
        </Card>
      )}
      <ImportFoot
        importLabel={count === 0 || count > mostAtOnce ? null : t('imports.absences.import', { count })}
        isBusy={act.isBusy}
        remark={<FootRemark preview={preview} chosen={count} />}
        error={act.error}
        onImport={() => void act.importThem()}
        onGiveUp={onGiveUp}
      />
    </>
  )
}

interface FootRemarkProps {
  readonly preview: AbsencePreview | null
  readonly chosen: number
}

function FootRemark({ preview, chosen }: FootRemarkProps) {
  const { t } = useTranslation()
  const { number } = useFormatting()
  if (preview === null) return null
  if (chosen > mostAtOnce) return t('imports.absences.tooMany', { limit: number(mostAtOnce) })
  if (chosen > 0) return null
  if (preview.occurrences.length === 0) return t('imports.absences.noneFound')
  if (preview.occurrences.every(({ known }) => known)) return t('imports.absences.allKnown')
  return t('imports.absences.noneChosen')
}

/** What is taken: the usual moments, but for those a person said otherwise. */
function useChoice(occurrences: readonly Occurrence[]) {
  const [said, setSaid] = useState<ReadonlyMap<string, boolean>>(new Map())
  const isChosen = (one: Occurrence) => !one.known && (said.get(occurrenceKey(one)) ?? isUsual(one))
  const choose = (one: Occurrence, take: boolean) =>
    setSaid((before) => new Map(before).set(occurrenceKey(one), take))
  return { isChosen, choose, chosen: occurrences.filter(isChosen) }
}

function useImport(
  hostId: string | null,
  chosen: readonly Occurrence[],
  onAdded: (result: AbsencesAdded) => void,
) {
  const { t } = useTranslation()
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const importThem = async () => {
    if (hostId === null) return
    setError(null)
    setIsBusy(true)
    const result = await api.hosts.importAbsences({ hostId, absences: chosen.map(spanOfOccurrence) })
    setIsBusy(false)
    const refusal = result.ok ? null : refusalOf(result.error)
    setError(refusal === null ? null : hostSentence(t, refusal))
    if (!result.ok) return
    onAdded(result.value)
    offerUndo(t('hosts.done.addAbsence'), result.act)
  }
  return { isBusy, error, importThem }
}
