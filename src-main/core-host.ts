import type { Result } from '#shared/kernel/result.ts'
import type { FromCore, ToCore } from '#shared/shell/core-messages.ts'

/** A running core process, whichever way it was started. */
export interface CoreProcess {
  readonly post: (message: ToCore) => void
  readonly kill: () => void
}

/** Starts a core process, and tells what it says and, once, that it ended. */
export type ForkCore = (hear: {
  readonly message: (message: FromCore) => void
  readonly exit: (code: number | null) => void
}) => CoreProcess

export interface CoreHostParts {
  readonly dataDir: string
  readonly fork: ForkCore
  readonly changed: (topics: readonly string[]) => void
  /** The operating system's key store: bytes in, bytes out, or `null` where there is none. */
  readonly keep: (act: 'wrap' | 'unwrap', bytes: Uint8Array) => Promise<Uint8Array | null>
  readonly log: (event: string, detail?: unknown) => void
}

export interface CoreHost {
  /** The core's answer, or `CoreUnavailable` when it died before it answered. */
  readonly call: (name: string, input: unknown) => Promise<unknown>
  readonly lockVault: () => void
  /** Lets the core close its files, then waits for its end; ends it itself after twenty seconds. */
  readonly close: () => Promise<void>
}

const unavailable: Result<never, { readonly type: 'CoreUnavailable' }> = {
  ok: false,
  error: { type: 'CoreUnavailable' },
}
/** How long to wait before starting again a core that keeps ending: longer each time it fails in a row. */
const restartDelaysMs = [100, 500, 2000, 10_000, 30_000] as const
/** Only a core that lived this long after `ready` was well: one that dies sooner may do so for ever. */
const steadyMs = 10_000
const closingMs = 20_000

type Answer = (result: unknown) => void

interface Hosting {
  readonly parts: CoreHostParts
  core: CoreProcess | null
  ready: boolean
  starts: number
  /** Deaths in a row without a core that lived `steadyMs` in between. */
  failures: number
  /** What was waited before the start under way, or is being waited: calls do not wait for a later start. */
  delayMs: number
  lastId: number
  restart: NodeJS.Timeout | undefined
  steady: NodeJS.Timeout | undefined
  closed: (() => void) | null
  readonly inFlight: Map<number, Answer>
  readonly waiting: { readonly message: Extract<ToCore, { type: 'call' }>; readonly answer: Answer }[]
}

/**
 * Keeps one core process alive for the life of the application. Calls made before it is ready wait for it. When
 * it dies, the calls it had received are answered `CoreUnavailable` (nobody knows whether they were done), it
 * is started again, and the page hears the topic `core` once it is back. The first new start is immediate; deaths
 * in a row wait longer and longer, or a core that dies just after `ready` would be started hundreds of times a second.
 */
export function startCore(parts: CoreHostParts): CoreHost {
  const hosting: Hosting = {
    parts,
    core: null,
    ready: false,
    starts: 0,
    failures: 0,
    delayMs: 0,
    lastId: 0,
    restart: undefined,
    steady: undefined,
    closed: null,
    inFlight: new Map(),
    waiting: [],
  }
  begin(hosting)
  return {
    call: (name, input) => call(hosting, name, input),
    lockVault: () => hosting.core?.post({ type: 'lockVault' }),
    close: () => close(hosting),
  }
}

function begin(hosting: Hosting): void {
  hosting.starts += 1
  const core: CoreProcess = hosting.parts.fork({
    message: (message) => hear(hosting, core, message),
    exit: (code) => died(hosting, core, code),
  })
  hosting.core = core
  core.post({ type: 'start', dataDir: hosting.parts.dataDir })
}

function call(hosting: Hosting, name: string, input: unknown): Promise<unknown> {
  const isDown = hosting.core === null && hosting.delayMs > 0
  if (isDown || hosting.closed !== null) return Promise.resolve(unavailable)
  hosting.lastId += 1
  const message = { type: 'call', id: hosting.lastId, name, input } as const
  return new Promise((answer) => {
    if (hosting.ready) send(hosting, message, answer)
    else hosting.waiting.push({ message, answer })
  })
}

function send(hosting: Hosting, message: Extract<ToCore, { type: 'call' }>, answer: Answer): void {
  hosting.inFlight.set(message.id, answer)
  hosting.core?.post(message)
}

function hear(hosting: Hosting, from: CoreProcess, message: FromCore): void {
  if (from !== hosting.core) return
  switch (message.type) {
    case 'ready':
      return becomeReady(hosting)
    case 'changed':
      return hosting.parts.changed(message.topics)
    case 'answer':
      hosting.inFlight.get(message.id)?.(message.result)
      hosting.inFlight.delete(message.id)
      return
    case 'keep':
      void keepFor(hosting, from, message)
  }
}

/** A key store that fails answers like one that is not there: the core, which waits, must hear something. */
async function keepFor(
  { parts }: Hosting,
  from: CoreProcess,
  { id, act, bytes }: Extract<FromCore, { type: 'keep' }>,
): Promise<void> {
  const kept = await parts.keep(act, bytes).catch((error: unknown) => {
    parts.log('key store failed', { act, error: String(error) })
    return null
  })
  from.post({ type: 'kept', id, bytes: kept })
}

function becomeReady(hosting: Hosting): void {
  hosting.ready = true
  hosting.steady = setTimeout(() => (hosting.failures = 0), steadyMs)
  for (const { message, answer } of hosting.waiting.splice(0)) send(hosting, message, answer)
  if (hosting.starts > 1) hosting.parts.changed(['core'])
}

function died(hosting: Hosting, from: CoreProcess, code: number | null): void {
  if (from !== hosting.core) return
  const wasReady = hosting.ready
  clearTimeout(hosting.steady)
  hosting.core = null
  hosting.ready = false
  refuseAll(hosting)
  if (hosting.closed !== null) return hosting.closed()
  const nthDelay = restartDelaysMs[Math.min(hosting.failures, restartDelaysMs.length - 1)] ?? 0
  hosting.delayMs = wasReady && hosting.failures === 0 ? 0 : nthDelay
  hosting.failures += 1
  hosting.parts.log('core ended', { code, wasReady, startsAgainInMs: hosting.delayMs })
  hosting.restart = setTimeout(() => begin(hosting), hosting.delayMs)
}

function refuseAll(hosting: Hosting): void {
  const answers = [...hosting.inFlight.values(), ...hosting.waiting.splice(0).map(({ answer }) => answer)]
  hosting.inFlight.clear()
  for (const answer of answers) answer(unavailable)
}

function close(hosting: Hosting): Promise<void> {
  clearTimeout(hosting.restart)
  return new Promise((resolve) => {
    const { core } = hosting
    const tooLong = setTimeout(() => core?.kill(), closingMs)
    hosting.closed = () => {
      clearTimeout(tooLong)
      resolve()
    }
    if (core === null) hosting.closed()
    else core.post({ type: 'close' })
  })
}
