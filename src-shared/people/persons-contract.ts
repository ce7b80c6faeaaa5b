import { z } from 'zod'

import { vaultCommand, vaultQuery, vaultTask } from '#shared/kernel/contract-kit.ts'
import { zFile, zId, zLanguage, zLocalDate, zTableFormat } from '#shared/kernel/shapes.ts'

import {
  peopleRefusals,
  zHostWithoutFile,
  zKeyLoan,
  zLinkedHost,
  zPerson,
  zPersonWords,
  zTraining,
} from './people-shapes.ts'

const nothing = z.strictObject({})
const aPerson = z.strictObject({ personId: zId })
const { PersonUnknown, HostUnknown, HostTaken, InstitutionUnknown } = peopleRefusals
const { EmailNotAccepted, PhoneNotAccepted, IbanNotAccepted, EndBeforeStart, NationalNumber } = peopleRefusals

const wordRefusals = {
  HostUnknown,
  HostTaken,
  InstitutionUnknown,
  EmailNotAccepted,
  PhoneNotAccepted,
  IbanNotAccepted,
  EndBeforeStart,
  NationalNumber,
}

/** The files of identified people, whom the rota knows by a display name only. */
export const personsContract = {
  listPeople: vaultQuery(() => ({
    role: 'coordinator',
    does: 'The files by name: how to reach each person, keys, the current information note, still here or gone.',
    input: nothing,
    output: z.strictObject({
      /** The version of the information note that is in force; null: none was published. */
      noteVersion: z.int().nullable(),
      people: z.array(
        z.strictObject({
          id: zId,
          firstName: z.string(),
          lastName: z.string(),
          host: zLinkedHost.nullable(),
          email: z.string().nullable(),
          phone: z.string().nullable(),
          institution: z.strictObject({ id: zId, name: z.string() }).nullable(),
          /** The keys this person has now. */
          keys: z.array(z.string()),
          /** When the version in force was given to this person. */
          noteGivenOn: zLocalDate.nullable(),
          /** When that version was signed for; null: not yet. */
          noteSignedOn: zLocalDate.nullable(),
          photoPermission: zPerson.shape.photoPermission,
          startDate: zLocalDate.nullable(),
          endDate: zLocalDate.nullable(),
          isActive: z.boolean(),
          /** An erasure left the name alone: claims or a signed note are kept. */
          isErased: z.boolean(),
        }),
      ),
    }),
  })),
  getPerson: vaultQuery(() => ({
    role: 'coordinator',
    does: 'One file whole: identity, contact, account, trainings and keys; the host as the open lists have it.',
    input: aPerson,
    output: z.strictObject({
      person: zPerson,
      host: zLinkedHost.nullable(),
      institution: z.strictObject({ id: zId, name: z.string() }).nullable(),
      isActive: z.boolean(),
      /** An erasure left the name alone: claims or a signed note are kept. */
      isErased: z.boolean(),
      trainings: z.array(zTraining),
      keys: z.array(zKeyLoan),
    }),
    refusals: { PersonUnknown },
  })),
  findPersonOfHost: vaultQuery(() => ({
    role: 'coordinator',
    does: 'The file of a host, if there is one.',
    input: z.strictObject({ hostId: zId }),
    output: z.strictObject({ personId: zId.nullable() }),
  })),
  listHostsWithoutPerson: vaultQuery(() => ({
    role: 'coordinator',
    does: 'The hosts of the open lists, not archived, who have no file yet.',
    input: nothing,
    output: z.strictObject({
      hosts: z.array(zHostWithoutFile),
    }),
  })),
  addPerson: vaultCommand(() => ({
    role: 'coordinator',
    does: 'Opens a file, for a host or for somebody who is on no list.',
    input: z.strictObject({
      ...zPersonWords.partial().shape,
      firstName: zPersonWords.shape.firstName,
      lastName: zPersonWords.shape.lastName,
    }),
    output: aPerson,
    refusals: wordRefusals,
  })),
  changePerson: vaultCommand(() => ({
    role: 'coordinator',
    does: 'Changes a file, the first and the last day too; what is left out stays.',
    input: z.strictObject({ personId: zId, ...zPersonWords.partial().shape }),
    output: nothing,
    refusals: { PersonUnknown, ...wordRefusals },
  })),
  exportPeople: vaultTask(() => ({
    role: 'coordinator',
    does: 'The table of the files as CSV or XLSX, in the language asked; without account numbers and notes.',
    input: z.strictObject({ format: zTableFormat, language: zLanguage }),
    output: zFile,
  })),
}
