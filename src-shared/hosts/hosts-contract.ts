import { z } from 'zod'

import { command, query, task } from '#shared/kernel/contract-kit.ts'
import { zFile, zId, zLanguage, zLocalDate, zLocalTime, zTableFormat } from '#shared/kernel/shapes.ts'
import { signupStates } from '#shared/rota/signup.ts'
import { zSlotId } from '#shared/rota/slot-shapes.ts'

import { hostRefusals, zAbsence, zAbsenceSpan, zHost, zHostWords } from './host-shapes.ts'
import { hostsImportContract } from './hosts-import-contract.ts'
import { hostsWishesContract } from './hosts-wishes-contract.ts'
import { hostsWishesImportContract } from './hosts-wishes-import-contract.ts'

const nothing = z.strictObject({})
const aHost = z.strictObject({ hostId: zId })
const { HostUnknown, NameTaken, AbsenceUnknown, UntilBeforeFrom } = hostRefusals

/** The hosts: who they are on the rota, and when they are away. */
export const hostsContract = {
  listHosts: query(() => ({
    role: 'open',
    does: 'The hosts by name, with who is away today; the archived ones only when asked for.',
    input: z.strictObject({ archived: z.boolean().default(false) }),
    output: z.strictObject({
      hosts: z.array(z.strictObject({ ...zHost.shape, awayToday: z.boolean() })),
    }),
  })),
  getHost: query(() => ({
    role: 'open',
    does: 'One host: next slots, absences, and how many slots were held. Never a rank, a score or a comparison.',
    input: aHost,
    output: z.strictObject({
      host: zHost,
      absences: z.array(zAbsence),
      nextSlots: z.array(
        z.strictObject({
          slotId: zSlotId,
          date: zLocalDate,
          startTime: zLocalTime,
          endTime: zLocalTime,
          state: z.enum(signupStates),
        }),
      ),
      /** Slots held; withdrawals and absences are not counted, because withdrawing asks for nothing. */
      history: z.strictObject({
        slotsThisYear: z.int(),
        slotsInAll: z.int(),
        lastDate: zLocalDate.nullable(),
      }),
    }),
    refusals: { HostUnknown },
  })),
  add: command(() => ({
    role: 'coordinator',
    does: 'Adds a host; `nameAlike` insists on a name that another host already has.',
    input: z.strictObject({ ...zHostWords.shape, nameAlike: z.boolean().default(false) }),
    output: aHost,
    refusals: { NameTaken },
  })),
  describe: command(() => ({
    role: 'coordinator',
    does: "Changes a host's name, colour, origin, key, newcomer mark or first day; what is left out stays.",
    input: z.strictObject({
      hostId: zId,
      displayName: zHostWords.shape.displayName.optional(),
      colour: zHost.shape.colour.optional(),
      origin: zHost.shape.origin.optional(),
      keyHolder: z.boolean().optional(),
      newcomer: z.boolean().optional(),
      since: zLocalDate.nullable().optional(),
      nameAlike: z.boolean().default(false),
    }),
    output: nothing,
    refusals: { HostUnknown, NameTaken },
  })),
  archive: command(() => ({
    role: 'coordinator',
    does: 'Archives a host: off the lists for signing up, requests closed, habits ended; slots to come are listed.',
    input: aHost,
    output: z.strictObject({ slotsToCome: z.array(zSlotId) }),
    refusals: { HostUnknown },
  })),
  restore: command(() => ({
    role: 'coordinator',
    does: 'Brings an archived host back.',
    input: aHost,
    output: nothing,
    refusals: { HostUnknown },
  })),
  forget: task(() => ({
    role: 'coordinator',
    does: 'Takes the display name of an archived host away for ever, from the lists and from the log; what the rota knows stays, under no name.',
    input: aHost,
    /** How many entries of the log were emptied, and whether the name is still found in the file: never, or it is said. */
    output: z.strictObject({ redacted: z.int(), found: z.int() }),
    refusals: {
      HostUnknown,
      /** Still on the lists: archived first, which tells who counts on the slots to come. */
      HostActive: z.strictObject({ hostId: zId }),
    },
  })),
  listAbsences: query(() => ({
    role: 'open',
    does: 'Absences that touch a stretch of days, of everyone or of one host.',
    input: z.strictObject({ from: zLocalDate, to: zLocalDate, hostId: zId.optional() }),
    output: z.strictObject({ absences: z.array(zAbsence) }),
  })),
  addAbsence: command(() => ({
    role: 'open',
    does: 'Notes when a host is away, without a reason; slots already promised in that time are listed.',
    input: z.strictObject({
      hostId: zId,
      ...zAbsenceSpan.shape,
      fromTime: zLocalTime.nullable().default(null),
      untilTime: zLocalTime.nullable().default(null),
    }),
    output: z.strictObject({ absenceId: zId, promised: z.array(zSlotId) }),
    refusals: { HostUnknown, UntilBeforeFrom },
  })),
  removeAbsence: command(() => ({
    role: 'open',
    does: 'Removes an absence.',
    input: z.strictObject({ absenceId: zId }),
    output: nothing,
    refusals: { AbsenceUnknown },
  })),
  exportHosts: task(() => ({
    role: 'open',
    does: 'The table of the hosts, archived ones too, as a CSV or XLSX file, in the language asked.',
    input: z.strictObject({ format: zTableFormat, language: zLanguage }),
    output: zFile,
  })),
  ...hostsImportContract,
  ...hostsWishesContract,
  ...hostsWishesImportContract,
}
