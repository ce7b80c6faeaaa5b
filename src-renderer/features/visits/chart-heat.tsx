import { axisX, axisY, cell, plot, text } from '@observablehq/plot'
import { useMemo } from 'react'

import { makeHatch } from './chart-marks.ts'
import { ChartSvg } from './chart-svg.tsx'
import type { Room } from './chart-svg.tsx'
import { stepOf } from './figures-heat-cells.ts'
import type { HeatView } from './figures-heat-cells.ts'

type HeatPoint = HeatView['cells'][number]

interface HeatChartProps {
  readonly view: HeatView
  readonly labelledBy: string
  readonly hiddenMark: string
  readonly rowHeight: number
  readonly width?: number | undefined
}

/** Weekdays × hours: deeper is busier, and the number is written in each cell. */
export function HeatChart({ view, labelledBy, hiddenMark, rowHeight, width }: HeatChartProps) {
  const draw = useMemo(
    () => (room: Room) => drawHeat({ view, hiddenMark, rowHeight }, room),
    [view, hiddenMark, rowHeight],
  )
  return <ChartSvg draw={draw} labelledBy={labelledBy} width={width} />
}

type Heat = Pick<HeatChartProps, 'view' | 'hiddenMark' | 'rowHeight'>

function drawHeat({ view, hiddenMark, rowHeight }: Heat, { width, em }: Room): Element {
  const hatch = makeHatch()
  const { cells, weekdays, hours } = view
  const inState = (state: HeatPoint['state']) => cells.filter((point) => point.state === state)
  const title = 'title'
  const place = { x: 'hour', y: 'weekday', inset: 1.5, rx: 4 } as const
  const names = new Map<number, string>(weekdays.map((day) => [day.weekday, day.name]))
  const hourNames = new Map(hours.map((one) => [one.hour, one.name]))
  return plot({
    width,
    height: (weekdays.length * rowHeight + 34) * em,
    marginLeft: 92 * em,
    marginRight: 4,
    marginTop: 30 * em,
    marginBottom: 4,
    x: { type: 'band', domain: hours.map((one) => one.hour), padding: 0, axis: null },
    y: { type: 'band', domain: weekdays.map((day) => day.weekday), padding: 0, axis: null },
    marks: [
      hatch.mark,
      axisX({
        anchor: 'top',
        tickSize: 0,
        tickPadding: 8,
        label: null,
        tickFormat: (hour: number) => hourNames.get(hour) ?? '',
        fill: 'var(--ink-soft)',
      }),
      axisY({
        tickSize: 0,
        tickPadding: 10,
        label: null,
        tickFormat: (day: number) => names.get(day) ?? '',
        fill: 'var(--ink)',
      }),
      cell(inState('counted'), {
        ...place,
        fill: ({ value }: HeatPoint) => `var(--heat-${stepOf(value ?? 0, view)})`,
        stroke: 'var(--line)',
        title,
      }),
      cell(inState('notCounted'), { ...place, fill: hatch.fill, title }),
      cell(inState('hidden'), {
        ...place,
        fill: 'var(--card)',
        stroke: 'var(--ink-soft)',
        strokeDasharray: '4 3',
        title,
      }),
      text(inState('counted'), {
        x: 'hour',
        y: 'weekday',
        text: 'short',
        fill: ({ value }: HeatPoint) => (stepOf(value ?? 0, view) === 5 ? 'var(--on-accent)' : 'var(--ink)'),
      }),
      text(inState('hidden'), { x: 'hour', y: 'weekday', text: () => hiddenMark, fill: 'var(--ink)' }),
    ],
    color: { type: 'identity' },
  })
}
