import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { lineLooks } from './chart-line-looks.ts'
import type { PointState } from './figures-points.ts'
import type { YearLine } from './figures-year-lines.ts'

import styles from './chart-legend.module.css'

interface StatesLegendProps {
  /** The states that are on the drawing; each is explained, the others are not. */
  readonly states: ReadonlySet<PointState>
  readonly children?: ReactNode
}

/** What hatching and dashes mean, when there are any. */
export function StatesLegend({ states, children }: StatesLegendProps) {
  const { t } = useTranslation()
  if (!states.has('notCounted') && !states.has('hidden') && children === undefined) return null
  return (
    <ul className={styles.legend}>
      {children}
      {states.has('notCounted') && (
        <li className={styles.entry}>
          <span className={styles.hatched} />
          {t('visitFigures.notCounted')}
        </li>
      )}
      {states.has('hidden') && (
        <li className={styles.entry}>
          <span className={styles.dashed} />
          {t('visitFigures.hiddenLegend')}
        </li>
      )}
    </ul>
  )
}

/** The five depths of the heat map, from the quietest to the busiest. */
export function HeatLegend() {
  const { t } = useTranslation()
  return (
    <li className={styles.entry}>
      <span className={styles.steps}>
        {[1, 2, 3, 4, 5].map((step) => (
          <span key={step} data-step={step} />
        ))}
      </span>
      {t('visitFigures.heat.legend')}
    </li>
  )
}

/** Which line is which year: its colour, its dashes, its sign. */
export function YearsLegend({ lines }: { readonly lines: readonly YearLine[] }) {
  return (
    <ul className={styles.legend}>
      {lines.map(({ year, look }) => {
        const { color, dash, symbol, weight } = lineLooks[look] ?? lineLooks[0]
        return (
          <li key={year} className={styles.entry}>
            <svg width="44" height="14" viewBox="0 0 44 14" aria-hidden="true">
              <path d="M0 7H44" stroke={color} strokeWidth={weight} strokeDasharray={dash} />
              <path d={signs[symbol]} fill={color} />
            </svg>
            {year}
          </li>
        )
      })}
    </ul>
  )
}

const signs = {
  circle: 'M22 2a5 5 0 1 0 0 10a5 5 0 1 0 0-10Z',
  square: 'M17.5 2.5h9v9h-9Z',
  triangle: 'M22 1.5l5.5 10h-11Z',
  diamond: 'M22 0.5l4.5 6.5l-4.5 6.5l-4.5-6.5Z',
} as const
