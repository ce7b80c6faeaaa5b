import { z } from 'zod'

import { zHost } from '#shared/hosts/host-shapes.ts'
import { query, task } from '#shared/kernel/contract-kit.ts'
import { daysBetween, isLocalDate } from '#shared/kernel/local-date.ts'
import { zFile, zId, zLanguage, zLocalDate, zLocalTime, zTableFormat } from '#shared/kernel/shapes.ts'

import type { HostBalance } from './balance.ts'

/** A leap year. */
const longest = 366
const zCount = z.int().min(0)
const zLoad = z.number().min(0).nullable()

export const zHostBalance = z.strictObject({
  hostId: zId,
  displayName: z.string(),
  colour: zHost.shape.colour,
  archived: z.boolean(),
  slots: zCount,
  toCome: zCount,
  minutes: zCount,
  evenings: zCount,
  weekends: zCount,
  lateCalls: zCount,
  asked: z.strictObject({ wished: zLoad, least: zLoad, most: zLoad }),
  attendance: z.strictObject({ present: zCount, absent: zCount }),
  standing: z.boolean(),
}) satisfies z.ZodType<HostBalance>

const days = { from: zLocalDate, to: zLocalDate }
const isAskable = ({ from, to }: { readonly from: string; readonly to: string }): boolean =>
  isLocalDate(from) && isLocalDate(to) && from <= to && daysBetween(from, to) < longest
const error = `in order, and at most ${longest} days`

/** Who held what beside what they asked for: read by everybody, in the order of names. */
export const rotaBalanceContract = {
  getBalance: query(() => ({
    role: 'open',
    does: 'What each host held over a month or a year beside what they asked for, by name: nothing is ranked.',
    input: z.strictObject(days).refine(isAskable, { error }),
    output: z.strictObject({
      ...days,
      /** From when a slot is one of the evening, as the place decided. */
      eveningFrom: zLocalTime,
      hosts: z.array(zHostBalance),
    }),
  })),
  exportBalance: task(() => ({
    role: 'open',
    does: 'The same rows as a CSV or XLSX file, in the order of names, in the language asked.',
    input: z
      .strictObject({ ...days, format: zTableFormat, language: zLanguage })
      .refine(isAskable, { error }),
    output: zFile,
  })),
}
