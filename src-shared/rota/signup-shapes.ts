import { z } from 'zod'

import { closureKinds } from '#shared/calendar/calendar-day.ts'
import type { RefusalShapes } from '#shared/kernel/contract-kit.ts'
import { zId, zLine, zLocalDate } from '#shared/kernel/shapes.ts'

import type { Obstacle } from './signup-rules.ts'
import { slotRefusals, zHostCount, zSignupState, zSlotId } from './slot-shapes.ts'

/** Every obstacle of `canSignUp`, as a refusal. */
export const obstacleRefusals = {
  HostArchived: z.strictObject({}),
  AlreadySignedUp: z.strictObject({ state: zSignupState }),
  SlotCancelled: z.strictObject({}),
  SlotClosed: z.strictObject({ closure: z.enum(closureKinds) }),
  SlotOver: z.strictObject({}),
  SlotFull: z.strictObject({ places: zHostCount }),
  HostAbsent: z.strictObject({ absenceId: zId }),
  DoubleBooking: z.strictObject({ slotId: zSlotId }),
  KeyHolderMissing: z.strictObject({}),
} satisfies RefusalShapes

const obstacle = obstacleRefusals

/** The same obstacles, as they are shown before anyone is refused. */
export const zObstacle = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('HostArchived'), ...obstacle.HostArchived.shape }),
  z.strictObject({ type: z.literal('AlreadySignedUp'), ...obstacle.AlreadySignedUp.shape }),
  z.strictObject({ type: z.literal('SlotCancelled'), ...obstacle.SlotCancelled.shape }),
  z.strictObject({ type: z.literal('SlotClosed'), ...obstacle.SlotClosed.shape }),
  z.strictObject({ type: z.literal('SlotOver'), ...obstacle.SlotOver.shape }),
  z.strictObject({ type: z.literal('SlotFull'), ...obstacle.SlotFull.shape }),
  z.strictObject({ type: z.literal('HostAbsent'), ...obstacle.HostAbsent.shape }),
  z.strictObject({ type: z.literal('DoubleBooking'), ...obstacle.DoubleBooking.shape }),
  z.strictObject({ type: z.literal('KeyHolderMissing'), ...obstacle.KeyHolderMissing.shape }),
]) satisfies z.ZodType<Obstacle>

export const zObstacleType = z.enum([
  'HostArchived',
  'AlreadySignedUp',
  'SlotCancelled',
  'SlotClosed',
  'SlotOver',
  'SlotFull',
  'HostAbsent',
  'DoubleBooking',
  'KeyHolderMissing',
]) satisfies z.ZodType<Obstacle['type']>

/** What a state change may be refused for. */
export const moveRefusals = {
  NotSignedUp: z.strictObject({}),
  MoveRefused: z.strictObject({ from: zSignupState, to: zSignupState }),
} satisfies RefusalShapes

export const attendanceRefusals = {
  ...slotRefusals,
  MoveRefused: moveRefusals.MoveRefused,
  SlotCancelled: obstacleRefusals.SlotCancelled,
  SlotInFuture: z.strictObject({ date: zLocalDate }),
} satisfies RefusalShapes

/** Passing over an obstacle: why, in a few words about the slot. It stays on the sign-up, where everyone reads it. */
export const zOverride = z.strictObject({ reason: zLine.min(1).max(200) })
