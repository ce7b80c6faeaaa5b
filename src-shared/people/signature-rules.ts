/** The pad a signature is drawn on: its width and height, the units of what is kept. */
export const padWidth = 600
export const padHeight = 200

/** The longest path kept: a long name written slowly is some 4,000 signs. */
export const maximumDrawing = 20_000

export interface PadPoint {
  readonly x: number
  readonly y: number
}
/** The points of one movement of the hand, from where it touched to where it left. */
export type Stroke = readonly PadPoint[]

/**
 * A path that this pad drew and nothing else: movements of straight lines between whole numbers, one a stroke.
 * `M12 40L15 42L19 41M200 30L200 31`.
 */
export const drawingPattern = /^(?:M\d{1,3} \d{1,3}(?:L\d{1,3} \d{1,3})+)+$/

const onPad = (value: number, size: number): number => Math.min(size, Math.max(0, Math.round(value)))

/** The stroke with fewer points: those nearer than `step` to the last one kept go, the first and the last stay. */
function thinned(stroke: Stroke, step: number): Stroke {
  const kept: PadPoint[] = []
  for (const { x, y } of stroke) {
    const point = { x: onPad(x, padWidth), y: onPad(y, padHeight) }
    const last = kept.at(-1)
    if (last === undefined || Math.hypot(point.x - last.x, point.y - last.y) >= step) kept.push(point)
  }
  const end = stroke.at(-1)
  if (end !== undefined) kept.push({ x: onPad(end.x, padWidth), y: onPad(end.y, padHeight) })
  return kept
}

const pathOf = (stroke: Stroke): string =>
  stroke.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')

/**
 * The strokes as the path data of an SVG, never longer than `maximumDrawing`: the longer it would be, the fewer points
 * are kept of each stroke; empty without any. A dot is a line without length, which round ends draw. Worked example: two
 * points at 10,10 and 20,10 are `M10 10L20 10L20 10`.
 */
export function drawingOf(strokes: readonly Stroke[]): string {
  const drawn = strokes.filter((stroke) => stroke.length > 0)
  for (let step = 2; step < padWidth; step *= 2) {
    const path = drawn.map((stroke) => pathOf(thinned(stroke, step))).join('')
    if (path.length <= maximumDrawing) return path
  }
  const shortest = drawn.map((stroke) => pathOf(thinned(stroke, padWidth)))
  return shortest.slice(0, Math.floor(maximumDrawing / 'M600 200L600 200L600 200'.length)).join('')
}
