import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { Card } from '#renderer/ui/card.tsx'
import { FilePicker } from '#renderer/ui/file-picker.tsx'
import { Progress } from '#renderer/ui/progress.tsx'

import { useFormatting } from './formatting.ts'
import { ImportBadCells } from './import-bad-cells.tsx'
import { ImportColumns, type ImportField } from './import-columns.tsx'
import { ImportDetected } from './import-detected.tsx'
import {
  maximumFileBytes,
  type ImportChoices,
  type TableImport,
  type TablePreview,
} from './import-reading.ts'
import { tableSentence } from './import-refusals.ts'

import styles from './import.module.css'

interface AssistantProps<Field extends string, Choices extends ImportChoices<Field>, Preview> {
  readonly reading: TableImport<Choices, Preview>
  readonly fields: readonly ImportField<Field>[]
  /** More to choose below the columns. */
  readonly choices?: ReactNode
  /** How many rows could be read. */
  readonly goodRows: (preview: Preview) => number
  /** The good rows and what is left out of them. */
  readonly children: (preview: Preview) => ReactNode
  /** The buttons, at the foot; they are there from the start, so that one can always leave. */
  readonly foot: ReactNode
}

/**
 * A table taken in, in four steps on one page: the file, what was found, the columns, what would be written.
 * Everything can be corrected and is read again at once; nothing is written here.
 */
export function ImportAssistant<
  Field extends string,
  Choices extends ImportChoices<Field>,
  Preview extends TablePreview<Field>,
>(props: AssistantProps<Field, Choices, Preview>) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { reading, fields } = props
  const { preview, refusal, choices } = reading
  const labelOf = (field: string) => fields.find(({ id }) => id === field)?.label ?? ''
  const isReadable = preview !== null && refusal === null
  return (
    <div className={styles.assistant}>
      <Card title={t('imports.file.title')} size="large">
        <FilePicker
          label={t('imports.file.table')}
          hint={t('imports.file.tableHint')}
          accept=".csv,.txt,.tsv,.xlsx"
          maximumBytes={maximumFileBytes}
          fileName={reading.file?.fileName}
          error={refusal === null ? null : tableSentence(t, formatting, refusal)}
          onPick={reading.pick}
        />
        {reading.isReading && preview === null && <Progress label={t('imports.reading')} done={null} />}
      </Card>
      {preview !== null && (
        <ImportDetected
          choices={choices}
          preview={preview}
          onCorrect={(part) => reading.correct(part as Partial<Choices>)}
        />
      )}
      {isReadable && (
        <ImportColumns
          fields={fields}
          preview={preview}
          onMap={(field, column) =>
            reading.correct({ mapping: { ...choices.mapping, [field]: column } } as Partial<Choices>)
          }
        >
          {props.choices}
        </ImportColumns>
      )}
      {isReadable && preview.missingFields.length === 0 && (
        <Card title={t('imports.check.title')} size="large">
          <ImportBadCells cells={preview.badCells} fieldLabel={labelOf} />
          <section className={styles.part}>
            <h3 className={styles.title}>{t('imports.check.good', { count: props.goodRows(preview) })}</h3>
            {props.children(preview)}
          </section>
        </Card>
      )}
      {props.foot}
    </div>
  )
}
