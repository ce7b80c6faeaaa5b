import { useEffect } from 'react'

import type { Instant } from '#shared/kernel/local-date.ts'

import { useNow } from './use-now.ts'

/**
 * Reads again when the clock of the place reaches a moment: a slot begins or ends, the day does. To the minute,
 * as slots are; a PC that slept meanwhile reads as soon as it wakes. `undefined`: no moment is known yet.
 */
export function useReloadWhen(at: Instant | undefined, reload: () => void): void {
  const now = useNow()
  useEffect(() => {
    if (at !== undefined && now.at >= at) reload()
  }, [at, now.at, reload])
}
