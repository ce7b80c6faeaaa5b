import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { nothingWished } from '#shared/hosts/host-wishes.ts'
import { addDays, datesFrom } from '#shared/kernel/local-date.ts'
import { askedOver, balanceOf, longestOf, monthsIn, spanAround } from '#shared/rota/balance-rules.ts'
import type { BalanceFacts } from '#shared/rota/balance-rules.ts'
import { usualRotaSettings } from '#shared/rota/rota-settings.ts'
import { signupIdOf, type SignupState } from '#shared/rota/signup.ts'
import type { SlotCard, SlotHost } from '#shared/rota/slot-card.ts'
import { aHost, anId, aSlotCard } from '#test/support/builders.ts'

const samira = aHost({ id: anId(1), displayName: 'Samira' })
const luc = aHost({ id: anId(2), displayName: 'Luc' })

const on = (hostId: string, state: SignupState = 'signedUp'): SlotHost => ({
  hostId,
  displayName: '',
  colour: 'sage',
  keyHolder: false,
  newcomer: false,
  state,
  replacedBy: null,
  overrideReason: null,
  warnings: [],
})

const balance = (given: Partial<BalanceFacts> = {}) =>
  balanceOf({
    from: '2026-11-01',
    to: '2026-11-30',
    hosts: [luc, samira],
    cards: [],
    wishes: [],
    settings: usualRotaSettings,
    takenLate: new Set(),
    standing: new Set(),
    now: Date.UTC(2026, 10, 21, 14),
    ...given,
  })
const of = (hostId: string, given: Partial<BalanceFacts>) =>
  balance(given).find((row) => row.hostId === hostId)
const slotWith = (state: SignupState, card: Partial<SlotCard> = {}) =>
  aSlotCard({ hosts: [on(samira.id, state)], ...card })

describe('what a host held', () => {
  test('is the slots where they were or are counted on, with those to come told apart', () => {
    const cards = [
      slotWith('present', { date: '2026-11-17' }),
      slotWith('signedUp', { date: '2026-11-18' }),
      slotWith('confirmed', { date: '2026-11-24' }),
    ]
    expect(of(samira.id, { cards })).toMatchObject({ slots: 3, toCome: 1, minutes: 720 })
    expect(of(luc.id, { cards })).toMatchObject({ slots: 0, toCome: 0, minutes: 0 })
  })

  test('is not a slot somebody left, was replaced on, was absent from, or stood by for', () => {
    for (const state of ['withdrawn', 'replaced', 'cancelledByPlace', 'standby', 'absent'] as const)
      expect(of(samira.id, { cards: [slotWith(state)] })).toMatchObject({ slots: 0, minutes: 0 })
  })

  test('is not a slot that did not take place, unless they were there all the same', () => {
    expect(of(samira.id, { cards: [slotWith('signedUp', { open: false })] })).toMatchObject({ slots: 0 })
    expect(of(samira.id, { cards: [slotWith('present', { open: false })] })).toMatchObject({ slots: 1 })
    const cancelled = slotWith('present', { open: false, state: 'cancelled' })
    expect(of(samira.id, { cards: [cancelled] })).toMatchObject({ slots: 0 })
  })

  test('counts evenings from where the place says they begin, and the two days of the weekend', () => {
    const cards = [
      slotWith('present', { date: '2026-11-20', startTime: '17:29' }),
      slotWith('present', { date: '2026-11-21', startTime: '17:30' }),
      slotWith('present', { date: '2026-11-22', startTime: '10:00' }),
    ]
    expect(of(samira.id, { cards })).toMatchObject({ evenings: 1, weekends: 2 })
    const settings = { ...usualRotaSettings, eveningFrom: '17:00' }
    expect(of(samira.id, { cards, settings })).toMatchObject({ evenings: 2 })
  })

  test('counts real minutes: the night the clock goes back is an hour longer', () => {
    const night = { date: '2026-10-24', startTime: '22:00', endTime: '06:00' }
    expect(of(samira.id, { cards: [slotWith('present', night)] })).toMatchObject({ minutes: 540 })
  })

  test('has attendance only where somebody noted it', () => {
    const cards = (['present', 'absent', 'absent', 'signedUp'] as const).map((state) => slotWith(state))
    expect(of(samira.id, { cards })?.attendance).toEqual({ present: 1, absent: 2 })
  })

  test('counts each late call, and who comes by habit', () => {
    const cards = [10, 12].map((day) => aSlotCard({ date: `2026-11-${day}`, hosts: [on(luc.id)] }))
    const takenLate = new Set(cards.map(({ slotId }) => signupIdOf(slotId, luc.id)))
    const rows = { cards, takenLate, standing: new Set([samira.id]) }
    expect(of(luc.id, rows)).toMatchObject({ slots: 2, lateCalls: 2, standing: false })
    expect(of(samira.id, rows)).toMatchObject({ slots: 0, lateCalls: 0, standing: true })
  })

  test('is no late call where the one who took over left again, or where nothing took place', () => {
    const lateCalls = (state: SignupState, card: Partial<SlotCard> = {}) => {
      const taken = slotWith(state, card)
      return of(samira.id, { cards: [taken], takenLate: new Set([signupIdOf(taken.slotId, samira.id)]) })
        ?.lateCalls
    }
    for (const state of ['signedUp', 'confirmed', 'present'] as const) expect(lateCalls(state)).toBe(1)
    for (const state of ['withdrawn', 'replaced', 'absent', 'standby', 'cancelledByPlace'] as const)
      expect(lateCalls(state)).toBe(0)
    expect(lateCalls('signedUp', { open: false })).toBe(0)
  })
})

describe('the list', () => {
  test('keeps the order of names, whatever was held', () => {
    const cards = datesFrom('2026-11-02', '2026-11-20').map((date) => slotWith('present', { date }))
    expect(balance({ cards }).map(({ displayName }) => displayName)).toEqual(['Luc', 'Samira'])
    expect(balance().map(({ displayName }) => displayName)).toEqual(['Luc', 'Samira'])
  })

  test('leaves out archived hosts who did nothing in these days', () => {
    const left = { ...samira, archivedAt: Date.UTC(2026, 9, 1) }
    expect(of(samira.id, { hosts: [left] })).toBeUndefined()
    expect(of(samira.id, { hosts: [left], cards: [slotWith('present')] })).toMatchObject({ archived: true })
  })

  test('adds up to what the slots hold, whoever is on them', () => {
    const anyState = fc.constantFrom<SignupState>('signedUp', 'confirmed', 'present', 'absent', 'withdrawn')
    const aCard = fc
      .record({
        day: fc.nat(29),
        states: fc.tuple(anyState, anyState),
        start: fc.integer({ min: 8, max: 20 }),
      })
      .map(({ day, states, start }) =>
        aSlotCard({
          date: addDays('2026-11-01', day),
          startTime: `${String(start).padStart(2, '0')}:00`,
          endTime: `${String(start + 2).padStart(2, '0')}:00`,
          hosts: [on(samira.id, states[0]), on(luc.id, states[1])],
        }),
      )
    fc.assert(
      fc.property(fc.array(aCard, { maxLength: 30 }), (cards) => {
        const rows = balance({ cards })
        const taken = cards.flatMap(({ hosts }) =>
          hosts.filter(({ state }) => ['signedUp', 'confirmed', 'present'].includes(state)),
        )
        const sum = (pick: (row: (typeof rows)[number]) => number) =>
          rows.reduce((total, row) => total + pick(row), 0)
        expect(sum(({ slots }) => slots)).toBe(taken.length)
        expect(sum(({ minutes }) => minutes)).toBe(taken.length * 120)
        for (const row of rows) {
          for (const part of [row.toCome, row.evenings, row.weekends, row.attendance.present])
            expect(part).toBeLessThanOrEqual(row.slots)
        }
      }),
    )
  })
})

describe('what a host asked for', () => {
  const wish = (load: Partial<ReturnType<typeof nothingWished>>) => ({ ...nothingWished(samira.id), ...load })

  test('is nothing when they said nothing: not zero', () => {
    expect(of(samira.id, {})?.asked).toEqual({ wished: null, least: null, most: null })
    expect(of(samira.id, { wishes: [wish({})] })?.asked).toEqual({ wished: null, least: null, most: null })
  })

  test('of a whole month is the wish itself, and of a year twelve of them', () => {
    const wishes = [wish({ leastAMonth: 2, wishedAMonth: 4, mostAMonth: 6 })]
    expect(of(samira.id, { wishes })?.asked).toEqual({ wished: 4, least: 2, most: 6 })
    const year = { from: '2026-01-01', to: '2026-12-31', wishes }
    expect(of(samira.id, year)?.asked).toEqual({ wished: 48, least: 24, most: 72 })
  })

  test('of part of a month is that part', () => {
    const november = { from: '2026-11-01', to: '2026-11-15' }
    expect(askedOver(wish({ wishedAMonth: 4 }), november).wished).toBe(2)
  })

  test('holds by the week and by the month: the higher least, the lower most', () => {
    const november = { from: '2026-11-01', to: '2026-11-30' }
    const both = wish({ leastAWeek: 1, leastAMonth: 3, mostAWeek: 2, mostAMonth: 6 })
    expect(askedOver(both, november)).toMatchObject({ least: 4.3, most: 6 })
    expect(askedOver(wish({ mostAWeek: 1, mostAMonth: 9 }), november).most).toBe(4.3)
  })

  test('counts from the day they came, and until they left', () => {
    const wishes = [wish({ wishedAMonth: 4 })]
    const since = { ...samira, since: '2026-11-16' }
    expect(of(samira.id, { hosts: [since], wishes })?.asked.wished).toBe(2)
    const left = { ...samira, archivedAt: Date.UTC(2026, 10, 15, 12) }
    expect(of(samira.id, { hosts: [left], wishes, cards: [slotWith('present')] })?.asked.wished).toBe(2)
    const later = { ...samira, since: '2026-12-01' }
    expect(of(samira.id, { hosts: [later], wishes })?.asked.wished).toBeNull()
  })

  test('never exceeds, cut anywhere, what the whole was, nor falls short of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 364 }), (start, length) => {
        const from = addDays('2026-01-01', start)
        const to = addDays(from, length)
        const middle = addDays(from, Math.floor(length / 2))
        const parts = monthsIn({ from, to: middle }) + monthsIn({ from: addDays(middle, 1), to })
        expect(parts).toBeCloseTo(monthsIn({ from, to }), 9)
      }),
    )
  })
})

test('the month and the year around a day are whole', () => {
  expect(spanAround('2028-02-10', 'month')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
  expect(spanAround('2026-12-31', 'month')).toEqual({ from: '2026-12-01', to: '2026-12-31' })
  expect(spanAround('2026-11-21', 'year')).toEqual({ from: '2026-01-01', to: '2026-12-31' })
})

test('the longest bar is the longest of all held and asked, and never nothing', () => {
  expect(longestOf([])).toBe(1)
  const wishes = [{ ...nothingWished(samira.id), wishedAMonth: 4 }]
  expect(longestOf(balance({ wishes, cards: [slotWith('present')] }))).toBe(4)
})
