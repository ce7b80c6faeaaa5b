import { expect } from 'vitest'

import type { TimeLimits } from '#core/files/calendar-reading.ts'
import { readCalendar } from '#core/files/calendar-reading.ts'

import { fromText } from './file-making.ts'

/** The horizon that tests look over. */
export const year = { from: '2026-01-01', to: '2026-12-31' }
type Horizon = typeof year

/** A calendar that is not refused. */
export async function calendar(content: string | Uint8Array, horizon: Horizon = year, limits?: TimeLimits) {
  const bytes = typeof content === 'string' ? fromText(content) : content
  const read = await readCalendar(bytes, horizon, limits)
  if (!read.ok) throw new Error(`refused: ${read.error.type}`)
  return read.value
}

/** A calendar file of these components. */
export const wrapped = (...components: string[]): string =>
  ['BEGIN:VCALENDAR', ...components, 'END:VCALENDAR', ''].join('\r\n')
export const event = (...lines: string[]): string => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n')
/** A calendar file of one event. */
export const anEvent = (...lines: string[]): string => wrapped(event('UID:a', ...lines))

/** `2026-03-29 14:00 > 2026-03-29 16:00`, `2026-03-29 > 2026-03-30` for whole days. */
export async function when(content: string | Uint8Array, horizon?: Horizon): Promise<string[]> {
  const { occurrences, problems } = await calendar(content, horizon)
  expect(problems).toEqual([])
  return occurrences.map(({ from, until, startTime, endTime }) =>
    [from, startTime, '>', until, endTime].filter((part) => part !== null).join(' '),
  )
}
