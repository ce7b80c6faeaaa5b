import { z } from 'zod'

import { query, task } from '#shared/kernel/contract-kit.ts'
import { zFile, zLanguage, zLocalDate, zTableFormat } from '#shared/kernel/shapes.ts'

import {
  overDays,
  zHeatFigures,
  zKindFigure,
  zPublished,
  zSeriesFigure,
  zSeriesKey,
  zShownSums,
  zYearFigures,
} from './visit-shapes.ts'
import { yearParts } from './year-rules.ts'

/**
 * The tables that can be exported: a series, the heat map (`hour`), years side by side by month (`years`).
 */
export const zExportKey = z.enum([...zSeriesKey.options, 'hour', 'years'])

/** The threshold that was applied; null when nothing is hidden. */
const zThreshold = z.int().nullable()

/** Reading the counts: totals, series, heat map, years, export. */
export const figuresContract = {
  summarise: query(() => ({
    role: 'open',
    does: 'A stretch of days in one page: total, averages with what they stand on, kinds, late entries.',
    input: overDays({ published: zPublished }),
    output: z.strictObject({
      from: zLocalDate,
      to: zLocalDate,
      threshold: zThreshold,
      whole: zShownSums,
      kinds: z.array(zKindFigure),
      /**
       * How many entries there are, and how many were made long after their slot; null when published, since each
       * tap is one visit.
       */
      entries: z.int().min(0).nullable(),
      lateEntries: z.int().min(0).nullable(),
    }),
  })),
  getSeries: query(() => ({
    role: 'open',
    does: 'Visits by slot, usual slot, day, week, month, season or year, with the total of the stretch.',
    input: overDays({ by: zSeriesKey, published: zPublished }),
    output: z.strictObject({
      threshold: zThreshold,
      figures: z.array(zSeriesFigure),
      whole: zShownSums,
    }),
  })),
  getHeatMap: query(() => ({
    role: 'open',
    does: 'Visits by weekday and hour, from taps alone, and how many have no hour.',
    input: overDays({ published: zPublished }),
    output: z.strictObject({ threshold: zThreshold, ...zHeatFigures.shape }),
  })),
  compareYears: query(() => ({
    role: 'open',
    does: 'Years side by side by month or ISO week; with the current year, on the same days only.',
    input: z.strictObject({
      /** All years with a count when left out. */
      years: z.array(z.int().min(1990).max(2199)).min(1).max(31).optional(),
      by: z.enum(yearParts),
      published: zPublished,
      /**
       * The stretch whose figures are published with them, so that neither gives away what the other hides; all
       * days with a count when left out.
       */
      beside: overDays({}).optional(),
    }),
    output: z.strictObject({ threshold: zThreshold, ...zYearFigures.shape }),
  })),
  export: task(() => ({
    role: 'open',
    does: 'One of the tables as a CSV or XLSX file, in the language asked; for years, all with a count.',
    input: overDays({
      format: zTableFormat,
      by: zExportKey,
      published: zPublished,
      language: zLanguage,
    }),
    output: zFile,
  })),
}
