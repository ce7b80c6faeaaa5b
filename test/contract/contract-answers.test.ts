import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { verifyChain } from '#db/audit.ts'
import { findDamage } from '#db/open.ts'
import type { Entry } from '#shared/kernel/contract-kit.ts'

import { anythingSent, inputsOf, spoiled } from '../support/contract-inputs.ts'
import { aLivelyPlace, commonErrors, coreEntries } from '../support/contract-place.ts'

let place: Awaited<ReturnType<typeof aLivelyPlace>>
beforeAll(async () => {
  place = await aLivelyPlace()
})
afterAll(() => place.dispose())

const connections = () => {
  place.keepOpen()
  return [place.core.house.connection(), place.vault().connection]
}
/** How many acts the two logs hold: a command is one at most, in one of them; a refusal and a query are none. */
const acts = (): number =>
  connections()
    .map((connection) => Number(connection.prepare('SELECT count(*) FROM txn').pluck().get()))
    .reduce((sum, one) => sum + one, 0)

type Answer = { ok: true; value: unknown } | { ok: false; error: { type: string; [field: string]: unknown } }
const call = (name: string, input: unknown) => {
  place.keepOpen()
  return place.core.call(name, input) as Promise<Answer>
}

/** An answer is one of the contract's: the output's shape, a listed refusal with its fields, or the router's own. */
function expectLegal(name: string, entry: Entry, answer: Answer): void {
  expect(structuredClone(answer), `${name} survives the channel`).toEqual(answer)
  if (answer.ok) {
    const parsed = entry.output.safeParse(answer.value)
    expect(parsed.success ? null : parsed.error.issues, `what ${name} answers is what it promises`).toBeNull()
    return
  }
  const { type, ...fields } = answer.error
  const shape = entry.refusals[type]
  if (shape === undefined)
    expect([...commonErrors], `${name} answers ${JSON.stringify(answer.error)}`).toContain(type)
  else expect(shape.safeParse(fields).success, `${name} refuses ${JSON.stringify(answer.error)}`).toBe(true)
}

/** What would cost more than it shows if it were tried many times. */
const fewRuns: Readonly<Record<string, number>> = {
  'backup.makeBackup': 2,
  'backup.restore': 3,
  'backup.exportData': 3,
  'audit.verify': 2,
  'visits.compareYears': 5,
  'visits.export': 8,
  'hosts.exportHosts': 8,
  'hosts.exportWishesForm': 8,
  'rota.exportWeeks': 8,
  'rota.exportBalance': 8,
  'rota.exportCalendar': 8,
  'rota.proposeFill': 4,
  'recovery.retry': 2,
  'place.startDemonstration': 2,
  'place.eraseDemonstration': 2,
}

/** What is erased is one act; what the search for it then found, minutes later perhaps, is another. */
const mostActs: Readonly<Record<string, number>> = { 'people.erasePerson': 2, 'people.purge': 2 }

describe.each(coreEntries)('%s', (name, entry) => {
  it('answers anything that is sent with InvalidInput or an answer of its contract', async () => {
    const legal = inputsOf(entry.input, place.known)
    const input = fc.oneof(anythingSent, spoiled(legal))
    await fc.assert(
      fc.asyncProperty(input, async (sent) => {
        // A legal input by chance is the next test's affair.
        fc.pre(!entry.input.safeParse(sent).success)
        const answer = await call(name, sent)
        expect(answer).toMatchObject({ ok: false, error: { type: 'InvalidInput' } })
        expectLegal(name, entry, answer)
      }),
      { numRuns: 30 },
    )
  })

  it('answers every legal input, however odd, as its contract says, and never with a defect', async () => {
    await fc.assert(
      fc.asyncProperty(inputsOf(entry.input, place.known), async (input) => {
        const before = acts()
        const answer = await call(name, input)
        expectLegal(name, entry, answer)
        expect(acts() - before, 'acts logged').toBeLessThanOrEqual(
          answer.ok && entry.kind !== 'query' ? (mostActs[name] ?? 1) : 0,
        )
        expect(place.core.state()).toEqual({ state: 'open' })
      }),
      { numRuns: fewRuns[name] ?? 15 },
    )
  })
})

describe('after all that was sent', () => {
  it('the data of both files are whole, and their logs verify', () => {
    for (const connection of connections()) {
      expect(findDamage(connection)).toEqual([])
      expect(verifyChain(connection)).toMatchObject({ fault: null })
    }
  })
})
