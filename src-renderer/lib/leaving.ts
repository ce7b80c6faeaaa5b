import { create } from 'zustand'

import { forgetAllWriting, hasWriting } from '#renderer/ui/writing.ts'

interface Leaving {
  /** The way that somebody asked to take, while they are asked whether they leave what they wrote. */
  readonly go: (() => void) | null
}

export const useLeaving = create<Leaving>(() => ({ go: null }))

/** Takes a way out of the page, at once when nothing would be lost; else the page asks first. */
export function leaveBy(go: () => void): void {
  if (hasWriting()) useLeaving.setState({ go })
  else go()
}

export const stayHere = (): void => useLeaving.setState({ go: null })

/** What was written is left, and the way is taken. */
export function leaveAnyway(): void {
  const { go } = useLeaving.getState()
  stayHere()
  forgetAllWriting()
  go?.()
}
