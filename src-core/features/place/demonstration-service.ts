import { basename } from 'node:path'

import { setAside } from '#db/replacement.ts'
import { addDays, instantOf, startOfWeek } from '#shared/kernel/local-date.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Language } from '#shared/kernel/shapes.ts'
import type { OpeningHour, placeContract } from '#shared/place/place-contract.ts'

import type { CommandContext, Handlers } from '../../context.ts'
import { demonstrationHosts, demonstrationWords } from '../../i18n/demonstration.ts'
import { addPeriod } from '../calendar/period-service.ts'
import { setItems, addNote } from '../day/day-service.ts'
import { writeHost } from '../hosts/host-service.ts'
import { createSeries } from '../rota/series-service.ts'
import { chooseKinds } from '../visits/settings-service.ts'
import { inventHabits, inventWishes } from './demonstration-wishes.ts'
import { inventYear } from './demonstration-year.ts'
import { getPlace, holdsFacts } from './place-queries.ts'
import { foundPlace } from './place-service.ts'

type Place = Handlers<typeof placeContract>

const openings: readonly OpeningHour[] = [
  ...([1, 2, 4, 5] as const).map((weekday) => ({ weekday, opensAt: '10:00', closesAt: '14:00' })),
  ...([1, 2, 3, 4, 5, 6] as const).map((weekday) => ({ weekday, opensAt: '14:00', closesAt: '18:00' })),
  ...([2, 4, 6] as const).map((weekday) => ({ weekday, opensAt: '18:00', closesAt: '21:00' })),
]

const bands = [...new Set(openings.map(({ opensAt, closesAt }) => `${opensAt}-${closesAt}`))].map((band) => {
  const [startTime = '', endTime = ''] = band.split('-')
  const weekdays = openings.filter(({ opensAt }) => opensAt === startTime).map(({ weekday }) => weekday)
  return { startTime, endTime, weekdays }
})

/** A year of a place that does not exist: people, slots, sign-ups, counts, and four weeks to come with gaps. */
export const startDemonstration: Place['startDemonstration'] = async (context, { language }) => {
  if (getPlace(context.db).setUp) return err({ type: 'AlreadySetUp' })
  if (holdsFacts(context.db)) return err({ type: 'HoldsFacts' })
  return context.commit((command) => {
    const firstDay = startOfWeek(addDays(command.today, -364))
    const founding = { ...command, now: instantOf(firstDay, '09:00'), today: firstDay }
    const hostIds = foundDemonstration(founding, language)
    leaveDayWords(command, language)
    const year = inventYear(command, hostIds, firstDay)
    inventWishes(command, hostIds)
    inventHabits(command, hostIds)
    return ok({ hosts: hostIds.length, ...year })
  })
}

function foundDemonstration(context: CommandContext, language: Language): string[] {
  const words = demonstrationWords[language]
  foundPlace(context, { name: words.place, language, openingHours: openings, demonstration: true })
  for (const { startTime, endTime, weekdays } of bands) {
    const numbers = { minHosts: 2, maxHosts: 4, keyHolderNeeded: true }
    const days = {
      fromDate: context.today,
      untilDate: null,
      anchorDate: context.today,
      everyWeeks: 1,
      weekdays,
    }
    createSeries(context, { name: '', pattern: { ...days, startTime, endTime, ...numbers, note: '' } })
  }
  const rest = startOfWeek(addDays(context.today, 220))
  const name = {
    fr: demonstrationWords.fr.closedWeek,
    nl: demonstrationWords.nl.closedWeek,
    en: demonstrationWords.en.closedWeek,
  }
  addPeriod(context, {
    kind: 'closing',
    fromDate: rest,
    untilDate: addDays(rest, 6),
    name,
    source: '',
    certainty: 'confirmed',
  })
  chooseKinds(context, { kinds: [] })
  return demonstrationHosts.map((host) => writeHost(context, { ...host, since: context.today }))
}

function leaveDayWords(context: CommandContext, language: Language): void {
  const { opening, closing, notes } = demonstrationWords[language]
  setItems(context, {
    items: [
      ...opening.map((label) => ({ itemId: null, moment: 'opening' as const, label })),
      ...closing.map((label) => ({ itemId: null, moment: 'closing' as const, label })),
    ],
  })
  for (const text of notes) addNote(context, { text })
}

/** A fresh, empty file: nothing invented is left in it, nor in its log. The demonstration's file is kept aside. */
export const eraseDemonstration: Place['eraseDemonstration'] = async ({ db, house, now }) => {
  if (!getPlace(db).demonstration) return err({ type: 'NotADemonstration' })
  let kept: string | null = null
  house.swapDatabase(() => {
    kept = setAside(house.paths.lieu, now())
  })
  return ok({ keptAs: basename(kept ?? '') })
}
