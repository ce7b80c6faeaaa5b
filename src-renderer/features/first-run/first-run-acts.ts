import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { usePreferences } from '#renderer/lib/prefs.ts'
import { completeHours } from '#renderer/ui/week-hours.ts'
import { assertNever } from '#shared/kernel/result.ts'

import { refuseHours, useFirstRun } from './first-run-store.ts'

/** `not done`: the sentence is elsewhere, beside the hours or in the banner. */
export type Outcome = 'ready' | 'already set up' | 'holds facts' | 'not done'

/** Writes the three answers. Hours that cross send back to their question. */
export async function startPlace(): Promise<Outcome> {
  const { name, hours, slotsFromOpeningHours } = useFirstRun.getState()
  const { language } = usePreferences.getState()
  const complete = completeHours(hours)
  if ('incomplete' in complete) {
    refuseHours(complete.incomplete, 'incomplete')
    return 'not done'
  }
  const openingHours = complete.hours.map(({ weekday, from, until }) => ({
    weekday,
    opensAt: from,
    closesAt: until,
  }))
  const result = await api.place.setUp({ name, language, openingHours, slotsFromOpeningHours })
  if (result.ok) return 'ready'
  const refusal = refusalOf(result.error)
  if (refusal === null) return 'not done'
  switch (refusal.type) {
    case 'AlreadySetUp':
      return 'already set up'
    case 'HoursOverlap':
      refuseHours(refusal.weekday, 'overlap')
      return 'not done'
    case 'HoursWithoutLength':
      refuseHours(refusal.weekday, 'withoutLength')
      return 'not done'
    default:
      return assertNever(refusal)
  }
}

/** Fills the place with an invented year; the answers stay for the day it is erased. */
export async function startDemonstration(): Promise<Outcome> {
  const { language } = usePreferences.getState()
  const result = await api.place.startDemonstration({ language })
  if (result.ok) return 'ready'
  const refusal = refusalOf(result.error)
  if (refusal === null) return 'not done'
  switch (refusal.type) {
    case 'AlreadySetUp':
      return 'already set up'
    case 'HoldsFacts':
      return 'holds facts'
    default:
      return assertNever(refusal)
  }
}
