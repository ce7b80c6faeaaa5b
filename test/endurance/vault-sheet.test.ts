import { afterEach, describe, expect, it } from 'vitest'

import { valueOf } from '../support/core.ts'
import { aPlace } from '../support/places.ts'

const running: { dispose: () => void }[] = []
afterEach(() => running.splice(0).forEach((one) => one.dispose()))

const passphrase = 'quatre mots au hasard'

describe('a new recovery sheet', () => {
  it('opens the vault, the old one opens nothing more, and the passphrase stays', async () => {
    const place = await aPlace()
    running.push(place)
    const { api } = place
    const old = (await valueOf(api.vault.create({ passphrase }))).recoveryCode
    const { recoveryCode } = await valueOf(api.vault.renewSheet({ passphrase }))
    await valueOf(api.vault.lock({}))
    expect(await api.vault.recover({ recoveryCode: old, passphrase: 'une autre phrase' })).toEqual({
      ok: false,
      error: { type: 'WrongRecoveryCode', waitMs: 0 },
    })
    await valueOf(api.vault.unlock({ passphrase }))
    await valueOf(api.vault.lock({}))
    await valueOf(api.vault.recover({ recoveryCode, passphrase: 'une autre phrase' }))
  })

  it('is not made without the passphrase, nor while the vault is locked', async () => {
    const place = await aPlace()
    running.push(place)
    const { api } = place
    expect(await api.vault.renewSheet({ passphrase })).toEqual({ ok: false, error: { type: 'NoVault' } })
    await valueOf(api.vault.create({ passphrase }))
    expect(await api.vault.renewSheet({ passphrase: 'je ne sais plus' })).toEqual({
      ok: false,
      error: { type: 'WrongPassphrase', waitMs: 0 },
    })
    await valueOf(api.vault.lock({}))
    expect(await api.vault.renewSheet({ passphrase })).toMatchObject({ error: { type: 'RoleMissing' } })
  })
})
