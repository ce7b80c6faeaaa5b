import { z } from 'zod'

import { command, query } from '#shared/kernel/contract-kit.ts'
import { zId, zInstant } from '#shared/kernel/shapes.ts'

import {
  replacementRefusals,
  zHelpWanted,
  zNamedHost,
  zOpenReplacement,
  zReplacement,
  zSuggestion,
} from './replacement-shapes.ts'
import { moveRefusals, obstacleRefusals, zObstacleType, zOverride } from './signup-shapes.ts'
import { slotRefusals, zSlotCard, zSlotId } from './slot-shapes.ts'

const { SlotUnknown, HostUnknown } = slotRefusals
const { ReplacementUnknown, ReplacementEnded, WrongKind, NotComing, SlotNotToCome, AlreadyAsked } =
  replacementRefusals
const { SwapImpossible } = replacementRefusals

const aPlace = z.strictObject({ slotId: zSlotId, hostId: zId })
const one = z.strictObject({ replacementId: zId })

/** Coming instead of somebody, exchanging, and who could help. Open to anyone at the PC, like every sign-up. */
export const rotaReplacementsContract = {
  askReplacement: command(() => ({
    role: 'open',
    does: 'A host asks somebody to come instead; until somebody does, the host comes.',
    input: aPlace,
    output: one,
    refusals: { SlotUnknown, NotComing, SlotNotToCome, AlreadyAsked },
  })),
  closeReplacement: command(() => ({
    role: 'open',
    does: 'Takes a request or a proposed swap back: nobody is looked for any more.',
    input: one,
    output: z.strictObject({}),
    refusals: { ReplacementUnknown, ReplacementEnded },
  })),
  takeReplacement: command(() => ({
    role: 'open',
    does: 'A host comes instead of the one who leaves; `override` passes over what can be, with a reason.',
    input: z.strictObject({ ...one.shape, hostId: zId, override: zOverride.optional() }),
    output: z.strictObject({ passed: z.array(zObstacleType), takenLate: z.boolean() }),
    refusals: {
      ReplacementUnknown,
      ReplacementEnded,
      WrongKind,
      HostUnknown,
      ...moveRefusals,
      ...obstacleRefusals,
    },
  })),
  proposeSwap: command(() => ({
    role: 'open',
    does: 'A host proposes to another to exchange their slots. Nothing changes until the other accepts.',
    input: z.strictObject({ ...aPlace.shape, otherSlotId: zSlotId, otherHostId: zId }),
    output: one,
    refusals: { SlotUnknown, HostUnknown, SwapImpossible, AlreadyAsked },
  })),
  acceptSwap: command(() => ({
    role: 'open',
    does: 'The other host accepts: both slots change hands in one act.',
    input: one,
    output: z.strictObject({}),
    refusals: { ReplacementUnknown, ReplacementEnded, WrongKind, SwapImpossible },
  })),
  declineSwap: command(() => ({
    role: 'open',
    does: 'The other host declines a swap. No reason is asked or kept.',
    input: one,
    output: z.strictObject({}),
    refusals: { ReplacementUnknown, ReplacementEnded, WrongKind },
  })),
  listReplacements: query(() => ({
    role: 'open',
    does: 'The requests and swaps that are open, with who could take each, and the last ones that were answered.',
    input: z.strictObject({}),
    output: z.strictObject({
      open: z.array(zOpenReplacement),
      latest: z.array(zReplacement),
      /** When to look again though nobody did anything: a slot ends, or leaving it becomes late. Null: never. */
      changesAt: zInstant.nullable(),
    }),
  })),
  listSlotReplacements: query(() => ({
    role: 'open',
    does: 'Every request and swap a slot ever had, the latest first.',
    input: z.strictObject({ slotId: zSlotId }),
    output: z.strictObject({ replacements: z.array(zReplacement) }),
    refusals: { SlotUnknown },
  })),
  listSwapOptions: query(() => ({
    role: 'open',
    does: 'The places of others, over eight weeks, that a host could exchange a slot for: each works for both.',
    input: aPlace,
    output: z.strictObject({ options: z.array(z.strictObject({ slot: zSlotCard, host: zNamedHost })) }),
    refusals: { SlotUnknown, HostUnknown },
  })),
  listWhereToHelp: query(() => ({
    role: 'open',
    does: 'Over four weeks, the slots that need somebody and that suit one host without any obstacle.',
    input: z.strictObject({ hostId: zId }),
    output: z.strictObject({ slots: z.array(zHelpWanted) }),
    refusals: { HostUnknown },
  })),
  suggestHosts: query(() => ({
    role: 'open',
    does: 'Who could be asked for one slot, or in the place of one host, the likeliest first, each with the reasons.',
    input: z.strictObject({ slotId: zSlotId, leavingHostId: zId.nullable().default(null) }),
    output: z.strictObject({ suggestions: z.array(zSuggestion) }),
    refusals: { SlotUnknown },
  })),
}
