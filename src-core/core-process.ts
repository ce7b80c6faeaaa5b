import type { FromCore, ToCore } from '#shared/shell/core-messages.ts'
import { firstQuestions } from '#shared/shell/first-questions.ts'

import { type Core, openCore } from './core.ts'
import { type BackupRoutine, startBackupRoutine } from './features/backup/backup-routine.ts'
import { type StandingRoutine, startStandingRoutine } from './features/rota/standing-routine.ts'
import { type IdleWatch, watchIdleVault } from './features/vault/idle-watch.ts'
import type { KeyKeeper } from './house.ts'

/** Electron's utility process has a parent port; a plain child process has `process.send`. Same messages. */
interface Port {
  readonly post: (message: FromCore) => void
  readonly listen: (listener: (message: ToCore) => void) => void
}

interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown }) => void): void
}

function openPort(): Port {
  const parentPort = (process as unknown as { parentPort?: ParentPort }).parentPort
  if (parentPort !== undefined) {
    return {
      post: (message) => parentPort.postMessage(message),
      listen: (listener) => parentPort.on('message', (event) => listener(event.data as ToCore)),
    }
  }
  return {
    post: (message) => process.send?.(message),
    listen: (listener) => process.on('message', (message) => listener(message as ToCore)),
  }
}

const port = openPort()
const kept = new Map<number, (bytes: Uint8Array | null) => void>()
let nextKeep = 1
const ask = (act: 'wrap' | 'unwrap', bytes: Uint8Array): Promise<Uint8Array | null> =>
  new Promise((resolve) => {
    const id = nextKeep++
    kept.set(id, resolve)
    port.post({ type: 'keep', id, act, bytes })
  })
const keeper: KeyKeeper = {
  wrap: (secret) => ask('wrap', secret),
  unwrap: (wrapped) => ask('unwrap', wrapped),
}

let starting: Promise<Core> | null = null
let routine: BackupRoutine | null = null
let standing: StandingRoutine | null = null
let idleWatch: IdleWatch | null = null

async function start(dataDir: string): Promise<Core> {
  const core = await openCore({
    dataDir,
    keeper,
    onChanged: (topics) => port.post({ type: 'changed', topics }),
  })
  routine = startBackupRoutine(core)
  standing = startStandingRoutine(core)
  idleWatch = watchIdleVault(core)
  port.post({ type: 'ready', state: core.state() })
  for (const question of firstQuestions) void core.call(question, {})
  return core
}

async function hear(message: ToCore): Promise<void> {
  if (message.type === 'start') {
    starting ??= start(message.dataDir)
    return
  }
  if (message.type === 'kept') {
    kept.get(message.id)?.(message.bytes)
    kept.delete(message.id)
    return
  }
  const core = await starting
  if (core === null) return
  if (message.type === 'call') {
    port.post({ type: 'answer', id: message.id, result: await core.call(message.name, message.input) })
  } else if (message.type === 'lockVault') {
    await core.call('vault.lock', {})
  } else {
    await routine?.backUpOnce()
    routine?.stop()
    standing?.stop()
    idleWatch?.stop()
    core.close()
    process.exit(0)
  }
}

port.listen((message) => void hear(message))
// The shell is gone (killed, crashed): nobody will ask any more.
process.on('disconnect', () => process.exit(0))
