import { utilityProcess } from 'electron'

import type { FromCore } from '#shared/shell/core-messages.ts'

import type { ForkCore } from './core-host.ts'
import { forkUnderNode } from './core-under-node.ts'

/** The core's database addon speaks this version of the Node-API; an older Electron cannot load it. */
const neededNodeApi = 10

/**
 * True where this Electron is too old to run the core itself (the fallback of development and tests): the core
 * then runs under the Node named by `LIEU_CORE_NODE`. Everywhere else that variable is not even read.
 */
export const isFallbackRuntime = Number(process.versions['napi']) < neededNodeApi

/** The way to start the core process of `file` under the runtime at hand. Same messages both ways. */
export const forkCoreOf = (file: string, cacheFolder: string): ForkCore =>
  isFallbackRuntime
    ? forkUnderNode(file, process.env['LIEU_CORE_NODE'] ?? 'node', [cacheFolder])
    : forkUnderElectron(file, [cacheFolder])

const forkUnderElectron =
  (file: string, args: string[]): ForkCore =>
  (hear) => {
    const child = utilityProcess.fork(file, args, { serviceName: 'core', stdio: 'inherit' })
    child.on('message', (message: FromCore) => hear.message(message))
    child.on('exit', (code) => hear.exit(code))
    return { post: (message) => child.postMessage(message), kill: () => void child.kill() }
  }
