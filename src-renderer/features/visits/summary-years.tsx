import type { FigureWords } from './figures-words.ts'
import { sameRowName } from './figures-year-words.ts'
import type { YearFigures } from './visits-facts.ts'

import styles from './summary-sheet.module.css'

interface SummaryYearsProps {
  readonly figures: YearFigures
  readonly words: FigureWords
}

/** The sheet has room for so many years. */
const mostYears = 4

/** The newest first. */
export const yearsOnSheet = ({ years }: YearFigures) => years.slice(-mostYears).toReversed()

/** The last years side by side, on the same days; nothing when there is only one. */
export function SummaryYears({ figures, words }: SummaryYearsProps) {
  const { t } = words
  const years = yearsOnSheet(figures)
  if (years.length < 2) return null
  const same = sameRowName(words, figures, 'month')
  return (
    <section>
      <h2 className={styles.subtitle}>{t('visitFigures.sheet.years')}</h2>
      <table className={styles.years}>
        <thead>
          <tr>
            <th scope="col">{t('visitFigures.sheet.year')}</th>
            {same !== null && <th scope="col">{same}</th>}
            <th scope="col">{t('visitFigures.years.wholeRow')}</th>
            <th scope="col">{t('visitFigures.years.perSlotRow')}</th>
            <th scope="col">{t('visitFigures.years.slotsRow')}</th>
          </tr>
        </thead>
        <tbody>
          {years.map((figure) => (
            <tr key={figure.year}>
              <th scope="row">{figure.year}</th>
              {same !== null && <td>{words.shown(figure.comparable)}</td>}
              <td>{words.shown(figure)}</td>
              <td>{words.mean(figure.perSlot)}</td>
              <td>{words.ofPlanned(figure.perSlot)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
