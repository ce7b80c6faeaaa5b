import type { TFunction } from 'i18next'
import { describe, expect, test } from 'vitest'

import type { SuggestedPerson } from '#renderer/features/expenses/expense-facts.ts'
import { lineSentence, refusedNow } from '#renderer/features/expenses/line-refused.ts'
import { isTicketless, newLine } from '#renderer/features/expenses/line-typed.ts'
import { claimThere, isProposed } from '#renderer/features/expenses/suggestion-choice.ts'
import { formattingOf } from '#renderer/lib/formatting.ts'
import type { ClaimSummary } from '#shared/expenses/claim-shapes.ts'
import type { ClaimState, TravelMode } from '#shared/expenses/claim.ts'
import { payeesOfOwnAccount } from '#shared/expenses/payment-rules.ts'

const personId = '0198c0de-0000-7000-8000-000000000001'

describe('somebody with real costs, on the page of the month', () => {
  const person = { personId, obstacle: 'realCosts', days: [], alreadyClaimed: [] } as Pick<
    SuggestedPerson,
    'personId' | 'obstacle' | 'days' | 'alreadyClaimed'
  > as SuggestedPerson
  const claimOf = (state: ClaimState, of = personId) => ({ personId: of, state }) as ClaimSummary

  test('is invited until every day present was submitted', () => {
    expect(isProposed(person)).toBe(true)
    expect(isProposed({ ...person, alreadyClaimed: ['2026-11-03'] })).toBe(false)
    const day = { date: '2026-11-10', slotIds: [], amountCents: null, leftCents: null, passes: null }
    expect(isProposed({ ...person, days: [day], alreadyClaimed: ['2026-11-03'] })).toBe(true)
    expect(isProposed({ ...person, obstacle: null, alreadyClaimed: ['2026-11-03'] })).toBe(false)
  })

  test('is shown the claim that is there: the open one first, and no refused one', () => {
    expect(claimThere([claimOf('refused'), claimOf('draft', 'somebody')], personId)).toBeNull()
    expect(claimThere([claimOf('refused'), claimOf('approved')], personId)?.state).toBe('approved')
    expect(claimThere([claimOf('approved'), claimOf('draft')], personId)?.state).toBe('draft')
  })
})

describe('what is said of a line that was refused', () => {
  const missing = { type: 'RateMissing', kind: 'carQuarterly', date: '2026-11-12' } as const
  const over = {
    type: 'TravelDistance',
    personId,
    year: 2026,
    limitMetres: 1,
    alreadyMetres: 1,
    wouldBeMetres: 2,
  } as const

  test('goes as soon as looking ahead finds it gone, and stays while that is not known', () => {
    expect(refusedNow({ met: missing, ahead: missing, preview: null })).toBe(missing)
    expect(refusedNow({ met: missing, ahead: null, preview: null })).toBe(missing)
    expect(refusedNow({ met: missing, ahead: null, preview: { passes: [] } })).toBeNull()
    expect(refusedNow({ met: over, ahead: null, preview: { passes: ['travelDistance'] } })).toBe(over)
    expect(refusedNow({ met: over, ahead: null, preview: { passes: [] } })).toBeNull()
  })

  test('stays where looking ahead cannot know of it', () => {
    const file = { type: 'FileNotAccepted', why: 'size' } as const
    expect(refusedNow({ met: file, ahead: null, preview: { passes: [] } })).toBe(file)
  })

  test('explains what a bicycle and a tram have to do with the rate of the car', () => {
    const t = ((key: string) => `[${key}]`) as TFunction
    const said = (mode: TravelMode) => lineSentence(t, formattingOf('fr'), missing, mode)
    expect(said('car')).toBe('[expenseLines.refusal.rateMissing]')
    for (const mode of ['bicycle', 'publicTransport'] as const)
      expect(said(mode)).toBe(
        '[expenseLines.refusal.carForLimit.carQuarterly] [expenseLines.refusal.rateMissing]',
      )
    const bicycle = { ...missing, kind: 'bicycle' } as const
    expect(lineSentence(t, formattingOf('fr'), bicycle, 'bicycle')).toBe('[expenseLines.refusal.rateMissing]')
  })
})

test('a ticket is asked about on a trip by public transport alone', () => {
  const trip = { ...newLine('travel'), mode: 'publicTransport' } as const
  expect(isTicketless(trip)).toBe(true)
  expect(isTicketless({ ...trip, mode: 'bicycle' })).toBe(false)
  expect(isTicketless({ ...trip, kind: 'realCost' })).toBe(false)
  const file = { fileName: 'ticket.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([1]) }
  expect(isTicketless({ ...trip, receipt: { kind: 'picked', file } })).toBe(false)
})

test('who would be paid on the account that pays is named once, however the number is written', () => {
  const luc = { name: 'Luc Essai', iban: 'BE68 5390 0754 7034' }
  const others = [
    { name: 'Samira Exemple', iban: 'BE71096123456769' },
    { name: 'Bo Essai', iban: null },
  ]
  expect(payeesOfOwnAccount('BE68539007547034', [luc, ...others, luc])).toEqual(['Luc Essai'])
  expect(payeesOfOwnAccount('BE68539007547034', others)).toEqual([])
  expect(payeesOfOwnAccount(null, [luc, ...others])).toEqual([])
})
