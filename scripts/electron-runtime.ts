import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { fallbackRuntime } from './electron-fallback.ts'
import { cacheDir, projectDir } from './project.ts'
import { run } from './run.ts'

export interface ElectronRuntime {
  /** The program to start: `<path> <folder of the application> [arguments]`. */
  readonly path: string
  /** The folder that holds it, complete, as electron-builder wants it. */
  readonly dist: string
  readonly version: string
  /** True for the old build that is good for development and tests only (`electron-fallback.ts`). */
  readonly fallback: boolean
}

const packageDir = join(projectDir, 'node_modules', 'electron')
const failureFile = join(cacheDir, 'electron-download-failed.json')
const failureIsRememberedMs = 24 * 3600 * 1000
const downloadTimeoutMs = 10 * 60 * 1000

/**
 * Chooses the Electron that runs the application on this machine: the official one when it is here or can be
 * downloaded, the fallback otherwise (Linux x64). A download that failed is not tried again for a day, so that
 * later starts are quick. Throws, in one sentence, where there is neither.
 */
export async function electronRuntime(): Promise<ElectronRuntime> {
  const official =
    (await installedOfficial()) ?? ((await downloadOfficial()) ? await installedOfficial() : null)
  if (official !== null) return official
  const dist = await fallbackRuntime()
  return { path: join(dist, 'electron'), dist, version: await versionIn(dist), fallback: true }
}

/** For the person at the terminal: which Electron runs, when it is not the official one. */
export function sayWhichRuntime({ version, fallback }: ElectronRuntime): void {
  if (!fallback) return
  console.log(
    `The official Electron cannot be had here: Electron ${version} runs instead (development and tests only).`,
  )
}

async function installedOfficial(): Promise<ElectronRuntime | null> {
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(packageDir, 'dist')
  const path = join(dist, programIn(process.platform))
  return existsSync(path) ? { path, dist, version: await versionIn(dist), fallback: false } : null
}

const programIn = (platform: NodeJS.Platform): string =>
  platform === 'darwin'
    ? 'Electron.app/Contents/MacOS/Electron'
    : platform === 'win32'
      ? 'electron.exe'
      : 'electron'

const versionIn = async (dist: string): Promise<string> =>
  (await readFile(join(dist, 'version'), 'utf8')).trim().replace(/^v/, '')

/** Lets the `electron` package download its own binary; its connection gives up after ten seconds of silence. */
async function downloadOfficial(): Promise<boolean> {
  if (await failedLately()) return false
  console.log('Fetching the official Electron (once)…')
  const { code } = await run(process.execPath, [join(packageDir, 'install.js')], {
    timeoutMs: downloadTimeoutMs,
  })
  if (code === 0) return true
  await mkdir(dirname(failureFile), { recursive: true })
  await writeFile(failureFile, JSON.stringify({ at: Date.now(), version: await wantedVersion() }))
  return false
}

async function failedLately(): Promise<boolean> {
  if (!existsSync(failureFile)) return false
  const failure = JSON.parse(await readFile(failureFile, 'utf8')) as { at: number; version: string }
  return failure.version === (await wantedVersion()) && Date.now() - failure.at < failureIsRememberedMs
}

async function wantedVersion(): Promise<string> {
  return (JSON.parse(await readFile(join(packageDir, 'package.json'), 'utf8')) as { version: string }).version
}
