import { z } from 'zod'

import { vaultCommand, vaultQuery } from '#shared/kernel/contract-kit.ts'
import { zId, zLine, zLocalDate, zNote } from '#shared/kernel/shapes.ts'

import { peopleRefusals, zKeyLoan, zLinkedHost, zTrainingWords } from './people-shapes.ts'

const nothing = z.strictObject({})
const aTraining = z.strictObject({ trainingId: zId })
const { PersonUnknown, NationalNumber } = peopleRefusals
const TrainingUnknown = z.strictObject({ trainingId: zId })
const ValidUntilBeforeDate = z.strictObject({})

/** What people received from the place: trainings, and the keys of its doors. */
export const belongingsContract = {
  addTraining: vaultCommand(() => ({
    role: 'coordinator',
    does: 'Notes a training somebody followed.',
    input: z.strictObject({ personId: zId, ...zTrainingWords.shape }),
    output: aTraining,
    refusals: { PersonUnknown, ValidUntilBeforeDate, NationalNumber },
  })),
  changeTraining: vaultCommand(() => ({
    role: 'coordinator',
    does: 'Changes what is noted of a training; all of it is given.',
    input: z.strictObject({ trainingId: zId, ...zTrainingWords.shape }),
    output: nothing,
    refusals: { TrainingUnknown, ValidUntilBeforeDate, NationalNumber },
  })),
  removeTraining: vaultCommand(() => ({
    role: 'coordinator',
    does: 'Removes a training from a file.',
    input: aTraining,
    output: nothing,
    refusals: { TrainingUnknown },
  })),
  giveKey: vaultCommand(() => ({
    role: 'coordinator',
    does: 'Notes in the key register that somebody received a key.',
    input: z.strictObject({
      personId: zId,
      keyLabel: zLine.min(1).max(80),
      givenOn: zLocalDate,
      note: zNote.nullable().default(null),
    }),
    output: z.strictObject({ keyLoanId: zId }),
    refusals: { PersonUnknown, NationalNumber },
  })),
  returnKey: vaultCommand(() => ({
    role: 'coordinator',
    does: 'Notes the day a key came back.',
    input: z.strictObject({ keyLoanId: zId, returnedOn: zLocalDate }),
    output: nothing,
    refusals: {
      KeyLoanUnknown: z.strictObject({ keyLoanId: zId }),
      KeyAlreadyReturned: z.strictObject({ returnedOn: zLocalDate }),
      ReturnedBeforeGiven: z.strictObject({ givenOn: zLocalDate }),
    },
  })),
  removeKey: vaultCommand(() => ({
    role: 'coordinator',
    does: 'Takes a line out of the key register that was noted by mistake; a key that came back is noted with `returnKey`.',
    input: z.strictObject({ keyLoanId: zId }),
    output: nothing,
    refusals: { KeyLoanUnknown: z.strictObject({ keyLoanId: zId }) },
  })),
  listKeys: vaultQuery(() => ({
    role: 'coordinator',
    does: 'The key register: who has which key, who had it, and where the mark on the open list says otherwise.',
    input: nothing,
    output: z.strictObject({
      /** Those not returned first, by key; then the returned ones, the latest first. */
      loans: z.array(
        z.strictObject({
          ...zKeyLoan.shape,
          firstName: z.string(),
          lastName: z.string(),
          host: zLinkedHost.nullable(),
          /** The key was not returned and its holder's last day is past. */
          isHolderGone: z.boolean(),
        }),
      ),
      /** Hosts, not archived, whose mark and whose keys do not agree. */
      differences: z.array(
        z.strictObject({
          host: zLinkedHost,
          personId: zId.nullable(),
          kind: z.enum(['markWithoutKey', 'keyWithoutMark']),
        }),
      ),
    }),
  })),
}
