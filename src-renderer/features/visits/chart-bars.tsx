import { axisX, axisY, barY, gridY, plot, ruleY, text, tickY } from '@observablehq/plot'
import { useMemo } from 'react'

import { labelsThatFit, makeHatch } from './chart-marks.ts'
import { ChartSvg } from './chart-svg.tsx'
import type { Room } from './chart-svg.tsx'
import type { Point } from './figures-points.ts'

interface BarsChartProps {
  readonly points: readonly Point[]
  readonly labelledBy: string
  readonly formatNumber: (value: number) => string
  /** The sign on a hidden figure. */
  readonly hiddenMark: string
  readonly height: number
  readonly width?: number | undefined
}

/** Figures in a row: a bar for a number, hatching where nobody counted, a dashed block for what is hidden. */
export function BarsChart(props: BarsChartProps) {
  const { points, formatNumber, hiddenMark, height, labelledBy, width } = props
  const draw = useMemo(
    () => (room: Room) => drawBars({ points, formatNumber, hiddenMark, height }, room),
    [points, formatNumber, hiddenMark, height],
  )
  return <ChartSvg draw={draw} labelledBy={labelledBy} width={width} />
}

type Bars = Pick<BarsChartProps, 'points' | 'formatNumber' | 'hiddenMark' | 'height'>

function drawBars({ points, formatNumber, hiddenMark, height }: Bars, { width, em }: Room): Element {
  const marginLeft = 52 * em
  const marginRight = 8 * em
  const room = width - marginLeft - marginRight
  const highest = Math.max(1, ...points.map((point) => point.value ?? 0))
  const top = highest * 1.08
  const byKey = new Map(points.map((point) => [point.key, point]))
  const hatch = makeHatch()
  const numbered = numbersThatFit(points, room / Math.max(1, points.length), em, formatNumber)
  const ticks = labelsThatFit(points, room, widestTick(points) * em)
  return plot({
    width,
    height: height * em,
    marginLeft,
    marginRight,
    marginTop: 22 * em,
    marginBottom: 32 * em,
    x: {
      type: 'band',
      domain: points.map((point) => point.key),
      padding: points.length > 120 ? 0.05 : 0.22,
      axis: null,
    },
    y: { domain: [0, top], axis: null },
    marks: [
      hatch.mark,
      gridY({ ticks: 5, stroke: 'var(--line)', strokeOpacity: 1 }),
      axisY({ ticks: 5, tickSize: 0, label: null, tickFormat: formatNumber, fill: 'var(--ink-soft)' }),
      axisX(
        ticks.map((point) => point.key),
        {
          tickSize: 0,
          tickPadding: 8,
          label: null,
          tickFormat: (key: string) => byKey.get(key)?.tick ?? '',
          fill: 'var(--ink-soft)',
        },
      ),
      ...pointMarks(points, top, hatch.fill),
      ruleY([0], { stroke: 'var(--line-strong)' }),
      text(numbered, {
        x: 'key',
        y: 'value',
        text: (point: Point) => formatNumber(point.value ?? 0),
        dy: -9,
        fill: 'var(--ink)',
      }),
      text(numbered.length > 0 || points.length <= 40 ? inState(points, 'hidden') : [], {
        x: 'key',
        y: top * 0.08,
        text: () => hiddenMark,
        fill: 'var(--ink)',
      }),
    ],
  })
}

const inState = (points: readonly Point[], state: Point['state']) =>
  points.filter((point) => point.state === state)

/** Each state in its own way; a zero that was seen is a thick line on the ground, not an absence. */
function pointMarks(points: readonly Point[], top: number, hatching: string) {
  const title = 'title'
  const counted = inState(points, 'counted')
  return [
    barY(inState(points, 'notCounted'), { x: 'key', y1: 0, y2: top, fill: hatching, title }),
    barY(inState(points, 'hidden'), {
      x: 'key',
      y1: 0,
      y2: top * 0.16,
      fill: 'var(--card)',
      stroke: 'var(--ink-soft)',
      strokeDasharray: '4 3',
      title,
    }),
    barY(counted, { x: 'key', y: 'value', fill: 'var(--accent)', rx: 2, title }),
    tickY(
      counted.filter((point) => point.value === 0),
      { x: 'key', y: 0, stroke: 'var(--accent)', strokeWidth: 5, title },
    ),
  ]
}

/** About how wide the widest label is, in pixels of the usual text, with some air. */
const widestTick = (points: readonly Point[]): number =>
  Math.max(0, ...points.map(({ tick }) => tick.length)) * 8 + 10

/** The numbers on the bars: all of them or none, so that none seems more important. */
function numbersThatFit(
  points: readonly Point[],
  band: number,
  em: number,
  formatNumber: (value: number) => string,
): readonly Point[] {
  const counted = points.filter((point) => point.value !== null)
  const widest = Math.max(0, ...counted.map(({ value }) => formatNumber(value ?? 0).length))
  return widest * 8 * em + 4 <= band ? counted : []
}
