import type { ChoiceField, FieldSpecs } from '#shared/import/field-rules.ts'
import type { GoodRow } from '#shared/import/mapping-rules.ts'
import type { Weekday } from '#shared/kernel/local-date.ts'

import { nameKey } from './host-rules.ts'
import { type DayPart, dayParts, type HostWishes, type TimeWish, type WishedTime } from './host-wishes.ts'
import {
  canWish,
  mostSlotsAMonth,
  mostSlotsAWeek,
  type WishRefusal,
  wishWeekdays,
  withWish,
} from './wish-rules.ts'

/** `evening2`: Tuesday evening. */
export type WishTimeField = `${DayPart}${Weekday}`

interface WishChoice extends ChoiceField {
  readonly choices: Readonly<Record<TimeWish, readonly string[]>>
}

/** The words people write in a cell; those of the form that the application exports are among them. */
const wishWords: WishChoice['choices'] = {
  likes: ['j’aime venir', 'aime', 'j’aime', 'volontiers', 'kom graag', 'graag', 'like', 'gladly'],
  can: ['je peux', 'peut', 'peux', 'oui', 'ok', 'x', 'kan', 'ik kan', 'ja', 'yes'],
  ratherNot: ['plutôt pas', 'si nécessaire', 'liever niet', 'indien nodig', 'rather not', 'if needed'],
  cannot: ['je ne peux pas', 'ne peut pas', 'non', 'kan niet', 'ik kan niet', 'nee', 'neen', 'no'],
}

const weekdayWords: Readonly<Record<Weekday, readonly [fr: string, nl: string, en: string]>> = {
  1: ['lundi', 'maandag', 'monday'],
  2: ['mardi', 'dinsdag', 'tuesday'],
  3: ['mercredi', 'woensdag', 'wednesday'],
  4: ['jeudi', 'donderdag', 'thursday'],
  5: ['vendredi', 'vrijdag', 'friday'],
  6: ['samedi', 'zaterdag', 'saturday'],
  7: ['dimanche', 'zondag', 'sunday'],
}

const partWords: Readonly<Record<DayPart, readonly [fr: string, nl: readonly string[], en: string]>> = {
  morning: ['matin', ['voormiddag', 'ochtend', 'morgen'], 'morning'],
  afternoon: ['après-midi', ['namiddag', 'middag'], 'afternoon'],
  evening: ['soir', ['avond'], 'evening'],
}

export const wishTimeField = (weekday: Weekday, part: DayPart): WishTimeField => `${part}${weekday}`

function titlesOf(weekday: Weekday, part: DayPart): string[] {
  const [frDay, nlDay, enDay] = weekdayWords[weekday]
  const [fr, nl, en] = partWords[part]
  return [
    `${frDay} ${fr}`,
    `${enDay} ${en}`,
    ...nl.flatMap((word) => [`${nlDay} ${word}`, `${nlDay}${word}`]),
  ]
}

const timeFields = Object.fromEntries(
  wishWeekdays.flatMap((weekday) =>
    dayParts.map((part) => [
      wishTimeField(weekday, part),
      { kind: 'choice', choices: wishWords, synonyms: titlesOf(weekday, part) },
    ]),
  ),
) as unknown as Readonly<Record<WishTimeField, WishChoice>>

const aWeek = { kind: 'number', integer: true, min: 0, max: mostSlotsAWeek } as const
const aMonth = { kind: 'number', integer: true, min: 0, max: mostSlotsAMonth } as const

/** What a list of wishes may hold: a line a person, a column a part of a weekday, and how often. */
export const wishFields = {
  displayName: {
    kind: 'text',
    required: true,
    maxLength: 80,
    synonyms: [
      'prénom',
      'nom affiché',
      'accueillant',
      'accueillante',
      'voornaam',
      'onthaler',
      'first name',
      'host',
    ],
    perhaps: ['nom', 'naam', 'name'],
  },
  ...timeFields,
  leastAWeek: { ...aWeek, synonyms: ['au moins par semaine', 'minstens per week', 'at least a week'] },
  mostAWeek: { ...aWeek, synonyms: ['au plus par semaine', 'hoogstens per week', 'at most a week'] },
  leastAMonth: { ...aMonth, synonyms: ['au moins par mois', 'minstens per maand', 'at least a month'] },
  mostAMonth: { ...aMonth, synonyms: ['au plus par mois', 'hoogstens per maand', 'at most a month'] },
  wishedAMonth: { ...aMonth, synonyms: ['idéal par mois', 'liefst per maand', 'ideally a month'] },
  notAlone: { kind: 'yesNo', synonyms: ['pas seul', 'pas seul·e', 'niet alleen', 'not alone'] },
  lastResort: {
    kind: 'yesNo',
    synonyms: [
      'seulement si personne d’autre',
      'dernier recours',
      'alleen als niemand anders',
      'only if nobody else',
    ],
  },
} as const satisfies FieldSpecs

export type WishFields = typeof wishFields
export type WishField = keyof WishFields & string
export const wishFieldIds = Object.keys(wishFields) as WishField[]

/** What a line of the file says; an empty cell says nothing. */
export interface WishesSaid {
  readonly leastAWeek: number | null
  readonly mostAWeek: number | null
  readonly leastAMonth: number | null
  readonly mostAMonth: number | null
  readonly wishedAMonth: number | null
  readonly notAlone: boolean | null
  readonly lastResort: boolean | null
  readonly times: readonly WishedTime[]
}

/** A line of the file as what it says. */
export function wishesSaidIn({ values }: GoodRow<WishFields>): WishesSaid {
  const { leastAWeek, mostAWeek, leastAMonth, mostAMonth, wishedAMonth, notAlone, lastResort } = values
  const times = wishWeekdays.flatMap((weekday) =>
    dayParts.flatMap((part) => {
      const wish = values[wishTimeField(weekday, part)]
      return wish === null ? [] : [{ weekday, part, wish }]
    }),
  )
  return { leastAWeek, mostAWeek, leastAMonth, mostAMonth, wishedAMonth, notAlone, lastResort, times }
}

/** What was said before, with what the line says on top: an empty cell takes nothing back. */
export function withSaid(before: HostWishes, said: WishesSaid): HostWishes {
  const times = said.times.reduce(
    (all, { weekday, part, wish }) => withWish(all, weekday, part, wish),
    before.times,
  )
  return {
    ...before,
    leastAWeek: said.leastAWeek ?? before.leastAWeek,
    mostAWeek: said.mostAWeek ?? before.mostAWeek,
    leastAMonth: said.leastAMonth ?? before.leastAMonth,
    mostAMonth: said.mostAMonth ?? before.mostAMonth,
    wishedAMonth: said.wishedAMonth ?? before.wishedAMonth,
    notAlone: said.notAlone ?? before.notAlone,
    lastResort: said.lastResort ?? before.lastResort,
    times,
  }
}

/** Why a line that reads well is not taken. */
export const wishProblems = [
  'HostUnknown',
  'NameTwice',
  'LineTwice',
  'NothingSaid',
  'LeastAboveMost',
  'WishedOutside',
] as const satisfies readonly (WishRefusal['type'] | string)[]
export type WishProblem = (typeof wishProblems)[number]

const saysNothing = ({ times, ...said }: WishesSaid): boolean =>
  times.length === 0 && Object.values(said).every((value) => value === null)

/** The one host who is called so, or why there is none. */
export function hostCalled<H extends { readonly id: string; readonly displayName: string }>(
  hosts: readonly H[],
  displayName: string,
): H | 'HostUnknown' | 'NameTwice' {
  const [one, ...others] = hosts.filter((host) => nameKey(host.displayName) === nameKey(displayName))
  if (one === undefined) return 'HostUnknown'
  return others.length === 0 ? one : 'NameTwice'
}

/** Why what a line says cannot be written on top of what was said before; null when it can. */
export function problemOf(before: HostWishes, said: WishesSaid): WishProblem | null {
  if (saysNothing(said)) return 'NothingSaid'
  const possible = canWish(withSaid(before, said))
  return possible.ok ? null : possible.error.type
}
