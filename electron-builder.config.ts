import { rm } from 'node:fs/promises'
import { join } from 'node:path'

import type { Configuration } from 'electron-builder'

import type { ElectronRuntime } from './scripts/electron-runtime.ts'
import { setFuses } from './scripts/fuses.ts'

/** The database addon carries a binary for each system; each installer needs one. */
const addon = 'node_modules/better-sqlite3'

/**
 * The installers: Windows (NSIS), Linux (AppImage and deb), macOS (dmg). Everything in one asar, which the
 * fuses make the only place the application is loaded from; the addon stays beside it, as systems load it.
 */
export function builderConfig(runtime: ElectronRuntime): Configuration {
  return {
    appId: 'lieu-de-liens.desktop',
    productName: 'Lieu de liens',
    directories: { output: 'dist', buildResources: 'scripts/resources' },
    files: [
      'out/{main,preload,core,renderer}/**',
      `!${addon}/{deps,src,prebuilds}/**`,
      // The Node of the scripts and what the addon needs to be compiled: neither runs in the application.
      '!node_modules/node-{addon-api,linux-*,darwin-*,win-*}/**',
      `${addon}/prebuilds/\${platform}-\${arch}.node`,
    ],
    asar: true,
    asarUnpack: unpackedFor(runtime),
    electronDist: runtime.dist,
    electronVersion: runtime.version,
    npmRebuild: false,
    electronLanguages: ['fr', 'nl', 'en-US', 'en-GB'],
    publish: null,
    ...(process.env['LIEU_HOMEPAGE'] === undefined
      ? {}
      : { extraMetadata: { homepage: process.env['LIEU_HOMEPAGE'] } }),
    afterPack: async ({ appOutDir, packager }) => {
      // The fallback's starter of development (`electron-fallback.ts`); the official Electron has none.
      await rm(join(appOutDir, 'resources', 'app'), { recursive: true, force: true })
      await setFuses(
        join(appOutDir, programIn(packager.platform.nodeName, packager.appInfo.productFilename)),
        runtime,
      )
    },
    ...installers,
  }
}

/** A plain Node, which runs the core under the fallback, cannot read inside an asar. */
const unpackedFor = ({ fallback }: ElectronRuntime): string[] =>
  fallback ? [`${addon}/**`, 'out/core/**'] : [`${addon}/prebuilds/**`]

/** The file that holds the fuses, inside the unpacked application. */
export const executableName = 'lieu-de-liens'
const programIn = (platform: NodeJS.Platform, product: string): string =>
  platform === 'darwin' ? `${product}.app` : platform === 'win32' ? `${product}.exe` : executableName

const installers: Configuration = {
  win: { target: ['nsis'] },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    installerLanguages: ['fr_FR', 'nl_NL', 'en_US'],
    // The data of the place outlive the program: they are removed from its settings, or by hand.
    deleteAppDataOnUninstall: false,
  },
  linux: {
    target: ['AppImage', 'deb'],
    executableName,
    category: 'Office',
    maintainer: 'Lieu de liens',
    synopsis: 'Permanences et fréquentation d’un lieu de liens',
  },
  mac: { target: ['dmg'], category: 'public.app-category.productivity', hardenedRuntime: true },
}
