/**
 * Hybrid logical clock: a stamp that sorts as text, follows the PC's clock, and never goes back
 * even when that clock does. `001763712000000-0000-1f2e3d4c5b6a7988`: milliseconds, counter, device.
 */
export type Hlc = string

export interface HlcParts {
  readonly ms: number
  readonly counter: number
  readonly deviceId: string
}

export const formatHlc = ({ ms, counter, deviceId }: HlcParts): Hlc =>
  `${String(ms).padStart(15, '0')}-${counter.toString(16).padStart(4, '0')}-${deviceId}`

export function parseHlc(hlc: Hlc): HlcParts {
  const [ms, counter, deviceId] = hlc.split('-')
  if (ms === undefined || counter === undefined || deviceId === undefined)
    throw new Error(`not a stamp: ${hlc}`)
  return { ms: Number(ms), counter: Number.parseInt(counter, 16), deviceId }
}

/**
 * The stamp after `last`, at the PC's time `now`. When the clock stands still or went back the
 * counter grows; past 65,535 acts in one millisecond the stamp borrows the next millisecond.
 */
export function nextHlc(last: Hlc | null, now: number, deviceId: string): Hlc {
  if (last === null) return formatHlc({ ms: now, counter: 0, deviceId })
  const previous = parseHlc(last)
  if (now > previous.ms) return formatHlc({ ms: now, counter: 0, deviceId })
  if (previous.counter < 0xffff)
    return formatHlc({ ms: previous.ms, counter: previous.counter + 1, deviceId })
  return formatHlc({ ms: previous.ms + 1, counter: 0, deviceId })
}
