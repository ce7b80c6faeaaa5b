import { localDateOf, type LocalDate } from '#shared/kernel/local-date.ts'

import type { Core } from '../../core.ts'

/** Long after the first screen stands, whatever the PC. */
const afterStartMs = 15_000
const hourMs = 3_600_000

export interface StandingRoutine {
  readonly stop: () => void
  /** Writes the weeks to come, once a day; nothing when it was done that day. */
  readonly keepOnce: (today: LocalDate) => Promise<void>
}

/**
 * Some seconds after the start, and once a day where the PC stays on: the weeks that came within reach of the standing
 * sign-ups are written. A day with nothing to write leaves nothing in the history.
 */
export function startStandingRoutine(core: Core): StandingRoutine {
  let keptOn: LocalDate | null = null
  const keepOnce = async (today: LocalDate): Promise<void> => {
    if (core.state().state !== 'open' || keptOn === today) return
    const answer = await core.call('rota.keepStanding', {})
    if (answer.ok) keptOn = today
  }
  const keepNow = () => void keepOnce(localDateOf(Date.now()))
  const first = setTimeout(keepNow, afterStartMs)
  const hourly = setInterval(keepNow, hourMs)
  first.unref()
  hourly.unref()
  return {
    stop: () => {
      clearTimeout(first)
      clearInterval(hourly)
    },
    keepOnce,
  }
}
