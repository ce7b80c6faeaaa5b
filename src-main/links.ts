import { dialog, shell, type BrowserWindow } from 'electron'

import { err, ok, type Result } from '#shared/kernel/result.ts'

import { outsideAddress } from './addresses.ts'
import { words } from './words.ts'

/** Shows the whole address and opens it outside only if the person says so. */
export async function openLink(
  window: BrowserWindow,
  address: string,
): Promise<Result<{ opened: boolean }, { type: 'AddressRefused' }>> {
  const outside = outsideAddress(address)
  if (outside === null) return err({ type: 'AddressRefused' })
  const { openLink: ask } = words()
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: ask.question,
    detail: outside,
    buttons: [ask.open, ask.cancel],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  })
  if (response !== 0) return ok({ opened: false })
  await shell.openExternal(outside)
  return ok({ opened: true })
}
