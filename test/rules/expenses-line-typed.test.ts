import { describe, expect, test } from 'vitest'

import {
  completeLine,
  isBegun,
  isComplete,
  kindsOf,
  lastDayOf,
  mostCents,
  mostMetres,
  newLine,
  nextLine,
  shownProblems,
  withoutReceipt,
  type LineTyped,
} from '#renderer/features/expenses/line-typed.ts'
import { zLineDraft } from '#shared/expenses/line-draft-shapes.ts'

const november = { month: '2026-11', today: '2026-11-22' }
const complete = (typed: LineTyped) => completeLine(typed, november)

describe('a line being typed', () => {
  const trip: LineTyped = {
    ...newLine('travel'),
    date: '2026-11-03',
    metres: 12_500,
    reason: ' Banque alimentaire ',
  }

  test('a trip by car is its distance and its reason; no price is sent', () => {
    expect(complete(trip)).toEqual({
      kind: 'travel',
      date: '2026-11-03',
      mode: 'car',
      trip: 'errand',
      reason: 'Banque alimentaire',
      metres: 12_500,
    })
  })

  test('a ticket of public transport has its price', () => {
    expect(complete({ ...trip, mode: 'publicTransport' })).toEqual(['amount'])
    expect(complete({ ...trip, mode: 'publicTransport', amount: 520 })).toMatchObject({
      amountCents: 520,
    })
  })

  test('what is missing is named, field by field', () => {
    expect(complete(newLine('travel'))).toEqual(['date', 'distance', 'reason'])
    expect(complete(newLine('realCost'))).toEqual(['date', 'activity', 'amount'])
    expect(complete(newLine('flatDay'))).toEqual(['date'])
    expect(complete({ ...trip, metres: 0 })).toEqual(['distance'])
  })

  test('words too long are not sent, and nothing else is said to be missing', () => {
    expect(complete({ ...trip, reason: 'a'.repeat(201) })).toEqual([])
    expect(isComplete(complete({ ...trip, reason: 'a'.repeat(200) }))).toBe(true)
  })

  test('a day of the rota needs no activity, and an empty one is none', () => {
    expect(complete({ ...newLine('flatDay'), date: '2026-11-03', activity: '  ' })).toEqual({
      kind: 'flatDay',
      date: '2026-11-03',
      activity: null,
    })
  })

  test('the document does not travel with each letter of the preview', () => {
    const bytes = new Uint8Array([0xff, 0xd8])
    const file = { fileName: 'ticket.jpg', mediaType: 'image/jpeg', bytes }
    const line = complete({
      ...newLine('realCost'),
      date: '2026-11-03',
      amount: 1250,
      activity: 'Courses',
      receipt: { kind: 'picked', file },
    })
    if (!isComplete(line)) throw new Error('the line is whole')
    expect(line).toMatchObject({ receipt: { fileName: 'ticket.jpg' } })
    expect(withoutReceipt(line)).toMatchObject({ kind: 'realCost', receipt: null })
  })

  test('flat rate and real costs never stand side by side', () => {
    expect(kindsOf('flatRate')).toEqual(['travel', 'flatDay'])
    expect(kindsOf('realCosts')).toEqual(['realCost', 'travel'])
  })

  test('after a line, its kind, day and means stay for the next one', () => {
    expect(nextLine({ ...trip, mode: 'bicycle' })).toEqual({
      ...newLine('travel'),
      date: '2026-11-03',
      mode: 'bicycle',
    })
  })

  test('a day that has its flat amount is not proposed again, and a forced line leaves the form empty', () => {
    const day = { ...newLine('flatDay'), date: '2026-11-03' }
    expect(nextLine(day)).toEqual(newLine('flatDay'))
    expect(nextLine({ ...trip, mode: 'bicycle' }, true)).toEqual(newLine('travel'))
  })
})

describe('what stands in the way of a line', () => {
  const trip: LineTyped = { ...newLine('travel'), date: '2026-11-03', metres: 12_500, reason: 'Pain' }
  const shown = (typed: LineTyped, isAsked = false) => shownProblems(complete(typed), isAsked)

  test('a day of another month is not a day that is missing', () => {
    expect(complete({ ...trip, date: '2026-10-31' })).toEqual(['dateElsewhere'])
    expect(complete({ ...trip, date: '2026-12-01' })).toEqual(['dateElsewhere'])
    expect(complete({ ...trip, date: '2026-11-23' })).toEqual(['dateToCome'])
    expect(complete({ ...trip, date: null })).toEqual(['date'])
  })

  test('a distance or an amount beyond the limit is not one that is missing', () => {
    expect(complete({ ...trip, metres: 2_000_000 })).toMatchObject({ metres: 2_000_000 })
    expect(complete({ ...trip, metres: 2_000_001 })).toEqual(['distanceTooFar'])
    const cost = { ...newLine('realCost'), date: '2026-11-03', activity: 'Repas' }
    expect(complete({ ...cost, amount: 10_000_001 })).toEqual(['amountTooHigh'])
  })

  test('what cannot be so is said at once, what is missing when the line is to be added', () => {
    const typed = { ...newLine('travel'), date: '2026-10-31' }
    expect(shown(typed)).toEqual(['dateElsewhere'])
    expect(shown(typed, true)).toEqual(['dateElsewhere', 'distance', 'reason'])
    expect(shown(trip, true)).toEqual([])
  })

  test('the limits of the screen are those of the contract', () => {
    const judged = (metres: number, amountCents: number) =>
      zLineDraft.safeParse({
        ...complete({ ...trip, mode: 'publicTransport', amount: 520 }),
        metres,
        amountCents,
      }).success
    expect(judged(mostMetres, mostCents)).toBe(true)
    expect(judged(mostMetres + 1, mostCents)).toBe(false)
    expect(judged(mostMetres, mostCents + 1)).toBe(false)
  })

  test('the days a line may be of end with the month, or today', () => {
    expect(lastDayOf(november)).toBe('2026-11-22')
    expect(lastDayOf({ ...november, month: '2026-02' })).toBe('2026-02-28')
  })
})

describe('a line that is begun', () => {
  const start = { ...newLine('travel'), date: '2026-11-03' }

  test('is one with a word, a figure, a document or another day', () => {
    const file = { fileName: 'ticket.jpg', mediaType: 'image/jpeg', bytes: new Uint8Array([0xff]) }
    const parts: readonly Partial<LineTyped>[] = [
      { reason: 'Pain' },
      { metres: 3000 },
      { amount: 100 },
      { activity: 'Repas' },
      { date: '2026-11-04' },
      { receipt: { kind: 'picked', file } },
    ]
    for (const part of parts) expect(isBegun({ ...start, ...part }, start)).toBe(true)
  })

  test('is not what the form began with, nor another kind or means, nor a day taken out', () => {
    for (const part of [
      {},
      { kind: 'flatDay' },
      { mode: 'bicycle' },
      { date: null },
      { reason: '  ' },
    ] as const)
      expect(isBegun({ ...start, ...part }, start)).toBe(false)
  })
})
