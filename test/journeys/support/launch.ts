import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { _electron, type ElectronApplication, type Page } from '@playwright/test'

import { electronRuntime } from '#scripts/electron-runtime.ts'
import { isRoot, projectDir } from '#scripts/project.ts'

export interface LaunchOptions {
  /** A folder that outlives the application; otherwise it gets one of its own, removed afterwards. */
  readonly dataDir?: string
  readonly env?: Readonly<Record<string, string>>
  /** The size of the page, 1366 × 768 by default. */
  readonly size?: { readonly width: number; readonly height: number }
}

export interface RunningApp {
  readonly app: ElectronApplication
  readonly page: Page
  readonly dataDir: string
  /** Where `saveFile` and `makePdf` write instead of asking. */
  readonly saveDir: string
  /** Errors of any page's console, uncaught or printed. A journey that expects one takes it out of the list. */
  readonly problems: string[]
  /** Calls the core or the shell as the page does. */
  readonly call: (name: string, input: unknown) => Promise<unknown>
  /** Quits as a person does, then removes the folders that are its own. */
  readonly close: () => Promise<void>
}

/** Starts the built application on a data folder of its own. */
export async function launch(options: LaunchOptions = {}): Promise<RunningApp> {
  const ownDir = await mkdtemp(join(tmpdir(), 'lieu-'))
  const saveDir = await mkdtemp(join(tmpdir(), 'lieu-saved-'))
  const dataDir = options.dataDir ?? ownDir
  const app = await _electron.launch({
    executablePath: (await electronRuntime()).path,
    args: [projectDir, ...(isRoot ? ['--no-sandbox'] : []), '--data', dataDir],
    env: {
      ...ownEnv(),
      LIEU_CORE_NODE: process.execPath,
      LIEU_SAVE_DIR: saveDir,
      LANG: 'fr_BE.UTF-8',
      ...options.env,
    },
  })
  const problems: string[] = []
  app.on('window', (page) => watch(page, problems))
  const page = await app.firstWindow()
  await page.locator('main').first().waitFor()
  await resize(app, options.size ?? { width: 1366, height: 768 })
  let isClosed = false
  return {
    app,
    page,
    dataDir,
    saveDir,
    problems,
    call: (name, input) => callFrom(page, name, input),
    close: async () => {
      if (isClosed) return
      isClosed = true
      await app.close()
      for (const dir of [ownDir, saveDir]) await rm(dir, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

const ownEnv = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )

function watch(page: Page, problems: string[]): void {
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
}

async function resize(
  app: ElectronApplication,
  { width, height }: { width: number; height: number },
): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  )
}

interface PageWindow {
  readonly lieu: { readonly call: (name: string, input: unknown) => Promise<unknown> }
}

/** Calls through the bridge of a page. Bytes do not travel this way: Playwright carries plain values only. */
export const callFrom = (page: Page, name: string, input: unknown): Promise<unknown> =>
  page.evaluate(
    ([calledName, calledInput]) =>
      (window as unknown as PageWindow).lieu.call(calledName as string, calledInput),
    [name, input] as const,
  )
