import { z } from 'zod'

import { vaultCommand, vaultQuery } from '#shared/kernel/contract-kit.ts'
import { zFileIn, zId, zLine, zLocalDate, zNote } from '#shared/kernel/shapes.ts'
import { vaultFileRefusals, zVaultFile } from '#shared/vault/vault-file-shapes.ts'

import { peopleRefusals } from './people-shapes.ts'
import { policyKinds } from './policy.ts'

const nothing = z.strictObject({})
const { FileNotAccepted } = vaultFileRefusals
const { InstitutionUnknown } = peopleRefusals
const UntilBeforeFrom = z.strictObject({})
const PolicyUnknown = z.strictObject({ policyId: zId })
const AgreementUnknown = z.strictObject({ agreementId: zId })

const validity = { fromDate: zLocalDate, untilDate: zLocalDate.nullable() }
const zPolicyWords = z.strictObject({
  kind: z.enum(policyKinds),
  insurer: zLine.min(1).max(120),
  policyNumber: zLine.min(1).max(60),
  ...validity,
  note: zNote.nullable(),
})
const zAgreementWords = z.strictObject({
  institutionId: zId,
  reference: zLine.max(120).nullable(),
  ...validity,
  note: zNote.nullable(),
})
/** Left out: the document stays; null: it is taken away. */
const file = { file: zFileIn.nullable().optional() }

/** Insurance policies and agreements with the institutions that delegate hosts, with their documents. */
export const policiesContract = {
  listPolicies: vaultQuery(() => ({
    role: 'coordinator',
    does: 'The insurance policies, those in force first, and whether civil liability is covered from today on.',
    input: nothing,
    output: z.strictObject({
      policies: z.array(
        z.strictObject({ policyId: zId, ...zPolicyWords.shape, file: zVaultFile.nullable() }),
      ),
      civilLiability: z.discriminatedUnion('state', [
        z.strictObject({ state: z.literal('covered') }),
        z.strictObject({ state: z.literal('ending'), lastDay: zLocalDate }),
        z.strictObject({ state: z.literal('missing'), nextFrom: zLocalDate.nullable() }),
      ]),
    }),
  })),
  addPolicy: vaultCommand(() => ({
    role: 'coordinator',
    does: 'Notes an insurance policy with its validity, and keeps its document in the vault.',
    input: z.strictObject({ ...zPolicyWords.shape, ...file }),
    output: z.strictObject({ policyId: zId }),
    refusals: { UntilBeforeFrom, FileNotAccepted },
  })),
  changePolicy: vaultCommand(() => ({
    role: 'coordinator',
    does: 'Changes an insurance policy; the document stays when it is left out.',
    input: z.strictObject({ policyId: zId, ...zPolicyWords.shape, ...file }),
    output: nothing,
    refusals: { PolicyUnknown, UntilBeforeFrom, FileNotAccepted },
  })),
  removePolicy: vaultCommand(() => ({
    role: 'coordinator',
    does: 'Takes away an insurance policy noted by mistake; it can be taken back, with its document.',
    input: z.strictObject({ policyId: zId }),
    output: nothing,
    refusals: { PolicyUnknown },
  })),
  listAgreements: vaultQuery(() => ({
    role: 'coordinator',
    does: 'The agreements with institutions, with the name of each, those in force first.',
    input: nothing,
    output: z.strictObject({
      agreements: z.array(
        z.strictObject({
          agreementId: zId,
          institutionName: z.string(),
          ...zAgreementWords.shape,
          file: zVaultFile.nullable(),
        }),
      ),
    }),
  })),
  addAgreement: vaultCommand(() => ({
    role: 'coordinator',
    does: 'Notes an agreement with an institution that delegates hosts, and keeps its document in the vault.',
    input: z.strictObject({ ...zAgreementWords.shape, ...file }),
    output: z.strictObject({ agreementId: zId }),
    refusals: { InstitutionUnknown, UntilBeforeFrom, FileNotAccepted },
  })),
  changeAgreement: vaultCommand(() => ({
    role: 'coordinator',
    does: 'Changes an agreement; the document stays when it is left out.',
    input: z.strictObject({ agreementId: zId, ...zAgreementWords.shape, ...file }),
    output: nothing,
    refusals: { AgreementUnknown, InstitutionUnknown, UntilBeforeFrom, FileNotAccepted },
  })),
  removeAgreement: vaultCommand(() => ({
    role: 'coordinator',
    does: 'Takes away an agreement noted by mistake; it can be taken back, with its document.',
    input: z.strictObject({ agreementId: zId }),
    output: nothing,
    refusals: { AgreementUnknown },
  })),
}
