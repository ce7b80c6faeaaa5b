import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { buildIfChanged } from './build.ts'
import { electronRuntime, sayWhichRuntime } from './electron-runtime.ts'
import { cacheDir, stop } from './project.ts'
import { ensureSystemPackages } from './system-packages.ts'
import { runTool } from './tools.ts'

interface Tally {
  readonly passed: number
  readonly failed: number
}

const rulesReport = join(cacheDir, 'vitest.json')
const journeysReport = join(cacheDir, 'journeys.json')

/** All the tests: the tiers without a screen, then the journeys in the real application. */
async function test(): Promise<number> {
  const runtime = await electronRuntime()
  sayWhichRuntime(runtime)
  await ensureSystemPackages(runtime)
  await buildIfChanged()
  await rm(rulesReport, { force: true })
  await rm(journeysReport, { force: true })
  const vitest = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${rulesReport}`]
  const withoutScreen = await runTool('vitest', vitest, { show: true })
  const journeys = await runTool('playwright', ['test'], { show: true })
  const tallies = [await tallyOfVitest(withoutScreen.code), await tallyOfJourneys(journeys.code)]
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0)
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0)
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed === 0 && passed > 0 ? 0 : 1
}

async function tallyOfVitest(code: number): Promise<Tally> {
  const report = await readReport<{ numPassedTests: number; numFailedTests: number }>(rulesReport)
  return atLeastOneFailure(code, { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 })
}

async function tallyOfJourneys(code: number): Promise<Tally> {
  const report = await readReport<{ stats: { expected: number; unexpected: number; flaky: number } }>(
    journeysReport,
  )
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {}
  return atLeastOneFailure(code, { passed: expected, failed: unexpected + flaky })
}

/** A runner that broke before, between or after its tests has failed, whatever it counted. */
const atLeastOneFailure = (code: number, tally: Tally): Tally =>
  code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally

const readReport = async <T>(file: string): Promise<T | null> =>
  existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as T) : null

test().then(
  (code) => process.exit(code),
  (cause: unknown) => stop(cause instanceof Error ? cause.message : String(cause)),
)
