import type { ReactNode } from 'react'

import styles from './person-sheet.module.css'

interface FactsProps {
  readonly title: string
  readonly facts: readonly (readonly [name: string, text: string | null])[]
}

/** Facts by their name; what is not known is left out, and so is a part that knows nothing. */
export function Facts({ title, facts }: FactsProps) {
  const known = facts.filter(([, text]) => text !== null && text !== '')
  if (known.length === 0) return null
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      <dl className={styles.facts}>
        {known.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** What is known of several texts, in one line; null: none of it. */
export const joined = (parts: readonly (string | null)[], by = ' '): string | null => {
  const known = parts.filter((part) => part !== null && part !== '')
  return known.length === 0 ? null : known.join(by)
}

interface ListProps {
  readonly title: string
  readonly lines: readonly { readonly key: string; readonly text: ReactNode }[]
}

/** A part of lines, left out when there are none. */
export function List({ title, lines }: ListProps) {
  if (lines.length === 0) return null
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      <ul className={styles.list}>
        {lines.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    </section>
  )
}
