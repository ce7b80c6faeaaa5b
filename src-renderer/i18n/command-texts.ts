import type { Contract } from '#shared/contract.ts'

/**
 * What writes in the history: every command, the tasks that do so through a transaction of their own, and what the
 * migrations mend (`amends`, in db/migrations).
 */
type LoggedNames<F extends keyof Contract> =
  | {
      [N in keyof Contract[F]]: Contract[F][N] extends { readonly kind: 'command' } ? N : never
    }[keyof Contract[F]]
  | (F extends 'place' ? 'startDemonstration' : never)
  | (F extends 'calendar' ? 'citeLaw' : never)
  | (F extends 'hosts' ? 'forget' : never)
  | (F extends 'people' ? 'erasePerson' | 'purge' | 'finishErasure' : never)
  | (F extends 'vault'
      ? 'create' | 'unlock' | 'recover' | 'missedTries' | 'addHolder' | 'revokeHolder'
      : never)

/** A text for each act that the history can hold, by feature: the contract grows, and this with it. */
export type CommandTexts = {
  readonly [F in keyof Contract as [LoggedNames<F>] extends [never] ? never : F]: {
    readonly [N in LoggedNames<F> & string]: string
  }
}
