import { cx } from './classes.ts'
import { initialsOf } from './initials.ts'

import styles from './avatar.module.css'

interface AvatarProps {
  readonly name: string
  /** A pastel of tokens.css, without its prefix: `sage`. */
  readonly colour: string
  /** Instead of the initials, where others beside it have the same. */
  readonly letters?: string | undefined
  readonly size?: 'small' | 'normal' | 'large' | undefined
}

/** Initials on the pastel of the person's choice. The name stands beside it, so it is silent. */
export function Avatar({ name, colour, letters, size = 'normal' }: AvatarProps) {
  return (
    <span aria-hidden="true" className={cx(styles.avatar, styles[size])} data-colour={colour}>
      {letters ?? initialsOf(name)}
    </span>
  )
}
