import { addressOf, navigate } from '#renderer/lib/router.ts'
import { isLocalDate } from '#shared/kernel/local-date.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import { seriesKeys } from '#shared/visits/series-rules.ts'
import type { SeriesKey } from '#shared/visits/series-rules.ts'
import { yearParts } from '#shared/visits/year-rules.ts'
import type { YearPart } from '#shared/visits/year-rules.ts'

import { ranges } from './figures-range.ts'
import type { Range } from './figures-range.ts'

type Query = Readonly<Record<string, string>>

export const figureTabs = ['series', 'heat', 'years'] as const
export type FigureTab = (typeof figureTabs)[number]
export const measures = ['total', 'mean'] as const
export type Measure = (typeof measures)[number]
export const forms = ['chart', 'table'] as const
export type Form = (typeof forms)[number]
export const comparedDays = ['same', 'whole'] as const
export type ComparedDays = (typeof comparedDays)[number]

/** What the screen shows, all of it in its address: a link, a reload and the Back key find it again. */
export interface FiguresAsk {
  readonly range: Range
  /** The days typed, with the range `custom`. */
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  readonly published: boolean
  readonly tab: FigureTab
  readonly form: Form
  /** Null: as suits the length of the stretch. */
  readonly by: SeriesKey | null
  /** Null: as suits what is shown. */
  readonly measure: Measure | null
  readonly part: YearPart
  readonly days: ComparedDays
}

const oneOf = <T extends string>(choices: readonly T[], text: string | undefined): T | null =>
  choices.find((choice) => choice === text) ?? null

const dateIn = (text: string | undefined): LocalDate | null =>
  text !== undefined && isLocalDate(text) ? text : null

/** Reads `/visits/figures?range=month&tab=heat&published=1`; what is not understood is as if left out. */
export const readAsk = (query: Query): FiguresAsk => ({
  range: oneOf(ranges, query['range']) ?? 'year',
  from: dateIn(query['from']),
  to: dateIn(query['to']),
  published: query['published'] === '1',
  tab: oneOf(figureTabs, query['tab']) ?? 'series',
  form: oneOf(forms, query['form']) ?? 'chart',
  by: oneOf(seriesKeys, query['by']),
  measure: oneOf(measures, query['measure']),
  part: oneOf(yearParts, query['part']) ?? 'month',
  days: oneOf(comparedDays, query['days']) ?? 'same',
})

/** Writes it back; what nobody chose is left out. */
export function addressOfAsk(ask: FiguresAsk): string {
  return addressOf('visits', ['figures'], {
    range: ask.range,
    from: ask.from ?? undefined,
    to: ask.to ?? undefined,
    published: ask.published ? '1' : undefined,
    tab: ask.tab,
    form: ask.form === 'table' ? 'table' : undefined,
    by: ask.by ?? undefined,
    measure: ask.measure ?? undefined,
    part: ask.part === 'week' ? 'week' : undefined,
    days: ask.days === 'whole' ? 'whole' : undefined,
  })
}

/** Asks something else of the same screen. */
export type ChangeAsk = (change: Partial<FiguresAsk>) => void

export const changerOf =
  (ask: FiguresAsk): ChangeAsk =>
  (change) =>
    navigate(addressOfAsk({ ...ask, ...change }), { replace: true })
