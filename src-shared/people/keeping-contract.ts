import { z } from 'zod'

import { task, vaultCommand, vaultQuery, vaultTask } from '../kernel/contract-kit.ts'
import { zFile, zFileIn, zId, zLocalDate } from '../kernel/shapes.ts'
import { zErasurePreview, zErasureProof, zPurgeLine, zPurgePlan, zRetentionRule } from './keeping-shapes.ts'
import { zPersonFile } from './person-file.ts'

const nothing = z.strictObject({})
const aPerson = z.strictObject({ personId: zId })
const PersonUnknown = z.strictObject({ personId: zId })

/** What a purge is asked for: up to a day that is not in the future, and exactly what its preview showed. */
const aPurge = z.strictObject({ until: zLocalDate, seal: z.string().max(100) })
const UntilInFuture = z.strictObject({})
const PlanChanged = z.strictObject({})
const zPassphrase = z.string().min(1).max(200)

/** How long what concerns people is kept, giving it to them, and erasing it with proof. */
export const keepingContract = {
  getPersonFile: vaultQuery(() => ({
    role: 'coordinator',
    does: 'Everything the place keeps of a person, of the vault and of the open lists, as one sheet shows it.',
    input: aPerson,
    output: zPersonFile,
    refusals: { PersonUnknown },
  })),
  exportPersonFile: vaultTask(() => ({
    role: 'coordinator',
    does: 'The same as a JSON file in a documented form, for the person who asks for it (GDPR, articles 15 and 20).',
    input: aPerson,
    output: zFile,
    refusals: { PersonUnknown },
  })),
  previewErasure: vaultQuery(() => ({
    role: 'coordinator',
    does: 'What erasing a person would erase and keep; writes nothing.',
    input: aPerson,
    output: zErasurePreview,
    refusals: { PersonUnknown },
  })),
  erasePerson: vaultTask(() => ({
    role: 'coordinator',
    does: 'Erases a person for ever: rows, log, free pages, older copies of the vault; then proves it by searching.',
    input: z.strictObject({
      personId: zId,
      /**
       * `keep`: what a rule still keeps stays until its term, and the name with it: the claims (amounts, the account
       * they were paid on and whose it is, the reasons of trips, receipts) and the signed information notes. `erase`:
       * all goes, whatever the rules say.
       */
      claims: z.enum(['keep', 'erase']),
      /** `leave`: the coordination knows that approved claims were not paid, and sees to it otherwise. */
      unpaid: z.enum(['refuse', 'leave']).default('refuse'),
    }),
    output: zPurgeLine,
    refusals: {
      PersonUnknown,
      /** Still on the open list: archived first, or this person would be asked for a file and a note again. */
      HostActive: z.strictObject({ hostId: zId }),
      /** Money is due, and cannot be transferred any more once the account number is gone. */
      ClaimsUnpaid: z.strictObject({ claims: z.int(), cents: z.int() }),
      /** Nothing but the name and what is kept was left. */
      NothingToErase: z.strictObject({}),
    },
  })),
  listRetention: vaultQuery(() => ({
    role: 'coordinator',
    does: 'How long each kind is kept, why, on what basis, and who says so.',
    input: nothing,
    output: z.strictObject({ rules: z.array(zRetentionRule) }),
  })),
  setRetention: vaultCommand(() => ({
    role: 'coordinator',
    does: 'Writes down how long a kind is kept; it is then the choice of the coordination.',
    input: zRetentionRule.omit({ standing: true }),
    output: nothing,
  })),
  previewPurge: vaultQuery(() => ({
    role: 'coordinator',
    does: 'What is past its time on a day, by kind, with numbers and of whom; writes nothing.',
    input: z.strictObject({ until: zLocalDate }),
    output: zPurgePlan,
    refusals: { UntilInFuture },
  })),
  exportPurge: vaultTask(() => ({
    role: 'coordinator',
    does: 'What a purge would erase, as a file sealed with a passphrase that is not kept (AES-256-GCM, scrypt).',
    input: aPurge.extend({ passphrase: zPassphrase }),
    output: zFile,
    refusals: { UntilInFuture, PlanChanged, PassphraseTooShort: z.strictObject({ minimum: z.int() }) },
  })),
  openExport: task(() => ({
    role: 'coordinator',
    does: 'Opens a file that `exportPurge` sealed, with its passphrase; on any PC, without the vault.',
    input: z.strictObject({ file: zFileIn, passphrase: zPassphrase }),
    output: zFile,
    refusals: { NotAnExport: z.strictObject({}), WrongPassphrase: z.strictObject({}) },
  })),
  purge: vaultTask(() => ({
    role: 'coordinator',
    does: 'Erases for ever what its preview showed, as `erasePerson` does, and proves it.',
    input: aPurge,
    output: zPurgeLine,
    refusals: { UntilInFuture, PlanChanged, NothingToErase: z.strictObject({}) },
  })),
  finishErasure: vaultTask(() => ({
    role: 'coordinator',
    does: 'Ends an erasure that was cut short (free pages, older copies of the vault); what was found stays said.',
    input: z.strictObject({ purgeId: zId }),
    output: z.strictObject({ proof: zErasureProof }),
    refusals: { PurgeUnknown: z.strictObject({ purgeId: zId }) },
  })),
  listPurges: vaultQuery(() => ({
    role: 'coordinator',
    does: 'The erasures, newest first: kinds, numbers and proof, never whose.',
    input: nothing,
    output: z.strictObject({ purges: z.array(zPurgeLine) }),
  })),
}
