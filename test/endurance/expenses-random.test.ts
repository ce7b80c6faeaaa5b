import fc from 'fast-check'
import { expect, test } from 'vitest'

import { valueOf } from '#test/support/core.ts'
import { judgeWorth } from '#test/support/expense-judge.ts'
import { aCost, aDay, anExpensePlace, aTrip, second, type ExpensePlace } from '#test/support/expenses.ts'
import { founder } from '#test/support/vault.ts'

/** One thing somebody does about a claim; the numbers pick whom, which day, which claim and which line. */
interface Act {
  readonly what:
    | 'day'
    | 'trip'
    | 'cost'
    | 'remove'
    | 'submit'
    | 'approve'
    | 'refuse'
    | 'takeBack'
    | 'correct'
    | 'declare'
    | 'clock'
  readonly who: number
  readonly day: number
  readonly pick: number
  readonly cents: number
  readonly forced: boolean
}

const act: fc.Arbitrary<Act> = fc.record({
  what: fc.constantFrom(
    'day',
    'day',
    'day',
    'trip',
    'trip',
    'cost',
    'remove',
    'submit',
    'submit',
    'approve',
    'approve',
    'approve',
    'refuse',
    'takeBack',
    'correct',
    'correct',
    'declare',
    'clock',
  ),
  who: fc.nat(2),
  day: fc.nat(5),
  pick: fc.nat(),
  cents: fc.integer({ min: 1, max: 60_000 }),
  forced: fc.nat(7).map((draw) => draw === 0),
})

/** Three days on each side of a turn of the year: few, so that acts meet each other. */
const dayOf = (day: number): string => (day < 3 ? `2025-12-${29 + day}` : `2026-01-0${day - 2}`)

/** What each correction said its line should have been. */
type Rights = Map<string, number>

async function correct(
  place: ExpensePlace,
  rights: Rights,
  { lineId, right }: { lineId: string; right: Right },
) {
  const answer = await place.api.expenses.correctLine({ lineId, reason: 'Essai', ...right })
  if (answer.ok) rights.set(answer.value.lineId, right.amountCents)
  return answer
}

interface Right {
  readonly amountCents: number
  readonly force: { readonly reason: string } | null
}

async function perform(
  place: ExpensePlace,
  { people, rights }: { readonly people: readonly string[]; readonly rights: Rights },
  { what, who, day, pick, cents, forced }: Act,
) {
  // A clock that is put forward or back by up to a day.
  if (what === 'clock') {
    place.goTo(Date.UTC(2026, 1, 9 + (pick % 3), 12))
    return null
  }
  const { expenses } = place.api
  const personId = people[who] ?? ''
  const date = dayOf(day)
  const { claims } = await valueOf(expenses.listClaims({ personId }))
  const claimId = claims[pick % Math.max(1, claims.length)]?.claimId
  const lines = (await place.yearOf(personId, Number(date.slice(0, 4)))).lines
  const lineId = lines[pick % Math.max(1, lines.length)]?.lineId
  const reason = forced ? 'Essai' : undefined
  if (what === 'day') return place.addLine(personId, aDay(date, { amountCents: (cents % 5000) + 1 }), reason)
  if (what === 'trip') return place.addLine(personId, aTrip({ date, metres: cents * 10 }), reason)
  if (what === 'cost') return place.addLine(personId, aCost({ date, amountCents: cents }), reason)
  if (what === 'declare')
    return expenses.declareOtherMoney({ personId, year: 2026, amountCents: cents * 2, declaredOn: date })
  if (what === 'remove' && lineId !== undefined) return expenses.removeLine({ lineId })
  if (what === 'correct' && lineId !== undefined)
    return correct(place, rights, {
      lineId,
      right: {
        amountCents: pick % 2 === 0 ? 0 : cents % 6000,
        force: forced ? { reason: 'Essai' } : null,
      },
    })
  if (claimId === undefined) return null
  if (what === 'submit') return expenses.submitClaim({ claimId })
  if (what === 'takeBack') return expenses.takeBackClaim({ claimId })
  if (what === 'refuse') return expenses.refuseClaim({ claimId, reason: 'Essai' })
  place.openAs(second)
  const approved = await expenses.approveClaim({ claimId })
  place.openAs(founder)
  return approved
}

/** What the application says of a year, in the words of the judge. */
async function saidOf(place: ExpensePlace, year: number) {
  const { people } = await valueOf(place.api.expenses.listYear({ year }))
  return new Map(people.map((person) => [person.personId, person]))
}

test('whatever is done about claims, in any order, the years are what plain SQL adds up, and within their limits', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 45 }), async (acts) => {
      const place = await anExpensePlace({ at: Date.UTC(2026, 1, 10, 12) })
      try {
        const people: string[] = []
        for (const name of ['Amina', 'Bilal', 'Chloé']) people.push((await place.addPerson(name)).personId)
        for (const [index, personId] of people.entries())
          for (const year of [2025, 2026])
            await valueOf(place.choose(personId, { year, system: index === 2 ? 'realCosts' : 'flatRate' }))
        const rights: Rights = new Map()
        const mayBeOver = new Set<string>()
        for (const one of acts) {
          const answer = await perform(place, { people, rights }, one)
          if (answer?.ok === false) expect(answer.error.type).not.toBe('Defect')
          if (answer?.ok === true && (one.forced || one.what === 'declare'))
            mayBeOver.add(people[one.who] ?? '')
        }
        for (const { cents, lastCorrection } of judgeWorth(place.vault().connection).values())
          if (lastCorrection !== null) expect(cents).toBe(rights.get(lastCorrection))
        for (const year of [2025, 2026]) {
          const said = await saidOf(place, year)
          for (const judged of place.judge(year)) {
            const { flatCents, realCents, travelCents, travelMetres, otherCents } = judged
            const { doubleDays, linesBelowZero } = judged
            expect({ doubleDays, linesBelowZero }).toEqual({ doubleDays: 0, linesBelowZero: 0 })
            expect(said.get(judged.personId)).toMatchObject({
              flatCents,
              realCents,
              travelCents,
              travelMetres,
              otherCents,
            })
          }
          for (const personId of people) {
            const { lines } = await place.yearOf(personId, year)
            // A line of a refused claim is measured by nothing.
            const days = lines
              .filter(
                (line) => line.kind === 'flatDay' && line.netCents > 0 && line.before.yearCents !== null,
              )
              .map(({ date }) => date)
            expect(days).toEqual([...new Set(days)])
          }
          for (const [personId, { over, forcedLines }] of said) {
            if (!mayBeOver.has(personId)) expect({ over, forcedLines }).toEqual({ over: [], forcedLines: 0 })
          }
        }
      } finally {
        place.dispose()
      }
    }),
    { numRuns: 25 },
  )
})
