import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { instantOf } from '#shared/kernel/local-date.ts'
import {
  canReplace,
  canSignUp,
  clashes,
  clashingSignups,
  isOverridable,
  obstaclesTo,
  type SignupRequest,
} from '#shared/rota/signup-rules.ts'
import type { SignupState } from '#shared/rota/signup.ts'
import { aClosing, aHost, anAbsence, anId, aSignupRequest, aSlot } from '#test/support/builders.ts'

const someone = (host: number, state: SignupState = 'signedUp', keyHolder = false) => ({
  hostId: anId(host),
  state,
  keyHolder,
})
const obstacles = (request: Partial<SignupRequest>) =>
  obstaclesTo(aSignupRequest(request)).map(({ type }) => type)
const refusal = (request: Partial<SignupRequest>, override = false) => {
  const result = canSignUp(aSignupRequest(request), override)
  return result.ok ? null : result.error
}
const closed = { kind: 'closingPeriod', id: aClosing().id, name: aClosing().name } as const

describe('signing up', () => {
  test('is nothing but two clicks when there is room', () => {
    expect(canSignUp(aSignupRequest(), false)).toEqual({ ok: true, value: { passed: [] } })
  })

  test('is refused when the slot is full, with its number of places', () => {
    const signups = [someone(2), someone(3, 'confirmed'), someone(4, 'present')]
    expect(refusal({ signups })).toEqual({ type: 'SlotFull', places: 3 })
  })

  test('finds room where hosts withdrew, were replaced, were absent or only stand by', () => {
    const signups = [
      someone(2, 'withdrawn'),
      someone(3, 'replaced'),
      someone(4, 'absent'),
      someone(5, 'standby'),
    ]
    expect(obstacles({ signups })).toEqual([])
  })

  test('on standby is possible on a full slot, and beside another slot', () => {
    const commitments = [{ slotId: 'other', startAt: aSlot().startAt, endAt: aSlot().endAt }]
    expect(obstacles({ signups: [someone(2), someone(3), someone(4)], commitments, standby: true })).toEqual(
      [],
    )
  })

  test('is refused on a cancelled slot, even with a reason', () => {
    expect(refusal({ slot: aSlot({ state: 'cancelled' }) }, true)).toEqual({ type: 'SlotCancelled' })
  })

  test('is refused to an archived host, even with a reason', () => {
    expect(refusal({ host: aHost({ archivedAt: 1 }) }, true)).toEqual({ type: 'HostArchived' })
  })

  test('is refused twice, and says where the first sign-up stands', () => {
    expect(refusal({ signups: [someone(1, 'confirmed')] }, true)).toEqual({
      type: 'AlreadySignedUp',
      state: 'confirmed',
    })
    expect(refusal({ signups: [someone(1, 'standby')], standby: true }, true)).toEqual({
      type: 'AlreadySignedUp',
      state: 'standby',
    })
  })

  test('is open again to someone who withdrew, was replaced, or stood by', () => {
    for (const state of ['withdrawn', 'replaced', 'cancelledByPlace', 'standby'] as const) {
      expect(refusal({ signups: [someone(1, state)] })).toBeNull()
    }
  })

  test('is refused on a closed day until the slot is reopened', () => {
    expect(refusal({ closure: closed })).toEqual({ type: 'SlotClosed', closure: 'closingPeriod' })
    expect(refusal({ closure: closed, slot: aSlot({ reopened: true }) })).toBeNull()
  })

  test('to a slot that is over asks for a reason', () => {
    const over = { now: aSlot().endAt }
    expect(refusal(over)).toEqual({ type: 'SlotOver' })
    expect(refusal(over, true)).toBeNull()
    expect(refusal({ now: aSlot().endAt - 1 })).toBeNull()
  })
})

describe('an absence', () => {
  test('stands in the way, and can be passed over', () => {
    expect(refusal({ absences: [anAbsence()] })).toEqual({ type: 'HostAbsent', absenceId: anAbsence().id })
    expect(canSignUp(aSignupRequest({ absences: [anAbsence()] }), true)).toEqual({
      ok: true,
      value: { passed: ['HostAbsent'] },
    })
  })

  test('until 14:00 leaves a slot from 14:00 free', () => {
    expect(obstacles({ absences: [anAbsence({ untilTime: '14:00' })] })).toEqual([])
    expect(obstacles({ absences: [anAbsence({ untilTime: '14:01' })] })).toEqual(['HostAbsent'])
  })

  test('of the next day touches a slot that goes past midnight', () => {
    const slot = aSlot({ startTime: '22:00', endTime: '01:00' })
    expect(
      obstacles({ slot, absences: [anAbsence({ fromDate: '2026-11-18', untilDate: '2026-11-18' })] }),
    ).toEqual(['HostAbsent'])
  })
})

describe('a key', () => {
  const slot = aSlot({ keyHolderNeeded: true })

  test('is asked of the last place when nobody else has one', () => {
    expect(refusal({ slot, signups: [someone(2), someone(3)] })).toEqual({ type: 'KeyHolderMissing' })
    expect(refusal({ slot, signups: [someone(2), someone(3)] }, true)).toBeNull()
  })

  test('is not asked while another place is left, nor when someone comes with one', () => {
    expect(obstacles({ slot, signups: [someone(2)] })).toEqual([])
    expect(obstacles({ slot, signups: [someone(2), someone(3, 'signedUp', true)] })).toEqual([])
    expect(obstacles({ slot, signups: [someone(2), someone(3)], host: aHost({ keyHolder: true }) })).toEqual(
      [],
    )
  })

  test('of someone on standby does not count', () => {
    const signups = [someone(2), someone(3), someone(4, 'standby', true)]
    expect(obstacles({ slot, signups })).toEqual(['KeyHolderMissing'])
  })
})

describe('double booking', () => {
  const at = (date: string, startTime: string, endTime: string, slotId: string) => {
    const { startAt, endAt } = aSlot({ date, startTime, endTime })
    return { slotId, startAt, endAt }
  }

  test('names the other slot', () => {
    const commitments = [
      at('2026-11-17', '10:00', '14:00', 'before'),
      at('2026-11-17', '16:00', '20:00', 'across'),
    ]
    expect(refusal({ commitments })).toEqual({ type: 'DoubleBooking', slotId: 'across' })
  })

  test('is judged across midnight: 22:00–01:00 and the next day 00:30', () => {
    const slot = aSlot({ startTime: '22:00', endTime: '01:00' })
    expect(obstacles({ slot, commitments: [at('2026-11-18', '00:30', '02:00', 'night')] })).toEqual([
      'DoubleBooking',
    ])
  })

  test('is no clash with the same slot, nor with one that begins as it ends', () => {
    const commitments = [
      at('2026-11-17', '14:00', '18:00', aSlot().slotId),
      at('2026-11-17', '18:00', '21:00', 'after'),
    ]
    expect(obstacles({ commitments })).toEqual([])
  })

  const aPlace = fc.record({
    host: fc.integer({ min: 1, max: 3 }),
    from: fc.integer({ min: 0, max: 60 }),
    length: fc.integer({ min: 0, max: 20 }),
  })
  const aRota = fc.array(aPlace, { maxLength: 12 }).map((places) =>
    places.map(({ host, from, length }, index) => ({
      signupId: `signup ${index}`,
      slotId: `slot ${index}`,
      hostId: anId(host),
      startAt: from,
      endAt: from + length,
    })),
  )

  test('is the same seen from either slot', () => {
    fc.assert(
      fc.property(aPlace, aPlace, (a, b) => {
        const one = { startAt: a.from, endAt: a.from + a.length }
        const other = { startAt: b.from, endAt: b.from + b.length }
        expect(clashes(one, other)).toBe(clashes(other, one))
      }),
    )
  })

  test('is found among all sign-ups exactly where two of one host share a moment', () => {
    fc.assert(
      fc.property(aRota, (rota) => {
        const clashing = rota.filter((place) =>
          rota.some((other) => other !== place && other.hostId === place.hostId && clashes(place, other)),
        )
        expect([...clashingSignups(rota)].toSorted()).toEqual(
          clashing.map(({ signupId }) => signupId).toSorted(),
        )
      }),
    )
  })
})

describe('with a reason', () => {
  test('everything gives way that can, and is listed', () => {
    const request = aSignupRequest({
      closure: closed,
      absences: [anAbsence()],
      signups: [someone(2), someone(3), someone(4)],
      commitments: [{ slotId: 'other', startAt: aSlot().startAt, endAt: aSlot().endAt }],
      now: instantOf('2026-11-18', '09:00'),
    })
    expect(canSignUp(request, true)).toEqual({
      ok: true,
      value: { passed: ['SlotClosed', 'SlotOver', 'SlotFull', 'DoubleBooking', 'HostAbsent'] },
    })
  })

  test('what cannot be passed over is said first', () => {
    const request = aSignupRequest({
      host: aHost({ archivedAt: 1 }),
      signups: [someone(2), someone(3), someone(4)],
    })
    const found = obstaclesTo(request)
    expect(found.map(isOverridable)).toEqual([false, true])
    expect(canSignUp(request, false)).toEqual({ ok: false, error: { type: 'HostArchived' } })
  })
})

describe('replacing a host', () => {
  const full = [someone(2), someone(3), someone(4, 'confirmed')]

  test('gives the place of the one who leaves, on a full slot too', () => {
    expect(canReplace(aSignupRequest({ signups: full }), anId(4), false).ok).toBe(true)
    expect(refusal({ signups: full })).toEqual({ type: 'SlotFull', places: 3 })
  })

  test('asks for a key when the one who leaves had the only one', () => {
    const signups = [someone(2), someone(3), someone(4, 'signedUp', true)]
    const request = aSignupRequest({ slot: aSlot({ keyHolderNeeded: true }), signups })
    expect(canReplace(request, anId(4), false)).toEqual({ ok: false, error: { type: 'KeyHolderMissing' } })
  })

  test('who withdrew says who came instead', () => {
    expect(canReplace(aSignupRequest({ signups: [someone(2, 'withdrawn')] }), anId(2), false).ok).toBe(true)
  })

  test('is refused for someone who is not on the slot, who only stands by, or for oneself', () => {
    const reason = (leaving: number, signups = full) => {
      const result = canReplace(aSignupRequest({ signups }), anId(leaving), true)
      return result.ok ? null : result.error
    }
    expect(reason(9)).toEqual({ type: 'NotSignedUp' })
    expect(reason(2, [someone(2, 'standby')])).toEqual({
      type: 'MoveRefused',
      from: 'standby',
      to: 'replaced',
    })
    expect(reason(1, [someone(1)])).toEqual({ type: 'AlreadySignedUp', state: 'signedUp' })
  })
})
