/** A way from one node to another and what it costs to take it; `figure` says which figure it belongs to. */
export interface Way {
  readonly to: string
  readonly figure: number
}

interface Waiting {
  readonly node: string
  readonly cost: number
}

/** A binary heap: the cheapest comes out first. */
function pushTo(heap: Waiting[], item: Waiting): void {
  let index = heap.push(item) - 1
  while (index > 0) {
    const parent = (index - 1) >> 1
    const above = heap[parent]
    if (above === undefined || above.cost <= item.cost) break
    heap[index] = above
    index = parent
  }
  heap[index] = item
}

function popFrom(heap: Waiting[]): Waiting | undefined {
  const [first] = heap
  const last = heap.pop()
  if (last === undefined || heap.length === 0) return first
  let index = 0
  for (;;) {
    const left = 2 * index + 1
    const right = left + 1
    const smaller = (heap[right]?.cost ?? Infinity) < (heap[left]?.cost ?? Infinity) ? right : left
    const below = heap[smaller]
    if (below === undefined || below.cost >= last.cost) break
    heap[index] = below
    index = smaller
  }
  heap[index] = last
  return first
}

/** The figures along the way back to the start, last first. */
function figuresTo(
  end: string,
  start: string,
  came: ReadonlyMap<string, { node: string; figure: number }>,
): number[] {
  const figures: number[] = []
  for (let node = end; node !== start;) {
    const step = came.get(node)
    if (step === undefined) break
    figures.push(step.figure)
    node = step.node
  }
  return figures
}

/**
 * The cheapest path (Dijkstra, 1959) from `start` to `end`: the figures it passes and their cost, or null
 * when there is none. `costOf` gives the cost of a way, or null when it is closed.
 */
export function cheapestPath(
  waysFrom: (node: string) => readonly Way[],
  costOf: (way: Way) => number | null,
  start: string,
  end: string,
): { readonly figures: number[]; readonly cost: number } | null {
  const costs = new Map([[start, 0]])
  const came = new Map<string, { node: string; figure: number }>()
  const heap: Waiting[] = [{ node: start, cost: 0 }]
  for (let next = popFrom(heap); next !== undefined; next = popFrom(heap)) {
    const { node, cost } = next
    if (node === end) return { figures: figuresTo(end, start, came), cost }
    if (cost > (costs.get(node) ?? Infinity)) continue
    for (const way of waysFrom(node)) {
      const price = costOf(way)
      if (price === null || cost + price >= (costs.get(way.to) ?? Infinity)) continue
      costs.set(way.to, cost + price)
      came.set(way.to, { node, figure: way.figure })
      pushTo(heap, { node: way.to, cost: cost + price })
    }
  }
  return null
}
