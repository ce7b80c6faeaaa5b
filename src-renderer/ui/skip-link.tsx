import type { MouseEvent } from 'react'

import styles from './skip-link.module.css'

interface SkipLinkProps {
  readonly label: string
  /** The id of the element to go to; it must be able to receive the focus. */
  readonly target: string
}

/** The first thing the Tab key meets: over the side bar, straight to the page. */
export function SkipLink({ label, target }: SkipLinkProps) {
  const go = (event: MouseEvent) => {
    // The address after `#` is the screen's: a plain anchor would leave it.
    event.preventDefault()
    document.getElementById(target)?.focus()
  }
  return (
    <a href={`#${target}`} className={styles.skip} onClick={go}>
      {label}
    </a>
  )
}
