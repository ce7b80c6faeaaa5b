import { useId, type ReactNode } from 'react'

import { cx } from './classes.ts'

import styles from './card.module.css'

interface CardProps {
  readonly title?: ReactNode
  readonly sub?: ReactNode
  /** Buttons beside the title. */
  readonly actions?: ReactNode
  readonly size?: 'normal' | 'large' | undefined
  readonly className?: string | undefined
  readonly children?: ReactNode
}

/** A sheet of paper on the table: a border, a title, what it holds. A titled card is a region. */
export function Card({ title, sub, actions, size, className, children }: CardProps) {
  const titleId = useId()
  const hasHead = title !== undefined || actions !== undefined
  return (
    <section
      className={cx(styles.card, size === 'large' && styles.large, className)}
      {...(title !== undefined && { 'aria-labelledby': titleId })}
    >
      {hasHead && (
        <div className={styles.head}>
          <div>
            <h2 id={titleId} className={styles.title}>
              {title}
            </h2>
            {sub !== undefined && <p className={styles.sub}>{sub}</p>}
          </div>
          {actions}
        </div>
      )}
      {children}
    </section>
  )
}
