import { idsIn, type WriteDb } from '#db/handle.ts'
import type { VaultSchema } from '#db/vault-schema.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'

import { eraseExpenseRows } from '../expenses/expense-erasure-service.ts'
import type { ErasedTable, ErasurePlan } from './erasure-plan-queries.ts'

/** What is left of a file when claims or a signed note are kept: the name, and the day the person left. */
const nothingElse = {
  hostId: null,
  email: null,
  phone: null,
  languages: '[]',
  street: null,
  postcode: null,
  city: null,
  emergencyName: null,
  emergencyPhone: null,
  emergencyRelation: null,
  institutionId: null,
  iban: null,
  accountHolder: null,
  startDate: null,
  photoPermission: 'notAsked',
  photoAskedOn: null,
  note: null,
} as const

/** Erases the rows of a plan, children before parents, and brings the people who stay by name down to it. */
export function eraseRows(vault: WriteDb<VaultSchema>, plan: ErasurePlan, today: LocalDate): void {
  const { q } = vault
  const idsOf = (table: ErasedTable): readonly string[] => plan.rows.get(table) ?? []
  eraseExpenseRows(vault, idsOf)
  vault.run(q.deleteFrom('informationNoteGiven').where('id', 'in', idsIn(idsOf('informationNoteGiven'))))
  vault.run(q.deleteFrom('keyLoan').where('id', 'in', idsIn(idsOf('keyLoan'))))
  vault.run(q.deleteFrom('training').where('id', 'in', idsIn(idsOf('training'))))
  vault.run(q.updateTable('person').set(nothingElse).where('id', 'in', idsIn(plan.reduced)))
  vault.run(
    q
      .updateTable('person')
      .set({ endDate: today })
      .where('id', 'in', idsIn(plan.reduced))
      // A last day to come was a plan: the terms run from the day of the erasure.
      .where(({ or, eb }) => or([eb('endDate', 'is', null), eb('endDate', '>', today)])),
  )
  vault.run(q.deleteFrom('person').where('id', 'in', idsIn(idsOf('person'))))
  vault.run(q.deleteFrom('institutionAgreement').where('id', 'in', idsIn(idsOf('institutionAgreement'))))
  vault.run(q.deleteFrom('institution').where('id', 'in', idsIn(idsOf('institution'))))
}
