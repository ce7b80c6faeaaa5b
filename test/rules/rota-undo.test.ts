import { describe, expect, test } from 'vitest'

import { instantOf } from '#shared/kernel/local-date.ts'
import { timesOf } from '#shared/rota/occurrence-rules.ts'
import type { SignupState } from '#shared/rota/signup.ts'
import type { Slot } from '#shared/rota/slot.ts'
import { canTakeBack, type RotaStanding } from '#shared/rota/undo-rules.ts'

import { anId, aSlot } from '../support/builders.ts'

const slot = aSlot()
const { slotId, date } = slot
const act = instantOf('2026-11-01', '12:00')
const now = instantOf('2026-11-02', '12:00')
const since = { act, now }

const standing = (
  slots: readonly Slot[],
  {
    people = [],
    counted = [],
  }: { people?: readonly [SignupState, number][]; counted?: readonly string[] } = {},
): RotaStanding => ({
  signups: people.map(([state, changedAt], index) => ({ slotId, hostId: anId(index), state, changedAt })),
  counted,
  slots: new Map(slots.map((one) => [one.slotId, one])),
})
const later: Slot = { ...slot, ...timesOf(date, '15:00', '19:00') }
const refusal = (type: string) => ({ ok: false, error: { type, slots: 1 } })

describe('taking an act back', () => {
  test('is refused when somebody on the slot would find it gone, unless they had left it', () => {
    const people = (state: SignupState) => ({ people: [[state, act]] as [SignupState, number][] })
    const answer = (state: SignupState) =>
      canTakeBack(standing([slot], people(state)), standing([], people(state)), since)
    for (const state of [
      'signedUp',
      'confirmed',
      'standby',
      'cancelledByPlace',
      'present',
      'absent',
    ] as const)
      expect(answer(state), state).toEqual(refusal('PeopleWithoutSlot'))
    for (const state of ['withdrawn', 'replaced'] as const) expect(answer(state).ok, state).toBe(true)
  })

  test('is refused when somebody would be expected at a cancelled slot', () => {
    const cancelled: Slot = { ...slot, state: 'cancelled' }
    const after = (state: SignupState) => standing([cancelled], { people: [[state, act]] })
    expect(canTakeBack(standing([slot]), after('signedUp'), since)).toEqual(refusal('PeopleWithoutSlot'))
    expect(canTakeBack(standing([slot]), after('cancelledByPlace'), since).ok).toBe(true)
    expect(canTakeBack(standing([slot]), after('present'), since).ok).toBe(true)
  })

  test('is refused when a count would lose its slot', () => {
    const counted = [slotId]
    expect(canTakeBack(standing([slot], { counted }), standing([], { counted }), since)).toEqual(
      refusal('CountsWithoutSlot'),
    )
  })

  test('is not refused for what was wrong before, nor when it mends it', () => {
    const facts = { people: [['signedUp', act]] as [SignupState, number][], counted: [slotId] }
    expect(canTakeBack(standing([], facts), standing([], facts), since).ok).toBe(true)
    expect(canTakeBack(standing([], facts), standing([slot], facts), since).ok).toBe(true)
  })

  test('is refused for one more person on a slot that was gone already', () => {
    const before = standing([], { people: [['signedUp', act]] })
    const after = standing([], {
      people: [
        ['signedUp', act],
        ['signedUp', act],
      ],
    })
    expect(canTakeBack(before, after, since)).toEqual(refusal('PeopleWithoutSlot'))
  })

  test('gives their hours back to those who came before the act, and to nobody who came after it', () => {
    const at = (moment: number) => ({ people: [['signedUp', moment]] as [SignupState, number][] })
    const answer = (moment: number) =>
      canTakeBack(standing([later], at(moment)), standing([slot], at(moment)), since)
    expect(answer(act - 1).ok).toBe(true)
    expect(answer(act + 1)).toEqual(refusal('SlotsMovedSince'))
  })

  test('leaves its hours to a slot that began after the act, and not to one that was over before it', () => {
    const counted = [slotId]
    const answer = (moments: typeof since) =>
      canTakeBack(standing([later], { counted }), standing([slot], { counted }), moments)
    expect(answer({ act: later.startAt - 1, now: later.startAt })).toEqual(refusal('SlotsMovedSince'))
    expect(answer({ act: later.startAt + 1, now: later.endAt }).ok).toBe(true)
    expect(answer({ act: later.startAt - 2, now: later.startAt - 1 }).ok).toBe(true)
  })
})
