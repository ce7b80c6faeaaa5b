import { z } from 'zod'

import { command, query } from '#shared/kernel/contract-kit.ts'
import { zId, zLine, zLocalDate, zName, zNote } from '#shared/kernel/shapes.ts'

import {
  seriesRefusals,
  zPatternDraft,
  zPeopleCarried,
  zSeriesChange,
  zSlotPattern,
  zSlotTerms,
} from './series-shapes.ts'
import { slotRefusals, zSlotCard, zSlotId } from './slot-shapes.ts'

const nothing = z.strictObject({})
const { SeriesUnknown, MaximumBelowMinimum, UntilBeforeFrom } = seriesRefusals
const { SlotUnknown } = slotRefusals

const zSeriesSummary = z.strictObject({
  seriesId: zId,
  name: z.string(),
  endedFrom: zLocalDate.nullable(),
  /** The version that rules today, or the first to come; null when there is none. */
  pattern: zSlotPattern.nullable(),
  /** A single slot, not a series that comes back. */
  oneOff: z.boolean(),
  /** The next day it gives a slot; null when it is over. */
  nextDate: zLocalDate.nullable(),
})

/** When there are slots. */
export const rotaSeriesContract = {
  listSeries: query(() => ({
    role: 'open',
    does: 'The slot series that still give slots, by weekday and hour; the ended ones when asked for.',
    input: z.strictObject({ ended: z.boolean().default(false) }),
    output: z.strictObject({ series: z.array(zSeriesSummary) }),
  })),
  getSeries: query(() => ({
    role: 'open',
    does: 'One series with all its versions and its next slots.',
    input: z.strictObject({ seriesId: zId }),
    output: z.strictObject({
      series: zSeriesSummary,
      patterns: z.array(zSlotPattern),
      nextSlots: z.array(zSlotCard),
    }),
    refusals: { SeriesUnknown },
  })),
  previewSeriesChange: query(() => ({
    role: 'coordinator',
    does: 'What a change of a series would do, without doing it: slots kept or moved, versions replaced, the next slots.',
    input: zSeriesChange,
    output: z.strictObject({
      ...zPeopleCarried.shape,
      /** The versions programmed for later that it takes the place of, by their first day. */
      replaced: z.array(zSlotPattern),
      /** The first day the new version rules, today at the earliest; null for a change of one slot. */
      fromDate: zLocalDate.nullable(),
      /** The next days with a slot after the change, at most eight. */
      nextDates: z.array(zLocalDate).max(8),
    }),
    refusals: seriesRefusals,
  })),
  createSeries: command(() => ({
    role: 'coordinator',
    does: 'Starts a slot series, with its first pattern from a day on.',
    input: z.strictObject({
      name: zName.or(z.literal('')).default(''),
      first: z.strictObject({ fromDate: zLocalDate, pattern: zPatternDraft }).optional(),
    }),
    output: z.strictObject({ seriesId: zId }),
    refusals: { MaximumBelowMinimum, UntilBeforeFrom },
  })),
  createSlot: command(() => ({
    role: 'coordinator',
    does: 'Adds a single slot on one day.',
    input: z.strictObject({ name: zName.or(z.literal('')).default(''), ...zSlotTerms.shape }),
    output: z.strictObject({ seriesId: zId, slotId: zSlotId }),
    refusals: { MaximumBelowMinimum },
  })),
  nameSeries: command(() => ({
    role: 'coordinator',
    does: 'Gives a series the name people use for it.',
    input: z.strictObject({ seriesId: zId, name: zName.or(z.literal('')) }),
    output: nothing,
    refusals: { SeriesUnknown },
  })),
  changeSeries: command(() => ({
    role: 'coordinator',
    does: 'Changes this slot, this and the following, or all; slots with people are kept or moved, and listed.',
    input: zSeriesChange,
    output: zPeopleCarried,
    refusals: seriesRefusals,
  })),
  endSeries: command(() => ({
    role: 'coordinator',
    does: 'Ends a series after a day, now at the earliest; later slots with people are kept and listed.',
    input: z.strictObject({ seriesId: zId, lastDate: zLocalDate }),
    output: z.strictObject({
      ...zPeopleCarried.shape,
      /** The last day it may hold a slot: the one asked for, or the last one that is over. */
      lastDate: zLocalDate,
    }),
    refusals: { SeriesUnknown, SeriesEnded: seriesRefusals.SeriesEnded },
  })),
  cancelSlot: command(() => ({
    role: 'coordinator',
    does: 'Cancels one slot, with a reason for everyone to read; the hosts who were coming are listed.',
    input: z.strictObject({ slotId: zSlotId, reason: zLine.max(200).default('') }),
    output: z.strictObject({ hostIds: z.array(zId) }),
    refusals: { SlotUnknown, AlreadyCancelled: nothing },
  })),
  reopenSlot: command(() => ({
    role: 'coordinator',
    does: 'Opens a slot again: one the place cancelled, or one on a closed day.',
    input: z.strictObject({ slotId: zSlotId }),
    output: nothing,
    refusals: { SlotUnknown, AlreadyOpen: nothing },
  })),
  noteSlot: command(() => ({
    role: 'open',
    does: "Writes the note of one slot; an empty note gives back the series' own.",
    input: z.strictObject({ slotId: zSlotId, note: zNote }),
    output: nothing,
    refusals: { SlotUnknown },
  })),
}
