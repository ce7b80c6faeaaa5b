import { create } from 'zustand'

import type { WeekHours } from '#renderer/ui/week-hours.ts'
import type { Weekday } from '#shared/kernel/local-date.ts'

export type FirstRunStep = 'name' | 'language' | 'hours' | 'choice'

interface FirstRunState {
  readonly step: FirstRunStep
  readonly name: string
  readonly hours: WeekHours
  readonly slotsFromOpeningHours: boolean
  /** The day whose hours the core refused, and why. */
  readonly wrongDay: {
    readonly weekday: Weekday
    readonly reason: 'incomplete' | 'overlap' | 'withoutLength'
  } | null
}

/** The answers so far. Nothing is written before the last choice. */
export const useFirstRun = create<FirstRunState>(() => ({
  step: 'name',
  name: '',
  hours: [],
  slotsFromOpeningHours: true,
  wrongDay: null,
}))

export const goTo = (step: FirstRunStep): void => useFirstRun.setState({ step })
export const giveName = (name: string): void => useFirstRun.setState({ name })
export const giveHours = (hours: WeekHours): void => useFirstRun.setState({ hours, wrongDay: null })
export const wantSlots = (slotsFromOpeningHours: boolean): void =>
  useFirstRun.setState({ slotsFromOpeningHours })

/** Back to the hours, with the sentence beside the day. */
export const refuseHours = (weekday: Weekday, reason: 'incomplete' | 'overlap' | 'withoutLength'): void =>
  useFirstRun.setState({ step: 'hours', wrongDay: { weekday, reason } })
