import { create } from 'zustand'

import { forgetAllWriting, hasWriting } from '#renderer/ui/writing.ts'

import { isActUnderWay, whenActsEnd } from './calls-under-way.ts'

interface Leaving {
  /** The way that somebody asked to take, while they are asked whether they leave what they wrote. */
  readonly go: (() => void) | null
}

export const useLeaving = create<Leaving>(() => ({ go: null }))

/**
 * Takes a way out of the page, at once when nothing would be lost; else the page asks first. Somebody who has just
 * pressed "Enregistrer" is not asked: the answer tells whether anything is left to lose.
 */
export function leaveBy(go: () => void): void {
  if (!hasWriting()) go()
  else if (isActUnderWay()) whenActsEnd(() => leaveBy(go))
  else useLeaving.setState({ go })
}

export const stayHere = (): void => useLeaving.setState({ go: null })

/** What was written is left, and the way is taken. */
export function leaveAnyway(): void {
  const { go } = useLeaving.getState()
  stayHere()
  forgetAllWriting()
  go?.()
}
