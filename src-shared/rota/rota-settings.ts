import type { DayPart } from '#shared/hosts/host-wishes.ts'
import type { LocalTime } from '#shared/kernel/local-date.ts'

/** What each place decides for itself about its rota. */
export interface RotaSettings {
  /** Hours before a slot from which leaving it is late: somebody else is looked for at once. 0: never late. */
  readonly lateHours: number
  readonly afternoonFrom: LocalTime
  readonly eveningFrom: LocalTime
  /** How many weeks ahead standing sign-ups are written on the rota. */
  readonly standingWeeks: number
}

/** Two weeks before a slot nobody withdraws late; half a year ahead nobody knows. */
export const mostLateHours = 336
export const mostStandingWeeks = 26

/** Until the place says otherwise. */
export const usualRotaSettings: RotaSettings = {
  lateHours: 48,
  afternoonFrom: '12:00',
  eveningFrom: '17:30',
  standingWeeks: 8,
}

/** The part of the day a slot belongs to: the one it begins in. Local times compare as texts. */
export function dayPartOf(startTime: LocalTime, settings: RotaSettings): DayPart {
  if (startTime >= settings.eveningFrom) return 'evening'
  return startTime >= settings.afternoonFrom ? 'afternoon' : 'morning'
}
