import type { Flag } from '../schema.ts'

export interface FillingTables {
  /** How often a host would come, as they said; null is "did not say". Its id is the host's. */
  hostWish: {
    id: string
    leastAWeek: number | null
    mostAWeek: number | null
    leastAMonth: number | null
    mostAMonth: number | null
    wishedAMonth: number | null
    notAlone: Flag
    /** Only if nobody else. */
    lastResort: Flag
    saidAt: number
  }
  /** A part of a weekday; its id is `<hostId>#<weekday>#<part>`. Without a row: nothing was said, they can. */
  hostWishTime: {
    id: string
    hostId: string
    weekday: number
    /** morning, afternoon, evening: where they begin is in `rotaSetting`. */
    part: string
    /** likes, can, ratherNot, cannot. */
    wish: string
  }
  /** Gladly together, or never: read by the coordination alone. Its id is `<hostA>#<hostB>`, `hostA` the smaller. */
  hostPair: { id: string; hostA: string; hostB: string; kind: string }
  /** "Every Tuesday until I say otherwise." Its id is `<seriesId>#<weekday>#<hostId>`. */
  standingSignup: {
    id: string
    seriesId: string
    hostId: string
    weekday: number
    everyWeeks: number
    fromDate: string
    untilDate: string | null
    createdAt: number
  }
  replacement: ReplacementTable
  /** One row, `rota`. */
  rotaSetting: {
    id: string
    /** Hours before a slot from which leaving it opens a request for somebody else. */
    lateHours: number
    afternoonFrom: string
    eveningFrom: string
    /** How many weeks ahead standing sign-ups are written. */
    standingWeeks: number
  }
  /** What the place chose for a rule of filling; a rule without a row is as shipped. Its id is the rule's name. */
  fillRule: { id: string; weight: string; amount: number | null }
}

/** Somebody is looked for, or two hosts exchange their slots. Never deleted: it is the history of who helped. */
export interface ReplacementTable {
  id: string
  /** late (withdrew within the limit), asked (comes unless somebody takes over), swap (with one host, slot for slot). */
  kind: string
  /** open, done (somebody took it, both agreed), closed (taken back, declined, or the slot is over). */
  state: string
  slotId: string
  seriesId: string
  /** The slot's planned day. */
  date: string
  hostId: string
  /** Of a swap: the slot given in exchange. */
  otherSlotId: string | null
  /** Who took over; of a swap, who is asked. */
  otherHostId: string | null
  /** Taken within the limit of a late withdrawal. */
  takenLate: Flag
  askedAt: number
  closedAt: number | null
}
