/** How the line of a year looks, the newest first. */
interface LineLook {
  readonly color: string
  readonly dash: string
  readonly symbol: 'circle' | 'square' | 'triangle' | 'diamond'
  readonly weight: number
}

export const lineLooks: readonly [LineLook, ...LineLook[]] = [
  { color: 'var(--accent)', dash: 'none', symbol: 'circle', weight: 3 },
  { color: 'var(--missing-line)', dash: '8 5', symbol: 'square', weight: 2.2 },
  { color: 'var(--attention-ink)', dash: '2 4', symbol: 'triangle', weight: 2.2 },
  { color: 'var(--ink-soft)', dash: '10 4 2 4', symbol: 'diamond', weight: 2 },
]
