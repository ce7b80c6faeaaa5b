import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'

import { Avatar } from './avatar.tsx'
import { cx } from './classes.ts'

import styles from './chip.module.css'

interface PersonChipProps {
  readonly name: string
  readonly colour: string
  /** A word after the name, softly: "arrive à 15 h". */
  readonly note?: ReactNode
  readonly size?: 'small' | 'normal' | undefined
  readonly className?: string | undefined
}

/** Somebody: initials in the pastel of their choice, and the name they show. `small` has no background. */
export function PersonChip({ name, colour, note, size = 'normal', className }: PersonChipProps) {
  return (
    <span className={cx(styles.person, size === 'small' && styles.small, className)}>
      <Avatar name={name} colour={colour} size={size} />
      <span className={styles.name}>{name}</span>
      {note !== undefined && <span className={styles.note}>{note}</span>}
    </span>
  )
}

interface PersonChipButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly name: string
  readonly colour: string
  readonly note?: ReactNode
  readonly size?: 'small' | 'normal' | undefined
  readonly ref?: Ref<HTMLButtonElement>
}

/** The same, to press. */
export function PersonChipButton({ name, colour, note, size, className, ...rest }: PersonChipButtonProps) {
  return (
    <button type="button" {...rest} className={cx(styles.press, className)}>
      <PersonChip name={name} colour={colour} note={note} size={size} />
    </button>
  )
}

/** `missing` is dashed, `closed` is hatched: a tone always has a shape or an icon besides its colour, and words. */
export type TagTone = 'neutral' | 'accent' | 'missing' | 'attention' | 'closed'

interface TagProps {
  readonly tone?: TagTone | undefined
  readonly icon?: ReactNode
  readonly size?: 'normal' | 'large' | undefined
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A word or two about the thing beside it. */
export function Tag({ tone = 'neutral', icon, size, className, children }: TagProps) {
  return (
    <span className={cx(styles.tag, styles[tone], size === 'large' && styles.large, className)}>
      {icon}
      {children}
    </span>
  )
}

interface TagButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly tone?: TagTone | undefined
  readonly icon?: ReactNode
  readonly size?: 'normal' | 'large' | undefined
  readonly ref?: Ref<HTMLButtonElement>
}

/** A tag that does something when pressed: "+ 1 personne". */
export function TagButton({ tone = 'neutral', icon, size, className, children, ...rest }: TagButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={cx(styles.tag, styles.press, styles[tone], size === 'large' && styles.large, className)}
    >
      {icon}
      {children}
    </button>
  )
}
