import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the repository, and what the scripts keep in it. */
export const projectDir = dirname(dirname(fileURLToPath(import.meta.url)))
export const cacheDir = join(projectDir, 'node_modules', '.cache')
export const outDir = join(projectDir, 'out')
/** True where nobody sits in front of the machine and commands may install what they need. */
export const unattended = process.env['CI'] === 'true' || process.env['CI'] === '1'
/** Chromium refuses to start as root inside its own sandbox. */
export const isRoot = process.getuid?.() === 0

/** Ends a script with one sentence for the person who started it. */
export function stop(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
