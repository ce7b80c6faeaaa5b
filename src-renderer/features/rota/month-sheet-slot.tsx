import type { MonthSlot } from './month-sheet-words.ts'

import styles from './month-sheet.module.css'

/** A slot in a line or three: hours, names, what is missing while it can still be filled. */
export function MonthSheetSlot({ hours, names, missing }: MonthSlot) {
  return (
    <p className={styles.slot}>
      <span className={styles.hours}>{hours}</span> {names}
      {missing !== null && <span className={styles.missing}> {missing}</span>}
    </p>
  )
}
