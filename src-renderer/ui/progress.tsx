import { useId } from 'react'

import { Button } from './button.tsx'
import { useUiWords } from './words.tsx'

import styles from './progress.module.css'

interface ProgressProps {
  /** What is going on: "Lecture du fichier…". */
  readonly label: string
  /** From 0 to 1; `null` while nobody knows how long it takes. */
  readonly done: number | null
  readonly onStop?: (() => void) | undefined
}

/** Long work: what it is, how far it is, and the way to stop it. */
export function Progress({ label, done, onStop }: ProgressProps) {
  const words = useUiWords()
  const id = useId()
  return (
    <div className={styles.progress}>
      <label id={id} htmlFor={`${id}-bar`} className={styles.label} aria-live="polite">
        {label}
      </label>
      <div className={styles.row}>
        <progress
          id={`${id}-bar`}
          className={styles.bar}
          {...(done !== null && { value: Math.min(1, Math.max(0, done)), max: 1 })}
        />
        {onStop !== undefined && <Button onClick={onStop}>{words.stop}</Button>}
      </div>
    </div>
  )
}
