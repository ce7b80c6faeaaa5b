import { fork } from 'node:child_process'

import type { FromCore } from '#shared/shell/core-messages.ts'

import type { ForkCore } from './core-host.ts'

/**
 * Starts the core under a plain Node of its own: where Electron is too old to run it, and in tests. A plain
 * Node cannot read inside an asar, so a packaged core is taken from beside it.
 */
export const forkUnderNode =
  (file: string, execPath: string, args: readonly string[] = []): ForkCore =>
  (hear) => {
    const readable = file.replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked')
    const child = fork(readable, [...args], {
      execPath,
      execArgv: [],
      serialization: 'advanced',
      stdio: 'inherit',
    })
    child.on('message', (message) => hear.message(message as FromCore))
    // A program that is not there gives an error and no exit; one that ran gives an exit.
    child.on('error', () => child.pid === undefined && hear.exit(null))
    child.on('exit', (code) => hear.exit(code))
    return {
      // Between its death and the news of it there is nobody to talk to; the news answers the calls.
      post: (message) => void (child.connected && child.send(message, () => undefined)),
      kill: () => void child.kill('SIGKILL'),
    }
  }
