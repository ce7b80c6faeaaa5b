import { createHash } from 'node:crypto'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { dropUnusedFiles, findVaultFile, keepVaultFile, listVaultFiles } from '#core/vault-files.ts'

import { valueOf } from '../support/core.ts'
import { aPdf, aPng } from '../support/vault-files.ts'
import { aVaultPlace } from '../support/vault.ts'

let place: Awaited<ReturnType<typeof aVaultPlace>>
beforeEach(async () => {
  place = await aVaultPlace()
})
afterEach(() => place.dispose())

const write = () => ({ vault: place.vault().db, now: place.clock.now() })
function kept(fileName: string, bytes: Uint8Array<ArrayBuffer>): string {
  const result = keepVaultFile(write(), { fileName, bytes })
  if (!result.ok) throw new Error(`not kept: ${result.error.why}`)
  return result.value.fileId
}

/** One act of the vault, as a command would do it. */
let acts = 0
const act = (work: () => void) =>
  place.vault().transactions.run(
    {
      txId: `019aa6c4-0000-7000-8000-0000000000${10 + acts++}`,
      actor: 'founder',
      command: 'people.addPolicy',
      now: 1,
      undoes: null,
    },
    work,
    () => true,
  )
const aPolicy = (fileId: string) => {
  const { db } = place.vault()
  const row = {
    id: 'policy',
    kind: 'other',
    insurer: 'Ethias',
    policyNumber: '1',
    fileId,
    note: null,
  } as const
  act(() =>
    db.run(db.q.insertInto('insurancePolicy').values({ ...row, fromDate: '2026-01-01', untilDate: null })),
  )
}
const removePolicy = () => {
  const { db } = place.vault()
  act(() => db.run(db.q.deleteFrom('insurancePolicy')))
}

describe('a file kept in the vault', () => {
  it('is named by its bytes, has the kind they say, and is given back as it was', async () => {
    const bytes = aPdf('une police')
    const fileId = kept('police.exe', bytes)
    expect(fileId).toBe(createHash('sha256').update(bytes).digest('hex'))
    const file = { fileName: 'police.exe.pdf', mediaType: 'application/pdf', bytes }
    expect(findVaultFile(place.vault().db, fileId)).toEqual(file)
    expect(await valueOf(place.api.vault.getFile({ fileId }))).toEqual(file)
    const { fileName, mediaType } = file
    expect(listVaultFiles(place.vault().db).get(fileId)).toEqual({ fileId, fileName, mediaType, size: 19 })
  })

  it('is kept once when it comes twice, under the name it had first', () => {
    const fileId = kept('ticket.png', aPng('a'))
    expect(kept('copie de ticket.png', aPng('a'))).toBe(fileId)
    expect(kept('autre.png', aPng('b'))).not.toBe(fileId)
    expect([...listVaultFiles(place.vault().db).values()].map(({ fileName }) => fileName).toSorted()).toEqual(
      ['autre.png', 'ticket.png'],
    )
  })

  it('is refused when it is of another kind, or too large, and nothing is written', () => {
    const page = new TextEncoder().encode('<script>alert(1)</script>')
    const refused = (why: string) => ({ ok: false, error: { type: 'FileNotAccepted', why } })
    expect(keepVaultFile(write(), { fileName: 'police.pdf', bytes: page })).toEqual(refused('kind'))
    const large = new Uint8Array(10_000_001)
    large.set(aPdf())
    expect(keepVaultFile(write(), { fileName: 'police.pdf', bytes: large })).toEqual(refused('size'))
    expect(listVaultFiles(place.vault().db).size).toBe(0)
  })

  it('is asked for by a treasurer too, is unknown when it is not there, and out of reach when the vault is locked', async () => {
    const fileId = kept('ticket.png', aPng())
    place.openAs({ id: 'tresor', role: 'treasurer' })
    expect((await place.api.vault.getFile({ fileId })).ok).toBe(true)
    const unknown = 'f'.repeat(64)
    expect(await place.api.vault.getFile({ fileId: unknown })).toEqual({
      ok: false,
      error: { type: 'FileUnknown', fileId: unknown },
    })
    await valueOf(place.api.vault.lock({}))
    expect((await place.api.vault.getFile({ fileId })).ok).toBe(false)
  })
})

describe('files that nothing stands on', () => {
  it('are dropped; those a row points to stay', () => {
    const fileId = kept('police.pdf', aPdf('police'))
    kept('seule.pdf', aPdf('seule'))
    aPolicy(fileId)
    expect(dropUnusedFiles(place.vault().db)).toBe(1)
    expect([...listVaultFiles(place.vault().db).keys()]).toEqual([fileId])
  })

  it('stay while the log could bring a row back that points to them, and go once it was redacted', () => {
    const fileId = kept('police.pdf', aPdf('police'))
    aPolicy(fileId)
    removePolicy()
    expect(dropUnusedFiles(place.vault().db)).toBe(0)
    expect(listVaultFiles(place.vault().db).has(fileId)).toBe(true)
    place.vault().connection.exec('UPDATE change SET old = NULL, new = NULL, redacted = 1')
    expect(dropUnusedFiles(place.vault().db)).toBe(1)
    expect(listVaultFiles(place.vault().db).size).toBe(0)
  })

  it('are looked for in every table of the vault that can point to one', () => {
    const pointing = place
      .vault()
      .connection.prepare(
        `SELECT s.name FROM sqlite_schema s JOIN pragma_foreign_key_list(s.name) f
         WHERE s.type = 'table' AND f."table" = 'vaultFile' ORDER BY 1`,
      )
      .pluck()
      .all()
    expect(pointing).toEqual(['expenseLine', 'institutionAgreement', 'insurancePolicy', 'swornStatement'])
  })
})
