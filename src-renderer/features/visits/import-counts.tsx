import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { ImportAssistant } from '#renderer/lib/import-assistant.tsx'
import type { ImportField } from '#renderer/lib/import-columns.tsx'
import { ImportDone } from '#renderer/lib/import-done.tsx'
import { useTableImport } from '#renderer/lib/import-reading.ts'
import { addressOf, navigate } from '#renderer/lib/router.ts'
import { noDecision } from '#shared/visits/count-choice-rules.ts'

import {
  countFieldIds,
  neededCountFields,
  type CountField,
  type CountImportChoices,
  type ImportTaken,
} from './import-counts-choice.ts'
import { ImportCountsFoot } from './import-counts-foot.tsx'
import { ImportCountsFound } from './import-counts-found.tsx'
import { VisitsFrame } from './visits-frame.tsx'

import styles from './import-counts.module.css'

const start: CountImportChoices = { table: {}, mapping: {} }

/** A year counted on paper, from a spreadsheet: seen first with what is wrong in it, counted when chosen. */
export function ImportCounts() {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const reading = useTableImport(start, (file, choices) => api.visits.previewImport({ file, ...choices }))
  const [decision, setDecision] = useState(noDecision)
  const [taken, setTaken] = useState<ImportTaken | null>(null)
  const fields = countFieldIds.map((id): ImportField<CountField> => {
    return { id, label: t(`visits.import.fields.${id}`), isNeeded: neededCountFields.includes(id) }
  })
  const finish = (counted: ImportTaken | null) => {
    setTaken(counted)
    setDecision(noDecision)
    reading.forget()
  }
  const giveUp = () => {
    finish(null)
    navigate(addressOf('visits'))
  }
  return (
    <VisitsFrame view="import" isLoaded>
      <div className={styles.steps}>
        <p>
          {t('visits.import.intro')} {t('imports.nothingYet')}
        </p>
        {taken === null ? (
          <ImportAssistant
            reading={reading}
            fields={fields}
            goodRows={({ rows }) => rows.length}
            foot={
              <ImportCountsFoot reading={reading} decision={decision} onTaken={finish} onGiveUp={giveUp} />
            }
          >
            {(preview) => <ImportCountsFound preview={preview} decision={decision} onDecide={setDecision} />}
          </ImportAssistant>
        ) : (
          <ImportDone
            seeLabel={t('visits.import.see')}
            seeAddress={addressOf('visits', ['figures'], { range: 'all' })}
            onAnother={() => setTaken(null)}
          >
            {t('visits.import.done', { count: taken.entries, visits: formatting.number(taken.visits) })}
          </ImportDone>
        )}
      </div>
    </VisitsFrame>
  )
}
