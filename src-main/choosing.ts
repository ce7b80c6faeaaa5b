import { dialog, type BrowserWindow, type OpenDialogOptions } from 'electron'

import { words } from './words.ts'

/** A folder chosen in the system's window; null when it was closed. */
export const chooseFolder = (window: BrowserWindow): Promise<string | null> =>
  choose(window, { properties: ['openDirectory', 'createDirectory'] })

/** A backup file chosen in the system's window; null when it was closed. Nothing is read here. */
export const chooseBackup = (window: BrowserWindow): Promise<string | null> =>
  choose(window, {
    properties: ['openFile'],
    filters: [{ name: words().chooseBackup.kind, extensions: ['db'] }],
  })

async function choose(window: BrowserWindow, options: OpenDialogOptions): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, options)
  return canceled ? null : (filePaths[0] ?? null)
}
