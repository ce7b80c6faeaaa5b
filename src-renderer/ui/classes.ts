/** Joins the class names that are there: `cx('a', isOpen && 'b', undefined)` → `'a b'` or `'a'`. */
export function cx(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
