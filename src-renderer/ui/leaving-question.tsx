import { Button } from './button.tsx'
import { useUiWords } from './words.tsx'

import styles from './dialog.module.css'

interface LeavingQuestionProps {
  readonly onStay: () => void
  readonly onLeave: () => void
}

/** In the place of a window's buttons: what was written is not saved; go on, or leave it. */
export function LeavingQuestion({ onStay, onLeave }: LeavingQuestionProps) {
  const words = useUiWords()
  return (
    <div className={styles.leaving}>
      <p role="alert" className={styles.leavingText}>
        {words.notSaved}
      </p>
      <Button onClick={onLeave}>{words.abandon}</Button>
      <Button variant="primary" onClick={onStay} autoFocus>
        {words.goOn}
      </Button>
    </div>
  )
}
