import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  canBeCarriedOut,
  canHaveHappened,
  communicationsOf,
  debtorObstaclesOf,
  endToEndIdOf,
  messageIdOf,
  paymentStateOf,
  transferObstaclesOf,
} from '#shared/expenses/payment-rules.ts'
import { readStructuredCommunication } from '#shared/expenses/structured-communication.ts'
import { flatDaysOf, sumsOf } from '#shared/expenses/year-list-rules.ts'
import type { ListedLine } from '#shared/expenses/year-list-shapes.ts'

const iban = 'BE68539007547034'
const claim = { name: 'Amina Diallo', iban, totalCents: 4402, isUnderWay: false, isErased: false }

describe('what keeps a claim out of a batch', () => {
  it.each([
    [claim, []],
    [{ ...claim, iban: null }, ['ibanMissing']],
    [{ ...claim, iban: 'BE41091811735141' }, ['ibanWrong']],
    [{ ...claim, name: 'Дмитрий' }, ['nameUnwritable']],
    [{ ...claim, name: 'Дмитрий', iban: null }, ['ibanMissing', 'nameUnwritable']],
    [{ ...claim, totalCents: 0 }, ['nothingToPay']],
    [{ ...claim, totalCents: -1, iban: null }, ['nothingToPay']],
    [{ ...claim, isUnderWay: true, iban: null }, ['underWay']],
    [{ ...claim, isErased: true, iban: null }, ['fileErased']],
    [{ ...claim, isErased: true, iban: null, totalCents: 0 }, ['nothingToPay']],
  ] as const)('%j: all of %s', (facts, obstacles) => {
    expect(transferObstaclesOf(facts)).toEqual(obstacles)
  })
})

describe('what the account that pays lacks', () => {
  const debtor = { name: 'Le Seuil', iban, bic: null }
  it.each([
    [debtor, []],
    [{ ...debtor, bic: 'GKCCBEBB' }, []],
    [{ ...debtor, name: null }, ['nameMissing']],
    [{ ...debtor, name: '  ' }, ['nameMissing']],
    [{ ...debtor, iban: null }, ['ibanMissing']],
    [{ ...debtor, iban: null, bic: 'GKCC' }, ['ibanMissing']],
    [{ name: null, iban: null, bic: null }, ['nameMissing', 'ibanMissing']],
    [{ ...debtor, name: null, bic: 'DEUTDEFF' }, ['nameMissing', 'bicWrong']],
    [{ ...debtor, iban: 'BE00000000000000' }, ['ibanWrong']],
    [{ ...debtor, bic: 'DEUTDEFF' }, ['bicWrong']],
    [{ ...debtor, bic: 'GKCC' }, ['bicWrong']],
  ] as const)('%j: all of %s', (facts, obstacles) => {
    expect(debtorObstaclesOf(facts)).toEqual(obstacles)
  })
})

describe('days', () => {
  it('a batch is carried out today at the earliest, within a year', () => {
    const today = '2026-11-23'
    expect(canBeCarriedOut('2026-11-20', today)).toEqual({ ok: false, error: 'past' })
    expect(canBeCarriedOut(today, today).ok).toBe(true)
    expect(canBeCarriedOut('2027-11-23', today).ok).toBe(true)
    expect(canBeCarriedOut('2027-11-24', today)).toEqual({ ok: false, error: 'tooFar' })
  })

  it('something happened between the day of what it answers and today, both included', () => {
    const days = { since: '2026-11-10', today: '2026-11-21' }
    expect(canHaveHappened('2026-11-09', days)).toEqual({ ok: false, error: 'tooEarly' })
    expect(canHaveHappened('2026-11-10', days).ok).toBe(true)
    expect(canHaveHappened('2026-11-21', days).ok).toBe(true)
    expect(canHaveHappened('2026-11-22', days)).toEqual({ ok: false, error: 'future' })
  })

  it('a payment waits, is paid, or was cancelled, paid or not', () => {
    expect(paymentStateOf({ paidOn: null, cancelledAt: null })).toBe('waiting')
    expect(paymentStateOf({ paidOn: '2026-11-21', cancelledAt: null })).toBe('paid')
    expect(paymentStateOf({ paidOn: '2026-11-21', cancelledAt: 1 })).toBe('cancelled')
  })
})

describe('communications', () => {
  it('number the transfers of a month on from those there were', () => {
    expect(communicationsOf({ kind: 'numbered' }, { month: '2026-11', already: 0, count: 2 })).toEqual({
      ok: true,
      value: ['+++202/6110/00194+++', '+++202/6110/00295+++'],
    })
  })

  it('never come twice, in whatever batches the transfers of a year are put', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(sizes, sizes, (first, second) => {
        const given: string[] = []
        for (const [month, batches] of [
          ['2026-11', first],
          ['2026-12', second],
        ] as const) {
          let already = 0
          for (const count of batches) {
            const texts = communicationsOf({ kind: 'numbered' }, { month, already, count })
            if (texts.ok) given.push(...texts.value)
            already += count
          }
        }
        expect(new Set(given).size).toBe(given.length)
        expect(given.every((text) => readStructuredCommunication(text) !== null)).toBe(true)
      }),
    )
  })

  it('are one text for all, a structured one when it is one', () => {
    const place = { month: '2026-11', already: 3, count: 2 }
    const text = (words: string) => communicationsOf({ kind: 'text', text: words }, place)
    expect(text('Été 2026')).toEqual({ ok: true, value: ['Ete 2026', 'Ete 2026'] })
    expect(text('***123/4567/89002***')).toMatchObject({
      value: ['+++123/4567/89002+++', '+++123/4567/89002+++'],
    })
    expect(text('+++123/4567/89012+++')).toEqual({ ok: false, error: 'checkDigits' })
    expect(text(' / ')).toEqual({ ok: false, error: 'empty' })
  })
})

describe('names of files and transfers', () => {
  it('fit where the schema has place for them', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(messageIdOf(id, '2026-11').length).toBeLessThanOrEqual(28)
        expect(endToEndIdOf(id)).toMatch(/^[0-9a-f]{32}$/)
      }),
    )
  })
})

describe('the sums of a list', () => {
  const aLine = fc.record({
    date: fc.integer({ min: 1, max: 6 }).map((day) => `2026-03-0${day}`),
    countsAs: fc.constantFrom('flatDay', 'realCost', 'travel'),
    amountCents: fc.integer({ min: -5000, max: 5000 }),
    paidOn: fc.constantFrom(null, '2026-04-01'),
  })
  const listed = (line: Partial<ListedLine>): ListedLine => ({
    lineId: '',
    date: '2026-03-01',
    kind: 'flatDay',
    countsAs: 'flatDay',
    amountCents: 4402,
    activity: null,
    reason: null,
    mode: null,
    trip: null,
    metres: null,
    isForced: false,
    paidOn: null,
    method: null,
    ...line,
  })

  it('are the same in whatever order the lines were entered, and add up to the total', () => {
    fc.assert(
      fc.property(fc.array(aLine), fc.integer(), (lines, seed) => {
        const entered = lines.map(listed)
        const shuffled = entered.toSorted(
          (a, b) => ((a.amountCents * 31 + seed) % 97) - ((b.amountCents * 31 + seed) % 97),
        )
        const sums = sumsOf(entered, flatDaysOf(entered))
        expect(sumsOf(shuffled, flatDaysOf(shuffled))).toEqual(sums)
        expect(sums.flatCents + sums.travelCents + sums.realCents).toBe(sums.totalCents)
        expect(sums.paidCents + sums.unpaidCents).toBe(sums.totalCents)
      }),
    )
  })

  it('count a day once, and a day that was corrected to nothing not at all', () => {
    const wrong = listed({ date: '2026-03-02', kind: 'correction', amountCents: -4402 })
    const lines = [
      listed({}),
      listed({ date: '2026-03-02' }),
      wrong,
      listed({ countsAs: 'travel', kind: 'travel' }),
    ]
    expect(flatDaysOf(lines)).toBe(1)
    expect(sumsOf(lines, flatDaysOf(lines))).toMatchObject({ days: 1, flatCents: 4402, travelCents: 4402 })
  })
})
