import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import {
  type WrittenClaim,
  writeTwoDays,
  aPerson,
  payFrom,
  type VaultPlace,
  writeRows,
} from '#test/support/claims.ts'
import { valueOf } from '#test/support/core.ts'
import { aVaultPlace } from '#test/support/vault.ts'

const month = '2026-11'

let place: VaultPlace
let amina: string
beforeEach(async () => {
  place = await aVaultPlace()
  payFrom(place)
  amina = await aPerson(place, { firstName: 'Amina', lastName: 'Zoë' })
})
afterEach(() => place.dispose())

const aClaim = (overrides: Partial<WrittenClaim> = {}): string => writeTwoDays(place, amina, overrides)

const makeBatch = (claimIds: string[]) =>
  place.api.expenses.makeBatch({
    month,
    executionDate: '2026-11-23',
    claimIds,
    communication: { kind: 'numbered' },
  })

const payable = async () => valueOf(place.api.expenses.listPayable({ month }))

describe('what is to pay', () => {
  it('is what was approved and not paid, of the month and before, and says what is missing', async () => {
    const ready = aClaim()
    const late = aClaim({ month: '2026-10', lines: [{ date: '2026-10-05', amountCents: 4402 }] })
    aClaim({ month: '2026-12' })
    aClaim({ steps: ['submitted'] })
    aClaim({ steps: [] })
    const without = await aPerson(place, { firstName: 'Bo', lastName: 'Essai', iban: null })
    const blocked = aClaim({ personId: without })
    const { claims, transferableCents, debtor } = await payable()
    expect(claims.map(({ claimId, totalCents, obstacle }) => [claimId, totalCents, obstacle])).toEqual([
      [blocked, 8804, 'ibanMissing'],
      [late, 4402, null],
      [ready, 8804, null],
    ])
    expect(transferableCents).toBe(13_206)
    const account = { name: 'Le Seuil asbl', iban: 'BE68539007547034' }
    expect(debtor).toEqual({ ...account, obstacle: null, obstacles: [] })
  })

  it('says that an account number is wrong, that a name cannot be written, and that nothing is left', async () => {
    writeRows(place, (db) =>
      db.run(db.q.updateTable('person').set({ iban: 'BE41091811735141' }).where('id', '=', amina)),
    )
    const wrong = aClaim()
    const unwritten = await aPerson(place, { firstName: 'Дмитрий', lastName: 'Ш' })
    const unwritable = aClaim({ personId: unwritten })
    const other = await aPerson(place, { firstName: 'Éva', lastName: 'Bo' })
    const nothing = aClaim({
      personId: other,
      lines: [
        { date: '2026-11-02', amountCents: 4402 },
        { date: '2026-11-02', amountCents: -4402, kind: 'correction' },
      ],
    })
    const obstacles = new Map((await payable()).claims.map(({ claimId, obstacle }) => [claimId, obstacle]))
    expect(obstacles.get(wrong)).toBe('ibanWrong')
    expect(obstacles.get(unwritable)).toBe('nameUnwritable')
    expect(obstacles.get(nothing)).toBe('nothingToPay')
    expect(await makeBatch([wrong])).toMatchObject({
      error: { type: 'NotTransferable', claimId: wrong, obstacle: 'ibanWrong' },
    })
    expect(await makeBatch([unwritable])).toMatchObject({ error: { obstacle: 'nameUnwritable' } })
    expect(await makeBatch([nothing])).toMatchObject({ error: { obstacle: 'nothingToPay' } })
  })

  it('says all that is missing in the file of a person, not the first thing only', async () => {
    const bare = await aPerson(place, { firstName: 'Дмитрий', lastName: 'Ш', iban: null })
    const claimId = aClaim({ personId: bare })
    expect((await payable()).claims).toMatchObject([
      { claimId, obstacle: 'ibanMissing', obstacles: ['ibanMissing', 'nameUnwritable'] },
    ])
  })
})
