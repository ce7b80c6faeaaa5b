import { useEffect, useRef, type ReactNode } from 'react'

import type { ClaimState } from '#shared/expenses/claim.ts'

/** The card in which what was just done is found: the button that did it is gone, and the focus goes there. */
export type Arrival = 'suggestions' | ClaimState

interface ArrivalTitleProps {
  readonly isHere: boolean
  readonly onArrived: () => void
  readonly children: ReactNode
}

/** The title of a card that the focus goes to, as soon as it is drawn, when something arrived in it. */
export function ArrivalTitle({ isHere, onArrived, children }: ArrivalTitleProps) {
  const title = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (!isHere) return
    title.current?.focus()
    onArrived()
  })
  return (
    <span ref={title} tabIndex={-1}>
      {children}
    </span>
  )
}
