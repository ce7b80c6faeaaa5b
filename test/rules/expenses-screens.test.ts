import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { SuggestedDay, SuggestedPerson } from '#renderer/features/expenses/expense-facts.ts'
import {
  claimAddress,
  claimsAddress,
  dayOf,
  monthClaimAddress,
  monthAfter,
  monthBefore,
  monthOf,
  yearOf,
} from '#renderer/features/expenses/expenses-address.ts'
import { missingParts, newRate, usualSpan, wordsOfRate } from '#renderer/features/expenses/rate-typed.ts'
import {
  chosenOf,
  claimsToDraft,
  nothingUnticked,
  ticked,
} from '#renderer/features/expenses/suggestion-choice.ts'
import {
  centsOfText,
  dayCentsOfText,
  lineCentsOfText,
  metresOfText,
  rateOfText,
  textOfCents,
  textOfMetres,
  textOfRate,
  tripMetresOfText,
} from '#renderer/features/expenses/typed-figures.ts'

const personId = '0198c0de-0000-7000-8000-000000000001'

describe('figures as people type them', () => {
  test('amounts the Belgian way, to the cent, and nothing else', () => {
    expect(centsOfText('1.692,51')).toBe(169_251)
    expect(centsOfText('1692,51')).toBe(169_251)
    expect(centsOfText('12.5')).toBe(1250)
    expect(centsOfText('0')).toBe(0)
    expect(centsOfText('douze')).toBeNull()
    expect(centsOfText('12,505')).toBeNull()
  })

  test('kilometres in metres, rates in ten-thousandths of a euro', () => {
    expect(metresOfText('12,5')).toBe(12_500)
    expect(metresOfText('12.5 km')).toBe(12_500)
    expect(metresOfText('1.250')).toBe(1_250_000)
    expect(metresOfText('0.250')).toBe(250)
    expect(metresOfText('-3')).toBeNull()
    expect(metresOfText('3,0001')).toBeNull()
    expect(rateOfText('0,4326')).toBe(4326)
    expect(rateOfText('0.4326')).toBe(4326)
    expect(rateOfText('0,43261')).toBeNull()
    expect(rateOfText('')).toBeNull()
  })

  test('a figure beyond what the core takes is read as none, and said beside its field', () => {
    expect(lineCentsOfText('100.000')).toBe(10_000_000)
    expect(lineCentsOfText('100.000,01')).toBeNull()
    expect(dayCentsOfText('0')).toBeNull()
    expect(dayCentsOfText('25')).toBe(2500)
  })

  test('a distance is read however large, so that what is wrong with it can be said', () => {
    expect(tripMetresOfText('5000 km')).toBe(5_000_000)
    expect(tripMetresOfText('999999999')).toBe(999_999_999_000)
    expect(tripMetresOfText('beaucoup')).toBeNull()
  })

  test('what is written back is read as the same figure', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (value) => {
        expect(centsOfText(textOfCents(value))).toBe(value)
        expect(metresOfText(textOfMetres(value))).toBe(value)
        expect(rateOfText(textOfRate(value % 1_000_000))).toBe(value % 1_000_000)
      }),
    )
  })

  test('a distance that is passed is written with its sign', () => {
    expect(textOfMetres(-12_500)).toBe('-12,5')
  })
})

describe('a rate being typed', () => {
  test('the usual days of each kind: a year, a quarter, July to June, no end', () => {
    expect(usualSpan('flatDay', '2026-11-22')).toEqual({ fromDate: '2026-01-01', untilDate: '2026-12-31' })
    expect(usualSpan('carQuarterly', '2026-05-31')).toEqual({
      fromDate: '2026-04-01',
      untilDate: '2026-06-30',
    })
    expect(usualSpan('carQuarterly', '2026-12-31')).toEqual({
      fromDate: '2026-10-01',
      untilDate: '2026-12-31',
    })
    expect(usualSpan('carYearly', '2026-06-30')).toEqual({ fromDate: '2025-07-01', untilDate: '2026-06-30' })
    expect(usualSpan('carYearly', '2026-07-01')).toEqual({ fromDate: '2026-07-01', untilDate: '2027-06-30' })
    expect(usualSpan('travelMetres', '2026-11-22')).toEqual({ fromDate: '2026-01-01', untilDate: null })
  })

  test('a rate without its source is not sent', () => {
    const typed = newRate({ kind: 'carQuarterly', date: '2026-11-22' }, '2026-11-22')
    expect(missingParts(typed)).toEqual(['amount', 'source'])
    expect(missingParts({ ...typed, amount: 4400, source: ' ' })).toEqual(['source'])
  })

  test('only who read it in its source confirms it; an unconfirmed figure stays so', () => {
    const typed = { ...newRate(undefined, '2026-11-22'), amount: 4402, source: 'Moniteur belge' }
    expect(wordsOfRate(typed, undefined)).toMatchObject({ standing: 'typed', note: null })
    expect(wordsOfRate({ ...typed, isConfirmed: true }, undefined)).toMatchObject({ standing: 'confirmed' })
    const was = {
      id: 'flatDay@2026-01-01',
      kind: 'flatDay',
      fromDate: '2026-01-01',
      untilDate: '2026-12-31',
      amount: 4402,
      source: 'x',
      standing: 'unconfirmed',
      note: null,
      usedByLines: 0,
    } as const
    expect(wordsOfRate(typed, was)).toMatchObject({ standing: 'unconfirmed' })
  })
})

describe('the days proposed', () => {
  const day = (date: string, passes: 'year' | null = null): SuggestedDay => ({
    date,
    slotIds: [],
    amountCents: 4402,
    leftCents: 10_000,
    passes,
  })
  const person: SuggestedPerson = {
    personId,
    name: 'Samira',
    hostId: null,
    year: 2026,
    system: null,
    obstacle: null,
    days: [day('2026-11-03'), day('2026-11-10'), day('2026-11-17', 'year')],
    notNoted: [],
    alreadyClaimed: [],
    totalCents: 8804,
    ceilingCents: null,
    otherCents: null,
    leftBeforeCents: null,
    leftAfterCents: null,
  }

  test('all are prepared but those that would pass a limit', () => {
    expect(chosenOf(nothingUnticked, person).cents).toBe(8804)
    expect(claimsToDraft(nothingUnticked, [person], '2026-11')).toEqual([
      { personId, month: '2026-11', dates: ['2026-11-03', '2026-11-10'] },
    ])
  })

  test('an unticked day is left out, and somebody without a day left is not asked for', () => {
    const one = ticked(nothingUnticked, person, '2026-11-03', false)
    expect(claimsToDraft(one, [person], '2026-11')[0]?.dates).toEqual(['2026-11-10'])
    expect(chosenOf(ticked(one, person, '2026-11-03', true), person).cents).toBe(8804)
    expect(claimsToDraft(ticked(one, person, '2026-11-10', false), [person], '2026-11')).toEqual([])
  })

  test('nothing is prepared for somebody whose system is not chosen', () => {
    const waiting: SuggestedPerson = { ...person, obstacle: 'systemNotChosen' }
    expect(claimsToDraft(nothingUnticked, [waiting], '2026-11')).toEqual([])
  })
})

test('months and years of an address, and those beside them', () => {
  expect(monthOf('2026-02', '2026-11-22')).toBe('2026-02')
  expect(monthOf('2026-13', '2026-11-22')).toBe('2026-11')
  expect(yearOf(undefined, '2026-11-22')).toBe(2026)
  expect(monthAfter('2026-12')).toBe('2027-01')
  expect(monthBefore('2026-01')).toBe('2025-12')
  expect(claimsAddress('2026-02')).toBe('/hosts/expenses?month=2026-02')
})

test('a claim of a month has an address before it is begun, with the day to decide about', () => {
  expect(monthClaimAddress({ personId, month: '2026-03', date: '2026-03-17' })).toBe(
    `/hosts/expenses/claims/new?person=${personId}&month=2026-03&date=2026-03-17`,
  )
  expect(claimAddress(personId, '2026-03-17')).toBe(`/hosts/expenses/claims/${personId}?date=2026-03-17`)
  expect(claimAddress(personId)).toBe(`/hosts/expenses/claims/${personId}`)
  expect(dayOf('2026-03-17')).toBe('2026-03-17')
  expect(dayOf('2026-03-32')).toBeNull()
  expect(dayOf(undefined)).toBeNull()
})
