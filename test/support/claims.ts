import { randomUUID } from 'node:crypto'

import type { WriteDb } from '#db/handle.ts'
import type { VaultSchema } from '#db/vault-schema.ts'
import type { ClaimStep } from '#shared/expenses/claim.ts'

import { valueOf } from './core.ts'
import type { aVaultPlace } from './vault.ts'

export type VaultPlace = Awaited<ReturnType<typeof aVaultPlace>>

/** Two account numbers whose both checks are right. */
export const placeIban = 'BE68539007547034'
export const otherIban = 'BE71096123456769'

export const aPerson = async (
  { api }: VaultPlace,
  person: Parameters<VaultPlace['api']['people']['addPerson']>[0],
): Promise<string> => (await valueOf(api.people.addPerson({ iban: otherIban, ...person }))).personId

/** Writes rows of the vault as one act of its log, whatever the rules would say of them. */
export function writeRows(place: VaultPlace, write: (db: WriteDb<VaultSchema>) => void): void {
  const { db, transactions } = place.vault()
  const act = {
    txId: randomUUID(),
    actor: 'test',
    command: 'test.rows',
    now: place.clock.now(),
    undoes: null,
  }
  transactions.run(
    act,
    () => write(db),
    () => true,
  )
}

/** Who pays: without it no batch can be made. */
export function payFrom(place: VaultPlace, debtorName = 'Le Seuil asbl'): void {
  const debtor = { debtorName, debtorIban: placeIban }
  writeRows(place, (db) =>
    db.run(
      db.q
        .insertInto('expenseSetting')
        .values({ id: 'expenses', fourEyes: 1, ...debtor })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(debtor)),
    ),
  )
}

export interface WrittenClaim {
  readonly personId: string
  readonly month: string
  readonly lines: readonly (Partial<VaultSchema['expenseLine']> & { date: string; amountCents: number })[]
  readonly steps?: readonly ClaimStep[]
}

/** A claim as its rows: payments are tried apart from what makes a claim. */
export function writeClaim(place: VaultPlace, claim: WrittenClaim): string {
  const claimId = randomUUID()
  const { personId, month, lines, steps = ['submitted', 'approved'] } = claim
  const now = place.clock.now()
  const year = Number(month.slice(0, 4))
  writeRows(place, (db) => {
    const values = { id: claimId, personId, year, month, createdAt: now, createdBy: 'founder' }
    db.run(db.q.insertInto('expenseClaim').values(values))
    for (const line of lines) {
      const entry = { id: randomUUID(), claimId, personId, kind: 'flatDay', createdAt: now, ...line } as const
      db.run(db.q.insertInto('expenseLine').values(entry))
    }
    for (const step of steps) {
      const entry = { id: randomUUID(), claimId, step, at: now, byHolder: 'founder', alone: 0 } as const
      db.run(db.q.insertInto('claimStep').values(entry))
    }
  })
  return claimId
}

/** The last step of a claim, as its row says. */
export function lastStepOf(place: VaultPlace, claimId: string): string | undefined {
  const { db } = place.vault()
  const rows = db.all(db.q.selectFrom('claimStep').select('step').where('claimId', '=', claimId))
  return rows.at(-1)?.step
}

/** Two days at the flat rate in November 2026, submitted and approved but for what is said otherwise. */
export const writeTwoDays = (
  place: VaultPlace,
  personId: string,
  otherwise: Partial<WrittenClaim> = {},
): string =>
  writeClaim(place, {
    personId,
    month: '2026-11',
    lines: [
      { date: '2026-11-02', amountCents: 4402 },
      { date: '2026-11-03', amountCents: 4402 },
    ],
    ...otherwise,
  })
