import { useSyncExternalStore } from 'react'

import {
  localDateOf,
  localTimeOf,
  type Instant,
  type LocalDate,
  type LocalTime,
} from '#shared/kernel/local-date.ts'

const minuteMs = 60_000
let minute = startOfMinute()
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

function startOfMinute(): Instant {
  return Math.floor(Date.now() / minuteMs) * minuteMs
}

function tick(): void {
  minute = startOfMinute()
  for (const listener of listeners) listener()
  timer = setTimeout(tick, minute + minuteMs - Date.now() + 20)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (listeners.size === 1) tick()
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) clearTimeout(timer)
  }
}

export interface Now {
  readonly at: Instant
  readonly date: LocalDate
  readonly time: LocalTime
}

/** The clock on the wall of the place, to the minute; the component is drawn again when it moves. */
export function useNow(): Now {
  const at = useSyncExternalStore(subscribe, () => minute)
  return { at, date: localDateOf(at), time: localTimeOf(at) }
}
