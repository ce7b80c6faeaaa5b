import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

import { projectDir } from './project.ts'
import { runTool, type Tool } from './tools.ts'

interface Step {
  readonly name: string
  readonly tool: Tool
  readonly args: readonly string[]
}

interface Finished {
  readonly ok: boolean
  readonly output: string
}

/** Four checkers in one compiler each infer the same shapes again: one is quicker. */
const oneChecker = ['--checkers', '1']
const quickTiers = ['rules', 'features', 'architecture']

/** Types, lint, format and the quick tiers of tests, in under a minute on two cores. */
async function check(): Promise<number> {
  const started = performance.now()
  // The tests take longest and fill both cores only in part: the compilers, one by one, take what they leave.
  const steps = [inTurn(tests), inTurn([...(await typeSteps()), ...quickSteps])]
  const failures = (await Promise.all(steps)).flat().filter(({ ok }) => !ok)
  for (const { output } of failures) console.log(`\n${output.trim()}`)
  console.log(
    `\n${failures.length === 0 ? 'All is well' : `${failures.length} failed`}, in ${since(started)}.`,
  )
  return failures.length === 0 ? 0 : 1
}

/** Each room has its own idea of what exists around it: the pages have no Node, the shared room has nothing. */
async function typeSteps(): Promise<Step[]> {
  const folders = (await readdir(projectDir, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  return folders
    .filter(({ name }) => existsSync(join(projectDir, name, 'tsconfig.json')))
    .map(({ name }) => ({ name: `types ${name}`, tool: 'tsc', args: ['-p', name, ...oneChecker] }))
}

const quickSteps: readonly Step[] = [
  { name: 'lint', tool: 'oxlint', args: [] },
  { name: 'format', tool: 'oxfmt', args: ['--check', '.'] },
]

const tests: readonly Step[] = [
  { name: 'tests', tool: 'vitest', args: ['run', ...quickTiers.flatMap((tier) => ['--project', tier])] },
]

async function inTurn(steps: readonly Step[]): Promise<Finished[]> {
  const finished: Finished[] = []
  for (const step of steps) finished.push(await perform(step))
  return finished
}

async function perform({ name, tool, args }: Step): Promise<Finished> {
  const started = performance.now()
  const { code, output } = await runTool(tool, args)
  console.log(
    `${code === 0 ? '✔' : '✘'} ${name.padEnd(20)} ${since(started)}${code === 0 ? closingLines(output) : ''}`,
  )
  return { ok: code === 0, output: `${name}\n${output}` }
}

/** What a test runner says at its end: how many. */
function closingLines(output: string): string {
  const told = stripVTControlCharacters(output).match(/^\s*Tests\s+.*$/m)?.[0]
  return told === undefined ? '' : `  ${told.trim()}`
}

const since = (started: number): string => `${((performance.now() - started) / 1000).toFixed(1)} s`

process.exit(await check())
