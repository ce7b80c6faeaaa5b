import type { Day } from './today-facts.ts'

type Moment = Day['checklist'][number]['moment']

/** A line being written. A new one has no id yet; its key keeps it in its field while others move. */
export interface ListLine {
  readonly key: string
  readonly itemId: string | null
  readonly moment: Moment
  readonly label: string
}

type Item = Omit<ListLine, 'key'>

export const lineOf = (item: Item & { readonly itemId: string }): ListLine => ({ ...item, key: item.itemId })

let made = 0

export function newLine(moment: Moment): ListLine {
  made += 1
  return { key: `new-${made}`, itemId: null, moment, label: '' }
}

export const hasEmptyLine = (lines: readonly ListLine[]): boolean =>
  lines.some(({ label }) => label.trim() === '')

/** What is saved: opening first, each in its order. */
export const withoutKeys = (lines: readonly ListLine[]): Item[] =>
  (['opening', 'closing'] as const).flatMap((wanted) =>
    lines
      .filter(({ moment }) => moment === wanted)
      .map(({ itemId, moment, label }) => ({ itemId, moment, label })),
  )

/** A line one place up (−1) or down (1) among those of its moment; the same lines when there is no such place. */
export function moveLine(lines: readonly ListLine[], key: string, by: -1 | 1): readonly ListLine[] {
  const from = lines.findIndex((line) => line.key === key)
  const moment = lines[from]?.moment
  const isSibling = (line: ListLine) => line.moment === moment
  const to =
    by === 1
      ? lines.findIndex((line, index) => index > from && isSibling(line))
      : lines.findLastIndex((line, index) => index < from && isSibling(line))
  const [moved, other] = [lines[from], lines[to]]
  if (moved === undefined || other === undefined) return lines
  return lines.map((line, index) => (index === from ? other : index === to ? moved : line))
}
