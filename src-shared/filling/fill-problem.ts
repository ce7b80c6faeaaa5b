import { z } from 'zod'

/**
 * A rule's weight: `hard` is never broken; a number is what one break costs; a rule that is left out is no rule.
 * Costs have no unit: only their proportions count.
 */
export const zWeight = z.union([z.literal('hard'), z.number().min(0).max(1_000_000)])
export type Weight = z.infer<typeof zWeight>

const zId = z.string().min(1).max(100)
const zDay = z.int().min(0).max(399)
const zCount = z.int().min(0).max(10_000)
const zMinutes = z.int().min(0).max(1_000_000)

/** A kind of slot: when it is on its day, and what may not come the day after. */
const zSlotType = z.strictObject({
  id: zId,
  /** Minutes after midnight. */
  start: z.int().min(0).max(1439),
  /** Length; past midnight when it ends after 1440. */
  minutes: z.int().min(1).max(2880),
  /** Types that may not be held the day after this one (an early morning after a late evening). */
  notBefore: z.array(zId).default([]),
})

const zSlot = z.strictObject({
  id: zId,
  day: zDay,
  type: zId,
  /** Fewer people than this is a shortfall; more than `most` is a surplus. */
  least: zCount,
  most: zCount,
  /** More people than this do not fit, whatever `over` weighs; where a key is needed, the last place is for one. */
  room: zCount.optional(),
  /** What one person too few or too many, or a breach of these rules, costs here, when it is not the rule of all slots. */
  under: zWeight.optional(),
  over: zWeight.optional(),
  newcomer: zWeight.optional(),
  alone: zWeight.optional(),
  /** Somebody with a key is needed. */
  key: z.boolean().default(false),
})

/** So many slots or minutes, over some days, for one person. */
const zLoad = z.strictObject({
  from: zDay,
  to: zDay,
  of: z.enum(['slots', 'minutes']).default('slots'),
  least: zMinutes.optional(),
  most: zMinutes.optional(),
  weight: zWeight,
})

const zPerson = z.strictObject({
  id: zId,
  /** Has a key. */
  key: z.boolean().default(false),
  newcomer: z.boolean().default(false),
  /** Never alone in a slot. */
  notAlone: z.boolean().default(false),
  /** What each slot given to this person costs: only if nobody else. */
  lastResort: z.number().min(0).max(1_000_000).default(0),
  /** Days and slots this person cannot; slots that are already theirs and stay so. */
  daysOff: z.array(zDay).default([]),
  cannot: z.array(zId).default([]),
  pinned: z.array(zId).default([]),
  loads: z.array(zLoad).default([]),
  /** At most so many slots of a type, over all days. */
  mostOfType: z.record(zId, zCount).default({}),
  /** Longest and shortest run of days with a slot, shortest run of days without one. */
  longestRun: z.int().min(1).max(400).optional(),
  shortestRun: z.int().min(1).max(400).optional(),
  shortestRest: z.int().min(1).max(400).optional(),
  /** Weekends with a slot on Saturday or Sunday, at most. */
  mostWeekends: zCount.optional(),
  /** How many slots this person would like, which fairness divides by; 1 for all is the same for all. */
  share: z.number().positive().max(1000).default(1),
})

const zRequest = z.strictObject({
  person: zId,
  slot: zId,
  /** True: would like it; false: would rather not. */
  wants: z.boolean(),
  weight: z.number().min(0).max(1_000_000),
})

const zPair = z.strictObject({
  people: z.tuple([zId, zId]),
  together: z.boolean(),
  weight: zWeight,
})

const zRules = z.strictObject({
  /** One person fewer than the least, one more than the most, of any slot that does not say otherwise. */
  under: zWeight.default(1000),
  over: zWeight.default('hard'),
  /** A slot that needs a key and has nobody with one. */
  key: zWeight.default(500),
  /** One slot a day for one person. */
  oneADay: zWeight.optional(),
  /** At least so many minutes between two slots of one person. */
  rest: z.strictObject({ minutes: zMinutes, weight: zWeight }).optional(),
  /** `notBefore` of the types. */
  succession: zWeight.optional(),
  /** `mostOfType`, the runs and `mostWeekends` of the people. */
  ofType: zWeight.default('hard'),
  runs: zWeight.default('hard'),
  weekends: zWeight.default('hard'),
  /** A newcomer with nobody experienced; somebody alone who should not be. */
  newcomer: zWeight.optional(),
  alone: zWeight.optional(),
  /** The nth slot of a person costs n × this ÷ share: the same number for each is then the cheapest. */
  fair: z.number().min(0).max(1_000_000).default(0),
  /** What one more slot of a person costs for `fair` at most, so that it outweighs no other rule. */
  fairMost: z.number().min(0).max(1_000_000).optional(),
  /** A slot that the plan before gave to somebody and this one does not, or the reverse. */
  change: z.number().min(0).max(1_000_000).default(0),
})

/**
 * Who could hold which slots, under which rules: all the solver knows. It speaks of nobody and nothing else, so that
 * it can be tried on any rota: days are numbered from 0, `firstWeekday` is the weekday of day 0 (1 = Monday).
 */
export const zFillProblem = z.strictObject({
  days: z.int().min(1).max(400),
  firstWeekday: z.int().min(1).max(7).default(1),
  slotTypes: z.array(zSlotType).min(1).max(200),
  slots: z.array(zSlot).max(20_000),
  people: z.array(zPerson).max(10_000),
  requests: z.array(zRequest).max(200_000).default([]),
  pairs: z.array(zPair).max(10_000).default([]),
  rules: zRules.prefault({}),
  /** The plan before this one, for `rules.change`. */
  previous: z
    .array(z.strictObject({ person: zId, slot: zId }))
    .max(200_000)
    .default([]),
})

export type FillProblem = z.output<typeof zFillProblem>
export type FillPerson = FillProblem['people'][number]
export type FillSlot = FillProblem['slots'][number]
export type SlotType = FillProblem['slotTypes'][number]
/** Who holds what: the answer, and what is proposed. */
export interface Assignment {
  readonly person: string
  readonly slot: string
}
