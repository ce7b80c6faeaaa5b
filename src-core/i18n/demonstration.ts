import type { Host } from '#shared/hosts/host.ts'
import type { Language } from '#shared/kernel/shapes.ts'

/** The invented place: first names only, nobody who exists. */
export const demonstrationHosts: readonly Pick<
  Host,
  'displayName' | 'colour' | 'origin' | 'keyHolder' | 'newcomer'
>[] = [
  { displayName: 'Samira', colour: 'mint', origin: 'neighbour', keyHolder: true, newcomer: false },
  { displayName: 'Luc', colour: 'peach', origin: 'peer', keyHolder: true, newcomer: false },
  { displayName: 'Marie', colour: 'sage', origin: 'delegated', keyHolder: true, newcomer: false },
  { displayName: 'Yusuf', colour: 'sky', origin: 'neighbour', keyHolder: false, newcomer: false },
  { displayName: 'Greet', colour: 'lavender', origin: 'delegated', keyHolder: true, newcomer: false },
  { displayName: 'Paul', colour: 'lagoon', origin: 'peer', keyHolder: false, newcomer: false },
  { displayName: 'Annick', colour: 'apricot', origin: 'relative', keyHolder: true, newcomer: false },
  { displayName: 'Fatou', colour: 'rose', origin: 'neighbour', keyHolder: false, newcomer: false },
  { displayName: 'Wim', colour: 'straw', origin: 'delegated', keyHolder: false, newcomer: false },
  { displayName: 'Leïla', colour: 'lilac', origin: 'peer', keyHolder: true, newcomer: false },
  { displayName: 'Jonas', colour: 'periwinkle', origin: 'relative', keyHolder: false, newcomer: false },
  { displayName: 'Nadia', colour: 'sand', origin: 'neighbour', keyHolder: false, newcomer: true },
]

interface Words {
  readonly place: string
  readonly notes: readonly string[]
  readonly opening: readonly string[]
  readonly closing: readonly string[]
  readonly closedWeek: string
}

export const demonstrationWords: Readonly<Record<Language, Words>> = {
  fr: {
    place: 'Lieu de liens',
    notes: [
      'La machine à café fuit un peu : serviette dessous.',
      'Atelier chant mardi : deux personnes veulent aider.',
    ],
    opening: ['Chauffage, lumières, café', 'Cahier d’idées sur la table'],
    closing: ['Vaisselle, poubelles', 'Compter, éteindre, fermer'],
    closedWeek: 'Semaine de repos',
  },
  nl: {
    place: 'Lieu de liens',
    notes: [
      'Het koffieapparaat lekt een beetje: doekje eronder.',
      'Zangatelier dinsdag: twee mensen willen helpen.',
    ],
    opening: ['Verwarming, licht, koffie', 'Ideeënschrift op tafel'],
    closing: ['Afwas, vuilnis', 'Tellen, licht uit, sluiten'],
    closedWeek: 'Rustweek',
  },
  en: {
    place: 'Lieu de liens',
    notes: [
      'The coffee machine leaks a little: cloth underneath.',
      'Singing workshop on Tuesday: two people want to help.',
    ],
    opening: ['Heating, lights, coffee', 'Ideas book on the table'],
    closing: ['Dishes, bins', 'Count, lights off, lock up'],
    closedWeek: 'Week of rest',
  },
}
