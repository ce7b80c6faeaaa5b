import type { ReadDb } from '#db/handle.ts'
import type { Instant } from '#shared/kernel/local-date.ts'

/** An act about to be taken back, and what it changed: a row's id, and the row where it was written or deleted whole. */
export interface UndoneAct {
  readonly at: Instant
  readonly now: Instant
  readonly changes: readonly UndoneChange[]
}

export interface UndoneChange {
  readonly table: string
  readonly rowId: string
  /** JSON of the row when it was inserted or deleted; null when cells changed. */
  readonly row: string | null
}

/**
 * How a feature objects to the taking back of an act. It looks at the rows as they are, and is asked again once they
 * are turned back, inside the same transaction: an objection takes all of it back.
 */
export type UndoGuard<O extends { readonly type: string }> = (db: ReadDb, act: UndoneAct) => () => O | null
