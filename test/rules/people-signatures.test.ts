import fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  drawingOf,
  drawingPattern,
  maximumDrawing,
  padHeight,
  padWidth,
} from '#shared/people/signature-rules.ts'

const point = fc.record({
  x: fc.double({ min: -900, max: 1500, noNaN: true }),
  y: fc.double({ min: -900, max: 900, noNaN: true }),
})
const stroke = fc.array(point, { maxLength: 40 })

test('a signature is kept as lines between whole points of the pad', () => {
  expect(
    drawingOf([
      [
        { x: 10, y: 10 },
        { x: 20.4, y: 10 },
      ],
    ]),
  ).toBe('M10 10L20 10L20 10')
  expect(drawingOf([[{ x: -5, y: 700 }]])).toBe('M0 200L0 200')
  expect(drawingOf([])).toBe('')
  expect(drawingOf([[]])).toBe('')
})

test('whatever the hand does, it is a path of this pad and no longer than what is kept', () => {
  fc.assert(
    fc.property(fc.array(stroke, { maxLength: 30 }), (strokes) => {
      const path = drawingOf(strokes)
      expect(path.length).toBeLessThanOrEqual(maximumDrawing)
      expect(path === '' || drawingPattern.test(path)).toBe(true)
      const numbers = [...path.matchAll(/[ML](\d+) (\d+)/g)].map(([, x, y]) => [Number(x), Number(y)])
      for (const [x = 0, y = 0] of numbers) expect(x <= padWidth && y <= padHeight).toBe(true)
    }),
    { numRuns: 50 },
  )
})

test('an endless scribble keeps its shape with fewer points, and a thousand dots are cut', () => {
  const scribble = Array.from({ length: 60_000 }, (_, index) => ({
    x: 300 + 280 * Math.cos(index / 7),
    y: 100 + 90 * Math.sin(index / 3),
  }))
  const path = drawingOf([scribble])
  expect(path.length).toBeGreaterThan(maximumDrawing / 4)
  expect(path.length).toBeLessThanOrEqual(maximumDrawing)
  const dots = Array.from({ length: 5000 }, (_, index) => [{ x: index % 600, y: index % 200 }])
  const dotted = drawingOf(dots)
  expect(dotted.length).toBeLessThanOrEqual(maximumDrawing)
  expect(drawingPattern.test(dotted)).toBe(true)
})
