import { dialog, type BrowserWindow } from 'electron'

import type { ShellLog } from './shell-log.ts'
import { words } from './words.ts'

const windowMs = 60_000
const reloadsAllowed = 3

/**
 * A page that crashed is opened again and says so; the facts are in the core and lose nothing. One that keeps
 * crashing (4 times in a minute) is left as it is, with the same sentence, so that nothing spins.
 */
export function reopenWhenGone(window: BrowserWindow, log: ShellLog): void {
  let reloads: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log('page gone', { reason, exitCode })
    if (reason === 'clean-exit' || window.isDestroyed()) return
    reloads = [...reloads.filter((at) => Date.now() - at < windowMs), Date.now()]
    if (reloads.length <= reloadsAllowed) window.webContents.reload()
    const { pageGone } = words()
    void dialog.showMessageBox(window, {
      type: 'warning',
      message: pageGone.message,
      detail: pageGone.detail,
      buttons: [pageGone.ok],
    })
  })
}
