import type Database from 'better-sqlite3'
import {
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  DummyDriver,
  sql,
  type CompiledQuery,
} from 'kysely'

import type { Connection } from './open.ts'
import type { Schema } from './schema.ts'

/** Kysely only writes the SQL; better-sqlite3 runs it, at once and in order (ADR 0003). */
export const queryBuilder = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

/** `where('id', 'in', idsIn(ids))`: any number of ids as one parameter, so that the statement is always the same. */
export const idsIn = (ids: readonly string[]) =>
  sql<string>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`

type Statement = Database.Statement<unknown[]>

interface Compilable<T> {
  compile(): CompiledQuery<T>
}

declare const writable: unique symbol

/** Reads the tables of `S`, the open tier's by default. A function that takes a `ReadDb` cannot write: the type has no way to. */
export interface ReadDb<S = Schema> {
  readonly q: Kysely<S>
  readonly all: <T>(query: Compilable<T>) => T[]
  readonly first: <T>(query: Compilable<T>) => T | undefined
}

/** Reads and writes, inside a transaction that the router opened. */
export interface WriteDb<S = Schema> extends ReadDb<S> {
  readonly [writable]: true
  /** Runs an insert, update or delete; answers how many rows changed. */
  readonly run: (query: Compilable<unknown>) => number
}

/** A handle on one connection. Statements are prepared once per SQL text and kept. */
export function openHandle<S = Schema>(connection: Connection): WriteDb<S> {
  const statements = new Map<string, Statement>()
  const prepared = (sql: string) => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const statement = connection.prepare<unknown[]>(sql)
    // IN lists of many lengths would fill the memory for ever: forget all and start again.
    if (statements.size > 500) statements.clear()
    statements.set(sql, statement)
    return statement
  }
  const handle = {
    q: queryBuilder,
    all: <T>(query: Compilable<T>): T[] => {
      const { sql, parameters } = query.compile()
      return prepared(sql).all(...parameters) as T[]
    },
    first: <T>(query: Compilable<T>): T | undefined => {
      const { sql, parameters } = query.compile()
      return prepared(sql).get(...parameters) as T | undefined
    },
    run: (query: Compilable<unknown>): number => {
      const { sql, parameters } = query.compile()
      return prepared(sql).run(...parameters).changes
    },
  }
  return handle as unknown as WriteDb<S>
}
