import {
  type DayPart,
  dayParts,
  nothingWished,
  type TimeWish,
  type WishedLoad,
  type WishedTime,
} from '#shared/hosts/host-wishes.ts'
import { wishOf } from '#shared/hosts/wish-rules.ts'
import { addDays, startOfWeek, type LocalTime, type Weekday } from '#shared/kernel/local-date.ts'
import { dayPartOf, usualRotaSettings } from '#shared/rota/rota-settings.ts'
import { standingIdOf } from '#shared/rota/standing-rules.ts'

import type { CommandContext } from '../../context.ts'
import { writePair, writeWishes } from '../hosts/wishes-service.ts'
import { listSchedules } from '../rota/schedule-queries.ts'
import { writeStanding } from '../rota/standing-service.ts'

interface InventedWishes extends Partial<WishedLoad> {
  readonly times: readonly WishedTime[]
  readonly notAlone?: boolean
  readonly lastResort?: boolean
}

const on = (
  wish: TimeWish,
  weekdays: readonly Weekday[],
  parts: readonly DayPart[] = dayParts,
): WishedTime[] => weekdays.flatMap((weekday) => parts.map((part) => ({ weekday, part, wish })))

const everyDay: readonly Weekday[] = [1, 2, 3, 4, 5, 6]

/** What the invented hosts said, in the order of `demonstrationHosts`; null said nothing. */
const invented: readonly (InventedWishes | null)[] = [
  { times: [...on('likes', [2]), ...on('cannot', [5])], mostAWeek: 4, wishedAMonth: 10 },
  { times: [...on('likes', everyDay, ['morning']), ...on('cannot', everyDay, ['evening'])], mostAWeek: 4 },
  {
    times: [...on('cannot', everyDay, ['evening']), ...on('cannot', [6], ['afternoon'])],
    leastAMonth: 4,
    mostAMonth: 12,
    wishedAMonth: 8,
  },
  {
    times: [...on('likes', everyDay, ['evening']), ...on('ratherNot', everyDay, ['morning'])],
    mostAWeek: 4,
    wishedAMonth: 12,
  },
  { times: [...on('likes', [2], ['afternoon']), ...on('cannot', [6])], mostAMonth: 12, wishedAMonth: 9 },
  { times: on('likes', [6], ['afternoon', 'evening']), mostAWeek: 5, notAlone: true },
  { times: [], mostAWeek: 3, lastResort: true },
  {
    times: [...on('cannot', [1, 2], ['morning']), ...on('likes', [4], ['afternoon', 'evening'])],
    leastAWeek: 1,
    mostAWeek: 5,
  },
  { times: [...on('likes', [1, 4], ['afternoon']), ...on('cannot', [6])], mostAMonth: 12, wishedAMonth: 8 },
  { times: [...on('likes', [6], ['evening']), ...on('ratherNot', [1])], mostAWeek: 4, wishedAMonth: 11 },
  null,
  {
    times: [...on('likes', everyDay, ['afternoon']), ...on('ratherNot', everyDay, ['evening'])],
    mostAWeek: 4,
    mostAMonth: 14,
    notAlone: true,
  },
]

/** Whether the host at that place of the list comes at that hour: nobody was invented where they cannot. */
export function inventedMayCome(place: number, weekday: Weekday, startTime: LocalTime): boolean {
  const times = invented[place]?.times ?? []
  return wishOf(times, weekday, dayPartOf(startTime, usualRotaSettings)) !== 'cannot'
}

/** By their places in the list: gladly together, and never. */
const pairs: readonly (readonly [one: number, other: number, kind: 'with' | 'notWith'])[] = [
  [5, 9, 'with'],
  [4, 11, 'with'],
  [1, 8, 'notWith'],
]

/** By their places: every week at that hour, for the last weeks and until further notice. */
const habits: readonly (readonly [
  host: number,
  weekday: Weekday,
  startTime: LocalTime,
  everyWeeks: number,
])[] = [
  [4, 2, '14:00', 1],
  [3, 4, '18:00', 2],
]

const weeksAlready = 6

/** What the invented people can and like, two pairs who get on and one that does not, and two habits. */
export function inventWishes(context: CommandContext, hostIds: readonly string[]): void {
  for (const [place, said] of invented.entries()) {
    const hostId = hostIds[place] ?? ''
    if (said === null) continue
    const { saidAt: _saidAt, ...nothing } = nothingWished(hostId)
    writeWishes(context, { ...nothing, ...said })
  }
  for (const [one, other, kind] of pairs) writePair(context, [hostIds[one] ?? '', hostIds[other] ?? ''], kind)
}

/** The habits, once the weeks to come are there: what is signed up already stays as it is. */
export function inventHabits(context: CommandContext, hostIds: readonly string[]): void {
  const schedules = listSchedules(context.db)
  const fromDate = addDays(startOfWeek(context.today), -weeksAlready * 7)
  for (const [place, weekday, startTime, everyWeeks] of habits) {
    const seriesId = schedules.find(({ patterns }) =>
      patterns.some((one) => one.startTime === startTime && one.weekdays.includes(weekday)),
    )?.series.id
    const hostId = hostIds[place]
    if (seriesId === undefined || hostId === undefined) continue
    const id = standingIdOf(seriesId, weekday, hostId)
    writeStanding(context, { id, seriesId, hostId, weekday, everyWeeks, fromDate, untilDate: null })
  }
}
