import { describe, expect, test } from 'vitest'

import type { SuggestedPerson } from '#renderer/features/expenses/expense-facts.ts'
import { claimThere, isProposed } from '#renderer/features/expenses/suggestion-choice.ts'
import type { ClaimSummary } from '#shared/expenses/claim-shapes.ts'
import type { ClaimState } from '#shared/expenses/claim.ts'

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
