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
