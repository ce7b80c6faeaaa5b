import type { FileOut, Language } from '#shared/kernel/shapes.ts'
import type { AgendaEvent, AgendaStatus } from '#shared/rota/agenda-rules.ts'

export interface CalendarOut {
  readonly name: string
  /** Where it all takes place. */
  readonly location: string
  readonly language: Language
  readonly events: readonly AgendaEvent[]
}

/**
 * Writes an iCalendar file (RFC 5545). Moments are in UTC: no zone has to travel with them, and no clock change can
 * move them. A slot that the spring night leaves no minute of has no end, which means the same (3.6.1).
 */
export async function writeCalendar(
  { name, location, language, events }: CalendarOut,
  now: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: calendarOf, escape, ICalCalendarMethod, ICalEventStatus } = await import('ical-generator')
  const statuses = {
    confirmed: ICalEventStatus.CONFIRMED,
    tentative: ICalEventStatus.TENTATIVE,
    cancelled: ICalEventStatus.CANCELLED,
  } satisfies Record<AgendaStatus, unknown>
  const calendar = calendarOf({
    // The library escapes the texts of events, not the name of the calendar.
    name: escape(name, false),
    method: ICalCalendarMethod.PUBLISH,
    prodId: `-//Lieu de liens//Permanences//${language.toUpperCase()}`,
  })
  for (const { uid, sequence, when, title, text, status } of events) {
    calendar.createEvent({
      id: uid,
      sequence,
      stamp: new Date(now),
      ...timesOf(when),
      summary: title,
      ...(text === '' ? {} : { description: text }),
      location,
      status: statuses[status],
    })
  }
  return new TextEncoder().encode(calendar.toString())
}

function timesOf(when: AgendaEvent['when']) {
  if (!('startAt' in when)) return { start: new Date(Date.parse(`${when.date}T00:00Z`)), allDay: true }
  const start = new Date(when.startAt)
  return when.endAt > when.startAt ? { start, end: new Date(when.endAt) } : { start }
}

/** The calendar as the file of an export: `permanences-samira.ics`. */
export async function calendarFile(calendar: CalendarOut, now: number, fileName: string): Promise<FileOut> {
  const bytes = await writeCalendar(calendar, now)
  return { fileName: `${fileName}.ics`, mediaType: 'text/calendar;charset=utf-8', bytes }
}
