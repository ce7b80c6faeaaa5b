import { plainText } from './plain-text.ts'

interface Choice {
  readonly id: string
  readonly label: string
  readonly isDisabled?: boolean
}

/** Whether a label is shown for what was typed: accents and capitals do not matter. */
export const isShownFor = (label: string, typed: string): boolean =>
  plainText(label).includes(plainText(typed))

const shownOf = <One extends Choice>(choices: readonly One[], typed: string): readonly One[] =>
  choices.filter(({ label, isDisabled }) => isDisabled !== true && isShownFor(label, typed))

const isExactly = (label: string, typed: string): boolean => plainText(label) === plainText(typed)

/** The choice that Enter takes: the one of that very name, else the first one shown; null where none is shown. */
export function firstFor<One extends Choice>(choices: readonly One[], typed: string): One | null {
  const shown = shownOf(choices, typed)
  return shown.find(({ label }) => isExactly(label, typed)) ?? shown[0] ?? null
}

/**
 * The choice that can only be meant: the one of that very name, else the only one shown. Null where several could be,
 * two people of one name too: `an` with Ana and Anouk is nobody, so that nobody is chosen by accident.
 */
export function meantBy<One extends Choice>(choices: readonly One[], typed: string): One | null {
  if (typed.trim() === '') return null
  const shown = shownOf(choices, typed)
  const exact = shown.filter(({ label }) => isExactly(label, typed))
  const [only, other] = exact.length > 0 ? exact : shown
  return other === undefined ? (only ?? null) : null
}
