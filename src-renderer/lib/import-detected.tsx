import { useTranslation } from 'react-i18next'

import { Card } from '#renderer/ui/card.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import type { DateOrder } from '#shared/import/date-rules.ts'
import type { Delimiter, TableChoices, TextEncoding } from '#shared/import/import-shapes.ts'

import type { ImportChoices, TablePreview } from './import-reading.ts'

import styles from './import.module.css'

const encodings: readonly TextEncoding[] = ['utf-8', 'windows-1252', 'macintosh', 'utf-16le', 'utf-16be']
const dateOrders = ['dmy', 'mdy', 'ymd'] as const
/** Nobody chose yet between two orders that the file allows. */
const notChosen = 'notChosen' as const
const delimiterWords = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' } as const

interface DetectedProps {
  readonly choices: Pick<ImportChoices<never>, 'table'>
  readonly preview: Pick<TablePreview<string>, 'table' | 'dates'>
  readonly onCorrect: (part: Partial<ImportChoices<never>>) => void
}

/** How the file was read. Each can be corrected, and the file is read again; the columns are found anew. */
export function ImportDetected({ choices, preview, onCorrect }: DetectedProps) {
  const { t } = useTranslation()
  const { table, dates } = preview
  const correct = (part: TableChoices) => onCorrect({ table: { ...choices.table, ...part }, mapping: {} })
  return (
    <Card title={t('imports.found.title')} sub={t('imports.found.sub')} size="large">
      <div className={styles.fields}>
        {table.encoding !== null && (
          <SelectField
            label={t('imports.found.encoding')}
            hint={t('imports.found.encodingHint')}
            value={table.encoding}
            choices={encodings.map((value) => ({ value, label: t(`imports.encoding.${value}`) }))}
            onChange={(encoding) => correct({ encoding })}
          />
        )}
        {table.delimiter !== null && (
          <SelectField
            label={t('imports.found.delimiter')}
            value={table.delimiter}
            choices={(Object.keys(delimiterWords) as Delimiter[]).map((value) => ({
              value,
              label: t(`imports.delimiter.${delimiterWords[value]}`),
            }))}
            onChange={(delimiter) => correct({ delimiter })}
          />
        )}
        {table.sheets.length > 1 && (
          <SelectField
            label={t('imports.found.sheet')}
            value={table.sheet ?? ''}
            choices={table.sheets.map((sheet) => ({ value: sheet, label: sheet }))}
            onChange={(sheet) => onCorrect({ table: { sheet }, mapping: {} })}
          />
        )}
        <NumberField
          label={t('imports.found.headerLine')}
          value={choices.table.headerLine ?? table.headerLine}
          minimum={1}
          onChange={(headerLine) => {
            if (headerLine !== null) correct({ headerLine })
          }}
        />
        {dates !== null && <DateOrderField dates={dates} onCorrect={onCorrect} />}
      </div>
    </Card>
  )
}

interface DateOrderFieldProps {
  readonly dates: NonNullable<TablePreview<string>['dates']>
  readonly onCorrect: DetectedProps['onCorrect']
}

/** How dates are written. Where the file allows two orders none is chosen beforehand: a guess would be overlooked. */
function DateOrderField({ dates, onCorrect }: DateOrderFieldProps) {
  const { t } = useTranslation()
  const orders = dateOrders.map((value) => ({ value, label: t(`imports.dateOrder.${value}`) }))
  const none = { value: notChosen, label: '—', isDisabled: true }
  return (
    <SelectField<DateOrder | typeof notChosen>
      label={t('imports.found.dateOrder')}
      error={dates.certain ? null : t('imports.found.dateDoubt')}
      value={dates.certain ? dates.dateOrder : notChosen}
      choices={dates.certain ? orders : [none, ...orders]}
      onChange={(dateOrder) => {
        if (dateOrder !== notChosen) onCorrect({ dateOrder })
      }}
    />
  )
}
