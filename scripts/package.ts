import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { build, Platform } from 'electron-builder'

import { builderConfig, executableName } from '../electron-builder.config.ts'
import { buildIfChanged } from './build.ts'
import { electronRuntime, sayWhichRuntime } from './electron-runtime.ts'
import { outDir, projectDir, stop } from './project.ts'

const unpackedDir = join(projectDir, 'dist', 'linux-unpacked')
const packedFromFile = join(projectDir, 'dist', 'packed-from.txt')

/** The program of the unpacked Linux build, made again when it is not of these sources. Downloads nothing. */
export async function packageUnpacked(): Promise<string> {
  const runtime = await electronRuntime()
  await buildIfChanged()
  const program = join(unpackedDir, executableName)
  const packedFrom = `${await readFile(join(outDir, 'built-from.txt'), 'utf8')} ${runtime.version}\n`
  const isFresh = existsSync(program) && existsSync(packedFromFile)
  if (isFresh && (await readFile(packedFromFile, 'utf8')) === packedFrom) return program
  await rm(unpackedDir, { recursive: true, force: true })
  await build({
    targets: Platform.LINUX.createTarget('dir'),
    config: builderConfig(runtime),
    publish: 'never',
  })
  await writeFile(packedFromFile, packedFrom)
  return program
}

/** The installers of the system this runs on; electron-builder downloads its tools the first time. */
async function packageInstallers(): Promise<void> {
  const runtime = await electronRuntime()
  if (runtime.fallback) stop('Installers are made with the official Electron only, which cannot be had here.')
  await buildIfChanged()
  await build({
    targets: Platform.current().createTarget(),
    config: builderConfig(runtime),
    publish: 'never',
  })
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { installers: { type: 'boolean', default: false } } })
  sayWhichRuntime(await electronRuntime())
  if (values.installers) await packageInstallers()
  else console.log(`The application is in ${await packageUnpacked()}`)
}
