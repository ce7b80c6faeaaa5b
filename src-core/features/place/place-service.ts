import { err, ok } from '#shared/kernel/result.ts'
import type { OpeningHour, placeContract } from '#shared/place/place-contract.ts'
import { canOpenAt } from '#shared/place/place-rules.ts'

import type { CommandContext, Handlers } from '../../context.ts'
import { loadCalendarRows } from '../calendar/calendar-service.ts'
import { createSeries } from '../rota/series-service.ts'
import { loadVisitSettings } from '../visits/settings-service.ts'
import { getPlace } from './place-queries.ts'

type PlaceHandlers = Handlers<typeof placeContract>

export interface NewPlace {
  readonly name: string
  readonly language: 'fr' | 'nl' | 'en'
  readonly openingHours: readonly OpeningHour[]
  readonly demonstration: boolean
}

/** The rows every place starts with: itself, its hours, the calendar's and the counts' settings, two short lists. */
export function foundPlace(context: CommandContext, place: NewPlace): void {
  const { db, now } = context
  db.run(
    db.q.insertInto('place').values({
      id: 'place',
      name: place.name,
      addressLine: '',
      postcode: '',
      municipality: '',
      phone: '',
      email: '',
      defaultLanguage: place.language,
      languages: 'fr,nl,en',
      logo: null,
      demonstration: place.demonstration ? 1 : 0,
      createdAt: now,
    }),
  )
  writeOpeningHours(context, place.openingHours)
  loadCalendarRows(context)
  loadVisitSettings(context)
}

function writeOpeningHours({ db, newId }: CommandContext, hours: readonly OpeningHour[]): void {
  db.run(db.q.deleteFrom('openingHour'))
  for (const hour of hours) db.run(db.q.insertInto('openingHour').values({ id: newId(), ...hour }))
}

export const setUp: PlaceHandlers['setUp'] = (
  context,
  { name, language, openingHours, slotsFromOpeningHours },
) => {
  if (getPlace(context.db).setUp) return err({ type: 'AlreadySetUp' })
  const hours = canOpenAt(openingHours)
  if (!hours.ok) return hours
  foundPlace(context, { name, language, openingHours: hours.value, demonstration: false })
  const bands = slotsFromOpeningHours ? bandsOf(hours.value) : []
  for (const band of bands) createSeries(context, seriesOf(band, context))
  return ok({ series: bands.length })
}

interface Band {
  readonly opensAt: string
  readonly closesAt: string
  readonly weekdays: OpeningHour['weekday'][]
}

/** Openings at the same hours on several days become one series: `14:00–18:00` on Monday, Tuesday and Friday. */
function bandsOf(hours: readonly OpeningHour[]): Band[] {
  const bands = new Map<string, Band>()
  for (const { opensAt, closesAt, weekday } of hours) {
    const key = `${opensAt}-${closesAt}`
    const band = bands.get(key) ?? { opensAt, closesAt, weekdays: [] }
    band.weekdays.push(weekday)
    bands.set(key, band)
  }
  return [...bands.values()]
}

const seriesOf = (band: Band, { today }: CommandContext) => ({
  name: '',
  pattern: {
    fromDate: today,
    untilDate: null,
    weekdays: band.weekdays.toSorted(),
    everyWeeks: 1,
    anchorDate: today,
    startTime: band.opensAt,
    endTime: band.closesAt,
    minHosts: 2,
    maxHosts: 4,
    keyHolderNeeded: true,
    note: '',
  },
})

export const describePlace: PlaceHandlers['describePlace'] = ({ db }, description) => {
  db.run(db.q.updateTable('place').set(description))
  return ok({})
}

export const setOpeningHours: PlaceHandlers['setOpeningHours'] = (context, { openingHours }) => {
  const hours = canOpenAt(openingHours)
  if (!hours.ok) return hours
  writeOpeningHours(context, hours.value)
  return ok({})
}

export const setLanguages: PlaceHandlers['setLanguages'] = ({ db }, { languages, defaultLanguage }) => {
  if (!languages.includes(defaultLanguage)) return err({ type: 'DefaultNotAmongLanguages' })
  db.run(db.q.updateTable('place').set({ languages: [...new Set(languages)].join(','), defaultLanguage }))
  return ok({})
}

export const setLogo: PlaceHandlers['setLogo'] = ({ db }, { logo }) => {
  db.run(db.q.updateTable('place').set({ logo }))
  return ok({})
}
