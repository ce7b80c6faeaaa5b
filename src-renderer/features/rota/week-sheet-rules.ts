import type { SlotCard } from '#shared/rota/slot-card.ts'

/** The height left for the bands of hours on the sheet, in millimetres. */
const height = 147

/** From the largest letters to the smallest: a line, a line to write on, and the edges of a slot, in millimetres. */
const sizes = [
  { name: 'large', line: 6, blank: 7, edges: 4 },
  { name: 'normal', line: 5.1, blank: 7, edges: 4 },
  { name: 'small', line: 3.85, blank: 7, edges: 4 },
  { name: 'smaller', line: 3.3, blank: 5.5, edges: 3 },
] as const
type Size = (typeof sizes)[number]

/** What the size of a week's letters depends on. */
interface WeekDrawn {
  readonly slots: readonly SlotCard[]
  readonly table: {
    readonly bands: readonly { readonly cells: readonly { readonly slotIds: readonly string[] }[] }[]
  }
}

/** Lines of words of a slot, and lines to write on. */
function linesOf(slot: SlotCard) {
  const wantsKey = slot.gap.keyHolderMissing && slot.gap.missingHosts === 0
  const words = Number(slot.note !== '') + Number(slot.seriesName !== '') + 2 * Number(!slot.open)
  return { lines: words + slot.hosts.length, blanks: slot.gap.missingHosts + Number(wantsKey) }
}

/** The largest letters that hold the week on one page; a fuller one goes on on a second, under its days again. */
export function weekSize({ slots, table }: WeekDrawn): Size['name'] {
  const byId = new Map(slots.map((slot) => [slot.slotId, linesOf(slot)]))
  const fits = ({ line, blank, edges }: Size): boolean => {
    const heightOf = (slotId: string) => {
      const { lines, blanks } = byId.get(slotId) ?? { lines: 0, blanks: 0 }
      return edges + lines * line + blanks * blank
    }
    const bands = table.bands.map(({ cells }) =>
      Math.max(
        // The hours of the band take two lines themselves.
        edges + 2 * line,
        ...cells.map(({ slotIds }) => slotIds.reduce((sum, slotId) => sum + heightOf(slotId), 0)),
      ),
    )
    return bands.reduce((sum, one) => sum + one, 0) <= height
  }
  return (sizes.find(fits) ?? sizes[sizes.length - 1])?.name ?? 'smaller'
}
