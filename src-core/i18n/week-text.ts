import type { Language } from '#shared/kernel/shapes.ts'

/** The words of the week as a message: plain, short, and read by people who have a telephone in their hand. */
interface WeekTextWords {
  readonly title: (place: string, from: string, until: string) => string
  readonly nobody: string
  readonly missing: (hosts: number) => string
  readonly keyMissing: string
  readonly cancelled: string
  readonly closed: string
  readonly nextDay: string
  readonly nothing: string
  readonly complete: string
  readonly missingInAll: (hosts: number, keyHolders: number) => string
  readonly howToAnswer: string
}

/** No space of a message may break before these signs. */
const hard = '\u00a0'

export const weekTextWords: Readonly<Record<Language, WeekTextWords>> = {
  fr: {
    title: (place, from, until) => `${place}${hard}: permanences du ${from} au ${until}`,
    nobody: 'personne pour le moment',
    missing: (hosts) => (hosts === 1 ? 'il manque 1 personne' : `il manque ${hosts} personnes`),
    keyMissing: 'il manque une clé',
    cancelled: 'annulée',
    closed: 'fermé',
    nextDay: 'le lendemain',
    nothing: 'Il n’y a pas de permanence cette semaine.',
    complete: `Personne ne manque cette semaine. Merci à toutes et à tous${hard}!`,
    missingInAll: (hosts, keyHolders) =>
      `Il manque encore ${[
        hosts === 0 ? '' : hosts === 1 ? '1 personne' : `${hosts} personnes`,
        keyHolders === 0 ? '' : keyHolders === 1 ? 'une clé' : `une clé ${keyHolders} fois`,
      ]
        .filter(Boolean)
        .join(' et ')}.`,
    howToAnswer: `Vous pouvez venir${hard}? Répondez avec le jour et l’heure, ou inscrivez-vous sur le PC du lieu. Merci${hard}!`,
  },
  nl: {
    title: (place, from, until) => `${place}: permanenties van ${from} tot ${until}`,
    nobody: 'nog niemand',
    missing: (hosts) => (hosts === 1 ? 'er is 1 persoon te kort' : `er zijn ${hosts} personen te kort`),
    keyMissing: 'er ontbreekt een sleutel',
    cancelled: 'afgelast',
    closed: 'gesloten',
    nextDay: 'de volgende dag',
    nothing: 'Deze week is er geen permanentie.',
    complete: 'Deze week is niemand te kort. Dank u allemaal!',
    missingInAll: (hosts, keyHolders) =>
      `We zoeken nog ${[
        hosts === 0 ? '' : hosts === 1 ? '1 persoon' : `${hosts} personen`,
        keyHolders === 0 ? '' : keyHolders === 1 ? 'een sleutel' : `${keyHolders} keer een sleutel`,
      ]
        .filter(Boolean)
        .join(' en ')}.`,
    howToAnswer:
      'Kunt u komen? Antwoord met de dag en het uur, of schrijf u in op de pc van de plek. Dank u!',
  },
  en: {
    title: (place, from, until) => `${place}: slots from ${from} to ${until}`,
    nobody: 'nobody yet',
    missing: (hosts) => (hosts === 1 ? '1 person is missing' : `${hosts} people are missing`),
    keyMissing: 'a key is missing',
    cancelled: 'cancelled',
    closed: 'closed',
    nextDay: 'the next day',
    nothing: 'There is no slot this week.',
    complete: 'Nobody is missing this week. Thank you all!',
    missingInAll: (hosts, keyHolders) =>
      `We still need ${[
        hosts === 0 ? '' : hosts === 1 ? '1 person' : `${hosts} people`,
        keyHolders === 0 ? '' : keyHolders === 1 ? 'a key' : `a key ${keyHolders} times`,
      ]
        .filter(Boolean)
        .join(' and ')}.`,
    howToAnswer:
      'Can you come? Answer with the day and the time, or sign up on the PC of the place. Thank you!',
  },
}
