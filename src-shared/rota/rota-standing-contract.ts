import { z } from 'zod'

import { command, query } from '#shared/kernel/contract-kit.ts'
import { zId, zLocalDate, zLocalTime, zWeekday } from '#shared/kernel/shapes.ts'

import { obstacleRefusals, zObstacleType } from './signup-shapes.ts'
import { slotRefusals, zSignupState, zSlotId } from './slot-shapes.ts'
import { standingStates } from './standing-rules.ts'

const { SeriesUnknown, HostUnknown } = slotRefusals

const standingIdPattern =
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}#[1-7]#[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** `<seriesId>#<weekday>#<hostId>`. */
export const zStandingId = z.string().regex(standingIdPattern)

/** Why a week is left as it is: what stands in the way of any sign-up, or a slot that was moved to another day. */
const zPassedReason = z.enum([...zObstacleType.options, 'SlotMoved'])

const everyWeeks = z.int().min(1).max(52)
const zPassedWeek = z.strictObject({ slotId: zSlotId, date: zLocalDate, reason: zPassedReason })

/** The weeks written now, and those that something stands in the way of: they are never passed over. */
const zWritten = z.strictObject({
  signedUp: z.array(zSlotId),
  passedBy: z.array(zPassedWeek),
})

const zStandingWeek = z.strictObject({
  slotId: zSlotId,
  date: zLocalDate,
  /** Where the host stands for that slot; null when they are not signed up for it. */
  state: zSignupState.nullable(),
  /** Why they are not; null when they are, or left it themselves, or it will be written in a moment. */
  reason: zPassedReason.nullable(),
})

/** "Every Tuesday until I say otherwise." Open to anyone at the PC, like every sign-up. */
export const rotaStandingContract = {
  listStanding: query(() => ({
    role: 'open',
    does: 'The standing sign-ups that are not over, with the coming weeks and those that are not signed up, and why.',
    input: z.strictObject({ hostId: zId.optional() }),
    output: z.strictObject({
      standing: z.array(
        z.strictObject({
          standingId: zStandingId,
          seriesId: zId,
          seriesName: z.string(),
          hostId: zId,
          displayName: z.string(),
          weekday: zWeekday,
          everyWeeks,
          fromDate: zLocalDate,
          untilDate: zLocalDate.nullable(),
          state: z.enum(standingStates),
          /** The hours of its next slot; null when there is none in the coming weeks. */
          hours: z.strictObject({ startTime: zLocalTime, endTime: zLocalTime }).nullable(),
          weeks: z.array(zStandingWeek),
        }),
      ),
    }),
    refusals: { HostUnknown },
  })),
  stand: command(() => ({
    role: 'open',
    does: 'Signs a host up for the same slot every week (or every so many) until they say otherwise.',
    input: z.strictObject({
      seriesId: zId,
      weekday: zWeekday,
      hostId: zId,
      everyWeeks: everyWeeks.default(1),
      fromDate: zLocalDate,
    }),
    output: z.strictObject({ standingId: zStandingId, ...zWritten.shape }),
    refusals: {
      SeriesUnknown,
      HostUnknown,
      HostArchived: obstacleRefusals.HostArchived,
      AlreadyStanding: z.strictObject({ everyWeeks }),
      /** The series has no slot on that weekday, or none any more. */
      NoSlotThatDay: z.strictObject({}),
    },
  })),
  endStanding: command(() => ({
    role: 'open',
    does: 'Ends a standing sign-up from a day on, and withdraws the sign-ups to come that it wrote.',
    input: z.strictObject({ standingId: zStandingId, fromDate: zLocalDate }),
    output: z.strictObject({ withdrawn: z.array(zSlotId) }),
    refusals: { StandingUnknown: z.strictObject({}) },
  })),
  keepStanding: command(() => ({
    role: 'open',
    does: 'Writes the sign-ups that the standing ones are for, some weeks ahead; never twice, never over an obstacle.',
    input: z.strictObject({}),
    output: zWritten,
  })),
}
