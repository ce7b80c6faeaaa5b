import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, describe, expect, test } from 'vitest'

import { valueOf } from '../support/core.ts'
import { aFolder } from '../support/database.ts'
import { aPlace } from '../support/places.ts'

const folder = aFolder()
afterAll(() => folder.dispose())
const script = join(import.meta.dirname, '../../scripts/call.ts')

interface Outcome {
  readonly code: number | string | null | undefined
  readonly out: string
  readonly said: string
}

/** Runs the command as a person does, at most twenty seconds. */
const call = (...args: string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    const options = { timeout: 20_000, env: { ...process.env, LIEU_DATA_DIR: folder.path } }
    execFile(process.execPath, [script, ...args], options, (error, out, said) =>
      resolve({ code: error === null ? 0 : error.code, out, said }),
    )
  })

/** One sentence, the way to the usage, and no trace of the program. */
const sentence = (text: string): Partial<Outcome> => ({
  code: 2,
  out: '',
  said: expect.stringMatching(new RegExp(`^[^\\n]*${text}[^\\n]*\\nSee: [^\\n]*\\n$`)) as string,
})

describe('the command that calls the core', { timeout: 60_000 }, () => {
  test('answers a name with its Result, and tells a refusal by its exit code', async () => {
    const good = await call('place.getPlace')
    expect(good.code).toBe(0)
    expect(JSON.parse(good.out)).toMatchObject({ ok: true, value: { setUp: false } })
    const refused = await call('hosts.archive', '{"hostId":"no"}')
    expect(refused.code).toBe(2)
    expect(JSON.parse(refused.out)).toMatchObject({ ok: false, error: { type: 'InvalidInput' } })
  })

  test('says in one sentence what it does not understand', async () => {
    expect(await call('place.getPlace', '--dta', folder.path)).toMatchObject(
      sentence("Unknown option '--dta'"),
    )
    expect(await call('place.getPlace', '{}', '{}')).toMatchObject(sentence('One name and one input'))
    expect(await call()).toMatchObject(sentence('Which name'))
    expect(await call('place.getPlace', '--as', 'banana')).toMatchObject(sentence('not "banana"'))
    expect(await call('place.getPlace', '--as', 'coordinator')).toMatchObject(sentence('go together'))
    expect(
      await call('place.getPlace', '--as', 'coordinator', '--passphrase-env', 'NO_SUCH_VARIABLE'),
    ).toMatchObject(sentence('NO_SUCH_VARIABLE is not set'))
  })

  test('opens the vault as who the passphrase is, and not as somebody who may do more', async () => {
    const env = { MINE: 'trois tasses et une lampe', THEIRS: 'un vélo sous la neige' }
    Object.assign(process.env, env)
    const place = await aPlace()
    await valueOf(place.api.vault.create({ passphrase: env.MINE }))
    const omar = { name: 'Omar', role: 'treasurer', newPassphrase: env.THEIRS } as const
    await valueOf(place.api.vault.addHolder({ passphrase: env.MINE, ...omar }))
    place.core.close()
    const as = (role: string, variable: string, name: string) =>
      call(name, '{}', '--data', place.dataDir, '--as', role, '--passphrase-env', variable)
    expect((await as('treasurer', 'THEIRS', 'vault.listHolders')).code).toBe(0)
    expect((await as('coordinator', 'MINE', 'vault.listActs')).code).toBe(0)
    const refused = { ok: false, error: { type: 'RoleMissing', role: 'coordinator' } }
    expect(JSON.parse((await as('treasurer', 'THEIRS', 'vault.listActs')).out)).toEqual(refused)
    expect(JSON.parse((await as('coordinator', 'THEIRS', 'vault.listActs')).out)).toEqual(refused)
    expect(JSON.parse((await as('treasurer', 'MINE', 'vault.listHolders')).out)).toMatchObject({ ok: false })
    place.dispose()
  })

  test('says when the data folder cannot be made, and does not wait for ever', async () => {
    const file = join(folder.path, 'file')
    writeFileSync(file, 'x')
    expect(await call('place.getPlace', '--data', join(file, 'under'))).toMatchObject(
      sentence('cannot be used'),
    )
    if (process.platform === 'linux')
      expect(await call('place.getPlace', '--data', '/proc/zz')).toMatchObject(sentence('cannot be used'))
  })
})
