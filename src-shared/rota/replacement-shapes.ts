import { z } from 'zod'

import { zHost } from '#shared/hosts/host-shapes.ts'
import type { RefusalShapes } from '#shared/kernel/contract-kit.ts'
import { zId, zInstant, zLocalDate, zLocalTime } from '#shared/kernel/shapes.ts'

import { helpFits, type HelpNeed } from './help-rules.ts'
import { replacementKinds, replacementStates } from './replacement.ts'
import { zObstacle, zObstacleType } from './signup-shapes.ts'
import { zSlotCard, zSlotId } from './slot-shapes.ts'
import type { Suggestion, SuggestionReason } from './suggestion.ts'

const zCount = z.int().min(0)

export const zSuggestionReason = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('standby') }),
  z.strictObject({ type: z.literal('likes') }),
  z.strictObject({ type: z.literal('available') }),
  z.strictObject({ type: z.literal('ratherNot') }),
  z.strictObject({ type: z.literal('slotsThisMonth'), slots: zCount, wished: zCount.nullable() }),
  z.strictObject({ type: z.literal('mostReached'), period: z.enum(['week', 'month']), most: zCount }),
  z.strictObject({ type: z.literal('hasKey') }),
  z.strictObject({ type: z.literal('experienced') }),
  z.strictObject({ type: z.literal('newcomersOnly') }),
  z.strictObject({ type: z.literal('wouldBeAlone') }),
  z.strictObject({ type: z.literal('lastResort') }),
]) satisfies z.ZodType<SuggestionReason>

export const zSuggestion = z.strictObject({
  hostId: zId,
  displayName: z.string(),
  colour: zHost.shape.colour,
  keyHolder: z.boolean(),
  newcomer: z.boolean(),
  reasons: z.array(zSuggestionReason),
  obstacles: z.array(zObstacle),
}) satisfies z.ZodType<Suggestion>

/** A host as a request names one. */
export const zNamedHost = z.strictObject({
  hostId: zId,
  displayName: z.string(),
  colour: zHost.shape.colour,
})

/** A slot by its day and hours. */
export const zSlotTimes = z.strictObject({
  slotId: zSlotId,
  seriesName: z.string(),
  date: zLocalDate,
  startTime: zLocalTime,
  endTime: zLocalTime,
  startAt: zInstant,
  endAt: zInstant,
})

/** A request as people read it. A slot is null when the rota no longer has it. */
const request = {
  replacementId: zId,
  kind: z.enum(replacementKinds),
  /** As it is now: a request whose slot is over reads closed. */
  state: z.enum(replacementStates),
  slotId: zSlotId,
  /** The slot's planned day. */
  date: zLocalDate,
  host: zNamedHost,
  slot: zSlotTimes.nullable(),
  otherHost: zNamedHost.nullable(),
  otherSlot: zSlotTimes.nullable(),
  takenLate: z.boolean(),
  askedAt: zInstant,
  closedAt: zInstant.nullable(),
}
export const zReplacement = z.strictObject(request)
export const zOpenReplacement = z.strictObject({
  ...request,
  slot: zSlotCard,
  /** It is late, and somebody is missing. */
  urgent: z.boolean(),
  /** Who could take it, those on standby first; none for a swap, which is between two. */
  candidates: z.array(zSuggestion),
})

export const zHelpNeed = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('someoneMissing'), hosts: zCount }),
  z.strictObject({ type: z.literal('keyMissing') }),
  z.strictObject({
    type: z.literal('replacement'),
    kind: z.enum(['late', 'asked']),
    replacementId: zId,
    hostId: zId,
  }),
]) satisfies z.ZodType<HelpNeed>

export const zHelpWanted = z.strictObject({
  slot: zSlotCard,
  fit: z.enum(helpFits),
  needs: z.array(zHelpNeed),
  reasons: z.array(zSuggestionReason),
})

export const replacementRefusals = {
  ReplacementUnknown: z.strictObject({ replacementId: zId }),
  /** Somebody took it, it was taken back, or its slot is over. */
  ReplacementEnded: z.strictObject({ state: z.enum(['done', 'closed']) }),
  /** A swap is accepted or declined, another request is taken. */
  WrongKind: z.strictObject({ kind: z.enum(replacementKinds) }),
  NotComing: z.strictObject({}),
  SlotNotToCome: z.strictObject({}),
  AlreadyAsked: z.strictObject({ replacementId: zId }),
  SwapImpossible: z.strictObject({ hostId: zId, reason: z.union([zObstacleType, z.literal('NotComing')]) }),
} satisfies RefusalShapes
