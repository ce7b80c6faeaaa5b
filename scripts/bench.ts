import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { livelyFigures, memoryFigure, startupFigure } from './bench/app-figures.ts'
import { captureFigure, coreFigures } from './bench/core-figures.ts'
import { expenseFigures } from './bench/expense-figures.ts'
import type { Figure } from './bench/figure.ts'
import { fillFigures } from './bench/fill-figures.ts'
import { tenYearPlace } from './bench/ten-year-place.ts'
import { vaultFigures } from './bench/vault-figures.ts'
import { buildIfChanged } from './build.ts'
import { openDisplay } from './display.ts'
import { electronRuntime } from './electron-runtime.ts'
import { ensureSystemPackages } from './system-packages.ts'

/**
 * `npm run bench [-- --json] [--only vault]`: the figures of the application beside their references, all of this run;
 * with `--only`, one group of them.
 */
async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: { json: { type: 'boolean', default: false }, only: { type: 'string' } },
  })
  const say = values.json ? () => undefined : (line: string) => console.error(line)
  const runtime = await electronRuntime()
  await ensureSystemPackages(runtime)
  await buildIfChanged()
  const folder = await mkdtemp(join(tmpdir(), 'lieu-bench-'))
  const display = await openDisplay()
  Object.assign(process.env, display.env)
  try {
    say('Building a place of ten years…')
    const built = await tenYearPlace(join(folder, 'built'))
    const dataDir = join(folder, 'place')
    await cp(built, dataDir, { recursive: true })
    const figures: Figure[] = []
    const measures: Readonly<Record<string, () => Promise<Figure | Figure[]>>> = {
      startup: () => startupFigure(runtime, dataDir),
      memory: () => memoryFigure(runtime, dataDir),
      screens: () => livelyFigures(runtime, dataDir),
      core: () => coreFigures(built),
      capture: () => captureFigure(),
      fill: () => fillFigures(),
      vault: () => vaultFigures(),
      expenses: () => expenseFigures(),
    }
    const asked = Object.entries(measures).filter(([group]) => group === (values.only ?? group))
    if (asked.length === 0) throw new Error(`--only takes one of ${Object.keys(measures).join(', ')}`)
    for (const [, measure] of asked) {
      const measured = [await measure()].flat()
      figures.push(...measured)
      for (const one of measured) say(lineOf(one))
    }
    if (values.json) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)
  } finally {
    display.close()
    await rm(folder, { recursive: true, force: true })
  }
}

const lineOf = ({ name, value, unit, reference, ratio, note }: Figure): string =>
  [
    name.padEnd(18),
    `${value} ${unit}`.padEnd(14),
    (reference === null ? '' : `ref ${reference}`).padEnd(12),
    (ratio === null ? '' : `× ${ratio.toFixed(2)}`).padEnd(8),
    note,
  ].join(' ')

await bench()
process.exit(0)
