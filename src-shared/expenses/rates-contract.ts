import { z } from 'zod'

import { vaultCommand, vaultQuery } from '#shared/kernel/contract-kit.ts'
import { zLine, zLocalDate } from '#shared/kernel/shapes.ts'

import {
  rateRefusals,
  rateWords,
  zCarRate,
  zExpenseRate,
  zMissingRate,
  zRateId,
  zRateKind,
  zYear,
} from './rate-shapes.ts'

const nothing = z.strictObject({})
const { UnknownRate, SourceMissing, UntilBeforeFrom, RateOverlaps, YearNotWhole, EndMissing, RateUsed } =
  rateRefusals

const zSettings = {
  /** Who submitted a claim never approves it alone. Off only in tiny places, and then said on every page. */
  fourEyes: z.boolean(),
  /** Whose account pays, as the bank knows it. */
  debtorName: zLine.max(70).nullable(),
  debtorIban: zLine.max(50).nullable(),
  debtorBic: zLine.max(20).nullable(),
  /** What a day is here; null: the ceiling of the day. The place never has to pay up to the ceiling. */
  flatDayCents: z.int().min(1).max(1_000_000).nullable(),
}

/** Ceilings and rates as rows with a validity and a source, and what the place decided about paying. */
export const ratesContract = {
  listRates: vaultQuery(() => ({
    role: 'treasurer',
    does: 'Every ceiling and rate, oldest first, how many lines stand on each, and what is missing for today.',
    input: nothing,
    output: z.strictObject({
      rates: z.array(z.strictObject({ ...zExpenseRate.shape, usedByLines: z.int() })),
      /** Kinds without a row for today: what must be asked for. Of the two car rates, the one of this year. */
      missing: z.array(zMissingRate),
    }),
  })),
  addRate: vaultCommand(() => ({
    role: 'coordinator',
    does: 'Adds a ceiling or a rate with its validity and its source.',
    input: z.strictObject({ kind: zRateKind, fromDate: zLocalDate, ...rateWords }),
    output: z.strictObject({ rateId: zRateId }),
    refusals: { SourceMissing, UntilBeforeFrom, RateOverlaps, YearNotWhole, EndMissing },
  })),
  changeRate: vaultCommand(() => ({
    role: 'coordinator',
    does: 'Corrects a rate: its amount only while no line stands on it; its end, source and standing at any time.',
    input: z.strictObject({ rateId: zRateId, ...rateWords }),
    output: nothing,
    refusals: {
      UnknownRate,
      SourceMissing,
      UntilBeforeFrom,
      RateOverlaps,
      YearNotWhole,
      EndMissing,
      RateUsed,
    },
  })),
  removeRate: vaultCommand(() => ({
    role: 'coordinator',
    does: 'Removes a rate on which no line stands.',
    input: z.strictObject({ rateId: zRateId }),
    output: nothing,
    refusals: { UnknownRate, RateUsed },
  })),
  getSettings: vaultQuery(() => ({
    role: 'treasurer',
    does: 'Four eyes, the account that pays, the amount of a day here, and the car rate of each year that has one.',
    input: nothing,
    output: z.strictObject({
      ...zSettings,
      /** The years for which a car rate was chosen; the others follow the quarterly one (royal decree, art. 74). */
      carRates: z.array(z.strictObject({ year: zYear, carRate: zCarRate })),
    }),
  })),
  setSettings: vaultCommand(() => ({
    role: 'coordinator',
    does: 'Decides on four eyes, the account that pays and the amount of a day here.',
    input: z.strictObject(zSettings),
    output: nothing,
    refusals: {
      /** What is wrong with the account number. */
      IbanNotValid: z.strictObject({ why: z.enum(['country', 'length', 'checksum']) }),
      BicNotValid: nothing,
    },
  })),
  setCarRate: vaultCommand(() => ({
    role: 'coordinator',
    does: 'Chooses which of the two car rates holds for a whole year.',
    input: z.strictObject({ year: zYear, carRate: zCarRate }),
    output: nothing,
    refusals: {
      /** Trips of this year were already paid by the other: one reference for the whole year. */
      CarRateChosen: z.strictObject({ year: zYear, carRate: zCarRate, lines: z.int() }),
    },
  })),
}
