import { useEffect, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

import styles from './paper-sheet.module.css'

interface PaperSheetProps {
  /** Read aloud before it: what sheet this is. */
  readonly label: string
  readonly children: ReactNode
}

/**
 * A sheet shown in the page and printed alone from the page itself, with `window.print()`: what is secret on it
 * never travels in an address, to another window or through a file. While it is there, printing prints it.
 */
export function PaperSheet({ label, children }: PaperSheetProps) {
  useEffect(() => {
    document.documentElement.dataset['ownSheet'] = ''
    return () => {
      delete document.documentElement.dataset['ownSheet']
    }
  }, [])
  return (
    <>
      <section className={styles.preview} aria-label={label}>
        {children}
      </section>
      {createPortal(
        <div data-paper aria-hidden="true" className={styles.printed}>
          {children}
        </div>,
        document.body,
      )}
    </>
  )
}

interface CodeGroupsProps {
  readonly groups: readonly string[]
  /** `Groupe 3`, read aloud before each. */
  readonly nameOf: (number: number) => string
}

const numbered = (groups: readonly string[]) => groups.map((group, index) => ({ group, number: index + 1 }))

/** A code to copy by hand: numbered groups, wide letters that nobody confuses. */
export function CodeGroups({ groups, nameOf }: CodeGroupsProps) {
  return (
    <ol className={styles.groups}>
      {numbered(groups).map(({ number, group }) => (
        <li key={number} className={styles.group}>
          <span className="visually-hidden">{nameOf(number)}: </span>
          <span aria-hidden="true" className={styles.number}>
            {number}
          </span>
          <span className={styles.signs}>{group}</span>
        </li>
      ))}
    </ol>
  )
}
