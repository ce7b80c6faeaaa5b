import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { instantOf } from '#shared/kernel/local-date.ts'
import { obstaclesTo } from '#shared/rota/signup-rules.ts'
import {
  allowedMoves,
  canMove,
  canNoteAttendance,
  firstStates,
  holdsPeople,
  isExpected,
  takesPlace,
} from '#shared/rota/signup-state-rules.ts'
import { signupStates, type SignupState } from '#shared/rota/signup.ts'
import { anId, aSignupRequest, aSlot } from '#test/support/builders.ts'

const aState = fc.constantFrom(...signupStates)

describe('the states of a sign-up', () => {
  test('are eight, each can be reached, and none is a dead end', () => {
    const reached = new Set<SignupState>(firstStates)
    for (const state of reached) for (const next of allowedMoves(state)) reached.add(next)
    expect([...reached].toSorted()).toEqual([...signupStates].toSorted())
    expect(signupStates).toHaveLength(8)
    for (const state of signupStates) expect(allowedMoves(state)).not.toEqual([])
  })

  test('lead from any one to any other', () => {
    fc.assert(
      fc.property(aState, aState, (from, to) => {
        const reached = new Set(allowedMoves(from))
        for (const state of reached) for (const next of allowedMoves(state)) reached.add(next)
        expect(reached.has(to)).toBe(true)
      }),
    )
  })

  test('never lead to themselves: the same act twice is refused, not repeated', () => {
    for (const state of signupStates) {
      expect(canMove(state, state)).toEqual({
        ok: false,
        error: { type: 'MoveRefused', from: state, to: state },
      })
    }
  })

  test('move as `allowedMoves` says, and refuse with both ends otherwise', () => {
    fc.assert(
      fc.property(aState, aState, (from, to) => {
        const allowed = allowedMoves(from).includes(to)
        expect(canMove(from, to)).toEqual(
          allowed ? { ok: true, value: to } : { ok: false, error: { type: 'MoveRefused', from, to } },
        )
      }),
    )
  })

  test('begin with signed up, standby, or simply there', () => {
    expect(canMove(null, 'present').ok).toBe(true)
    expect(canMove(null, 'withdrawn')).toEqual({ ok: false, error: { type: 'NotSignedUp' } })
  })

  test('agree with signing up: whoever may become signed up is not refused as already there', () => {
    fc.assert(
      fc.property(aState, (state) => {
        const signups = [{ hostId: anId(1), state, keyHolder: false }]
        const already = obstaclesTo(aSignupRequest({ signups })).some(
          ({ type }) => type === 'AlreadySignedUp',
        )
        const comesByTick = state === 'present' || state === 'absent'
        expect(already).toBe(comesByTick || !canMove(state, 'signedUp').ok)
      }),
    )
  })
})

describe('withdrawing', () => {
  test('is possible from every state in which someone is expected', () => {
    for (const state of signupStates.filter(isExpected)) expect(canMove(state, 'withdrawn').ok).toBe(true)
  })

  test('can be taken back', () => {
    expect(canMove('withdrawn', 'signedUp').ok).toBe(true)
  })

  test('leaves a place that another may take, and the record says who', () => {
    expect(canMove('withdrawn', 'replaced').ok).toBe(true)
  })
})

describe('what a state means', () => {
  test('only hosts who are coming or came take a place', () => {
    expect(signupStates.filter(takesPlace)).toEqual(['signedUp', 'confirmed', 'present'])
  })

  test('a slot is kept for everyone but those who left it', () => {
    expect(signupStates.filter((state) => !holdsPeople(state))).toEqual(['replaced', 'withdrawn'])
  })

  test('cancelling a slot concerns those who are expected, and not attendance already noted', () => {
    expect(signupStates.filter(isExpected)).toEqual(['signedUp', 'confirmed', 'standby'])
    for (const state of signupStates.filter(isExpected))
      expect(canMove(state, 'cancelledByPlace').ok).toBe(true)
  })
})

describe('attendance', () => {
  const slot = aSlot({ date: '2026-11-17' })

  test('is noted from the day of the slot on, before its hour too', () => {
    expect(canNoteAttendance(slot, instantOf('2026-11-17', '00:05')).ok).toBe(true)
    expect(canNoteAttendance(slot, instantOf('2027-02-01', '12:00')).ok).toBe(true)
  })

  test('is refused on a cancelled slot, which is reopened first', () => {
    expect(canNoteAttendance(aSlot({ state: 'cancelled' }), instantOf('2026-11-17', '15:00'))).toEqual({
      ok: false,
      error: { type: 'SlotCancelled' },
    })
  })

  test('is refused the day before', () => {
    expect(canNoteAttendance(slot, instantOf('2026-11-16', '23:59'))).toEqual({
      ok: false,
      error: { type: 'SlotInFuture', date: '2026-11-17' },
    })
  })
})
