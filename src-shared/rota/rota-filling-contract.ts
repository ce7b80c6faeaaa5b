import { z } from 'zod'

import { fillRuleNames, largestWeight, type FillRule } from '#shared/filling/fill-rules.ts'
import {
  conflictRules,
  lineActs,
  lineReasonTypes,
  whyCodes,
  type FillLine,
  type Proposal,
} from '#shared/filling/proposal.ts'
import { command, query, task } from '#shared/kernel/contract-kit.ts'
import { zId, zLocalDate } from '#shared/kernel/shapes.ts'

import { zObstacleType } from './signup-shapes.ts'
import { signupWarnings } from './slot-card.ts'
import { zSlotId } from './slot-shapes.ts'

const nothing = z.strictObject({})

const zRuleWeight = z.union([z.literal('hard'), z.literal('off'), z.int().min(0).max(largestWeight)])
const zAmount = z.int().min(0).max(10_000).nullable()

const zFillRule = z.strictObject({
  id: z.enum(fillRuleNames),
  weight: zRuleWeight,
  /** Of `rest`, minutes; of `longestRun`, days; of `weekends`, weekends a month. Passed over for the others. */
  amount: zAmount,
}) satisfies z.ZodType<FillRule>

/** What a rule may not be. */
const ruleRefusals = {
  /** This rule is measured by degrees: "never" would say nothing of it. */
  NeverByDegrees: z.strictObject({ id: z.enum(fillRuleNames) }),
  /** The amount is missing, or more than makes sense for this rule. */
  AmountOutside: z.strictObject({ id: z.enum(fillRuleNames), largest: z.int() }),
}

const zLine = z.strictObject({
  slotId: zSlotId,
  hostId: zId,
  act: z.enum(lineActs),
}) satisfies z.ZodType<FillLine>

const zProposedLine = z.strictObject({
  ...zLine.shape,
  reasons: z.array(
    z.strictObject({
      type: z.enum(lineReasonTypes),
      hostId: zId.nullable(),
      slots: z.int().nullable(),
      wished: z.int().nullable(),
    }),
  ),
})

const zLeftOpen = z.strictObject({
  slotId: zSlotId,
  missing: z.int().min(0),
  keyMissing: z.boolean(),
  why: z.array(z.strictObject({ code: z.enum(whyCodes), hosts: z.int().min(1), hostIds: z.array(zId) })),
})

const zProposal = z.strictObject({
  lines: z.array(zProposedLine),
  open: z.array(zLeftOpen),
  atRisk: z.array(
    z.strictObject({ slotId: zSlotId, hostId: zId, why: z.array(z.enum(signupWarnings)).min(1) }),
  ),
  cost: z.number(),
  bound: z.number().nullable(),
  gap: z.number().nullable(),
  proved: z.boolean(),
  greedyCost: z.number().nullable(),
  unchanged: z.int().min(0),
  milliseconds: z.number().min(0),
}) satisfies z.ZodType<Proposal>

const zConflictPart = z.strictObject({
  rule: z.enum(conflictRules),
  hostId: zId.nullable(),
  slotId: zSlotId.nullable(),
})

/** A period of a year at most; a list of as many lines as a full year of a large place can give. */
export const mostFillDays = 366
const mostLines = 5000
const mostSeconds = 600

/** The help to fill the rota: a proposal changes nothing until it is accepted, whole or line by line. */
export const rotaFillingContract = {
  getFillRules: query(() => ({
    role: 'coordinator',
    does: 'The rules of filling in force at the place, each beside what is usual.',
    input: nothing,
    output: z.strictObject({
      rules: z.array(
        z.strictObject({
          ...zFillRule.shape,
          usual: z.strictObject({ weight: zRuleWeight, amount: zAmount }),
        }),
      ),
    }),
  })),
  setFillRules: command(() => ({
    role: 'coordinator',
    does: 'Decides what rules of filling weigh at the place; those that are not named stay as they are.',
    input: z.strictObject({ rules: z.array(zFillRule).max(fillRuleNames.length) }),
    output: nothing,
    refusals: ruleRefusals,
  })),
  proposeFill: task(() => ({
    role: 'coordinator',
    does: 'Proposes who could come to the open slots of a period, and why. Nothing is written.',
    input: z.strictObject({
      from: zLocalDate,
      to: zLocalDate,
      /** For this time only, instead of the place's own. */
      rules: z.array(zFillRule).max(fillRuleNames.length).default([]),
      /** What an earlier proposal gave, and nobody confirmed, may move; as little as possible. */
      mayChange: z.boolean().default(false),
      /** The best found by then is the answer. */
      seconds: z.int().min(1).max(mostSeconds).default(20),
      /** The same seed gives the same proposal. */
      seed: z.int().min(0).max(2_147_483_647).default(1),
    }),
    output: zProposal,
    refusals: {
      ...ruleRefusals,
      FillRunning: nothing,
      /** The days are not in order, or more than a year apart. */
      PeriodOutside: z.strictObject({ most: z.int() }),
      /** No open slot of the period is still to come. */
      NothingToFill: nothing,
      NoHosts: nothing,
      TooLarge: z.strictObject({ hosts: z.int(), slots: z.int() }),
      /** Rules that are never broken cannot hold together; without any one of these they could. */
      NoPlan: z.strictObject({ conflict: z.array(zConflictPart) }),
      TimeOver: nothing,
    },
  })),
  getFillProgress: query(() => ({
    role: 'coordinator',
    does: 'Whether a filling is under way, for how long, and the best it found so far.',
    input: nothing,
    output: z.strictObject({
      running: z
        .strictObject({
          seconds: z.number().min(0),
          limitSeconds: z.number().min(0),
          cost: z.number().nullable(),
          bound: z.number().nullable(),
        })
        .nullable(),
    }),
  })),
  stopFill: task(() => ({
    role: 'coordinator',
    does: 'Ends the filling under way: it answers with the best it found so far.',
    input: nothing,
    output: z.strictObject({ wasRunning: z.boolean() }),
  })),
  acceptFill: command(() => ({
    role: 'coordinator',
    does: 'Writes lines of a proposal on the rota, all or none of those named.',
    input: z.strictObject({ lines: z.array(zLine).min(1).max(mostLines) }),
    output: z.strictObject({ added: z.int().min(0), removed: z.int().min(0) }),
    refusals: {
      /** The rota changed meanwhile: these lines do not fit it any more. Nothing was written. */
      LinesNoLongerFit: z.strictObject({
        lines: z.array(
          z.strictObject({
            ...zLine.shape,
            obstacle: z.enum([...zObstacleType.options, 'SlotUnknown', 'HostUnknown', 'NotSignedUp']),
          }),
        ),
      }),
    },
  })),
}
