import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { countsIn, importTally, rowsToTake, type ImportDecision } from '#shared/visits/count-choice-rules.ts'

import { ImportCountsRows } from './import-counts-rows.tsx'
import type { ImportPreview } from './visits-facts.ts'

interface ImportCountsFoundProps {
  readonly preview: ImportPreview
  readonly decision: ImportDecision
  readonly onDecide: (decision: ImportDecision) => void
}

/** What the file holds in sentences, the questions only a person can answer, and the lines. */
export function ImportCountsFound({ preview, decision, onDecide }: ImportCountsFoundProps) {
  const { t } = useTranslation()
  const { rows } = preview
  const tally = importTally(rows)
  if (rows.length === 0) return null
  return (
    <>
      <Sentences preview={preview} decision={decision} notOver={tally.notOver} />
      {tally.same > 0 && (
        <CheckField
          label={t('visits.import.keepSame', { count: tally.same })}
          hint={t('visits.import.keepSameHint')}
          isChecked={decision.keepSame}
          onChange={(keepSame) => onDecide({ ...decision, keepSame })}
        />
      )}
      {tally.already > 0 && (
        <CheckField
          label={t('visits.import.keepAlready', { count: tally.already })}
          hint={t('visits.import.keepAlreadyHint')}
          isChecked={decision.keepAlready}
          onChange={(keepAlready) => onDecide({ ...decision, keepAlready })}
        />
      )}
      <ImportCountsRows rows={rows} />
      <p>{t('visits.import.sure')}</p>
    </>
  )
}

interface SentencesProps {
  readonly preview: ImportPreview
  readonly decision: ImportDecision
  readonly notOver: number
}

/** The sum and the days are of the lines that would be imported, as the button and the last sentence say them. */
function Sentences({ preview: { rows, notCountedLines }, decision, notOver }: SentencesProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const taken = countsIn(rowsToTake(rows, decision))
  return (
    <div>
      {taken !== null && (
        <p>
          {t('visits.import.found', {
            visits: formatting.number(taken.visits),
            range: formatting.dateRange(taken.first, taken.last),
          })}
        </p>
      )}
      {notCountedLines.length > 0 && (
        <p>{t('visits.import.notCounted', { count: notCountedLines.length })}</p>
      )}
      {notOver > 0 && <p>{t('visits.import.notOver', { count: notOver })}</p>}
    </div>
  )
}
