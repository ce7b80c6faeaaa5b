import styles from './key-hint.module.css'

interface KeyHintProps {
  /** The keys pressed together, in words of the keyboard: `['Ctrl', 'K']`. */
  readonly keys: readonly string[]
}

/** The keys that do the same as the button beside it. */
export function KeyHint({ keys }: KeyHintProps) {
  return (
    <span className={styles.hint}>
      {keys.map((key) => (
        <kbd key={key} className={styles.key}>
          {key}
        </kbd>
      ))}
    </span>
  )
}
