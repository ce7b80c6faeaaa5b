/** The months as people write them in French, Dutch and English, folded by `foldText`; the number is 1 to 12. */
const monthWords: readonly string[] = [
  'janvier januari january janv jan',
  'fevrier februari february fevr fev feb febr',
  'mars maart march mrt mar maa',
  'avril april avr apr',
  'mai mei may',
  'juin juni june jun',
  'juillet juli july juil jul',
  'aout augustus august aou aug',
  'septembre september sept sep',
  'octobre oktober october oct okt',
  'novembre november nov',
  'decembre december dec',
]

const monthNumbers: ReadonlyMap<string, number> = new Map(
  monthWords.flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)),
)

const weekdayWords: ReadonlySet<string> = new Set(
  [
    'lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim',
    'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma di wo do vr za zo',
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
  ].flatMap((words) => words.split(' ')),
)

/** Small words and ordinal endings that say nothing about which day it is: `le 1er de mars`, `the 2nd of March`. */
const fillerWords: ReadonlySet<string> = new Set(
  'le la l de du d den the of op on er e st nd rd th ste'.split(' '),
)

/** `mrt` → 3, `aout` → 8; undefined when the folded word is no month. */
export const monthOfWord = (word: string): number | undefined => monthNumbers.get(word)

/** True for a folded weekday or filler word, which a date may carry without its meaning changing. */
export const isIdleWord = (word: string): boolean => weekdayWords.has(word) || fillerWords.has(word)
