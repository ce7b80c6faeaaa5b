import { expect, it } from 'vitest'

import { valueOf } from '../support/core.ts'
import { keep } from '../support/keeping.ts'
import { fillVault } from '../support/vault-database.ts'
import { aVaultPlace } from '../support/vault.ts'

it('walks the log of the vault too while it is open, and says nothing of it when it is locked', async () => {
  const place = keep(await aVaultPlace())
  fillVault(place.vault().connection)
  const both = await valueOf(place.api.audit.verify({}))
  expect(both).toMatchObject({ transactions: 1, fault: null, vault: { transactions: 4, fault: null } })

  place.vault().connection.exec(`UPDATE change SET new = '{}' WHERE tbl = 'person'`)
  const fault = { fault: 'ChangedPayload', tx: 2, seq: expect.any(Number) as number }
  expect((await valueOf(place.api.audit.verify({}))).vault?.fault).toEqual(fault)

  await valueOf(place.api.vault.lock({}))
  expect(await valueOf(place.api.audit.verify({}))).not.toHaveProperty('vault')
})
