import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { type KeptFacts, leavingOn, leavingWith, nothingKept } from '#shared/people/erasure-rules.ts'
import { isDue, keptUntil, monthsLater } from '#shared/people/retention-rules.ts'

const nothing: KeptFacts = {
  people: [],
  notesGiven: [],
  trainings: [],
  keys: [],
  claims: [],
  years: [],
  agreements: [],
  removed: [],
  due: new Map(),
  listed: new Set(),
}
const months = { personFile: 12, informationNotes: 60, keys: 12, claims: 120, agreements: 120 }
const aPerson = (id: string, endDate: string | null) => ({ id, endDate, isReduced: false })

describe('a term', () => {
  it('ends on the same day so many months later, or on the last day of a shorter month', () => {
    expect(monthsLater('2026-01-31', 1)).toBe('2026-02-28')
    expect(monthsLater('2027-11-30', 3)).toBe('2028-02-29')
    expect(monthsLater('2026-11-21', 0)).toBe('2026-11-21')
    expect(monthsLater('2026-12-31', 12)).toBe('2027-12-31')
  })

  it('of the accounts of 2022 runs to the end of 2032, ten years (art. 315 CIR 92)', () => {
    expect(keptUntil('2022-12-31', 120)).toBe('2032-12-31')
    expect(isDue('2022-12-31', 120, '2032-12-31')).toBe(false)
    expect(isDue('2022-12-31', 120, '2033-01-01')).toBe(true)
  })

  it('never comes for what has not ended, nor where nobody decided', () => {
    expect(isDue(null, 12, '2999-12-31')).toBe(false)
    expect(isDue('2000-01-01', null, '2999-12-31')).toBe(false)
  })

  it('comes later with more months, whatever the day', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 599 }), (day, count) => {
        const date = day.toISOString().slice(0, 10)
        expect(monthsLater(date, count + 1) > monthsLater(date, count)).toBe(true)
      }),
    )
  })
})

describe('a purge', () => {
  it('takes the file of who left long ago, and not of who is here or left lately', () => {
    const people = [aPerson('gone', '2025-01-31'), aPerson('late', '2026-03-01'), aPerson('here', null)]
    expect(leavingOn({ ...nothing, people }, months, '2026-11-21').erased).toEqual(new Set(['gone']))
  })

  it('brings down to a name whom the claims within their term still name', () => {
    const people = [aPerson('gone', '2025-01-31')]
    const claims = [{ id: 'c', personId: 'gone', year: 2024, answers: [] }]
    const leaving = leavingOn({ ...nothing, people, claims }, months, '2026-11-21')
    expect([...leaving.erased, ...leaving.claims]).toEqual([])
    expect(leaving.reduced).toEqual(new Set(['gone']))
    const later = leavingOn({ ...nothing, people, claims }, months, '2035-01-01')
    expect([...later.erased, ...later.claims]).toEqual(['gone', 'c'])
  })

  it('leaves alone whom an earlier purge brought down to a name', () => {
    const people = [{ ...aPerson('gone', '2025-01-31'), isReduced: true }]
    const claims = [{ id: 'c', personId: 'gone', year: 2024, answers: [] }]
    const leaving = leavingOn({ ...nothing, people, claims }, months, '2026-11-21')
    expect([...leaving.erased, ...leaving.reduced]).toEqual([])
  })

  it('keeps a key that did not come back, and with it the name', () => {
    const people = [aPerson('gone', '2020-01-31')]
    const keys = [
      { id: 'back', personId: 'gone', returnedOn: '2020-02-01' },
      { id: 'out', personId: 'gone', returnedOn: null },
    ]
    const leaving = leavingOn({ ...nothing, people, keys }, months, '2026-11-21')
    expect(leaving.keys).toEqual(new Set(['back']))
    expect(leaving.reduced).toEqual(new Set(['gone']))
  })

  it('keeps a claim as long as a correction of a later year answers one of its lines', () => {
    const people = [aPerson('gone', '2010-01-31')]
    const claims = [
      { id: 'first', personId: 'gone', year: 2015, answers: [] },
      { id: 'second', personId: 'gone', year: 2016, answers: ['first'] },
      { id: 'third', personId: 'gone', year: 2017, answers: ['second'] },
    ]
    const years = claims.map(({ personId, year }) => ({ personId, year }))
    const facts = { ...nothing, people, claims, years }
    expect(leavingOn(facts, months, '2027-06-01').claims).toEqual(new Set())
    expect(leavingOn(facts, months, '2027-06-01').years).toEqual(new Set())
    expect(leavingOn(facts, months, '2028-01-01').claims).toEqual(new Set(['first', 'second', 'third']))
  })

  it('never erases a person whom something that stays names', () => {
    const date = fc.constantFrom('2010-01-01', '2024-06-01', '2026-10-01')
    const who = fc.constantFrom('a', 'b', 'c')
    const arbitrary = fc.record({
      ends: fc.tuple(...['a', 'b', 'c'].map((id) => fc.option(date).map((endDate) => aPerson(id, endDate)))),
      claims: fc.array(fc.record({ personId: who, year: fc.integer({ min: 2010, max: 2026 }) }), {
        maxLength: 8,
      }),
      keys: fc.array(fc.record({ personId: who, returnedOn: fc.option(date) }), { maxLength: 5 }),
    })
    fc.assert(
      fc.property(arbitrary, ({ ends, claims, keys }) => {
        const facts: KeptFacts = {
          ...nothing,
          people: ends,
          claims: claims.map((claim, at) => ({
            ...claim,
            id: `c${at}`,
            answers: at > 0 ? [`c${at - 1}`] : [],
          })),
          keys: keys.map((key, at) => ({ ...key, id: `k${at}` })),
        }
        const leaving = leavingOn(facts, months, '2026-11-21')
        const staying = [
          ...facts.claims.filter(({ id }) => !leaving.claims.has(id)),
          ...facts.keys.filter(({ id }) => !leaving.keys.has(id)),
        ]
        for (const { personId } of staying) expect(leaving.erased.has(personId)).toBe(false)
        for (const { id, answers } of facts.claims.filter((claim) => !leaving.claims.has(claim.id)))
          for (const answered of answers)
            expect(leaving.claims.has(answered), `${id} answers ${answered}`).toBe(false)
      }),
    )
  })
})

describe('erasing one person', () => {
  const people = [aPerson('one', null), aPerson('other', null)]
  const claims = [
    { id: 'old', personId: 'one', year: 2014, answers: [] },
    { id: 'new', personId: 'one', year: 2026, answers: [] },
    { id: 'hers', personId: 'other', year: 2026, answers: [] },
  ]
  const keys = [{ id: 'out', personId: 'one', returnedOn: null }]
  const facts = { ...nothing, people, claims, keys }

  it('keeps the claims within their term with the name alone, and takes everything else', () => {
    const leaving = leavingWith(facts, 'one', { claims: (year) => year >= 2016, signedNotes: true })
    expect([...leaving.erased, ...leaving.reduced]).toEqual(['one'])
    expect(leaving.reduced).toEqual(new Set(['one']))
    expect(leaving.claims).toEqual(new Set(['old']))
    expect(leaving.keys).toEqual(new Set(['out']))
  })

  it('keeps the note that was signed within its term, and the name with it; one not signed proves nothing', () => {
    const notesGiven = [
      { id: 'signed', personId: 'one', isSigned: true },
      { id: 'given', personId: 'one', isSigned: false },
    ]
    const told = { ...nothing, people, notesGiven }
    const kept = leavingWith(told, 'one', { claims: () => true, signedNotes: true })
    expect(kept.notesGiven).toEqual(new Set(['given']))
    expect(kept.reduced).toEqual(new Set(['one']))
    const past = leavingWith(told, 'one', { claims: () => true, signedNotes: false })
    expect(past.notesGiven).toEqual(new Set(['signed', 'given']))
    expect(past.erased).toEqual(new Set(['one']))
    expect(leavingWith(told, 'one', nothingKept).erased).toEqual(new Set(['one']))
  })

  it('takes all of it when asked, and nothing of anybody else', () => {
    const leaving = leavingWith(facts, 'one', nothingKept)
    expect(leaving.erased).toEqual(new Set(['one']))
    expect(leaving.claims).toEqual(new Set(['old', 'new']))
  })
})

describe('what was taken out before', () => {
  const row = (rowId: string, personId: string | null, year: number | null = null) => ({
    table: 'expenseLine',
    rowId,
    personId,
    year,
  })
  const removed = [
    row('theirs', 'one', 2026),
    row('old', 'two', 2010),
    row('recent', 'two', 2026),
    row('orphan', 'undone'),
    row('nobody', null),
  ]
  const facts = { ...nothing, people: [aPerson('one', '2026-11-01'), aPerson('two', null)], removed }
  const rowsOf = (leaving: { readonly removed: readonly { readonly rowId: string }[] }) =>
    leaving.removed.map(({ rowId }) => rowId)

  it('goes with its person, even when the claims are kept, and so does what has no person any more', () => {
    expect(rowsOf(leavingWith(facts, 'one', { claims: () => true, signedNotes: true }))).toEqual([
      'theirs',
      'orphan',
    ])
  })

  it('goes once a year after the term of its year or of its person, or when nobody is left to ask', () => {
    expect(rowsOf(leavingOn(facts, months, '2026-11-21'))).toEqual(['old', 'orphan', 'nobody'])
    expect(rowsOf(leavingOn(facts, months, '2027-12-01'))).toEqual(['theirs', 'old', 'orphan', 'nobody'])
  })
})
