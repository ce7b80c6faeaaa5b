import { describe, expect, test } from 'vitest'

import { isOpenDuring } from '#renderer/features/rota/band-rules.ts'
import { placeTowards, type GridPlace } from '#renderer/features/rota/grid-moves.ts'
import { readRotaAddress, rotaAddressOf } from '#renderer/features/rota/rota-address.ts'
import { schoolRuns } from '#renderer/features/rota/school-runs.ts'
import { historyEvents, type Change } from '#renderer/features/rota/slot-events.ts'

/** Two bands over three days; Monday morning has two slots, Tuesday none in the morning. */
const places: readonly GridPlace[] = [
  { row: 0, column: 0 },
  { row: 0, column: 0 },
  { row: 0, column: 2 },
  { row: 1, column: 0 },
  { row: 1, column: 1 },
]

describe('the arrow keys in the week', () => {
  const to = (from: number, key: string, isCtrl = false) => placeTowards(places, from, key, isCtrl)

  test('walk down a column, through both slots of a cell', () => {
    expect([to(0, 'ArrowDown'), to(1, 'ArrowDown'), to(3, 'ArrowDown')]).toEqual([1, 3, null])
    expect([to(3, 'ArrowUp'), to(0, 'ArrowUp')]).toEqual([1, null])
  })

  test('go to the nearest slot of the same band, past an empty day', () => {
    expect([to(0, 'ArrowRight'), to(1, 'ArrowRight'), to(2, 'ArrowLeft')]).toEqual([2, 2, 0])
  })

  test('go to another band where the same one has nothing that way', () => {
    expect([to(4, 'ArrowRight'), to(2, 'ArrowRight')]).toEqual([2, null])
  })

  test('go to the ends of the band, and with Ctrl to those of the week', () => {
    expect([to(2, 'Home'), to(0, 'End'), to(4, 'Home', true), to(0, 'End', true)]).toEqual([0, 2, 0, 4])
    expect(to(0, 'x')).toBeNull()
  })
})

describe('a cell without a slot', () => {
  const slot = { date: '2026-11-27', startTime: '22:00', endTime: '01:00', open: true }
  const band = { startTime: '23:30', endTime: '02:00' }

  test('is no closing when another slot is open during those hours, past midnight too', () => {
    expect(isOpenDuring([slot], '2026-11-27', band)).toBe(true)
    expect(isOpenDuring([slot], '2026-11-27', { startTime: '18:00', endTime: '22:00' })).toBe(false)
    expect(isOpenDuring([{ ...slot, open: false }], '2026-11-27', band)).toBe(false)
    expect(isOpenDuring([slot], '2026-11-28', band)).toBe(false)
  })
})

test('school holidays are strips over the days they cover', () => {
  const name = { fr: 'Congé', nl: 'Vakantie', en: 'Holidays' }
  const day = (date: string, isHoliday: boolean) => ({
    date,
    publicHoliday: null,
    closure: null,
    reopened: false,
    schoolHolidays: isHoliday ? [{ id: 'a', kind: 'schoolFr' as const, name }] : [],
  })
  const days = [day('2026-11-02', true), day('2026-11-03', true), day('2026-11-04', false)]
  expect(schoolRuns(days, 'schoolFr')).toMatchObject([
    { from: '2026-11-02', days: 2, name },
    { from: '2026-11-04', days: 1, name: null },
  ])
  expect(schoolRuns(days, 'schoolNl')).toMatchObject([{ days: 3, name: null }])
})

test('the address says what is shown, and only what is not as usual', () => {
  const today = '2026-11-21'
  const address = readRotaAddress({ parts: ['2026-12-01'], query: { view: 'list', only: 'gaps' } }, today)
  expect(address).toEqual({
    view: 'list',
    date: '2026-12-01',
    hostId: null,
    onlyGaps: true,
    slotId: null,
  })
  expect(rotaAddressOf(address, today)).toBe('/rota/2026-12-01?view=list&only=gaps')
  const usual = readRotaAddress({ parts: ['nonsense'], query: { view: 'year' } }, today)
  expect(rotaAddressOf(usual, today)).toBe('/rota')
})

describe('the history of a slot', () => {
  const change = (seq: number, over: Partial<Change>): Change => ({
    seq,
    at: seq * 1000,
    actor: 'open',
    command: 'rota.signUp',
    table: 'signup',
    rowId: 'slot#luc',
    kind: 'update',
    column: null,
    old: null,
    new: null,
    ...over,
  })

  test('tells each state of a sign-up once, newest first, with the reason given', () => {
    const row = JSON.stringify({ state: 'signedUp', overrideReason: 'fête' })
    const events = historyEvents([
      change(2, { command: 'rota.withdraw', column: 'state', new: 'withdrawn' }),
      change(2, { command: 'rota.withdraw', column: 'changedAt', new: 2 }),
      change(1, { kind: 'insert', new: row }),
    ])
    expect(events).toMatchObject([
      { kind: 'signup', hostId: 'luc', state: 'withdrawn', reason: '' },
      { kind: 'signup', hostId: 'luc', state: 'signedUp', reason: 'fête' },
    ])
  })

  test('tells a cancelling with its reason, the reopening, and what was taken back', () => {
    const slot = { table: 'slotException', rowId: 'slot' }
    const cells = { state: 'asPlanned', reopened: 0, reason: '', note: 'Atelier' }
    const events = historyEvents([
      change(4, { ...slot, command: 'history.undo', kind: 'delete' }),
      change(3, { ...slot, command: 'rota.reopenSlot', column: 'state', new: 'asPlanned' }),
      change(2, { ...slot, command: 'rota.cancelSlot', column: 'reason', new: 'chauffage' }),
      change(2, { ...slot, command: 'rota.cancelSlot', column: 'state', new: 'cancelled' }),
      change(1, { ...slot, command: 'rota.noteSlot', kind: 'insert', new: JSON.stringify(cells) }),
    ])
    expect(events).toMatchObject([
      { kind: 'asPlanned', isUndo: true },
      { kind: 'reopened' },
      { kind: 'cancelled', reason: 'chauffage' },
      { kind: 'note', note: 'Atelier' },
    ])
  })
})
