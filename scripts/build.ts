import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { outDir, projectDir } from './project.ts'

const builtFrom = ['src-shared', 'db', 'src-core', 'src-main', 'src-renderer']
const alsoBuiltFrom = [
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'electron-builder.config.ts',
  'scripts/build.ts',
  'scripts/fuses.ts',
]
const digestFile = join(outDir, 'built-from.txt')
const results = ['main/main.cjs', 'preload/preload.cjs', 'core/process.mjs', 'renderer/index.html']

/** Builds `out/` from the sources, unless it was built from exactly these. Answers whether it had to. */
export async function buildIfChanged(): Promise<boolean> {
  const digest = await digestOfSources()
  const isThere = existsSync(digestFile) && results.every((result) => existsSync(join(outDir, result)))
  if (isThere && (await readFile(digestFile, 'utf8')) === digest) return false
  await build()
  await writeFile(digestFile, digest)
  return true
}

async function build(): Promise<void> {
  process.env['NODE_ENV'] = 'production'
  const { build: buildShellAndPages } = await import('electron-vite')
  const { build: buildCore } = await import('vite')
  const { coreConfig } = await import('../electron.vite.config.ts')
  await mkdir(outDir, { recursive: true })
  await buildShellAndPages({ root: projectDir, mode: 'production', logLevel: 'warn' })
  await buildCore(coreConfig)
}

async function digestOfSources(): Promise<string> {
  const hash = createHash('sha256')
  const listed = await Promise.all(builtFrom.map((folder) => filesIn(folder)))
  for (const file of [...listed.flat(), ...alsoBuiltFrom].toSorted()) {
    hash.update(`${file}\n`)
    hash.update(await readFile(join(projectDir, file)))
  }
  return hash.digest('hex')
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(join(projectDir, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(projectDir.length + 1))
}

if (import.meta.main) {
  const started = performance.now()
  const built = await buildIfChanged()
  console.log(built ? `Built in ${((performance.now() - started) / 1000).toFixed(1)} s.` : 'Already built.')
}
