import type { ReactNode } from 'react'

import styles from './page-header.module.css'

interface PageHeaderProps {
  readonly title: string
  readonly sub?: ReactNode
  /** Buttons on the right; at most one of them primary. */
  readonly actions?: ReactNode
  /** A line under the title: tags, figures. */
  readonly children?: ReactNode
}

/** The head of a screen. Its title receives the focus when the screen is opened, so that it is read. */
export function PageHeader({ title, sub, actions, children }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.line}>
        <div className={styles.titles}>
          <h1 tabIndex={-1} data-page-title className={styles.title}>
            {title}
          </h1>
          {sub !== undefined && <p className={styles.sub}>{sub}</p>}
        </div>
        {actions !== undefined && (
          <div className={styles.actions} data-no-print>
            {actions}
          </div>
        )}
      </div>
      {children !== undefined && <div className={styles.below}>{children}</div>}
    </header>
  )
}
