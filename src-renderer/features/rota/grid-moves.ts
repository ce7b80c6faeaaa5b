/** Where something that can be focused stands in a table, in the order of the page. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

/**
 * The place the key goes to from the n-th, or null when there is none that way. Up and down walk through a column,
 * several places of one cell included; left and right go to the nearest place of the same row, as far down its cell
 * as one stood, or else to the next column that has one; Home and End to the ends of the row, with Ctrl to those of
 * the table.
 */
export function placeTowards(
  places: readonly GridPlace[],
  from: number,
  key: string,
  isCtrl: boolean,
): number | null {
  const here = places[from]
  if (here === undefined || places.length === 0) return null
  switch (key) {
    case 'ArrowDown':
    case 'ArrowUp':
      return alongColumn(places, from, key === 'ArrowDown' ? 1 : -1)
    case 'ArrowRight':
    case 'ArrowLeft':
      return alongRow(places, from, key === 'ArrowRight' ? 1 : -1)
    case 'Home':
      return isCtrl ? 0 : indexIn(places, ({ row }) => row === here.row, 'first')
    case 'End':
      return isCtrl ? places.length - 1 : indexIn(places, ({ row }) => row === here.row, 'last')
    default:
      return null
  }
}

function indexIn(
  places: readonly GridPlace[],
  isWanted: (place: GridPlace) => boolean,
  end: 'first' | 'last',
): number | null {
  const index = end === 'first' ? places.findIndex(isWanted) : places.findLastIndex(isWanted)
  return index < 0 ? null : index
}

function alongColumn(places: readonly GridPlace[], from: number, step: 1 | -1): number | null {
  const column = places[from]?.column
  for (let index = from + step; index >= 0 && index < places.length; index += step) {
    if (places[index]?.column === column) return index
  }
  return null
}

function alongRow(places: readonly GridPlace[], from: number, step: 1 | -1): number | null {
  const here = places[from]
  if (here === undefined) return null
  const beyond = places.filter(({ column }) => (column - here.column) * step > 0)
  const inRow = beyond.filter(({ row }) => row === here.row)
  const target = nearest(inRow.length > 0 ? inRow : beyond, here)
  if (target === undefined) return null
  const inCellOf = ({ row, column }: GridPlace) =>
    places.flatMap((place, index) => (place.row === row && place.column === column ? [index] : []))
  const there = inCellOf(target)
  return there[inCellOf(here).indexOf(from)] ?? there.at(-1) ?? null
}

/** The nearest column first, then the nearest row. */
function nearest(places: readonly GridPlace[], here: GridPlace): GridPlace | undefined {
  const distance = ({ row, column }: GridPlace) =>
    Math.abs(column - here.column) * 1000 + Math.abs(row - here.row)
  return places.toSorted((a, b) => distance(a) - distance(b))[0]
}
