import type { Cents } from '#shared/kernel/money.ts'

/** How a person is paid back in a calendar year, one of the two (law of 3 July 2005, art. 10: no mixing). */
export const claimSystems = ['flatRate', 'realCosts'] as const
export type ClaimSystem = (typeof claimSystems)[number]

export const yearCeilings = ['normal', 'increased'] as const
export type YearCeilingKind = (typeof yearCeilings)[number]

/**
 * The only three activities with the increased ceiling (royal decree of 20 December 2018): sport; day and night sitting
 * with people who need help; non-urgent transport of people lying down. Welcoming in a place is none of them.
 */
export const ceilingCategories = ['sport', 'sitting', 'lyingTransport'] as const
export type CeilingCategory = (typeof ceilingCategories)[number]

/** What a person chose for a year. */
export interface YearSystem {
  readonly system: ClaimSystem
  readonly ceiling: YearCeilingKind
  readonly category: CeilingCategory | null
  /** The activity is to drive people, regularly: no limit of distance (since March 2019). */
  readonly regularTransport: boolean
}

/**
 * What a claim may go through; entries, never written again. `paymentCancelled`: the money did not go or came back, so
 * that the claim is approved and to be paid again.
 */
export const claimSteps = [
  'submitted',
  'takenBack',
  'approved',
  'refused',
  'paid',
  'paymentCancelled',
] as const
export type ClaimStep = (typeof claimSteps)[number]

/** Where a claim stands: its last step says so; `draft` has none, or was taken back. */
export const claimStates = ['draft', 'submitted', 'approved', 'paid', 'refused'] as const
export type ClaimState = (typeof claimStates)[number]

/** What a line is. `correction` answers an earlier line that is final; it counts as what that line is. */
export const lineKinds = ['flatDay', 'realCost', 'travel', 'correction'] as const
export type LineKind = (typeof lineKinds)[number]
/** What a line counts as: a correction counts as the line it corrects. */
export type CountedKind = Exclude<LineKind, 'correction'>

export const travelModes = ['car', 'bicycle', 'publicTransport'] as const
export type TravelMode = (typeof travelModes)[number]

/** `homeToPlace` is contested: some sources say the flat rate covers it already. Recorded and warned about. */
export const tripKinds = ['homeToPlace', 'errand'] as const
export type TripKind = (typeof tripKinds)[number]

/** The four limits of a person's year. Passing one makes the whole year's amount taxable. */
export const ceilings = ['day', 'year', 'travelDistance', 'travelMoney'] as const
export type Ceiling = (typeof ceilings)[number]

/** What is worth a second look on a line; nothing is refused because of it. */
export const lineWarnings = [
  /** Home to place: contested, to be decided by the place. */
  'homeToPlace',
  /** Real costs without a receipt: the claim cannot be submitted so. */
  'receiptMissing',
  /** Its rate or its ceiling is not confirmed by a source. */
  'rateUnconfirmed',
  /** Another line of the person has the same day and the same amount: perhaps claimed twice. */
  'sameLine',
  /** The very same receipt is on another line, perhaps of somebody else. */
  'sameReceipt',
] as const
export type LineWarning = (typeof lineWarnings)[number]

/** What is worth a second look about a person's year. */
export const yearWarnings = [
  /** No sworn statement on what other organisations paid: both ceilings hold for all of them together. */
  'noStatement',
  'systemNotChosen',
  /** A ceiling or a rate of this year is not there: what is left cannot be said. */
  'rateMissing',
  'rateUnconfirmed',
  'homeToPlace',
  'receiptMissing',
  'forced',
  /** Less than one day's ceiling is left of the year. */
  'nearYear',
  'overDay',
  'overYear',
  'overTravelDistance',
  'overTravelMoney',
] as const
export type YearWarning = (typeof yearWarnings)[number]

/**
 * What is left of each limit, in cents and metres; negative when it is passed. Null: this limit does not hold here (real
 * costs, regular transport, another kind of line), or its figure is missing, which the warnings say.
 */
export interface Room {
  readonly dayCents: Cents | null
  readonly yearCents: Cents | null
  readonly travelMetres: number | null
  readonly travelCents: Cents | null
}

/** `<personId>@<year>`: one system a person and a year, on every device. */
export const claimSystemIdOf = (personId: string, year: number): string => `${personId}@${year}`
/** `2026-11-21` → 2026: a line counts in the calendar year of its day. */
export const yearOfDate = (date: string): number => Number(date.slice(0, 4))
/** `2026-11-21` → `2026-11`. */
export const monthOfDate = (date: string): string => date.slice(0, 7)
