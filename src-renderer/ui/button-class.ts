import { cx } from './classes.ts'

import styles from './button.module.css'

/** `primary`: the one act of the screen. `quiet`: no border. `danger`: takes something away. */
export type ButtonVariant = 'plain' | 'primary' | 'quiet' | 'danger'
export type ButtonSize = 'normal' | 'large'

/** The look of a button, for the few places where another element behaves as one. */
export function buttonClass(variant: ButtonVariant = 'plain', size: ButtonSize = 'normal'): string {
  return cx(styles.button, styles[variant], size === 'large' && styles.large)
}
