import { useEffect, useState } from 'react'

/**
 * Counts down the time before the next try. `start` with the milliseconds that the core answered; the answer is
 * how many seconds are left, 0 when one may try.
 */
export function useWait(initialMs: number): {
  readonly seconds: number
  readonly start: (ms: number) => void
} {
  const [until, setUntil] = useState(() => Date.now() + initialMs)
  const [now, setNow] = useState(() => Date.now())
  const isWaiting = until > now
  useEffect(() => {
    if (!isWaiting) return
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  }, [isWaiting])
  const start = (ms: number): void => {
    setNow(Date.now())
    setUntil(Date.now() + ms)
  }
  return { seconds: Math.max(0, Math.ceil((until - now) / 1000)), start }
}
