import { environmentErrorOf } from '#db/errors.ts'
import type { WriteDb } from '#db/handle.ts'
import type { CapturedOutcome, Transactions } from '#db/transaction.ts'
import type { Contract } from '#shared/contract.ts'
import { contract } from '#shared/contract.ts'
import {
  type Done,
  type Entry,
  type EnvironmentError,
  type Role,
  roleAllows,
  type RouterError,
} from '#shared/kernel/contract-kit.ts'
import { err, type Err, type Ok, type Result } from '#shared/kernel/result.ts'

import { handlers } from './handlers.ts'
import type { House } from './house.ts'
import type { Log } from './log.ts'
import { openActs } from './open-acts.ts'
import { vaultActs } from './vault-acts.ts'

/** What the router stands on. The database may be away (damaged, no key): then only recovery answers. */
export interface RouterDeps {
  readonly now: () => number
  readonly newId: () => string
  readonly role: () => Role
  readonly database: () => { readonly db: WriteDb; readonly transactions: Transactions } | null
  readonly house: House
  readonly log: Log
}

/** What an entry may use in its tier: to read, to wait, or to write in one captured transaction. */
export interface TierActs<C> {
  readonly queryContext: () => unknown
  readonly taskContext: () => unknown
  readonly run: <T, E>(work: (context: C) => Result<T, E>) => CapturedOutcome<Result<T, E>>
}

type AnyHandler = (
  context: unknown,
  input: unknown,
) => Result<unknown, unknown> | Promise<Result<unknown, unknown>>
type Answer = Ok<unknown> | Done<unknown> | Err<{ readonly type: string } | EnvironmentError | RouterError>

/** Milliseconds after which a call is named in the log. */
const slowCall = 40

export interface Router {
  readonly call: (name: string, input: unknown) => Promise<Answer>
}

export function openRouter(deps: RouterDeps): Router {
  return {
    call: async (name, input) => {
      const started = performance.now()
      const answer = await answerOf(deps, name, input)
      const took = performance.now() - started
      if (took > slowCall) deps.log('slow', { name, ms: Math.round(took) })
      return answer
    },
  }
}

function findEntry(name: unknown): { entry: Entry; handler: AnyHandler; feature: string } | null {
  if (typeof name !== 'string') return null
  const [feature = '', act = '', ...rest] = name.split('.')
  if (rest.length > 0 || !Object.hasOwn(contract, feature)) return null
  const entries = contract[feature as keyof Contract] as Readonly<Record<string, Entry>>
  if (!Object.hasOwn(entries, act)) return null
  const handler = (handlers[feature as keyof Contract] as Readonly<Record<string, unknown>>)[act]
  return { entry: entries[act] as Entry, handler: handler as AnyHandler, feature }
}

async function answerOf(deps: RouterDeps, name: string, input: unknown): Promise<Answer> {
  const found = findEntry(name)
  if (found === null) return err({ type: 'UnknownName', name: String(name).slice(0, 80) })
  const { entry, handler, feature } = found
  closeVaultLeftAlone(deps)
  if (!roleAllows(deps.role(), entry.role)) return err({ type: 'RoleMissing', role: entry.role })
  if (entry.tier === 'vault' && deps.house.vault.opened() === null) return err({ type: 'VaultLocked' })
  try {
    // Only an act: a screen reads again by itself whenever something changed, with nobody before it.
    if (entry.tier === 'vault' && entry.kind !== 'query') deps.house.vault.touch()
    const parsed = entry.input.safeParse(input)
    if (!parsed.success) return err(invalidInput(deps, name, parsed.error.issues))
    return await perform(deps, { name, feature, entry, handler, input: parsed.data })
  } catch (error) {
    return err(caught(deps, name, error))
  }
}

/**
 * Looked at before each call, not only by a timer: a PC that slept wakes up with a vault that is closed, whatever is
 * asked first.
 */
function closeVaultLeftAlone({ house }: Pick<RouterDeps, 'house'>): void {
  if (house.vault.idle()?.closesInMs !== 0) return
  house.vault.close()
  house.announce(['vault'])
}

/** A list of ten thousand bad rows has ten thousand issues; the first ones say what is wrong. */
const mostIssues = 20

interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

function invalidInput(deps: RouterDeps, name: string, found: readonly Issue[]): RouterError {
  const issues = found
    .slice(0, mostIssues)
    .map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.message }))
  deps.log('invalidInput', { name, paths: issues.map((issue) => issue.path) })
  return { type: 'InvalidInput', issues }
}

function caught(deps: RouterDeps, name: string, error: unknown): EnvironmentError | RouterError {
  const environment = environmentErrorOf(error)
  if (environment !== null) {
    deps.log('environment', { name, type: environment.type })
    // The vault is another file; anything else read the place's own (a bad backup answers `EIO`, or a refusal).
    if (environment.type === 'DatabaseDamaged' && !readsVault(name)) deps.house.reportDamage()
    return environment
  }
  const incident = deps.newId().slice(-4).toUpperCase()
  deps.log('defect', { name, incident, stack: error instanceof Error ? error.stack : typeof error })
  return { type: 'Defect', incident }
}

const readsVault = (name: string): boolean =>
  name.startsWith('vault.') || findEntry(name)?.entry.tier === 'vault'

interface Performance {
  readonly name: string
  readonly feature: string
  readonly entry: Entry
  readonly handler: AnyHandler
  readonly input: unknown
}

function perform(deps: RouterDeps, act: Performance): Answer | Promise<Answer> {
  const database = deps.database()
  if (database === null && act.feature !== 'recovery') return err(unavailable(deps))
  const { name, entry, handler, input } = act
  const acts = entry.tier === 'vault' ? vaultActs(deps, name) : openActs(deps, name)
  if (entry.kind === 'task') return handler(acts.taskContext(), input) as Promise<Answer>
  if (entry.kind === 'query') return handler(acts.queryContext(), input) as Answer
  const { value, txId } = acts.run((context) => handler(context, input) as Answer)
  return value.ok ? { ...value, act: txId } : value
}

function unavailable(deps: RouterDeps): EnvironmentError {
  const state = deps.house.state()
  if (state.state === 'damaged') return { type: 'DatabaseDamaged' }
  return state.state === 'failed' ? (state.error as EnvironmentError) : { type: 'CoreUnavailable' }
}
