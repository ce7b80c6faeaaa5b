/** What a reader of published figures knows: the figures by key, and which add up to which. */
export interface Publication {
  readonly figures: ReadonlyMap<string, number>
  readonly sums: readonly { readonly total: string; readonly parts: readonly string[] }[]
}

/**
 * Whether a hidden figure could have another value, all the shown ones and all the sums being as they are,
 * and no hidden figure being 0. Found by trying: each hidden figure one less, the same, or one more. An
 * answer of true is a proof (there is such a set of figures); it knows nothing of how the figures were
 * chosen.
 */
export function canBeOtherwise(
  { figures, sums }: Publication,
  hidden: ReadonlySet<string>,
  key: string,
): boolean {
  const touching = (one: string) => sums.filter(({ total, parts }) => total === one || parts.includes(one))
  const changes = new Map<string, number>(
    [...figures.keys()].filter((one) => !hidden.has(one)).map((one) => [one, 0]),
  )
  const canChange = (one: string, by: number): boolean => (figures.get(one) ?? 0) + by >= 1

  /** Follows the sums from the figures already changed, so that a broken sum is met at once. */
  const settleNext = (): boolean => {
    const open = sums
      .map(({ total, parts }) => {
        const unknown = [total, ...parts].filter((one) => !changes.has(one))
        const rest = parts.reduce((sum, one) => sum + (changes.get(one) ?? 0), 0) - (changes.get(total) ?? 0)
        return { unknown, rest }
      })
      .filter(({ rest }) => rest !== 0)
    if (open.some(({ unknown }) => unknown.length === 0)) return false
    // What no broken sum touches stays as it is.
    const [narrowest] = open.toSorted((a, b) => a.unknown.length - b.unknown.length)
    const next = narrowest?.unknown[0]
    if (next === undefined) return true
    for (const by of [-1, 1, 0]) {
      if (!canChange(next, by)) continue
      changes.set(next, by)
      if (settleNext()) return true
      changes.delete(next)
    }
    return false
  }

  return [1, -1].some((by) => {
    if (!canChange(key, by) || touching(key).length === 0) return false
    changes.set(key, by)
    const found = settleNext()
    if (!found) changes.delete(key)
    return found
  })
}

/**
 * What is wrong with a publication: a small figure shown, a zero hidden, a hidden figure that can only be what it
 * is. Empty when it is safe.
 */
export function faultsOf(
  publication: Publication,
  hidden: ReadonlySet<string>,
  threshold: number,
): readonly string[] {
  const figures = [...publication.figures]
  return [
    ...figures
      .filter(([key, value]) => value > 0 && value < threshold && !hidden.has(key))
      .map(([key]) => `${key} is shown`),
    ...figures
      .filter(([key, value]) => value === 0 && hidden.has(key))
      .map(([key]) => `${key} is a hidden zero`),
    ...figures
      .filter(([key]) => hidden.has(key) && !canBeOtherwise(publication, hidden, key))
      .map(([key]) => `${key} can be computed`),
  ]
}
