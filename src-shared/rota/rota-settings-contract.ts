import { z } from 'zod'

import { command, query } from '#shared/kernel/contract-kit.ts'
import { zLocalTime } from '#shared/kernel/shapes.ts'

import { mostLateHours, mostStandingWeeks, type RotaSettings } from './rota-settings.ts'

export const zRotaSettings = z.strictObject({
  lateHours: z.int().min(0).max(mostLateHours),
  afternoonFrom: zLocalTime,
  eveningFrom: zLocalTime,
  standingWeeks: z.int().min(1).max(mostStandingWeeks),
}) satisfies z.ZodType<RotaSettings>

/** What each place decides for itself about its rota. */
export const rotaSettingsContract = {
  getRotaSettings: query(() => ({
    role: 'open',
    does: 'What the place decided about its rota, or what is usual: late, afternoon and evening, weeks written ahead.',
    input: z.strictObject({}),
    output: zRotaSettings,
  })),
  setRotaSettings: command(() => ({
    role: 'coordinator',
    does: 'Decides when a withdrawal is late, when afternoon and evening begin, and how far standing sign-ups are written.',
    input: zRotaSettings,
    output: z.strictObject({}),
    refusals: {
      /** The evening would begin before the afternoon, or with it. */
      EveningBeforeAfternoon: z.strictObject({}),
    },
  })),
}
