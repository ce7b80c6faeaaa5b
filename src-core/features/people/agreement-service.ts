import { err, ok } from '#shared/kernel/result.ts'
import type { policiesContract } from '#shared/people/policies-contract.ts'

import type { Handlers, VaultCommandContext } from '../../context.ts'
import { keepDocument } from './policy-service.ts'

type Agreements = Handlers<typeof policiesContract>

const isAgreement = ({ vault }: VaultCommandContext, agreementId: string): boolean =>
  vault.first(vault.q.selectFrom('institutionAgreement').select('id').where('id', '=', agreementId)) !==
  undefined

const isInstitution = ({ vault }: VaultCommandContext, institutionId: string): boolean =>
  vault.first(vault.q.selectFrom('institution').select('id').where('id', '=', institutionId)) !== undefined

export const addAgreement: Agreements['addAgreement'] = (context, { file, ...words }) => {
  const { institutionId } = words
  if (!isInstitution(context, institutionId)) return err({ type: 'InstitutionUnknown', institutionId })
  const document = keepDocument(context, words, file ?? null)
  if (!document.ok) return document
  const { vault, newId } = context
  const agreementId = newId()
  const row = { id: agreementId, ...words, fileId: document.value.fileId ?? null }
  vault.run(vault.q.insertInto('institutionAgreement').values(row))
  return ok({ agreementId })
}

export const changeAgreement: Agreements['changeAgreement'] = (context, { agreementId, file, ...words }) => {
  const { vault } = context
  const { institutionId } = words
  if (!isAgreement(context, agreementId)) return err({ type: 'AgreementUnknown', agreementId })
  if (!isInstitution(context, institutionId)) return err({ type: 'InstitutionUnknown', institutionId })
  const document = keepDocument(context, words, file)
  if (!document.ok) return document
  const row = { ...words, ...document.value }
  vault.run(vault.q.updateTable('institutionAgreement').set(row).where('id', '=', agreementId))
  return ok({})
}

export const removeAgreement: Agreements['removeAgreement'] = ({ vault }, { agreementId }) => {
  const removed = vault.run(vault.q.deleteFrom('institutionAgreement').where('id', '=', agreementId))
  return removed === 0 ? err({ type: 'AgreementUnknown', agreementId }) : ok({})
}
