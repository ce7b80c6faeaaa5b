import { z } from 'zod'

import { isDateRange, maximumDaysAsked } from '#shared/calendar/calendar-shapes.ts'
import { query, task } from '#shared/kernel/contract-kit.ts'
import { zFile, zId, zLanguage, zLocalDate } from '#shared/kernel/shapes.ts'

import { slotRefusals } from './slot-shapes.ts'

/** How the rota leaves the application, besides paper: calendars, and a text for a message. */
export const rotaOutputsContract = {
  exportCalendar: task(() => ({
    role: 'open',
    does: 'The slots of some days as an iCalendar file, of the whole place or of one host, in the language asked.',
    input: z
      .strictObject({ hostId: zId.nullable(), from: zLocalDate, to: zLocalDate, language: zLanguage })
      .refine(({ from, to }) => isDateRange(from, to), {
        error: `in order, and at most ${maximumDaysAsked} days`,
      }),
    output: zFile,
    refusals: { HostUnknown: slotRefusals.HostUnknown },
  })),
  getWeekText: query(() => ({
    role: 'open',
    does: 'The week that holds a day as plain text to paste in a message: days, hours, names, what is missing.',
    input: z.strictObject({ weekStart: zLocalDate, language: zLanguage }),
    output: z.strictObject({ text: z.string() }),
  })),
}
