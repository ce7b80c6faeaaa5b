import { z } from 'zod'

import { command, query } from '#shared/kernel/contract-kit.ts'
import { zLocalDate, zLocalTime } from '#shared/kernel/shapes.ts'
import { slotRefusals, zSlotId } from '#shared/rota/slot-shapes.ts'

import { maximumTotal } from './count-rules.ts'
import { countsImportContract } from './counts-import-contract.ts'
import { figuresContract } from './figures-contract.ts'
import { visitKinds } from './visit-kind.ts'
import { overDays, zCount, zCountEntry, zVisitKind } from './visit-shapes.ts'

const nothing = z.strictObject({})
const zKind = zVisitKind.nullable().default(null)

/** Far beyond what is accepted, so that a slip of the finger is answered by a sentence (`TotalTooHigh`). */
const farTooHigh = 99_999
const zTyped = z.int().min(0).max(farTooHigh)

const countRefusals = {
  /** The slot, or the day, has not begun. */
  InTheFuture: z.strictObject({ date: zLocalDate }),
  /** What stands now: another PC may have taken visits back. */
  TotalBelowZero: z.strictObject({ total: z.int().min(0) }),
  TotalTooHigh: z.strictObject({ maximum: z.int() }),
}
const { SlotUnknown } = slotRefusals
const KindNotChosen = z.strictObject({ kind: zVisitKind })

const zCorrection = z
  .int()
  .min(-maximumTotal)
  .max(farTooHigh)
  .refine((delta) => delta !== 0, { error: 'a correction of nothing' })

/** After an entry: its id and what stands for its slot, or for the rest of its day. */
const zEntered = z.strictObject({ countId: z.uuid(), total: z.int().min(0) })

const zSlotTimes = { slotId: zSlotId, date: zLocalDate, startTime: zLocalTime, endTime: zLocalTime }

/**
 * Counting visits: a number, a time, a slot, a kind of the closed list, and nothing that people type but
 * numbers.
 */
export const visitsContract = {
  getCounter: query(() => ({
    role: 'open',
    does: 'The slot running now with its count, or what came outside slots when none runs; the others that run; the kinds.',
    input: nothing,
    output: z.strictObject({
      date: zLocalDate,
      slot: z.strictObject(zSlotTimes).nullable(),
      /** Of the slot; of what came outside every slot today when none is running. */
      count: zCount,
      /** All of today, slots and the rest together. */
      today: zCount,
      kinds: z.array(zVisitKind),
      /** Every slot running now, `slot` first: each is counted for itself. */
      running: z.array(
        z.strictObject({ ...zSlotTimes, seriesName: z.string(), count: zCount, today: zCount }),
      ),
    }),
  })),
  getDay: query(() => ({
    role: 'open',
    does: "Each slot of a day with its count, what came outside them, and the day's total: the sum of its lines.",
    input: z.strictObject({ date: zLocalDate }),
    output: z.strictObject({
      date: zLocalDate,
      slots: z.array(
        z.strictObject({
          ...zSlotTimes,
          /** By the place. What came all the same can be counted. */
          cancelled: z.boolean(),
          /** On a closed day, and not reopened. */
          closed: z.boolean(),
          /** Not begun: it cannot be counted yet. */
          toCome: z.boolean(),
          count: zCount,
          lateEntries: z.int().min(0),
        }),
      ),
      /** Slots that were counted and have left the rota since, together. */
      gone: zCount,
      free: zCount,
      day: zCount,
    }),
  })),
  listUncounted: query(() => ({
    role: 'open',
    does: 'The slots of a stretch of days that are over and that nobody counted, in order of time.',
    input: overDays({}),
    output: z.strictObject({ slots: z.array(z.strictObject(zSlotTimes)) }),
  })),
  listCounts: query(() => ({
    role: 'open',
    does: 'The entries of a slot, or of a whole day, newest first.',
    input: z.union([z.strictObject({ slotId: zSlotId }), z.strictObject({ date: zLocalDate })]),
    output: z.strictObject({ entries: z.array(zCountEntry) }),
  })),
  tap: command(() => ({
    role: 'open',
    does: 'One visit more or one less, now. A −1 without a kind takes back the kind last counted.',
    input: z.strictObject({
      slotId: zSlotId.nullable(),
      delta: z.union([z.literal(1), z.literal(-1)]),
      kind: zKind,
    }),
    output: zEntered,
    refusals: { ...countRefusals, SlotUnknown, KindNotChosen },
  })),
  typeTotal: command(() => ({
    role: 'open',
    does: 'Stores the difference between the total typed and the one on screen; a 0 is a zero that was seen.',
    input: z
      .strictObject({
        slotId: zSlotId.nullable(),
        /** For a count without a slot; today when left out. A slot says its own day. */
        date: zLocalDate.optional(),
        total: zTyped,
        /** The total the screen showed (of the kind, when there is one). */
        seen: zTyped,
        kind: zKind,
      })
      .refine(({ slotId, date }) => slotId === null || date === undefined, {
        error: 'a slot says its own day',
      }),
    output: zEntered,
    refusals: { ...countRefusals, SlotUnknown, KindNotChosen },
  })),
  correct: command(() => ({
    role: 'open',
    does: 'Adds a correction to the count of a slot, or of a day outside its slots.',
    input: z.union([
      z.strictObject({ slotId: zSlotId, delta: zCorrection }),
      z.strictObject({ date: zLocalDate, delta: zCorrection }),
    ]),
    output: zEntered,
    refusals: { ...countRefusals, SlotUnknown },
  })),
  getSettings: query(() => ({
    role: 'open',
    does: 'The kinds in use, under how many a published figure is hidden, after how long a count is late.',
    input: nothing,
    output: z.strictObject({
      kinds: z.array(zVisitKind),
      publicationThreshold: z.int(),
      lateCountAfterMinutes: z.int(),
    }),
  })),
  chooseKinds: command(() => ({
    role: 'coordinator',
    does: 'Chooses which kinds of the closed list the place uses, in order; none is a good choice too.',
    input: z.strictObject({
      kinds: z
        .array(zVisitKind)
        .max(visitKinds.length)
        .refine((kinds) => new Set(kinds).size === kinds.length, { error: 'a kind twice' }),
    }),
    output: nothing,
  })),
  setThreshold: command(() => ({
    role: 'coordinator',
    does: 'Sets under how many visits a published figure is hidden; 3 at least: two people know each other.',
    input: z.strictObject({ threshold: z.int().min(3).max(100) }),
    output: nothing,
  })),
  setLateGrace: command(() => ({
    role: 'coordinator',
    does: 'Sets how many minutes after the end of a slot its count is marked late; at most four weeks.',
    input: z.strictObject({ minutes: z.int().min(0).max(40_320) }),
    output: nothing,
  })),
  ...figuresContract,
  ...countsImportContract,
}
