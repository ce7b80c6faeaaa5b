import type { ReactNode } from 'react'

import { Button, type ButtonProps } from './button.tsx'
import { cx } from './classes.ts'

import styles from './button.module.css'

export interface IconButtonProps extends Omit<ButtonProps, 'icon' | 'children' | 'aria-label'> {
  /** What the button does, read aloud and shown when the pointer rests on it. */
  readonly label: string
  readonly children: ReactNode
}

/** A button that shows only an icon; still 44 px, still with words. */
export function IconButton({ label, children, className, variant = 'quiet', ...rest }: IconButtonProps) {
  return (
    <Button
      {...rest}
      variant={variant}
      aria-label={label}
      title={label}
      className={cx(styles.iconOnly, className)}
    >
      {children}
    </Button>
  )
}
