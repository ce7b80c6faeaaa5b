import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { chromium, type Page } from '@playwright/test'

import { isRoot } from '#scripts/project.ts'

export interface PackagedApp {
  readonly page: Page
  /** What the program wrote for people who start it in a terminal. */
  readonly said: () => string
  /** Asks it to end, as a system that shuts down does; answers its exit code. */
  readonly close: () => Promise<number | null>
}

/**
 * Starts an installed application. Its fuses keep Playwright out of the main process, so it is driven through
 * its page only; an attempt to use what the fuses forbid is part of `args` and `env`.
 */
export async function launchPackaged(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<PackagedApp> {
  const dataDir = await mkdtemp(join(tmpdir(), 'lieu-packaged-'))
  const all = [...(isRoot ? ['--no-sandbox'] : []), '--remote-debugging-port=0', '--data', dataDir, ...args]
  const child = spawn(program, all, {
    env: { ...process.env, LIEU_CORE_NODE: process.execPath, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  let said = ''
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (part: Buffer): void => {
      said += part.toString()
      const listening = /DevTools listening on (ws:\S+)\s/.exec(said)?.[1]
      if (listening !== undefined) resolve(listening)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('exit', () => reject(new Error(`the application ended at once: ${said}`)))
  })
  // Electron has one context and its own downloads: Playwright must not set them up as in a browser.
  const browser = await chromium.connectOverCDP(address, { noDefaults: true })
  const [context] = browser.contexts()
  if (context === undefined) throw new Error('the application has no page')
  return {
    page: context.pages()[0] ?? (await context.waitForEvent('page')),
    said: () => said,
    close: async () => {
      await browser.close()
      child.kill('SIGTERM')
      const code = await ended
      await rm(dataDir, { recursive: true, force: true, maxRetries: 3 })
      return code
    },
  }
}
