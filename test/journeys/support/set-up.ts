import { buildIfChanged } from '#scripts/build.ts'
import { openDisplay } from '#scripts/display.ts'
import { electronRuntime } from '#scripts/electron-runtime.ts'
import { ensureSystemPackages } from '#scripts/system-packages.ts'

/** Before the first journey: a runtime, its system libraries, a fresh build, a display. Answers how to undo it. */
// oxlint-disable-next-line import/no-default-export -- Playwright takes its set-up this way only
export default async function setUp(): Promise<() => void> {
  await ensureSystemPackages(await electronRuntime())
  await buildIfChanged()
  const display = await openDisplay()
  Object.assign(process.env, display.env)
  return display.close
}
