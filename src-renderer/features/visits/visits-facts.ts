import type { Contract } from '#shared/contract.ts'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'

type Visits = Contract['visits']

export type VisitsDay = OutputOf<Visits['getDay']>
export type DaySlot = VisitsDay['slots'][number]
export type Count = VisitsDay['day']
export type CountEntry = OutputOf<Visits['listCounts']>['entries'][number]
export type Summary = OutputOf<Visits['summarise']>
export type Series = OutputOf<Visits['getSeries']>
export type SeriesFigure = Series['figures'][number]
export type HeatFigures = OutputOf<Visits['getHeatMap']>
export type YearFigures = OutputOf<Visits['compareYears']>
export type YearFigure = YearFigures['years'][number]
export type VisitSettings = OutputOf<Visits['getSettings']>
export type ImportPreview = OutputOf<Visits['previewImport']>
export type ImportRow = ImportPreview['rows'][number]

/** What makes the figures change: counts, and the slots they are counted against. */
export const figureTopics = ['visits', 'rota', 'calendar'] as const
