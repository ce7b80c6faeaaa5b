import { z } from 'zod'

import { command } from '#shared/kernel/contract-kit.ts'
import { zId } from '#shared/kernel/shapes.ts'

import {
  attendanceRefusals,
  moveRefusals,
  obstacleRefusals,
  zObstacleType,
  zOverride,
} from './signup-shapes.ts'
import { slotRefusals, zSignupState, zSlotId } from './slot-shapes.ts'

const { SlotUnknown, HostUnknown } = slotRefusals
const aSignup = z.strictObject({ slotId: zSlotId, hostId: zId })
const signupChanged = z.strictObject({ state: zSignupState })
const signedUp = z.strictObject({
  state: zSignupState,
  /** The obstacles that were passed over. */
  passed: z.array(zObstacleType),
})
const { SlotCancelled, SlotInFuture, MoveRefused } = attendanceRefusals

/** Who comes. Open to anyone at the PC: the rota belongs to those who make it. */
export const rotaSignupsContract = {
  signUp: command(() => ({
    role: 'open',
    does: 'Signs a host up for a slot, or on standby; `override` passes over what can be, with a reason.',
    input: z.strictObject({
      ...aSignup.shape,
      standby: z.boolean().default(false),
      override: zOverride.optional(),
    }),
    output: signedUp,
    refusals: { SlotUnknown, HostUnknown, ...obstacleRefusals },
  })),
  withdraw: command(() => ({
    role: 'open',
    does: 'Withdraws a host from a slot. Nothing is asked; at the last minute, somebody else is looked for.',
    input: aSignup,
    output: z.strictObject({
      ...signupChanged.shape,
      /** The request opened because it is late; null otherwise. */
      replacementId: zId.nullable(),
    }),
    refusals: moveRefusals,
  })),
  confirm: command(() => ({
    role: 'open',
    does: 'Notes that a host said again: I will be there.',
    input: aSignup,
    output: signupChanged,
    refusals: moveRefusals,
  })),
  standby: command(() => ({
    role: 'open',
    does: 'Moves a signed-up host to standby: comes only if needed.',
    input: aSignup,
    output: signupChanged,
    refusals: moveRefusals,
  })),
  replace: command(() => ({
    role: 'open',
    does: "Another host takes the place of one; both stay on the slot's record.",
    input: z.strictObject({ ...aSignup.shape, byHostId: zId, override: zOverride.optional() }),
    output: signedUp,
    refusals: { SlotUnknown, HostUnknown, ...moveRefusals, ...obstacleRefusals },
  })),
  markPresent: command(() => ({
    role: 'open',
    does: 'Notes that a host was there, signed up or not.',
    input: aSignup,
    output: signupChanged,
    refusals: { SlotUnknown, HostUnknown, SlotCancelled, SlotInFuture, MoveRefused },
  })),
  markAbsent: command(() => ({
    role: 'open',
    does: 'Notes that an expected host was not there. No reason is asked or kept.',
    input: aSignup,
    output: signupChanged,
    refusals: { SlotUnknown, SlotCancelled, SlotInFuture, ...moveRefusals },
  })),
  clearAttendance: command(() => ({
    role: 'open',
    does: 'Takes back present or absent: the host is signed up again.',
    input: aSignup,
    output: signupChanged,
    refusals: moveRefusals,
  })),
}
