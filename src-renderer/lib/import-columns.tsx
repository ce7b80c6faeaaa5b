import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { Card } from '#renderer/ui/card.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'

import { useFormatting } from './formatting.ts'
import type { FoundColumn, TablePreview } from './import-reading.ts'

import styles from './import.module.css'

/** A field that is looked for, in the user's words. */
export interface ImportField<Field extends string> {
  readonly id: Field
  readonly label: string
  readonly isNeeded: boolean
}

interface ColumnsProps<Field extends string> {
  readonly fields: readonly ImportField<Field>[]
  readonly preview: Pick<TablePreview<Field>, 'columns' | 'mapping' | 'missingFields'>
  readonly onMap: (field: Field, column: number | null) => void
  readonly children?: ReactNode
}

const nowhere = 'none'

/** Which column holds what, with a few cells of it; and which columns are not read at all. */
export function ImportColumns<Field extends string>(props: ColumnsProps<Field>) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const titleOf = useTitleOf()
  const { columns, mapping, missingFields } = props.preview
  const read = new Set<number | undefined>(Object.values(mapping))
  const left = columns.filter(({ column }) => !read.has(column)).map(titleOf)
  return (
    <Card title={t('imports.columns.title')} sub={t('imports.columns.sub')} size="large">
      <div className={styles.columns}>
        <table>
          <caption className="visually-hidden">{t('imports.columns.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('imports.columns.field')}</th>
              <th scope="col">{t('imports.columns.column')}</th>
              <th scope="col">{t('imports.columns.samples')}</th>
            </tr>
          </thead>
          <tbody>
            {props.fields.map((field) => (
              <FieldRow
                key={field.id}
                field={field}
                columns={columns}
                chosen={mapping[field.id]}
                isMissing={missingFields.includes(field.id)}
                onMap={(column) => props.onMap(field.id, column)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {left.length > 0 && (
        <p className={styles.soft}>{t('imports.columns.notRead', { titles: formatting.list(left) })}</p>
      )}
      {props.children}
    </Card>
  )
}

interface FieldRowProps {
  readonly field: ImportField<string>
  readonly columns: readonly FoundColumn[]
  readonly chosen: number | undefined
  readonly isMissing: boolean
  readonly onMap: (column: number | null) => void
}

function FieldRow({ field, columns, chosen, isMissing, onMap }: FieldRowProps) {
  const { t } = useTranslation()
  const titleOf = useTitleOf()
  const samples = columns.find(({ column }) => column === chosen)?.samples ?? []
  return (
    <tr>
      <th scope="row">
        {field.label}
        {field.isNeeded && <span className={styles.needed}> ({t('imports.columns.needed')})</span>}
      </th>
      <td className={styles.choice}>
        <SelectField
          label={field.label}
          isLabelHidden
          error={isMissing ? t('imports.columns.choose') : null}
          value={chosen === undefined ? nowhere : String(chosen)}
          choices={[
            { value: nowhere, label: t('imports.columns.none') },
            ...columns.map((one) => ({ value: String(one.column), label: titleOf(one) })),
          ]}
          onChange={(value) => onMap(value === nowhere ? null : Number(value))}
        />
      </td>
      <td className={styles.samples}>{samples.join(' · ')}</td>
    </tr>
  )
}

function useTitleOf() {
  const { t } = useTranslation()
  return ({ title, column }: FoundColumn): string =>
    title === '' ? t('imports.columns.untitled', { number: column + 1 }) : title
}
