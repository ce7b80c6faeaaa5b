import type { TFunction } from 'i18next'

import type { Formatting } from '#renderer/lib/formatting.ts'
import { fileNotAccepted } from '#renderer/lib/vault-file-draft.ts'
import type { RefusalOf } from '#shared/kernel/contract-kit.ts'

import { kilometres } from './distance-words.ts'
import type { Expenses } from './expense-facts.ts'

type Asked =
  | 'chooseSystem'
  | 'declareOtherMoney'
  | 'getPersonYear'
  | 'getClaim'
  | 'draftClaims'
  | 'discardClaim'
  | 'previewLine'
  | 'addLine'
  | 'attachReceipt'
  | 'removeLine'
  | 'submitClaim'
  | 'takeBackClaim'
  | 'approveClaim'
  | 'refuseClaim'
  | 'correctLine'

/** What a claim, a line or a person's year can be refused for. */
export type ClaimRefusal = { readonly [Name in Asked]: RefusalOf<Expenses[Name]> }[Asked]

const ceilingTypes = ['DayCeiling', 'YearCeiling', 'TravelDistance', 'TravelMoney'] as const
export type CeilingRefusal = Extract<ClaimRefusal, { readonly type: (typeof ceilingTypes)[number] }>

/** A limit that would be passed: the one kind of refusal that a coordinator can pass over, in writing. */
export const isCeiling = (refusal: ClaimRefusal): refusal is CeilingRefusal =>
  ceilingTypes.some((type) => type === refusal.type)

interface Ways {
  readonly t: TFunction
  readonly formatting: Formatting
}

/** One sentence a refusal: one that is missing does not compile. */
type Sentences = {
  readonly [Type in ClaimRefusal['type']]: (
    ways: Ways,
    refusal: Extract<ClaimRefusal, { readonly type: Type }>,
  ) => string
}

const ceilingSentences: Pick<Sentences, CeilingRefusal['type']> = {
  DayCeiling: ({ t, formatting }, { date, wouldBeCents, ceilingCents }) =>
    t('expenseLines.over.day', {
      day: formatting.date(date),
      wouldBe: formatting.money(wouldBeCents),
      ceiling: formatting.money(ceilingCents),
    }),
  YearCeiling: ({ t, formatting }, { year, wouldBeCents, ceilingCents, otherCents }) =>
    [
      t('expenseLines.over.year', {
        year,
        wouldBe: formatting.money(wouldBeCents),
        ceiling: formatting.money(ceilingCents),
      }),
      otherCents > 0 && t('expenseLines.over.other', { amount: formatting.money(otherCents) }),
    ]
      .filter(Boolean)
      .join(' '),
  TravelDistance: ({ t, formatting }, { year, wouldBeMetres, limitMetres }) =>
    t('expenseLines.over.travelDistance', {
      year,
      wouldBe: kilometres(formatting, wouldBeMetres),
      limit: kilometres(formatting, limitMetres),
    }),
  TravelMoney: ({ t, formatting }, { date, wouldBeCents, limitCents }) =>
    t('expenseLines.over.travelMoney', {
      day: formatting.date(date),
      wouldBe: formatting.money(wouldBeCents),
      limit: formatting.money(limitCents),
    }),
}

const sentences: Sentences = {
  ...ceilingSentences,
  UnknownPerson: ({ t }) => t('expenseLines.refusal.unknownPerson'),
  UnknownClaim: ({ t }) => t('expenseLines.refusal.unknownClaim'),
  UnknownLine: ({ t }) => t('expenseLines.refusal.unknownLine'),
  SystemChosen: ({ t }, { year, system, lines }) =>
    t('expenseLines.refusal.systemChosen', {
      year,
      system: t(`expenseYears.system.${system}`),
      count: lines,
    }),
  SystemNotChosen: ({ t }, { year }) => t('expenseLines.refusal.systemNotChosen', { year }),
  MixedSystems: ({ t }, { year, system }) =>
    t('expenseLines.refusal.mixedSystems', { year, system: t(`expenseYears.system.${system}`) }),
  CategoryMissing: ({ t }) => t('expenseLines.refusal.categoryMissing'),
  RateMissing: ({ t, formatting }, { kind, date }) =>
    t('expenseLines.refusal.rateMissing', {
      kind: t(`expenseRates.kind.${kind}`),
      day: formatting.date(date),
    }),
  AlreadyClaimed: ({ t, formatting }, { date }) =>
    t('expenseLines.refusal.alreadyClaimed', { day: formatting.date(date) }),
  NotPresent: ({ t, formatting }, { date }) =>
    t('expenseLines.refusal.notPresent', { day: formatting.date(date) }),
  DayToCome: ({ t, formatting }, { date }) =>
    t('expenseLines.refusal.dayToCome', { day: formatting.date(date) }),
  OutsideMonth: ({ t, formatting }, { date, month }) =>
    t('expenseLines.refusal.outsideMonth', {
      day: formatting.date(date),
      month: formatting.month(`${month}-01`),
    }),
  ActivityMissing: ({ t }) => t('expenseLines.add.activityMissing'),
  ReasonMissing: ({ t }) => t('expenseLines.refusal.reasonMissing'),
  AmountMissing: ({ t }) => t('expenseLines.add.amountMissing'),
  DistanceTooShort: ({ t, formatting }, { metres }) =>
    t('expenseLines.refusal.distanceTooShort', { read: kilometres(formatting, metres) }),
  CoordinatorNeeded: ({ t }) => t('expenseLines.refusal.coordination'),
  ReceiptNotAsked: ({ t }) => t('expenseLines.refusal.receiptNotAsked'),
  FileNotAccepted: ({ t }, refusal) => fileNotAccepted(t, refusal),
  NotDraft: ({ t }, { state }) =>
    t('expenseLines.refusal.notDraft', { state: t(`expenses.state.${state}`).toLowerCase() }),
  NotSubmitted: ({ t }, { state }) =>
    t('expenseLines.refusal.notSubmitted', { state: t(`expenses.state.${state}`).toLowerCase() }),
  ClaimEmpty: ({ t }) => t('expenseLines.refusal.claimEmpty'),
  ClaimHasSteps: ({ t }) => t('expenseLines.refusal.claimHasSteps'),
  ReceiptMissing: ({ t }, { lineIds }) => t('expenseLines.refusal.receiptMissing', { count: lineIds.length }),
  FourEyes: ({ t }) => t('expenses.act.fourEyes'),
  NotCorrectable: ({ t }, { why }) => t(`expenseLines.refusal.notCorrectable.${why}`),
  CorrectedAgain: ({ t, formatting }, { date }) =>
    t('expenseLines.refusal.correctedAgain', { day: formatting.date(date) }),
  NothingToCorrect: ({ t }) => t('expenseLines.correct.same'),
}

/** Why something about a claim was not done, in the words of the place. */
export function claimSentence(t: TFunction, formatting: Formatting, refusal: ClaimRefusal): string {
  const sentence = sentences[refusal.type] as (ways: Ways, refusal: ClaimRefusal) => string
  return sentence({ t, formatting }, refusal)
}
