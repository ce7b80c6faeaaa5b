import { keepsForm } from './call-kinds.ts'

const underWay = new Map<string, number>()
let waiting: readonly (() => void)[] = []

/** Remembers that a call has been sent; the answer ends it. */
export function startCall(name: string): () => void {
  underWay.set(name, (underWay.get(name) ?? 0) + 1)
  return () => {
    const left = (underWay.get(name) ?? 1) - 1
    if (left === 0) underWay.delete(name)
    else underWay.set(name, left)
    if (!isActUnderWay()) tellWaiting()
  }
}

/** True while an act of this page (a restore, a sign-up) waits for its answer. */
export const isActUnderWay = (): boolean => [...underWay.keys()].some(keepsForm)

/** Does something once no act waits for its answer any more, and its answer has been noted. */
export function whenActsEnd(then: () => void): void {
  waiting = [...waiting, then]
}

function tellWaiting(): void {
  const told = waiting
  waiting = []
  for (const then of told) queueMicrotask(then)
}
