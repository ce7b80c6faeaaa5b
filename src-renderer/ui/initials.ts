/** `Samira` → `S`, `Luc V.` → `LV`. Whole letters, also those written with two code units. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/[\s\-·]+/)
    .filter(Boolean)
  return words
    .slice(0, 2)
    .map((word) => [...word][0]?.toLocaleUpperCase() ?? '')
    .join('')
}

/** Beside three letters of a name, a fourth no longer fits. */
const mostLetters = 3

/**
 * The initials of each of these names; where two names share them, as many letters of the name as tell them apart:
 * `Leïla`, `Luc` and `Nadia` → `Le`, `Lu` and `N`. Two names that begin alike for three letters keep looking alike.
 */
export function initialsAmong(names: readonly string[]): ReadonlyMap<string, string> {
  const different = [...new Set(names)]
  return new Map(different.map((name) => [name, lettersAmong(name, different)]))
}

function lettersAmong(name: string, names: readonly string[]): string {
  const initials = initialsOf(name)
  const alike = names.filter((other) => other !== name && initialsOf(other) === initials)
  if (alike.length === 0) return initials
  let count = 2
  while (count < mostLetters && alike.some((other) => lettersOf(other, count) === lettersOf(name, count))) {
    count += 1
  }
  return lettersOf(name, count)
}

function lettersOf(name: string, count: number): string {
  const [first = '', ...rest] = [...name.replaceAll(/[\s\-·.]+/g, '')].slice(0, count)
  return first.toLocaleUpperCase() + rest.join('')
}
