import type { Weekday } from '#shared/kernel/local-date.ts'

/** A slot belongs to the part of the day it begins in; where the parts begin is a setting of the place. */
export const dayParts = ['morning', 'afternoon', 'evening'] as const
export type DayPart = (typeof dayParts)[number]

/** What a host says of a part of a weekday. What nobody said anything of, they can. */
export const timeWishes = ['likes', 'can', 'ratherNot', 'cannot'] as const
export type TimeWish = (typeof timeWishes)[number]

export interface WishedTime {
  readonly weekday: Weekday
  readonly part: DayPart
  readonly wish: TimeWish
}

/** How often, in slots; null is "did not say". A week runs from Monday, a month is the calendar's. */
export interface WishedLoad {
  readonly leastAWeek: number | null
  readonly mostAWeek: number | null
  readonly leastAMonth: number | null
  readonly mostAMonth: number | null
  /** What would suit best, between the two: fairness is measured against it. */
  readonly wishedAMonth: number | null
}

/** All a host said of when and how often they would come. Said freely, changed freely, and never a promise. */
export interface HostWishes extends WishedLoad {
  readonly hostId: string
  /** Would rather not hold a slot alone. */
  readonly notAlone: boolean
  /** To be asked only if nobody else can. */
  readonly lastResort: boolean
  /** When it was said; null when nothing ever was. */
  readonly saidAt: number | null
  readonly times: readonly WishedTime[]
}

export const nothingWished = (hostId: string): HostWishes => ({
  hostId,
  leastAWeek: null,
  mostAWeek: null,
  leastAMonth: null,
  mostAMonth: null,
  wishedAMonth: null,
  notAlone: false,
  lastResort: false,
  saidAt: null,
  times: [],
})

export const pairKinds = ['with', 'notWith'] as const
/** Gladly together, or never together. Known to the coordination alone: nobody reads who avoids whom on a screen. */
export type PairKind = (typeof pairKinds)[number]

export interface HostPair {
  /** `<hostA>#<hostB>`, `hostA` the smaller: the same two are one row on every device. */
  readonly id: string
  readonly hostA: string
  readonly hostB: string
  readonly kind: PairKind
}

export function pairIdOf(one: string, other: string): { id: string; hostA: string; hostB: string } {
  const [hostA, hostB] = one < other ? [one, other] : [other, one]
  return { id: `${hostA}#${hostB}`, hostA, hostB }
}
