import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

import { buildIfChanged } from './build.ts'
import { hasDisplay, openDisplay } from './display.ts'
import { electronRuntime, sayWhichRuntime, type ElectronRuntime } from './electron-runtime.ts'
import { isRoot, projectDir, stop } from './project.ts'
import { run } from './run.ts'
import { ensureSystemPackages } from './system-packages.ts'

const usage = 'Usage: npm start [-- --data FOLDER]'

async function start(): Promise<number> {
  const data = dataFolder()
  const runtime = await electronRuntime()
  sayWhichRuntime(runtime)
  await ensureSystemPackages(runtime)
  await buildIfChanged()
  return hasDisplay() ? openApplication(runtime, data) : showTour()
}

/** As the person wrote it, from the folder they are in: npm itself goes to the project's. */
function dataFolder(): string | undefined {
  try {
    const { data } = parseArgs({ options: { data: { type: 'string' } } }).values
    return data === undefined ? undefined : resolve(process.env['INIT_CWD'] ?? process.cwd(), data)
  } catch {
    return stop(usage)
  }
}

/** Opens the application and stays until it is closed. */
function openApplication(runtime: ElectronRuntime, data: string | undefined): Promise<number> {
  const args = [
    projectDir,
    ...(isRoot ? ['--no-sandbox'] : []),
    ...(data === undefined ? [] : ['--data', data]),
  ]
  const child = spawn(runtime.path, args, {
    stdio: 'inherit',
    env: { ...process.env, LIEU_CORE_NODE: process.execPath },
  })
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 0)))
}

/** Nobody can look at a window here: every screen is visited and its picture kept instead. */
async function showTour(): Promise<number> {
  console.log('There is no display here: the application makes a tour of its screens by itself.')
  const display = await openDisplay()
  const tour = join(projectDir, 'test', 'journeys', 'support', 'tour.ts')
  const { code } = await run(process.execPath, [tour], { env: display.env, show: true })
  display.close()
  return code
}

start().then(
  (code) => process.exit(code),
  (cause: unknown) => stop(cause instanceof Error ? cause.message : String(cause)),
)
