import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

import { app, dialog, type BrowserWindow } from 'electron'

import { err, ok, type Result } from '#shared/kernel/result.ts'

import { safeFileName } from './file-names.ts'

export interface NamedBytes {
  readonly fileName: string
  readonly bytes: Uint8Array
}

export type SaveResult = Result<{ saved: boolean }, { type: 'NotSaved'; code: string }>

/** Asks where, then writes. `saved: false` when the person closed the dialog. */
export async function saveFile(window: BrowserWindow | null, file: NamedBytes): Promise<SaveResult> {
  const path = await askWhere(window, safeFileName(file.fileName))
  if (path === null) return ok({ saved: false })
  try {
    await writeWhole(path, file.bytes)
    return ok({ saved: true })
  } catch (cause) {
    return err({ type: 'NotSaved', code: (cause as NodeJS.ErrnoException).code ?? 'UNKNOWN' })
  }
}

async function askWhere(window: BrowserWindow | null, name: string): Promise<string | null> {
  // Journeys cannot drive the system's dialog. An installed application does not know this variable.
  const testDir = app.isPackaged ? '' : (process.env['LIEU_SAVE_DIR'] ?? '')
  if (testDir !== '') return join(testDir, name)
  const options = { defaultPath: join(app.getPath('documents'), name) }
  const chosen = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options))
  return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath
}

/** Writes beside, flushes to the disk, then puts in place: a cut leaves the old file or the new one, never half. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}`)
  try {
    const file = await open(beside, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
  } catch (cause) {
    await rm(beside, { force: true })
    throw cause
  }
  await syncFolder(dirname(path))
}

/** The rename itself reaches the disk; Windows has no such call, and does not need it. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
