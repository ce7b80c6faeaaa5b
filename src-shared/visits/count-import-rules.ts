import type { FieldSpecs } from '#shared/import/field-rules.ts'
import type { BadCell, GoodRow, MappedRows } from '#shared/import/mapping-rules.ts'
import type { LocalDate, LocalTime } from '#shared/kernel/local-date.ts'

import { maximumTotal } from './count-rules.ts'
import type { PlannedSlot } from './statistics-rules.ts'
import type { VisitKind } from './visit-kind.ts'

/**
 * What a paper year holds: a day and a number, perhaps the start of the slot and a kind of the closed list,
 * with the words people write above the columns and in the cells. No other column is read: not the remarks,
 * not the first names that paper sheets have in their margin.
 */
export const countFields = {
  date: {
    kind: 'date',
    required: true,
    synonyms: ['date', 'jour', 'journée', 'datum', 'dag', 'day'],
  },
  total: {
    kind: 'number',
    required: true,
    integer: true,
    min: 0,
    max: maximumTotal,
    synonyms: [
      'total',
      'nombre',
      'passages',
      'nombre de passages',
      'visites',
      'fréquentation',
      'aantal',
      'totaal',
      'bezoeken',
      'bezoekers',
      'visits',
      'count',
      'number',
    ],
  },
  startTime: {
    kind: 'time',
    synonyms: [
      'heure',
      'début',
      'heure de début',
      'permanence',
      'plage',
      'uur',
      'begin',
      'beginuur',
      'start',
      'slot',
    ],
  },
  kind: {
    kind: 'choice',
    synonyms: ['type', 'sorte', 'genre', 'activité', 'soort', 'kind'],
    choices: {
      coffee: ['café', 'accueil', 'koffie', 'onthaal'],
      activity: ['activité', 'atelier', 'activiteit', 'workshop'],
      meal: ['repas', 'repas partagé', 'souper', 'table d’hôtes', 'maaltijd', 'eten', 'shared meal'],
      celebration: ['fête', 'soirée', 'concert', 'feest', 'avond', 'party', 'evening'],
      assembly: ['assemblée', 'assemblée participative', 'participatieve vergadering'],
      meeting: ['réunion', 'vergadering'],
      partner: ['partenaire', 'service partenaire', 'partnerdienst'],
      enquiry: ['question', 'renseignement', 'info', 'vraag', 'inlichting'],
    } satisfies Record<VisitKind, readonly string[]>,
  },
} as const satisfies FieldSpecs

export type CountFields = typeof countFields

/** A line of paper as it would be entered. */
export interface CountRow {
  readonly line: number
  readonly date: LocalDate
  readonly total: number
  readonly startTime: LocalTime | null
  readonly kind: VisitKind | null
}

/** The same in the preview, with what a person should know before choosing. */
export interface CountRowPreview extends CountRow {
  /**
   * The slot that starts then; null without a start, or when no slot of that day does: it counts for the day.
   */
  readonly slotId: string | null
  /** An earlier line with the same day, start and kind. */
  readonly sameAsLine: number | null
  /** The day is not over. */
  readonly notOver: boolean
  /** What the day already holds here. */
  readonly already: 'nothing' | 'imported' | 'counted'
}

/**
 * What the place already knows: the days with entries of an import, those with other entries, the slots held.
 */
export interface CountsThere<S extends PlannedSlot = PlannedSlot> {
  readonly today: LocalDate
  readonly importedDates: ReadonlySet<LocalDate>
  readonly countedDates: ReadonlySet<LocalDate>
  readonly slots: readonly S[]
}

export const countRowOf = ({ line, values }: GoodRow<CountFields>): CountRow => ({ line, ...values })

/**
 * A line with a day and no number is a day nobody counted (the sheet of a closed week), neither a zero nor a
 * mistake: it is set apart from the bad cells.
 */
export function splitEmptyTotals(mapped: Pick<MappedRows<CountFields>, 'bad'>): {
  readonly notCountedLines: readonly number[]
  readonly bad: readonly BadCell<CountFields>[]
} {
  const isEmptyTotal = (cell: BadCell<CountFields>): boolean =>
    cell.field === 'total' && cell.reason === 'Missing'
  const otherwiseBad = new Set(mapped.bad.filter((cell) => !isEmptyTotal(cell)).map((cell) => cell.line))
  const notCounted = mapped.bad.filter((cell) => isEmptyTotal(cell) && !otherwiseBad.has(cell.line))
  return {
    notCountedLines: notCounted.map((cell) => cell.line),
    bad: mapped.bad.filter((cell) => !isEmptyTotal(cell) || otherwiseBad.has(cell.line)),
  }
}

const slotKey = (date: LocalDate, startTime: LocalTime | null): string => `${date} ${startTime ?? ''}`

export type SlotOfRow<S> = (row: Pick<CountRow, 'date' | 'startTime'>) => S | null

/**
 * The slot a row counts for: the one that starts then, the first by id where two do; null without
 * a start, or when none does. The preview and the import both ask here.
 */
export function slotOfRows<S extends PlannedSlot>(slots: readonly S[]): SlotOfRow<S> {
  const byStart = new Map<string, S>()
  for (const slot of slots) {
    const key = slotKey(slot.date, slot.startTime)
    const first = byStart.get(key)
    if (first === undefined || slot.slotId < first.slotId) byStart.set(key, slot)
  }
  return ({ date, startTime }) =>
    startTime === null ? null : (byStart.get(slotKey(date, startTime)) ?? null)
}

/** Each row with its slot, its twin and what its day already holds. */
export function previewCountRows(rows: readonly CountRow[], there: CountsThere): CountRowPreview[] {
  const slotOf = slotOfRows(there.slots)
  const lines = new Map<string, number>()
  return rows.map((row) => {
    const key = `${slotKey(row.date, row.startTime)} ${row.kind ?? ''}`
    const sameAsLine = lines.get(key) ?? null
    if (sameAsLine === null) lines.set(key, row.line)
    const slotId = slotOf(row)?.slotId ?? null
    const already = there.importedDates.has(row.date)
      ? 'imported'
      : there.countedDates.has(row.date)
        ? 'counted'
        : 'nothing'
    return { ...row, slotId, sameAsLine, notOver: row.date >= there.today, already }
  })
}
