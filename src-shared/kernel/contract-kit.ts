import { z } from 'zod'

import type { Err, Ok } from './result.ts'

/**
 * Who may call. `open`: anyone at the PC. `host`: a host with a personal code. `treasurer`: claims.
 * `coordinator`: the vault is unlocked, or the place has not set one up yet (ADR 0004).
 */
export const roles = ['open', 'host', 'treasurer', 'coordinator'] as const
export type Role = (typeof roles)[number]

const rank: Readonly<Record<Role, number>> = { open: 0, host: 1, treasurer: 2, coordinator: 3 }
/** `open` < `host` < `treasurer` < `coordinator`: each may do what the lower ones may. */
export const roleAllows = (role: Role, needed: Role): boolean => rank[role] >= rank[needed]

/** `query` reads; `command` is one transaction; `task` is asynchronous (files, backups, keys) and opens its own. */
export type EntryKind = 'query' | 'command' | 'task'

/**
 * Where the facts are. `open`: the place's own file. `vault`: the file of what concerns identified people, to be had
 * only while it is unlocked; such an entry may read the open facts too, and writes the vault's alone.
 */
export type Tier = 'open' | 'vault'

export type RefusalShapes = Readonly<Record<string, z.ZodObject>>

export interface Entry<
  K extends EntryKind = EntryKind,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  R extends RefusalShapes = RefusalShapes,
  T extends Tier = Tier,
> {
  readonly kind: K
  readonly tier: T
  readonly role: Role
  /** One sentence: what it does, for the printed contract. */
  readonly does: string
  readonly input: I
  readonly output: O
  readonly refusals: R
}

interface EntrySpec<I extends z.ZodType, O extends z.ZodType, R extends RefusalShapes> {
  readonly role: Role
  readonly does: string
  readonly input: I
  readonly output: O
  readonly refusals?: R
}

/**
 * An entry is written down when it is first looked at, not when the application starts: the shapes of two hundred
 * entries are a good part of what a start would wait for, and a day uses a few of them.
 */
const entryOf =
  <K extends EntryKind, T extends Tier>(kind: K, tier: T) =>
  <I extends z.ZodType, O extends z.ZodType, const R extends RefusalShapes = Record<never, never>>(
    write: () => EntrySpec<I, O, R>,
  ): Entry<K, I, O, R, T> => {
    let written: EntrySpec<I, O, R> | null = null
    const spec = (): EntrySpec<I, O, R> => (written ??= write())
    return {
      kind,
      tier,
      get role() {
        return spec().role
      },
      get does() {
        return spec().does
      },
      get input() {
        return spec().input
      },
      get output() {
        return spec().output
      },
      get refusals() {
        return (spec().refusals ?? {}) as R
      },
    }
  }

export const query = entryOf('query', 'open')
export const command = entryOf('command', 'open')
export const task = entryOf('task', 'open')
export const vaultQuery = entryOf('query', 'vault')
export const vaultCommand = entryOf('command', 'vault')
export const vaultTask = entryOf('task', 'vault')

export type FeatureContract = Readonly<Record<string, Entry>>

/** Read field by field: `z.infer` of an empty strict object would forbid `type` itself. */
type FieldsOf<S extends z.ZodObject> = { readonly [P in keyof S['shape']]: z.output<S['shape'][P]> }

/** What stands in `error` when an entry of the contract refuses: `{type: 'SlotFull', places: 3}`. */
export type RefusalOf<E extends Entry> = {
  [K in keyof E['refusals'] & string]: { readonly type: K } & FieldsOf<E['refusals'][K]>
}[keyof E['refusals'] & string]

/** What the caller sends, before defaults are filled in. */
export type InputOf<E extends Entry> = z.input<E['input']>
/** What the handler receives, after the schema. */
export type ParsedInputOf<E extends Entry> = z.output<E['input']>
export type OutputOf<E extends Entry> = z.output<E['output']>

/** What the machine, not the rules of the place, refuses. Shown as a banner with what to do. */
export type EnvironmentError =
  | { readonly type: 'StorageFull' }
  | { readonly type: 'StorageReadOnly' }
  | { readonly type: 'StorageFailed'; readonly code: string }
  | { readonly type: 'DatabaseLocked' }
  | { readonly type: 'DatabaseDamaged' }
  | { readonly type: 'KeyUnavailable' }
  | { readonly type: 'CoreUnavailable' }
  /** The vault is closed, or the place has not made one yet: what it holds is not to be had. */
  | { readonly type: 'VaultLocked' }

export type RouterError =
  | { readonly type: 'UnknownName'; readonly name: string }
  | {
      readonly type: 'InvalidInput'
      readonly issues: readonly { readonly path: string; readonly message: string }[]
    }
  | { readonly type: 'RoleMissing'; readonly role: Role }
  | { readonly type: 'Defect'; readonly incident: string }

export type CallError<E extends Entry> = RefusalOf<E> | EnvironmentError | RouterError

/** A command's answer also names its act in the history, so that this very one can be taken back; null: nothing changed. */
export interface Done<T> extends Ok<T> {
  readonly act: string | null
}

export type CallResult<E extends Entry> =
  | (E['kind'] extends 'command' ? Done<OutputOf<E>> : Ok<OutputOf<E>>)
  | Err<CallError<E>>

/** The typed caller of a whole contract: `api.rota.signUp(input)`. */
export type Api<C extends Readonly<Record<string, FeatureContract>>> = {
  readonly [F in keyof C]: {
    readonly [N in keyof C[F]]: (input: InputOf<C[F][N]>) => Promise<CallResult<C[F][N]>>
  }
}

const bytesAsBase64 = {
  unrepresentable: 'any',
  override: ({ zodSchema, jsonSchema }: { zodSchema: unknown; jsonSchema: Record<string, unknown> }) => {
    const def = (zodSchema as { _zod: { def: { type: string } } })._zod.def
    if (def.type === 'custom') Object.assign(jsonSchema, { type: 'string', contentEncoding: 'base64' })
  },
} as const

/** The contract as JSON: every name with its role, its JSON Schemas and its refusals. Bytes are base64 text. */
export function describeContract(contract: Readonly<Record<string, FeatureContract>>) {
  return Object.entries(contract).flatMap(([feature, entries]) =>
    Object.entries(entries).map(([name, entry]) => ({
      name: `${feature}.${name}`,
      kind: entry.kind,
      tier: entry.tier,
      role: entry.role,
      does: entry.does,
      input: z.toJSONSchema(entry.input, { ...bytesAsBase64, io: 'input' }),
      output: z.toJSONSchema(entry.output, bytesAsBase64),
      refusals: Object.fromEntries(
        Object.entries(entry.refusals).map(([type, shape]) => [type, z.toJSONSchema(shape, bytesAsBase64)]),
      ),
    })),
  )
}
