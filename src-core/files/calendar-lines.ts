/** One event of the file: the lines that say when it is, and nothing else. */
export interface EventLines {
  readonly lines: readonly string[]
  /** False when the file stops before the end of the event. */
  readonly complete: boolean
}

/** One rule of a time zone (its winter or its summer time). */
export interface ZoneLines {
  readonly zone: string
  readonly observances: readonly (readonly string[])[]
}

export interface CalendarLines {
  readonly isCalendar: boolean
  readonly events: readonly EventLines[]
  readonly zones: readonly ZoneLines[]
}

const whenProperties: ReadonlySet<string> = new Set(
  'UID SUMMARY CLASS STATUS TRANSP DTSTART DTEND DURATION RRULE EXRULE RDATE EXDATE RECURRENCE-ID'.split(' '),
)
const observanceProperties: ReadonlySet<string> = new Set(
  'DTSTART TZOFFSETFROM TZOFFSETTO RRULE RDATE'.split(' '),
)

const propertyName = (line: string): string => /^[A-Za-z0-9-]+(?=[;:])/.exec(line)?.[0].toUpperCase() ?? ''
const propertyValue = (line: string): string => line.slice(line.indexOf(':') + 1).trim()

/** Joins the lines that were folded (RFC 5545, 3.1); blank lines, which some writers leave in, are passed over. */
function* unfold(text: string): Generator<string> {
  let line: string[] = []
  for (const next of text.split(/\r\n|\n|\r/)) {
    if (/^[ \t]/.test(next) && line.length > 0) {
      line.push(next.slice(1))
      continue
    }
    if (line.length > 0) yield line.join('')
    line = next.trim() === '' ? [] : [next]
  }
  if (line.length > 0) yield line.join('')
}

interface Gathering {
  readonly stack: string[]
  readonly events: { lines: string[]; complete: boolean }[]
  readonly zones: { zone: string; observances: string[][] }[]
}

function begin({ stack, events, zones }: Gathering, component: string): void {
  if (component === 'VEVENT') events.push({ lines: [], complete: false })
  if (component === 'VTIMEZONE') zones.push({ zone: '', observances: [] })
  if (stack.at(-1) === 'VTIMEZONE') zones.at(-1)?.observances.push([])
  stack.push(component)
}

/** A component whose own end is missing ends with the one around it. */
function end({ stack, events }: Gathering, component: string): void {
  const place = stack.lastIndexOf(component)
  if (place === -1) return
  stack.length = place
  const event = events.at(-1)
  if (component === 'VEVENT' && event) event.complete = true
}

function keep({ stack, events, zones }: Gathering, name: string, line: string): void {
  const [around, parent] = [stack.at(-2), stack.at(-1)]
  const zone = zones.at(-1)
  if (parent === 'VEVENT' && whenProperties.has(name)) events.at(-1)?.lines.push(line)
  else if (parent === 'VTIMEZONE' && name === 'TZID' && zone) zone.zone = propertyValue(line)
  else if (around === 'VTIMEZONE' && observanceProperties.has(name)) zone?.observances.at(-1)?.push(line)
}

/**
 * Takes from a calendar text the lines that say when its events are, with the rules of its time zones.
 * Everything else (descriptions, places, guests, alarms, attachments) is left out before anything is
 * parsed: it is not needed, may be private, and a mistake in it must not cost the event.
 */
export function calendarLines(text: string): CalendarLines {
  const gathering: Gathering = { stack: [], events: [], zones: [] }
  let isCalendar = false
  for (const line of unfold(text)) {
    const name = propertyName(line)
    if (name === 'BEGIN') begin(gathering, propertyValue(line).toUpperCase())
    else if (name === 'END') end(gathering, propertyValue(line).toUpperCase())
    else keep(gathering, name, line)
    isCalendar ||= gathering.stack[0] === 'VCALENDAR'
  }
  return { isCalendar, events: gathering.events, zones: gathering.zones }
}
