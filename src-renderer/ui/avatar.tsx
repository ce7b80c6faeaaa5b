import { cx } from './classes.ts'
import { initialsOf } from './initials.ts'

import styles from './avatar.module.css'

interface AvatarProps {
  readonly name: string
  /** A pastel of tokens.css, without its prefix: `sage`. */
  readonly colour: string
  readonly size?: 'small' | 'normal' | 'large' | undefined
}

/** Initials on the pastel of the person's choice. The name stands beside it, so it is silent. */
export function Avatar({ name, colour, size = 'normal' }: AvatarProps) {
  return (
    <span aria-hidden="true" className={cx(styles.avatar, styles[size])} data-colour={colour}>
      {initialsOf(name)}
    </span>
  )
}
