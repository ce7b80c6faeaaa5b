import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'

import { forms } from './figures-address.ts'
import type { Form } from './figures-address.ts'

import styles from './chart-figure.module.css'

interface ChartFigureProps {
  /** What the drawing says, in a sentence: for everyone, and instead of the drawing for who cannot see it. */
  readonly about: string
  readonly aboutId: string
  readonly form: Form
  readonly onForm: (form: Form) => void
  /** The choices of this tab. */
  readonly choices: ReactNode
  /** The drawing, named by `aboutId`; null when there is nothing to draw. */
  readonly chart: ReactNode
  readonly legend?: ReactNode
  readonly table: ReactNode
  readonly notes?: ReactNode
}

/** The same figures as a drawing or as a table, one press apart. */
export function ChartFigure(props: ChartFigureProps) {
  const { about, aboutId, form, onForm, choices, chart, legend, table, notes } = props
  const { t } = useTranslation()
  return (
    <div className={styles.section}>
      <div className={styles.choices} data-no-print>
        {choices}
        <div className={styles.form}>
          <SegmentedControl
            label={t('visitFigures.shown.label')}
            value={form}
            segments={forms.map((value) => ({ value, label: t(`visitFigures.shown.${value}`) }))}
            onChange={onForm}
          />
        </div>
      </div>
      {form === 'table' ? (
        table
      ) : (
        <figure className={styles.figure}>
          {chart}
          {chart !== null && legend}
          <figcaption id={aboutId} className={styles.about}>
            {about}
          </figcaption>
        </figure>
      )}
      {notes}
    </div>
  )
}
