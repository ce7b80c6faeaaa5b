import { describe, expect, it } from 'vitest'

import { type KeptFacts, leavingOn } from '#shared/people/erasure-rules.ts'
import { stayingOn } from '#shared/people/staying-rules.ts'

const nothing: Omit<KeptFacts, 'people' | 'claims' | 'due' | 'listed'> = {
  notesGiven: [],
  trainings: [],
  keys: [],
  years: [],
  agreements: [],
  removed: [],
}
const months = { personFile: 12, informationNotes: 60, keys: 12, claims: 120, agreements: 120 }
const aPerson = (id: string, endDate: string | null) => ({ id, endDate, isReduced: false })

describe('who stays for a purge', () => {
  const people = [
    aPerson('owed', '2025-01-31'),
    aPerson('listed', '2025-01-31'),
    aPerson('late', '2026-10-01'),
  ]
  const claims = [
    { id: 'old', personId: 'owed', year: 2010, answers: [] },
    { id: 'unpaid', personId: 'owed', year: 2014, answers: [] },
    { id: 'recent', personId: 'late', year: 2026, answers: [] },
  ]
  const due = new Map([
    ['unpaid', 4402],
    ['recent', 1000],
  ])
  const facts = { ...nothing, people, claims, due, listed: new Set(['listed']) }

  it('keeps what is owed past the term of its year, and lets the older claims go', () => {
    const leaving = leavingOn(facts, months, '2026-11-21')
    expect(leaving.claims).toEqual(new Set(['old']))
    expect([...leaving.erased, ...leaving.reduced]).toEqual([])
  })

  it('is named with the amount and the list, and nobody whose term has not come', () => {
    expect(stayingOn(facts, months, '2026-11-21')).toEqual([
      { personId: 'owed', unpaidCents: 4402, isListed: false },
      { personId: 'listed', unpaidCents: 0, isListed: true },
    ])
  })
})
