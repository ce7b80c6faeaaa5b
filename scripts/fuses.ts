import {
  flipFuses,
  FuseState,
  FuseV1Options,
  FuseVersion,
  getCurrentFuseWire,
  type FuseV1Config,
} from '@electron/fuses'

import type { ElectronRuntime } from './electron-runtime.ts'

/** What an installed application can no longer be talked into, burnt into its binary. */
export const wantedFuses = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
} as const

/** Sets every fuse. The official Electron must know them all; the fallback of the tests knows the older ones. */
export async function setFuses(program: string, { fallback }: ElectronRuntime): Promise<void> {
  const known = await readFuses(program)
  const config: FuseV1Config = fallback
    ? {
        version: FuseVersion.V1,
        ...Object.fromEntries(Object.entries(wantedFuses).filter(([fuse]) => known.has(Number(fuse)))),
      }
    : { version: FuseVersion.V1, strictlyRequireAllFuses: true, ...wantedFuses }
  await flipFuses(program, config)
}

/** The fuses of a built program, by number: on or off. A fuse that this Electron does not have is not there. */
export async function readFuses(program: string): Promise<ReadonlyMap<FuseV1Options, boolean>> {
  const wire = await getCurrentFuseWire(program)
  return new Map(
    Object.entries(wire)
      .filter(
        ([fuse, state]) => /^\d+$/.test(fuse) && (state === FuseState.ENABLE || state === FuseState.DISABLE),
      )
      .map(([fuse, state]) => [Number(fuse) as FuseV1Options, state === FuseState.ENABLE]),
  )
}
