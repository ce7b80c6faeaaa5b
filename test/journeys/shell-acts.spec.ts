import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { ElectronApplication, Page } from '@playwright/test'

import { expect, test } from './support/app.ts'

/** Saves bytes through the page, as an export does. */
const save = (page: Page, fileName: string, text: string): Promise<unknown> =>
  page.evaluate(
    ([name, content]) => {
      const { lieu } = window as unknown as {
        lieu: { call: (name: string, input: unknown) => Promise<unknown> }
      }
      return lieu.call('shell.saveFile', {
        fileName: name,
        mediaType: 'text/csv',
        bytes: new TextEncoder().encode(content),
      })
    },
    [fileName, text] as const,
  )

test('a file is saved whole, under a name that stays in its folder', async ({ launchApp }) => {
  const { page, saveDir } = await launchApp()
  expect(await save(page, '../année 2026.csv', 'é;1\n')).toEqual({ ok: true, value: { saved: true } })
  expect(await save(page, '../année 2026.csv', 'é;2\n')).toEqual({ ok: true, value: { saved: true } })
  expect(await readdir(saveDir)).toEqual(['-année 2026.csv'])
  expect(await readFile(join(saveDir, '-année 2026.csv'), 'utf8')).toBe('é;2\n')
})

test('a file that cannot be saved is said, with the reason', async ({ launchApp }) => {
  const { page } = await launchApp({ env: { LIEU_SAVE_DIR: '/nowhere/at/all' } })
  expect(await save(page, 'a.csv', 'x')).toEqual({ ok: false, error: { type: 'NotSaved', code: 'ENOENT' } })
})

test('the dialog of the system says where; closing it saves nothing', async ({ launchApp }) => {
  const { app, page, saveDir } = await launchApp({ env: { LIEU_SAVE_DIR: '' } })
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' })
  })
  expect(await save(page, 'a.csv', 'x')).toEqual({ ok: true, value: { saved: false } })
  await app.evaluate(
    ({ dialog }, path) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
    },
    join(saveDir, 'choisi.csv'),
  )
  expect(await save(page, 'a.csv', 'x')).toEqual({ ok: true, value: { saved: true } })
  expect(await readdir(saveDir)).toEqual(['choisi.csv'])
})

/** Answers the confirmation by a button's number, and keeps what was asked and what was opened outside. */
async function answerLinks(app: ElectronApplication, response: number): Promise<() => Promise<string[]>> {
  await app.evaluate(({ dialog, shell }, button) => {
    const seen: string[] = []
    Object.assign(globalThis, { seenLinks: seen })
    dialog.showMessageBox = (async (_window: unknown, options: { detail: string; buttons: string[] }) => {
      seen.push(`asked ${options.detail} ${options.buttons.join('/')}`)
      return { response: button, checkboxChecked: false }
    }) as typeof dialog.showMessageBox
    shell.openExternal = async (address) => void seen.push(`opened ${address}`)
  }, response)
  return () => app.evaluate(() => (globalThis as unknown as { seenLinks: string[] }).seenLinks)
}

test('an outside address is opened after a confirmation that shows it', async ({ launchApp }) => {
  const { app, call } = await launchApp()
  const seen = await answerLinks(app, 0)
  expect(await call('shell.openLink', { address: 'https://exemple.be/a' })).toEqual({
    ok: true,
    value: { opened: true },
  })
  expect(await seen()).toEqual(['asked https://exemple.be/a Ouvrir/Annuler', 'opened https://exemple.be/a'])
})

test('an outside address is not opened when the person says no, nor when it is of another kind', async ({
  launchApp,
}) => {
  const { app, call } = await launchApp()
  const seen = await answerLinks(app, 1)
  expect(await call('shell.openLink', { address: 'tel:+3225550100' })).toEqual({
    ok: true,
    value: { opened: false },
  })
  for (const address of ['file:///etc/passwd', 'javascript:alert(1)', 'http://exemple.be/']) {
    expect(await call('shell.openLink', { address })).toEqual({
      ok: false,
      error: { type: 'AddressRefused' },
    })
  }
  expect(await seen()).toHaveLength(1)
})

test('the menu speaks the language of the page', async ({ launchApp }) => {
  const { app, page } = await launchApp()
  const labels = () => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))
  await page.getByText('NL', { exact: true }).click()
  await expect.poll(labels).toEqual(['Bestand', 'Bewerken', 'Beeld'])
  await page.getByText('FR', { exact: true }).click()
  await expect.poll(labels).toEqual(['Fichier', 'Édition', 'Affichage'])
})

test('the wall view has a window of its own, once, and Escape closes it', async ({ launchApp }) => {
  const { app, call } = await launchApp()
  const opened = app.waitForEvent('window')
  await call('shell.openWall', {})
  await call('shell.openWall', {})
  const wall = await opened
  expect(new URL(wall.url()).pathname).toBe('/wall')
  expect(app.windows()).toHaveLength(2)
  const closed = wall.waitForEvent('close')
  // As from the keyboard itself: what Playwright types reaches the page only.
  await app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().endsWith('/wall'),
    )
    window?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'Escape' })
  })
  await closed
  expect(app.windows()).toHaveLength(1)
})

test('says how it runs here', async ({ launchApp }) => {
  const { call } = await launchApp()
  expect(await call('shell.status', {})).toMatchObject({
    ok: true,
    value: { version: '0.1.0', packaged: false, platform: 'linux' },
  })
})

test('what was copied from the vault leaves the clipboard with it, and nothing else does', async ({
  launchApp,
}) => {
  const { app, page } = await launchApp()
  const call = (name: string, input: unknown) =>
    page.evaluate(
      ([named, sent]) =>
        (
          window as unknown as { lieu: { call: (name: string, input: unknown) => Promise<unknown> } }
        ).lieu.call(named as string, sent),
      [name, input] as const,
    )
  const inClipboard = () => app.evaluate(({ clipboard }) => clipboard.readText())
  const iban = 'BE68539007547034'
  await call('vault.create', { passphrase: 'tasse neige vélo lampe' })
  await call('shell.copySecret', { text: iban })
  expect(await inClipboard()).toBe(iban)
  await call('vault.noteActivity', {})
  await call('vault.setIdleMinutes', { minutes: 20 })
  expect(await inClipboard(), 'a change of the vault takes nothing away').toBe(iban)
  await call('vault.lock', {})
  await expect.poll(inClipboard).toBe('')

  await call('vault.unlock', { passphrase: 'tasse neige vélo lampe' })
  await call('shell.copySecret', { text: iban })
  await app.evaluate(({ clipboard }) => clipboard.writeText('une recette'))
  await call('vault.lock', {})
  await call('vault.getStatus', {})
  expect(await inClipboard()).toBe('une recette')
})
