import { axisX, axisY, dot, gridY, line, plot, ruleY } from '@observablehq/plot'
import { useMemo } from 'react'

import { lineLooks } from './chart-line-looks.ts'
import { labelsThatFit } from './chart-marks.ts'
import { ChartSvg } from './chart-svg.tsx'
import type { Room } from './chart-svg.tsx'
import type { YearLine } from './figures-year-lines.ts'

interface LinesChartProps {
  /** The newest first. */
  readonly lines: readonly YearLine[]
  /** What stands under each place of the axis. */
  readonly ticks: readonly string[]
  readonly labelledBy: string
  readonly formatNumber: (value: number) => string
  readonly height: number
  readonly width?: number | undefined
}

/** A line a year; each has its own dashes and its own sign, so that colour is not alone to tell them apart. */
export function LinesChart({ lines, ticks, labelledBy, formatNumber, height, width }: LinesChartProps) {
  const draw = useMemo(
    () => (room: Room) => drawLines({ lines, ticks, formatNumber, height }, room),
    [lines, ticks, formatNumber, height],
  )
  return <ChartSvg draw={draw} labelledBy={labelledBy} width={width} />
}

type Lines = Pick<LinesChartProps, 'lines' | 'ticks' | 'formatNumber' | 'height'>

function drawLines({ lines, ticks, formatNumber, height }: Lines, { width, em }: Room): Element {
  const marginLeft = 52 * em
  const marginRight = 20 * em
  const places = ticks.map((_tick, index) => index)
  const highest = Math.max(1, ...lines.flatMap(({ points }) => points.map(({ value }) => value ?? 0)))
  const widest = Math.max(...ticks.map((tick) => tick.length)) * 8 + 14
  return plot({
    width,
    height: height * em,
    marginLeft,
    marginRight,
    marginTop: 14 * em,
    marginBottom: 32 * em,
    x: { type: 'point', domain: places, padding: 0.3, axis: null },
    y: { domain: [0, highest * 1.06], axis: null },
    symbol: { type: 'identity' },
    marks: [
      gridY({ ticks: 5, stroke: 'var(--line)', strokeOpacity: 1 }),
      axisY({ ticks: 5, tickSize: 0, label: null, tickFormat: formatNumber, fill: 'var(--ink-soft)' }),
      axisX(labelsThatFit(places, width - marginLeft - marginRight, widest * em), {
        tickSize: 0,
        tickPadding: 8,
        label: null,
        tickFormat: (place: number) => ticks[place] ?? '',
        fill: 'var(--ink-soft)',
      }),
      ruleY([0], { stroke: 'var(--line-strong)' }),
      ...lines.toReversed().flatMap(({ points, look }) => {
        const { color, dash, symbol, weight } = lineLooks[look] ?? lineLooks[0]
        const drawn = points.map((point) => ({ ...point, value: point.value ?? Number.NaN }))
        return [
          line(drawn, { x: 'place', y: 'value', stroke: color, strokeWidth: weight, strokeDasharray: dash }),
          dot(drawn, {
            x: 'place',
            y: 'value',
            fill: color,
            stroke: 'var(--card)',
            symbol,
            r: 4.5 * em,
            title: 'text',
          }),
        ]
      }),
    ],
  })
}
