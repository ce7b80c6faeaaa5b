import type { Host } from '#shared/hosts/host.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'

/** How many slots would suit a host over some days, from what they said of a week and of a month. */
export interface AskedLoad {
  /** What would suit best; null when they did not say. */
  readonly wished: number | null
  readonly least: number | null
  readonly most: number | null
}

/** What one host held over some days, beside what they asked for. A memory and a question, never a mark. */
export interface HostBalance extends Pick<Host, 'displayName' | 'colour'> {
  readonly hostId: string
  readonly archived: boolean
  /** Slots where they are counted on or were there, those to come too; somebody noted absent is not. */
  readonly slots: number
  /** Of these, those that are not over. */
  readonly toCome: number
  /** Real minutes of these slots. */
  readonly minutes: number
  /** Of these slots, those that begin in the evening. */
  readonly evenings: number
  /** Of these slots, those of a Saturday or a Sunday. */
  readonly weekends: number
  /** Slots they took over from somebody within the limit of a late withdrawal. */
  readonly lateCalls: number
  readonly asked: AskedLoad
  /** Only of slots where somebody noted who was there: `present` of `present + absent`. */
  readonly attendance: { readonly present: number; readonly absent: number }
  /** Comes by a standing sign-up during these days. */
  readonly standing: boolean
}

export interface DaySpan {
  readonly from: LocalDate
  readonly to: LocalDate
}
