import { z } from 'zod'

import { zId, zInstant, zWeekday } from '#shared/kernel/shapes.ts'

import {
  dayParts,
  type HostPair,
  type HostWishes,
  pairKinds,
  timeWishes,
  type WishedLoad,
  type WishedTime,
} from './host-wishes.ts'
import { leastsAboveMost, mostSlotsAMonth, mostSlotsAWeek } from './wish-rules.ts'

export const zDayPart = z.enum(dayParts)
export const zTimeWish = z.enum(timeWishes)
export const zPairKind = z.enum(pairKinds)

const aWeek = z.int().min(0).max(mostSlotsAWeek).nullable()
const aMonth = z.int().min(0).max(mostSlotsAMonth).nullable()

export const zWishedLoad = z.strictObject({
  leastAWeek: aWeek,
  mostAWeek: aWeek,
  leastAMonth: aMonth,
  mostAMonth: aMonth,
  wishedAMonth: aMonth,
}) satisfies z.ZodType<WishedLoad>

const zWishedTime = z.strictObject({
  weekday: zWeekday,
  part: zDayPart,
  wish: zTimeWish,
}) satisfies z.ZodType<WishedTime>

/** Each part of a weekday once at most. */
export const zWishedTimes = z
  .array(zWishedTime)
  .max(mostSlotsAWeek)
  .refine((times) => new Set(times.map(({ weekday, part }) => `${weekday} ${part}`)).size === times.length, {
    error: 'each part of a weekday once',
  })

/** What somebody says of when and how often they would come. */
export const zWishWords = z.strictObject({
  ...zWishedLoad.shape,
  notAlone: z.boolean(),
  lastResort: z.boolean(),
  times: zWishedTimes,
})

export const zHostWishes = z.strictObject({
  hostId: zId,
  ...zWishWords.shape,
  saidAt: zInstant.nullable(),
}) satisfies z.ZodType<HostWishes>

export const zHostPair = z.strictObject({
  id: z.string(),
  hostA: zId,
  hostB: zId,
  kind: zPairKind,
}) satisfies z.ZodType<HostPair>

export const wishRefusals = {
  LeastAboveMost: z.strictObject({ per: z.enum(leastsAboveMost) }),
  /** What would suit best is not between the least and the most a month. */
  WishedOutside: z.strictObject({}),
}
