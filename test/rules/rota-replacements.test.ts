import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { instantOf } from '#shared/kernel/local-date.ts'
import {
  canAskReplacement,
  canSwap,
  changesAt,
  isLateToLeave,
  isStillOpen,
  isUrgent,
  standsWhile,
  type SlotThere,
} from '#shared/rota/replacement-rules.ts'
import { replacementKinds } from '#shared/rota/replacement.ts'
import { allowedMoves } from '#shared/rota/signup-state-rules.ts'
import { signupStates, type SignupState } from '#shared/rota/signup.ts'
import { aHost, anAbsence, anId, aSignupRequest, aSlot, aSlotCard } from '#test/support/builders.ts'
import { aSlotHost } from '#test/support/suggestions.ts'

const [samira, bram, chloe] = [anId(1), anId(2), anId(3)]
const slot = aSlot({ date: '2026-11-17' })
const before = instantOf('2026-11-16', '12:00')

describe('leaving late', () => {
  test('begins as many hours before the slot as the place says, and ends with the slot', () => {
    const late = (date: string, time: string) => isLateToLeave(slot, instantOf(date, time), 48)
    expect(late('2026-11-15', '14:00')).toBe(false)
    expect(late('2026-11-15', '14:01')).toBe(true)
    expect(late('2026-11-17', '15:00')).toBe(true)
    expect(late('2026-11-17', '18:00')).toBe(false)
  })

  test('does not exist in a place that sets no limit', () => {
    expect(isLateToLeave(slot, slot.startAt - 1, 0)).toBe(false)
    expect(isLateToLeave(slot, slot.startAt + 1, 0)).toBe(false)
  })

  test('counts real hours in the night the clocks change', () => {
    const sunday = aSlot({ date: '2026-03-29', startTime: '14:00', endTime: '18:00' })
    // 24 real hours before 14:00 summer time is 13:00 winter time.
    expect(isLateToLeave(sunday, instantOf('2026-03-28', '13:00'), 24)).toBe(false)
    expect(isLateToLeave(sunday, instantOf('2026-03-28', '13:01'), 24)).toBe(true)
  })

  test('never begins again earlier with a shorter limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 10 }), fc.nat(336), fc.nat(336), (hour, a, b) => {
        const now = slot.startAt + hour * 3_600_000
        const [shorter, longer] = a < b ? [a, b] : [b, a]
        expect(!isLateToLeave(slot, now, shorter) || isLateToLeave(slot, now, longer)).toBe(true)
      }),
    )
  })
})

describe('a request is urgent', () => {
  const gap = { missingHosts: 1, keyHolderMissing: false, newcomersAlone: false, overMaximum: 0 }
  const urgent = (kind: 'late' | 'asked' | 'swap', missingHosts: number, now = before) =>
    isUrgent({ kind }, aSlotCard({ ...slot, gap: { ...gap, missingHosts } }), { now, lateHours: 48 })

  test('when it is late and somebody is missing, or will be', () => {
    expect(urgent('late', 1)).toBe(true)
    expect(urgent('asked', 0)).toBe(true)
  })

  test('not when enough others come, not in good time, and never for a swap', () => {
    expect(urgent('late', 0)).toBe(false)
    expect(urgent('late', 1, slot.startAt - 49 * 3_600_000)).toBe(false)
    expect(urgent('swap', 1)).toBe(false)
  })
})

describe('a request changes by itself', () => {
  const next = (kind: 'late' | 'swap', now: number) => changesAt({ kind }, [slot], { now, lateHours: 48 })

  test('when it becomes late, and when its slot ends', () => {
    expect(next('late', instantOf('2026-11-10', '12:00'))).toBe(instantOf('2026-11-15', '14:00') + 1)
    expect(next('late', instantOf('2026-11-15', '14:01'))).toBe(slot.endAt)
    expect(next('swap', instantOf('2026-11-10', '12:00'))).toBe(slot.endAt)
    expect(next('late', slot.endAt)).toBeNull()
  })

  test('at a moment when it is looked at otherwise than just before', () => {
    const becomes = next('late', instantOf('2026-11-10', '12:00')) ?? 0
    expect([becomes - 1, becomes].map((now) => isLateToLeave(slot, now, 48))).toEqual([false, true])
  })
})

const there = (states: Readonly<Record<string, SignupState>>, card = {}): SlotThere =>
  aSlotCard({
    ...slot,
    hosts: Object.entries(states).map(([hostId, state]) => aSlotHost({ hostId, state })),
    ...card,
  })
const asked = { kind: 'asked', state: 'open', hostId: samira, otherHostId: null } as const
const isOpen = (request: Parameters<typeof isStillOpen>[0], here: SlotThere, otherSlot: SlotThere = null) =>
  isStillOpen(request, { slot: here, otherSlot, now: before })

describe('a request', () => {
  test('stands while the host who asked still comes', () => {
    for (const state of signupStates) {
      expect(isOpen(asked, there({ [samira]: state }))).toBe(state === 'signedUp' || state === 'confirmed')
    }
  })

  test('after a late withdrawal stands while the host stays away', () => {
    for (const state of signupStates) {
      expect(isOpen({ ...asked, kind: 'late' }, there({ [samira]: state }))).toBe(state === 'withdrawn')
    }
  })

  test('after a late withdrawal ends when the slot is full without it', () => {
    const late = { ...asked, kind: 'late' } as const
    const full = { [samira]: 'withdrawn', [bram]: 'signedUp', [chloe]: 'present' } as const
    expect(isOpen(late, there(full, { maxHosts: 3 }))).toBe(true)
    expect(isOpen(late, there(full, { maxHosts: 2 }))).toBe(false)
  })

  test('ends with its slot: over, cancelled, closed, or no longer on the rota', () => {
    const comes = { [samira]: 'signedUp' } as const
    expect(isOpen(asked, there(comes))).toBe(true)
    expect(isOpen(asked, there(comes, { open: false }))).toBe(false)
    expect(isOpen(asked, null)).toBe(false)
    expect(isStillOpen(asked, { slot: there(comes), otherSlot: null, now: slot.endAt })).toBe(false)
  })

  test('that was answered or taken back stays so', () => {
    for (const state of ['done', 'closed'] as const) {
      expect(isOpen({ ...asked, state }, there({ [samira]: 'signedUp' }))).toBe(false)
    }
  })

  test('for a swap stands while both still come to the slots they would give', () => {
    const swap = { ...asked, kind: 'swap', otherHostId: bram } as const
    const mine = there({ [samira]: 'signedUp' })
    expect(isOpen(swap, mine, there({ [bram]: 'confirmed' }))).toBe(true)
    expect(isOpen(swap, mine, there({ [bram]: 'withdrawn' }))).toBe(false)
    expect(isOpen(swap, mine, there({ [bram]: 'confirmed' }, { open: false }))).toBe(false)
    expect(isOpen(swap, there({ [samira]: 'standby' }), there({ [bram]: 'confirmed' }))).toBe(false)
  })

  test('never stands with a state from which nobody can be replaced', () => {
    for (const kind of replacementKinds) {
      for (const state of signupStates.filter((one) => standsWhile(kind, one))) {
        expect(allowedMoves(state)).toContain('replaced')
      }
    }
  })
})

describe('asking somebody to come instead', () => {
  const ask = (here: NonNullable<SlotThere>, known: string | null = null, now = before) => {
    const answer = canAskReplacement(here, samira, { asked: known, now })
    return answer.ok ? 'asked' : answer.error.type
  }
  const coming = there({ [samira]: 'signedUp' })

  test('is for who comes to a slot that is still to come, and once', () => {
    if (coming === null) throw new Error('a slot')
    expect(ask(coming)).toBe('asked')
    expect(ask(coming, anId(900))).toBe('AlreadyAsked')
    expect(ask({ ...coming, open: false })).toBe('SlotNotToCome')
    expect(ask(coming, null, slot.endAt)).toBe('SlotNotToCome')
    expect(ask({ ...coming, hosts: [aSlotHost({ hostId: samira, state: 'standby' })] })).toBe('NotComing')
    expect(ask({ ...coming, hosts: [] })).toBe('NotComing')
  })
})

describe('a swap', () => {
  const wednesday = aSlot({ date: '2026-11-18', seriesId: anId(101) })
  const here = { hostId: samira, state: 'signedUp', keyHolder: false } as const
  const across = { hostId: bram, state: 'confirmed', keyHolder: false } as const
  const times = ({ slotId, startAt, endAt }: typeof slot) => ({ slotId, startAt, endAt })
  /** Samira is on Tuesday, Bram on Wednesday; each asks for the other's. */
  const forSamira = aSignupRequest({
    slot: wednesday,
    host: aHost({ id: samira }),
    signups: [across],
    commitments: [times(slot)],
    now: before,
  })
  const forBram = aSignupRequest({
    slot,
    host: aHost({ id: bram }),
    signups: [here],
    commitments: [times(wednesday)],
    now: before,
  })
  const reason = (one = forSamira, other = forBram) => {
    const answer = canSwap(one, other)
    return answer.ok ? null : answer.error
  }

  test('is possible when each may take the place of the other', () => {
    expect(reason()).toBeNull()
  })

  test('of two slots at the same moment is no double booking: each is free of the slot given', () => {
    const same = aSlot({ date: '2026-11-17', seriesId: anId(102) })
    expect(reason({ ...forSamira, slot: same }, { ...forBram, commitments: [times(same)] })).toBeNull()
  })

  test('is refused when either is elsewhere or away at the slot received, and says who', () => {
    const other = { slotId: 'other', startAt: wednesday.startAt, endAt: wednesday.endAt }
    expect(reason({ ...forSamira, commitments: [times(slot), other] })).toEqual({
      type: 'SwapImpossible',
      hostId: samira,
      reason: 'DoubleBooking',
    })
    expect(reason(forSamira, { ...forBram, absences: [anAbsence({ hostId: bram })] })).toEqual({
      type: 'SwapImpossible',
      hostId: bram,
      reason: 'HostAbsent',
    })
  })

  test('is refused when either no longer comes to the slot to give', () => {
    const left = { ...across, state: 'withdrawn' } as const
    expect(reason({ ...forSamira, signups: [left] })).toEqual({
      type: 'SwapImpossible',
      hostId: bram,
      reason: 'NotComing',
    })
    expect(reason(forSamira, { ...forBram, signups: [] })).toMatchObject({
      hostId: samira,
      reason: 'NotComing',
    })
  })

  test('is refused when the other is on that slot already, or when the only key would leave', () => {
    const both = { ...forSamira, signups: [across, { ...here, state: 'confirmed' } as const] }
    expect(reason(both)).toMatchObject({ hostId: samira, reason: 'AlreadySignedUp' })
    const needsKey = aSlot({ ...wednesday, keyHolderNeeded: true, maxHosts: 1 })
    const key = { ...across, keyHolder: true }
    expect(reason({ ...forSamira, slot: needsKey, signups: [key] })).toMatchObject({
      reason: 'KeyHolderMissing',
    })
  })

  test('is judged alike whoever proposes it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...signupStates), fc.constantFrom(...signupStates), (a, b) => {
        const one = { ...forSamira, signups: [{ ...across, state: b }] }
        const other = { ...forBram, signups: [{ ...here, state: a }] }
        expect(canSwap(one, other).ok).toBe(canSwap(other, one).ok)
      }),
    )
  })
})
