import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

import { hasDisplay } from './display.ts'
import type { ElectronRuntime } from './electron-runtime.ts'
import { isRoot, unattended } from './project.ts'
import { run } from './run.ts'

/** What Electron links to and a bare Debian does not have. */
const libraries = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'libatk-bridge2.0-0',
  'libcups2',
  'libdrm2',
] as const
/** Where there is no display: one in memory, and the way to share it. */
const virtualDisplay = ['xvfb', 'xauth'] as const

/**
 * Sees to it that the system can show a window. Installs what is missing when it may (as root, or in CI);
 * otherwise throws with the command that a person can type. Does nothing on other systems than Linux.
 */
export async function ensureSystemPackages(runtime: ElectronRuntime): Promise<void> {
  if (process.platform !== 'linux') return
  const missing = await missingPackages(runtime)
  if (missing.length === 0) return
  if (!onPath('apt-get') || !(isRoot || unattended)) {
    const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`
    throw new Error(`This system lacks what a window needs. Please run: sudo ${command}`)
  }
  console.log(`Installing ${missing.join(' ')}…`)
  await aptGet('update')
  await aptGet('install', '-y', '--no-install-recommends', ...(await namesHere(missing)))
}

async function missingPackages(runtime: ElectronRuntime): Promise<readonly string[]> {
  const linked = await run('ldd', [runtime.path])
  const lacksLibrary = linked.output.includes('not found')
  const lacksDisplay = !hasDisplay() && !onPath('Xvfb')
  return [...(lacksLibrary ? libraries : []), ...(lacksDisplay ? virtualDisplay : [])]
}

/** Since the 64-bit time change some packages carry another name: `libasound2t64` for `libasound2`. */
async function namesHere(packages: readonly string[]): Promise<string[]> {
  const known = await run('apt-cache', ['policy', ...packages.map((name) => `${name}t64`)])
  return packages.map((name) => (known.output.includes(`${name}t64:`) ? `${name}t64` : name))
}

/** Waits up to five minutes for another installation to end. */
async function aptGet(...args: readonly string[]): Promise<void> {
  const whole = ['-o', 'DPkg::Lock::Timeout=300', '-qq', ...args]
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const done = isRoot
    ? await run('apt-get', whole, { env })
    : await run('sudo', ['-n', 'apt-get', ...whole], { env })
  if (done.code !== 0) throw new Error(`apt-get ${args[0]} failed (${done.code}): ${done.output.trim()}`)
}

const onPath = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))
