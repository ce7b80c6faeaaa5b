import { join } from 'node:path'

import { projectDir } from './project.ts'
import { run, type Ran, type RunOptions } from './run.ts'

/** The programs of the project, as files that this very Node runs: the same on every system and in any PATH. */
const tools = {
  tsc: 'typescript-7/bin/tsc',
  oxlint: 'oxlint/bin/oxlint',
  oxfmt: 'oxfmt/bin/oxfmt',
  vitest: 'vitest/vitest.mjs',
  playwright: '@playwright/test/cli.js',
} as const
export type Tool = keyof typeof tools

export const runTool = (tool: Tool, args: readonly string[], options?: RunOptions): Promise<Ran> =>
  run(process.execPath, [join(projectDir, 'node_modules', tools[tool]), ...args], options)
