import type { CalendarDay, CalendarPeriod, PlaceCalendar } from '#shared/calendar/calendar-day.ts'
import { publicHolidayRows } from '#shared/calendar/public-holiday-rows.ts'
import type { PublicHoliday } from '#shared/calendar/public-holiday.ts'
import type { Absence, Host } from '#shared/hosts/host.ts'
import type { Instant, LocalDate } from '#shared/kernel/local-date.ts'
import { timesOf } from '#shared/rota/occurrence-rules.ts'
import type { SignupRequest } from '#shared/rota/signup-rules.ts'
import { signupIdOf, type Signup } from '#shared/rota/signup.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'
import { blankException } from '#shared/rota/slot-exception-rules.ts'
import type { PatternDraft, SeriesSchedule, SlotPattern, SlotSeries } from '#shared/rota/slot-series.ts'
import { slotIdOf, type Slot, type SlotException } from '#shared/rota/slot.ts'

/** The same id for the same number, in the form ids have. */
export const anId = (number: number): string => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`

export const aHost = (host: Partial<Host> = {}): Host => ({
  id: anId(1),
  displayName: 'Samira',
  colour: 'sage',
  origin: 'neighbour',
  keyHolder: false,
  newcomer: false,
  since: null,
  archivedAt: null,
  ...host,
})

/** A whole day away. */
export const anAbsence = (absence: Partial<Absence> = {}): Absence => ({
  id: anId(800),
  hostId: anId(1),
  fromDate: '2026-11-17',
  untilDate: '2026-11-17',
  fromTime: null,
  untilTime: null,
  origin: 'screen',
  ...absence,
})

export const aSeries = (series: Partial<SlotSeries> = {}): SlotSeries => ({
  id: anId(100),
  name: '',
  endedFrom: null,
  ...series,
})

/** Every Tuesday from 14:00 to 18:00, for two or three hosts. */
export const aSlotPattern = (pattern: Partial<SlotPattern> = {}): SlotPattern => ({
  id: anId(200),
  seriesId: anId(100),
  fromDate: '2026-01-01',
  untilDate: null,
  weekdays: [2],
  everyWeeks: 1,
  anchorDate: '2026-01-01',
  startTime: '14:00',
  endTime: '18:00',
  minHosts: 2,
  maxHosts: 3,
  keyHolderNeeded: false,
  note: '',
  ...pattern,
})

export const aPatternDraft = (draft: Partial<PatternDraft> = {}): PatternDraft => ({
  weekdays: [2],
  everyWeeks: 1,
  anchorDate: null,
  untilDate: null,
  startTime: '14:00',
  endTime: '18:00',
  minHosts: 2,
  maxHosts: 3,
  keyHolderNeeded: false,
  note: '',
  ...draft,
})

/** A series with one version, or with those given. */
export const aSchedule = (
  pattern: Partial<SlotPattern> = {},
  series: Partial<SlotSeries> = {},
): SeriesSchedule => {
  const made = aSeries(series)
  return { series: made, patterns: [aSlotPattern({ seriesId: made.id, ...pattern })] }
}

export const anException = (date: LocalDate, exception: Partial<SlotException> = {}): SlotException => ({
  ...blankException(exception.seriesId ?? anId(100), date),
  ...exception,
})

/** A slot by itself: `aSlot({ date: '2026-11-17', startTime: '22:00', endTime: '01:00' })`. */
export const aSlot = (slot: Partial<Slot> = {}): Slot => {
  const date = slot.date ?? '2026-11-17'
  const seriesId = slot.seriesId ?? anId(100)
  return {
    slotId: slotIdOf(seriesId, slot.plannedDate ?? date),
    seriesId,
    seriesName: '',
    plannedDate: date,
    date,
    minHosts: 2,
    maxHosts: 3,
    keyHolderNeeded: false,
    note: '',
    state: 'asPlanned',
    reason: '',
    reopened: false,
    changed: false,
    ...timesOf(date, slot.startTime ?? '14:00', slot.endTime ?? '18:00'),
    ...slot,
  }
}

/** A slot as the screens have it, with nobody on it. */
export const aSlotCard = (card: Partial<SlotCard> = {}): SlotCard => ({
  ...aSlot(card),
  closure: null,
  open: true,
  hosts: [],
  gap: { missingHosts: 0, keyHolderMissing: false, newcomersAlone: false, overMaximum: 0 },
  ...card,
})

export const aSignup = (signup: Partial<Signup> = {}): Signup => {
  const slotId = signup.slotId ?? aSlot().slotId
  const hostId = signup.hostId ?? anId(1)
  return {
    id: signupIdOf(slotId, hostId),
    slotId,
    seriesId: anId(100),
    date: slotId.slice(-10),
    hostId,
    state: 'signedUp',
    replacedBy: null,
    overrideReason: null,
    cameBy: 'self',
    ...signup,
  }
}

/** A host who asks to come to an empty slot, long before it begins. */
export const aSignupRequest = (request: Partial<SignupRequest> = {}): SignupRequest => ({
  slot: aSlot(),
  closure: null,
  host: aHost(),
  signups: [],
  absences: [],
  commitments: [],
  standby: false,
  now: aMoment,
  ...request,
})

/** 1 November 2026, noon in Brussels. */
export const aMoment: Instant = Date.UTC(2026, 10, 1, 11)

/** The ten legal holidays, with ids. */
export const belgianHolidays: readonly PublicHoliday[] = publicHolidayRows.map((row, index) => ({
  id: anId(500 + index),
  ...row,
}))

/** A closing of one day. */
export const aClosing = (period: Partial<CalendarPeriod> = {}): CalendarPeriod => ({
  id: anId(600),
  kind: 'closing',
  fromDate: '2026-11-17',
  untilDate: '2026-11-17',
  name: { fr: 'Inventaire', nl: 'Inventaris', en: 'Stocktaking' },
  source: '',
  certainty: 'confirmed',
  ...period,
})

/** A Belgian calendar without closings, of a place that closes on public holidays. */
export const aCalendar = (calendar: Partial<PlaceCalendar> = {}): PlaceCalendar => ({
  publicHolidays: belgianHolidays,
  periods: [],
  closesOnPublicHolidays: true,
  reopenedDates: new Set(),
  ...calendar,
})

/** An ordinary day. */
export const aDay = (day: Partial<CalendarDay> = {}): CalendarDay => ({
  date: '2026-11-17',
  publicHoliday: null,
  closure: null,
  reopened: false,
  schoolHolidays: [],
  ...day,
})
