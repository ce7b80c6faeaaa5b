import { type Core, noKeeper, openCore } from '#core/core.ts'
import type { Contract } from '#shared/contract.ts'
import type { Api } from '#shared/kernel/contract-kit.ts'

import { aFolder } from './database.ts'

/** A clock that a test moves by hand. */
export function aClock(at: number) {
  let now = at
  return {
    now: () => now,
    set: (to: number) => {
      now = to
    },
    advance: (ms: number) => {
      now += ms
    },
  }
}

/** 15:12 in Brussels on Saturday 21 November 2026. */
export const saturdayAfternoon = Date.UTC(2026, 10, 21, 14, 12)

/** The typed way to call a core, as the screens have it. */
export function apiOf(core: Core): Api<Contract> {
  return new Proxy({} as Api<Contract>, {
    get: (_, feature: string) =>
      new Proxy(
        {},
        { get: (_entries, name: string) => (input: unknown) => core.call(`${feature}.${name}`, input) },
      ),
  })
}

/** A real core on a real folder, with a clock of its own. */
export async function aCore(options: { at?: number; dataDir?: string } = {}) {
  const folder = options.dataDir === undefined ? aFolder() : { path: options.dataDir, dispose: () => {} }
  const clock = aClock(options.at ?? saturdayAfternoon)
  const changed: string[][] = []
  const core = await openCore({
    dataDir: folder.path,
    keeper: noKeeper,
    now: clock.now,
    onChanged: (topics) => changed.push([...topics]),
  })
  return {
    core,
    api: apiOf(core),
    clock,
    changed,
    dataDir: folder.path,
    dispose: () => {
      core.close()
      folder.dispose()
    },
  }
}

/** The value of a call that must have gone well; shows the refusal otherwise. */
export async function valueOf<T>(
  call: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>,
): Promise<T> {
  const result = await call
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}
