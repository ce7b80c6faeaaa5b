import { z } from 'zod'

import { vaultCommand, vaultQuery } from '#shared/kernel/contract-kit.ts'
import { zId } from '#shared/kernel/shapes.ts'

import { peopleRefusals, zInstitutionWords } from './people-shapes.ts'

const nothing = z.strictObject({})
const anInstitution = z.strictObject({ institutionId: zId })
const { InstitutionUnknown, EmailNotAccepted, NationalNumber } = peopleRefusals

const wordRefusals = {
  /** Another institution is called alike. */
  InstitutionNameTaken: z.strictObject({ institutionId: zId }),
  EmailNotAccepted,
  PhoneNotAccepted: peopleRefusals.PhoneNotAccepted,
  NationalNumber,
}

/** The institutions that delegate people, and whom to call there. */
export const institutionsContract = {
  listInstitutions: vaultQuery(() => ({
    role: 'coordinator',
    does: 'The institutions by name, with how many files and agreements name each of them.',
    input: nothing,
    output: z.strictObject({
      institutions: z.array(
        z.strictObject({
          id: zId,
          name: z.string(),
          contactName: z.string().nullable(),
          email: z.string().nullable(),
          phone: z.string().nullable(),
          note: z.string().nullable(),
          people: z.int(),
          agreements: z.int(),
        }),
      ),
    }),
  })),
  addInstitution: vaultCommand(() => ({
    role: 'coordinator',
    does: 'Notes an institution that delegates people.',
    input: zInstitutionWords,
    output: anInstitution,
    refusals: wordRefusals,
  })),
  changeInstitution: vaultCommand(() => ({
    role: 'coordinator',
    does: 'Changes what is known of an institution; all of it is given.',
    input: z.strictObject({ institutionId: zId, ...zInstitutionWords.shape }),
    output: nothing,
    refusals: { InstitutionUnknown, ...wordRefusals },
  })),
  removeInstitution: vaultCommand(() => ({
    role: 'coordinator',
    does: 'Removes an institution that no file and no agreement names any more.',
    input: anInstitution,
    output: nothing,
    refusals: {
      InstitutionUnknown,
      InstitutionInUse: z.strictObject({ people: z.int(), agreements: z.int() }),
    },
  })),
}
