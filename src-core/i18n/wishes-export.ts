import type { DayPart, TimeWish } from '#shared/hosts/host-wishes.ts'
import type { Language } from '#shared/kernel/shapes.ts'

/** The words of the table of wishes, which is filled in and read again: the import knows each of them. */
interface WishesExportWords {
  readonly file: string
  readonly name: string
  readonly parts: Readonly<Record<DayPart, string>>
  readonly wishes: Readonly<Record<TimeWish, string>>
  readonly leastAWeek: string
  readonly mostAWeek: string
  readonly leastAMonth: string
  readonly mostAMonth: string
  readonly wishedAMonth: string
  readonly notAlone: string
  readonly lastResort: string
  readonly yes: string
  readonly no: string
}

export const wishesExportWords: Readonly<Record<Language, WishesExportWords>> = {
  fr: {
    file: 'souhaits',
    name: 'Prénom',
    parts: { morning: 'matin', afternoon: 'après-midi', evening: 'soir' },
    wishes: {
      likes: 'j’aime venir',
      can: 'je peux',
      ratherNot: 'plutôt pas',
      cannot: 'je ne peux pas',
    },
    leastAWeek: 'au moins par semaine',
    mostAWeek: 'au plus par semaine',
    leastAMonth: 'au moins par mois',
    mostAMonth: 'au plus par mois',
    wishedAMonth: 'idéal par mois',
    notAlone: 'pas seul·e',
    lastResort: 'seulement si personne d’autre',
    yes: 'oui',
    no: 'non',
  },
  nl: {
    file: 'wensen',
    name: 'Voornaam',
    parts: { morning: 'voormiddag', afternoon: 'namiddag', evening: 'avond' },
    wishes: { likes: 'kom graag', can: 'kan', ratherNot: 'liever niet', cannot: 'kan niet' },
    leastAWeek: 'minstens per week',
    mostAWeek: 'hoogstens per week',
    leastAMonth: 'minstens per maand',
    mostAMonth: 'hoogstens per maand',
    wishedAMonth: 'liefst per maand',
    notAlone: 'niet alleen',
    lastResort: 'alleen als niemand anders',
    yes: 'ja',
    no: 'nee',
  },
  en: {
    file: 'wishes',
    name: 'First name',
    parts: { morning: 'morning', afternoon: 'afternoon', evening: 'evening' },
    wishes: { likes: 'likes', can: 'can', ratherNot: 'rather not', cannot: 'cannot' },
    leastAWeek: 'at least a week',
    mostAWeek: 'at most a week',
    leastAMonth: 'at least a month',
    mostAMonth: 'at most a month',
    wishedAMonth: 'ideally a month',
    notAlone: 'not alone',
    lastResort: 'only if nobody else',
    yes: 'yes',
    no: 'no',
  },
}
