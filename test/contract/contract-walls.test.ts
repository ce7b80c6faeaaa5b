import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import { handlers } from '#core/handlers.ts'
import type { WriteDb } from '#db/handle.ts'
import type { Connection } from '#db/open.ts'
import type { VaultSchema } from '#db/vault-schema.ts'

import { inputsOf } from '../support/contract-inputs.ts'
import { aLivelyPlace, coreEntries } from '../support/contract-place.ts'
import { valueOf } from '../support/core.ts'
import { bytesOfAll } from '../support/sample-rows.ts'

let place: Awaited<ReturnType<typeof aLivelyPlace>>
beforeAll(async () => {
  place = await aLivelyPlace()
})
afterAll(() => place.dispose())

/** All that an act could have left in one of the two files: its rows, its entries in the log, its stamp. */
const factsIn = (connection: Connection, table: string) => {
  const head = connection.prepare('SELECT count(*), max(tx) FROM txn').raw().get()
  const last = connection.prepare('SELECT count(*), max(seq) FROM change').raw().get()
  return [head, last, bytesOfAll(connection, [table, 'device'])]
}
const facts = () => {
  place.keepOpen()
  return [
    factsIn(place.core.house.connection(), 'teamNote'),
    factsIn(place.vault().connection, 'institution'),
  ]
}
const logLines = () =>
  readFileSync(join(place.dataDir, 'journal.log'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

interface Writing {
  readonly db: WriteDb
  readonly vault: WriteDb<VaultSchema>
}
type Handler = (
  context: Writing & { commit: (work: (context: Writing) => unknown) => unknown },
  input: unknown,
) => unknown
const shelves = handlers as unknown as Record<string, Record<string, Handler>>
const restorers: (() => void)[] = []
afterEach(() => restorers.splice(0).forEach((restore) => restore()))

/** Puts another handler in an entry's place until the test is over. */
function replaceHandler(name: string, handler: Handler): void {
  const [feature = '', act = ''] = name.split('.')
  const shelf = shelves[feature] ?? {}
  const before = shelf[act]
  if (before === undefined) throw new Error(`no handler ${name}`)
  shelf[act] = handler
  restorers.push(() => {
    shelf[act] = before
  })
}

const aLegalInput = (name: string): unknown => {
  const entry = coreEntries.find(([one]) => one === name)?.[1]
  if (entry === undefined) throw new Error(`no entry ${name}`)
  return fc.sample(inputsOf(entry.input, place.known), { numRuns: 1, seed: 7 })[0]
}

const writeNote = (db: WriteDb) =>
  db.run(
    db.q
      .insertInto('teamNote')
      .values({ id: `half-${Math.random()}`, text: 'à moitié', createdAt: 1, doneAt: null }),
  )
const writeInstitution = (vault: WriteDb<VaultSchema>) => {
  const nothing = { contactName: null, email: null, phone: null, note: null }
  vault.run(
    vault.q
      .insertInto('institution')
      .values({ id: `half-${Math.random()}`, name: 'À moitié', createdAt: 1, ...nothing }),
  )
}

describe.each(coreEntries)('a broken %s', (name, { kind, tier }) => {
  it('answers an incident, logs it with its stack, and leaves nothing half written in either file', async () => {
    const before = facts()
    const write = ({ db, vault }: Writing) => (tier === 'vault' ? writeInstitution(vault) : writeNote(db))
    replaceHandler(name, (context) => {
      if (kind === 'command') write(context)
      if (kind !== 'task') throw new Error('broken on purpose')
      return context.commit((inside) => {
        write(inside)
        throw new Error('broken on purpose')
      })
    })
    const answer = await place.core.call(name, aLegalInput(name))
    expect(answer).toEqual({
      ok: false,
      error: { type: 'Defect', incident: expect.stringMatching(/^[0-9A-Z]{4}$/) },
    })
    const { incident } = (answer as unknown as { error: { incident: string } }).error
    const line = logLines().findLast((one) => one['event'] === 'defect')
    expect(line).toMatchObject({ name, incident })
    expect(String(line?.['stack'])).toContain('broken on purpose')
    expect(facts()).toEqual(before)
    expect(place.core.state()).toEqual({ state: 'open' })
  })
})

describe('the router', () => {
  it('answers whatever is thrown, even what is no error', async () => {
    for (const thrown of [undefined, null, 'text', 7, {}, { code: 'SQLITE_FULL' }, Object.create(null)]) {
      replaceHandler('day.getDay', () => {
        throw thrown
      })
      expect(await place.core.call('day.getDay', {})).toMatchObject({ ok: false, error: { type: 'Defect' } })
    }
  })

  it('answers an unknown name, however it is spelled', async () => {
    const names = [
      '',
      '.',
      'day',
      'day.',
      '.getDay',
      'day.getDay.',
      'day.getDay.x',
      'day.nothing',
      'nothing.getDay',
      'day.constructor',
      'constructor.name',
      '__proto__.toString',
      'day.__proto__',
      'DAY.GETDAY',
      ' day.getDay',
      'x'.repeat(100_000),
    ]
    for (const name of [...names, null, undefined, 7, {}, ['day.getDay']]) {
      const answer = await place.core.call(name as string, {})
      expect(answer).toMatchObject({ ok: false, error: { type: 'UnknownName' } })
      expect(JSON.stringify(answer).length).toBeLessThan(200)
    }
  })

  it('says where an input is wrong, briefly, however wrong it is', async () => {
    const items = Array.from({ length: 5000 }, () => ({ nothing: 'right' }))
    const answer = await place.core.call('day.setItems', { items })
    expect(answer).toMatchObject({ ok: false, error: { type: 'InvalidInput' } })
    expect(JSON.stringify(answer).length).toBeLessThan(5000)
    expect(JSON.stringify(logLines().at(-1)).length).toBeLessThan(5000)
  })

  it('writes no words of people in its log: names of fields and numbers only', async () => {
    const marker = 'Marqueur-lisible-2b7'
    for (const [name] of coreEntries) {
      place.keepOpen()
      await place.core.call(name, { [marker]: marker })
      await place.core.call(name, marker)
      await place.core.call(name, {
        text: marker,
        name: marker,
        displayName: marker,
        hostId: marker,
        reason: marker,
      })
    }
    await valueOf(place.api.day.addNote({ text: marker }))
    await valueOf(place.api.hosts.add({ displayName: marker, origin: 'peer' }))
    expect(await place.api.hosts.add({ displayName: marker, origin: 'peer' })).toMatchObject({ ok: false })
    expect(readFileSync(join(place.dataDir, 'journal.log'), 'utf8')).not.toContain(marker)
  })
})
