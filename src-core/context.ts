import type { ReadDb, WriteDb } from '#db/handle.ts'
import type { UndoRefusal } from '#db/undo.ts'
import type { VaultSchema } from '#db/vault-schema.ts'
import type {
  Entry,
  FeatureContract,
  OutputOf,
  ParsedInputOf,
  RefusalOf,
  Role,
} from '#shared/kernel/contract-kit.ts'
import type { Clock, NewId } from '#shared/kernel/ids.ts'
import type { Instant, LocalDate } from '#shared/kernel/local-date.ts'
import type { Result } from '#shared/kernel/result.ts'

import type { House, VaultHolder } from './house.ts'

/** What a query may use: it reads, at one moment, for one role. */
export interface QueryContext {
  readonly db: ReadDb
  readonly now: Instant
  /** The day it is in Brussels at `now`. */
  readonly today: LocalDate
  readonly role: Role
  readonly house: House
}

/** What a command may use: it writes, inside the one transaction the router opened. */
export interface CommandContext {
  readonly db: WriteDb
  readonly now: Instant
  readonly today: LocalDate
  readonly newId: NewId
  readonly role: Role
  /** Writes the inverse of a logged act, and marks this transaction as its undoing. */
  readonly undo: (txId: string) => UndoRefusal | null
}

/** What a task may use: it waits for files and keys, and writes through `commit`, a transaction of its own. */
export interface TaskContext {
  readonly db: ReadDb
  readonly now: Clock
  readonly newId: NewId
  readonly role: Role
  readonly house: House
  /** Runs `work` as one captured transaction; an `err` takes it back. */
  readonly commit: <T, E>(work: (context: CommandContext) => Result<T, E>) => Result<T, E>
}

/** What an entry of the vault may use besides: the vault while it is open, and who holds it. */
interface VaultPart<Db> {
  readonly vault: Db
  readonly holder: VaultHolder
}

export type VaultQueryContext = QueryContext & VaultPart<ReadDb<VaultSchema>>

/** Reads the open facts, writes the vault's, in one transaction of the vault. */
export interface VaultCommandContext extends Omit<CommandContext, 'db'>, VaultPart<WriteDb<VaultSchema>> {
  readonly db: ReadDb
}

export interface VaultTaskContext extends Omit<TaskContext, 'commit'>, VaultPart<ReadDb<VaultSchema>> {
  /** Runs `work` as one captured transaction of the vault; an `err` takes it back. */
  readonly commit: <T, E>(work: (context: VaultCommandContext) => Result<T, E>) => Result<T, E>
}

/** An answer is only read, so that the readonly shapes of `src-shared` are answers as they are. */
type Answer<T> = T extends Uint8Array
  ? T
  : T extends readonly (infer U)[]
    ? readonly Answer<U>[]
    : T extends object
      ? { readonly [K in keyof T]: Answer<T[K]> }
      : T

interface Contexts {
  readonly open: {
    readonly query: QueryContext
    readonly command: CommandContext
    readonly task: TaskContext
  }
  readonly vault: {
    readonly query: VaultQueryContext
    readonly command: VaultCommandContext
    readonly task: VaultTaskContext
  }
}

type Answered<E extends Entry> = Result<Answer<OutputOf<E>>, RefusalOf<E>>

/** What each kind of entry is handed, and how it answers. A refusal is returned, a defect is thrown. */
type Handler<E extends Entry> = (
  context: Contexts[E['tier']][E['kind']],
  input: ParsedInputOf<E>,
) => E['kind'] extends 'task' ? Promise<Answered<E>> : Answered<E>

/** One handler for each name of the contract: a missing or an extra one does not compile. */
export type Handlers<C extends FeatureContract> = { readonly [N in keyof C]: Handler<C[N]> }
