import type { YearPart } from '#shared/visits/year-rules.ts'

import type { ComparedDays } from './figures-address.ts'
import { FiguresGrid } from './figures-grid.tsx'
import type { FigureWords } from './figures-words.ts'
import { comparedText, periodName } from './figures-year-lines.ts'
import { sameRowName } from './figures-year-words.ts'
import type { YearFigure, YearFigures } from './visits-facts.ts'

interface YearsTableProps {
  readonly figures: YearFigures
  readonly part: YearPart
  readonly days: ComparedDays
  readonly words: FigureWords
}

/** Months or weeks down, years across; under them the same days, the whole year, and what the means stand on. */
export function YearsTable({ figures, part, days, words }: YearsTableProps) {
  const { t } = words
  const { years, periods } = figures
  const same = sameRowName(words, figures, part)
  const inYears = (textOf: (figure: YearFigure) => string) => years.map(textOf)
  return (
    <FiguresGrid
      caption={t('visitFigures.years.title')}
      corner={t('visitFigures.years.period')}
      columns={years.map(({ year }) => String(year))}
      rows={periods.map(({ period, cells }) => ({
        key: String(period),
        name: periodName(words, period, part),
        cells: cells.map((figure) => comparedText(words, figures, { period, figure }, days)),
      }))}
      foot={[
        ...(same === null
          ? []
          : [{ key: 'same', name: same, cells: inYears(({ comparable }) => words.shown(comparable)) }]),
        { key: 'whole', name: t('visitFigures.years.wholeRow'), cells: inYears(words.shown) },
        {
          key: 'mean',
          name: t('visitFigures.years.perSlotRow'),
          cells: inYears(({ perSlot }) => words.mean(perSlot)),
        },
        {
          key: 'slots',
          name: t('visitFigures.years.slotsRow'),
          cells: inYears(({ perSlot }) => words.ofPlanned(perSlot)),
        },
      ]}
    />
  )
}
