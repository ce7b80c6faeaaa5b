import type { ReadDb } from '#db/handle.ts'
import type { VaultSchema } from '#db/vault-schema.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import { ok } from '#shared/kernel/result.ts'
import type { policiesContract } from '#shared/people/policies-contract.ts'
import { policyKinds } from '#shared/people/policy.ts'
import { coverFrom, type Validity, validityOn } from '#shared/people/validity-rules.ts'

import type { Handlers } from '../../context.ts'
import { listVaultFiles } from '../../vault-files.ts'

type Policies = Handlers<typeof policiesContract>
type Vault = ReadDb<VaultSchema>

const order = { ending: 0, valid: 0, toCome: 1, ended: 2 } as const

/** In force first, then to come, then ended; what stands alike keeps its order. */
const byStanding = (today: LocalDate) => (a: Validity, b: Validity) =>
  order[validityOn(a, today)] - order[validityOn(b, today)]

/** The rows of one table with their document in place of its id. */
function withFiles<Row extends { readonly fileId: string | null }>(vault: Vault, rows: readonly Row[]) {
  const files = listVaultFiles(vault)
  return rows.map(({ fileId, ...row }) => ({ ...row, file: files.get(fileId ?? '') ?? null }))
}

export const listPolicies: Policies['listPolicies'] = ({ vault, today }) => {
  const rows = vault.all(
    vault.q
      .selectFrom('insurancePolicy')
      .select([
        'id as policyId',
        'kind',
        'insurer',
        'policyNumber',
        'fromDate',
        'untilDate',
        'note',
        'fileId',
      ])
      .orderBy('fromDate', 'desc')
      .orderBy('id'),
  )
  const rankOf = new Map(policyKinds.map((kind, rank) => [kind, rank]))
  const policies = withFiles(vault, rows)
    .toSorted((a, b) => (rankOf.get(a.kind) ?? 0) - (rankOf.get(b.kind) ?? 0))
    .toSorted(byStanding(today))
  const civilLiability = coverFrom(
    rows.filter(({ kind }) => kind === 'civilLiability'),
    today,
  )
  return ok({ policies, civilLiability })
}

export const listAgreements: Policies['listAgreements'] = ({ vault, today }) => {
  const rows = vault.all(
    vault.q
      .selectFrom('institutionAgreement as agreement')
      .innerJoin('institution', 'institution.id', 'agreement.institutionId')
      .select([
        'agreement.id as agreementId',
        'agreement.institutionId',
        'institution.name as institutionName',
      ])
      .select(['reference', 'fromDate', 'untilDate', 'agreement.note', 'fileId'])
      .orderBy('institution.name')
      .orderBy('fromDate', 'desc')
      .orderBy('agreement.id'),
  )
  return ok({ agreements: withFiles(vault, rows).toSorted(byStanding(today)) })
}
