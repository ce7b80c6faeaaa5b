import { describe, expect, test } from 'vitest'

import { gapOf, gapsIn, summaryOfGaps } from '#shared/rota/gap-rules.ts'
import type { SignupState } from '#shared/rota/signup.ts'
import { slotCards, type RotaFacts } from '#shared/rota/slot-card-rules.ts'
import { zSlotCard } from '#shared/rota/slot-shapes.ts'
import { aClosing, aDay, aHost, anAbsence, anId, aSignup, aSlot, aSlotCard } from '#test/support/builders.ts'

const facts = (given: Partial<RotaFacts> = {}): RotaFacts => ({
  slots: [aSlot()],
  days: [aDay()],
  signups: [],
  hosts: [],
  absences: [],
  ...given,
})
const card = (given: Partial<RotaFacts> = {}) => slotCards(facts(given))[0]
const closure = { kind: 'closingPeriod', id: aClosing().id, name: aClosing().name } as const

describe('the gap of a slot', () => {
  const coming = (state: SignupState = 'signedUp', keyHolder = false, newcomer = false) => ({
    state,
    keyHolder,
    newcomer,
  })
  const noGap = { missingHosts: 0, keyHolderMissing: false, newcomersAlone: false, overMaximum: 0 }

  test('is the hosts missing to the minimum', () => {
    expect(gapOf(aSlot(), [], true).missingHosts).toBe(2)
    expect(gapOf(aSlot(), [coming(), coming('standby')], true).missingHosts).toBe(1)
    expect(gapOf(aSlot(), [coming(), coming('confirmed')], true)).toEqual(noGap)
  })

  test('is a key nobody brings', () => {
    const slot = aSlot({ keyHolderNeeded: true })
    expect(gapOf(slot, [coming(), coming('standby', true)], true).keyHolderMissing).toBe(true)
    expect(gapOf(slot, [coming(), coming('confirmed', true)], true).keyHolderMissing).toBe(false)
  })

  test('tells when only newcomers come, without counting it as a gap', () => {
    const alone = gapOf(aSlot({ minHosts: 1 }), [coming('signedUp', false, true)], true)
    expect(alone).toEqual({ ...noGap, newcomersAlone: true })
    expect(gapsIn([aSlotCard({ gap: alone })], 0)).toEqual([])
    expect(gapOf(aSlot(), [], true).newcomersAlone).toBe(false)
  })

  test('tells how many are over the maximum', () => {
    expect(gapOf(aSlot({ maxHosts: 2 }), [coming(), coming(), coming()], true).overMaximum).toBe(1)
  })

  test('is none on a slot that does not take place', () => {
    expect(gapOf(aSlot({ keyHolderNeeded: true }), [], false)).toEqual(noGap)
  })
})

describe('gaps to fill', () => {
  const missing = { missingHosts: 2, keyHolderMissing: true, newcomersAlone: false, overMaximum: 0 }

  test('add up hosts and keys over the slots that are not over', () => {
    const slots = [
      aSlotCard({ date: '2026-11-17', gap: missing }),
      aSlotCard({ date: '2026-11-24', gap: missing }),
    ]
    expect(summaryOfGaps(slots, 0)).toEqual({ slots: 2, hosts: 4, keyHolders: 2 })
    expect(summaryOfGaps(slots, slots[0]?.endAt ?? 0)).toEqual({ slots: 1, hosts: 2, keyHolders: 1 })
  })
})

describe('a slot on screen', () => {
  test('on a closed day shows why, and asks for nobody', () => {
    expect(card({ days: [aDay({ closure })] })).toMatchObject({
      closure,
      open: false,
      gap: { missingHosts: 0 },
    })
  })

  test('reopened on a closed day still shows why, and asks for hosts again', () => {
    const slots = [aSlot({ reopened: true })]
    expect(card({ slots, days: [aDay({ closure })] })).toMatchObject({
      closure,
      open: true,
      gap: { missingHosts: 2 },
    })
  })

  test('lists hosts by name, those on standby last, and not those who left', () => {
    const names = ['Zoé', 'Émile', 'Bram', 'Luc', 'Anna']
    const states: SignupState[] = ['signedUp', 'confirmed', 'standby', 'withdrawn', 'standby']
    const hosts = names.map((displayName, index) => aHost({ id: anId(index + 1), displayName }))
    const signups = hosts.map(({ id }, index) => aSignup({ hostId: id, state: states[index] ?? 'signedUp' }))
    expect(card({ hosts, signups })?.hosts.map(({ displayName }) => displayName)).toEqual([
      'Émile',
      'Zoé',
      'Anna',
      'Bram',
    ])
    expect(card({ hosts, signups, withFormer: true })?.hosts).toHaveLength(5)
  })

  test('warns of an absence, until attendance is noted', () => {
    const hosts = [aHost()]
    const warnings = (state: SignupState) =>
      card({ hosts, signups: [aSignup({ state })], absences: [anAbsence()] })?.hosts[0]?.warnings
    expect(warnings('signedUp')).toEqual(['hostAbsent'])
    expect(warnings('standby')).toEqual(['hostAbsent'])
    expect(warnings('present')).toEqual([])
  })

  test('warns of an archived host who is still expected', () => {
    const hosts = [aHost({ archivedAt: 1 })]
    expect(card({ hosts, signups: [aSignup()] })?.hosts[0]?.warnings).toEqual(['hostArchived'])
  })

  test('warns on both slots of a double booking, past midnight too', () => {
    const slots = [
      aSlot({ startTime: '22:00', endTime: '01:00' }),
      aSlot({ date: '2026-11-18', startTime: '00:30', endTime: '02:00' }),
    ]
    const signups = slots.map(({ slotId }) => aSignup({ slotId }))
    const days = [aDay(), aDay({ date: '2026-11-18' })]
    const warned = slotCards(facts({ slots, days, signups, hosts: [aHost()] })).map(
      ({ hosts }) => hosts[0]?.warnings,
    )
    expect(warned).toEqual([['doubleBooking'], ['doubleBooking']])
  })

  test('clashes with nothing that does not take place', () => {
    const slots = [aSlot(), aSlot({ seriesId: anId(101), state: 'cancelled' })]
    const signups = slots.map(({ slotId, seriesId }) => aSignup({ slotId, seriesId }))
    const warned = slotCards(facts({ slots, signups, hosts: [aHost()] })).map(
      ({ hosts }) => hosts[0]?.warnings,
    )
    expect(warned).toEqual([[], []])
  })

  test('kept for its people or its counts stays, and asks for hosts, when they have all left', () => {
    const slots = [aSlot({ state: 'kept' })]
    const left = { slots, hosts: [aHost()], signups: [aSignup({ state: 'withdrawn' })] }
    for (const given of [{ slots }, left]) {
      expect(card(given)).toMatchObject({ state: 'kept', open: true, hosts: [], gap: { missingHosts: 2 } })
    }
  })

  test('is what the contract promises', () => {
    const made = card({
      hosts: [aHost()],
      signups: [aSignup()],
      absences: [anAbsence()],
      days: [aDay({ closure })],
    })
    expect(zSlotCard.parse(made)).toEqual(made)
  })
})
