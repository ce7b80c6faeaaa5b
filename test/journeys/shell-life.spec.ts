import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { electronRuntime } from '#scripts/electron-runtime.ts'
import { isRoot, projectDir } from '#scripts/project.ts'

import { expect, test } from './support/app.ts'
import { corePid, isRunning } from './support/processes.ts'

test('a core that is killed is started again, and the page hears of it', async ({ launchApp }) => {
  const running = await launchApp()
  const heard = running.page.evaluate(
    () =>
      new Promise<readonly string[]>((resolve) => {
        const { lieu } = window as unknown as {
          lieu: { onChanged: (listener: (topics: readonly string[]) => void) => void }
        }
        lieu.onChanged((topics) => topics.includes('core') && resolve(topics))
      }),
  )
  const before = await corePid(running)
  process.kill(before, 'SIGKILL')
  expect(await heard).toEqual(['core'])
  expect(await running.call('place.getPlace', {})).toMatchObject({ ok: true })
  expect(await corePid(running)).not.toBe(before)
  expect(await readFile(join(running.dataDir, 'shell.log'), 'utf8')).toContain('core ended')
})

test('quitting leaves no core behind', async ({ launchApp }) => {
  const running = await launchApp()
  const pid = await corePid(running)
  await running.close()
  await expect.poll(() => isRunning(pid)).toBe(false)
})

test('a page that crashes is opened again and says so', async ({ launchApp }) => {
  const { app } = await launchApp()
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = (async (_window: unknown, options: { message: string }) => {
      Object.assign(globalThis, { said: options.message })
      return { response: 0, checkboxChecked: false }
    }) as typeof dialog.showMessageBox
  })
  await app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        contents?.once('did-finish-load', () => resolve())
        contents?.forcefullyCrashRenderer()
      }),
  )
  expect(await app.evaluate(() => (globalThis as unknown as { said: string }).said)).toBeTruthy()
  const answer = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('lieu.call("shell.status", {})'),
  )
  expect(answer).toMatchObject({ ok: true })
})

test('a second start on the same data gives way to the first', async ({ launchApp }) => {
  const { dataDir } = await launchApp()
  const second = spawn(
    (await electronRuntime()).path,
    [projectDir, ...(isRoot ? ['--no-sandbox'] : []), '--data', dataDir],
    {
      env: { ...process.env, LIEU_CORE_NODE: process.execPath },
      stdio: 'ignore',
    },
  )
  expect(await new Promise((resolve) => second.on('exit', resolve))).toBe(0)
})

test('the window comes back where it was', async ({ launchApp }) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'lieu-'))
  const first = await launchApp({ dataDir, size: { width: 1000, height: 700 } })
  const bounds = await first.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]
    window?.setBounds({ x: 40, y: 60, width: 1000, height: 700 })
    return window?.getBounds()
  })
  await first.close()
  const second = await launchApp({ dataDir, size: { width: 1000, height: 700 } })
  expect(
    await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds()),
  ).toEqual(bounds)
  await second.close()
  await rm(dataDir, { recursive: true, force: true })
})

test('what a page keeps for this PC is there at the next start, however soon it is quit', async ({
  launchApp,
}) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'lieu-'))
  const first = await launchApp({ dataDir })
  await first.page.evaluate(() => localStorage.setItem('test', 'kept'))
  await first.close()
  const second = await launchApp({ dataDir })
  expect(await second.page.evaluate(() => localStorage.getItem('test'))).toBe('kept')
  await second.close()
  await rm(dataDir, { recursive: true, force: true })
})

for (const left of ['suspend', 'lock-screen'] as const) {
  test(`the vault locks itself when the PC is left (${left})`, async ({ launchApp }) => {
    const { app, call } = await launchApp()
    const vaultState = async () =>
      ((await call('vault.getStatus', {})) as { value: { state: string } }).value.state
    expect(
      await call('vault.create', { passphrase: 'une phrase assez longue pour un coffre' }),
    ).toMatchObject({ ok: true })
    expect(await vaultState()).toBe('open')
    // Nobody can put this machine to sleep in a test: what the system would say is said in its place.
    await expect
      .poll(() => app.evaluate(({ powerMonitor }, event) => powerMonitor.emit(event), left))
      .toBe(true)
    await expect.poll(vaultState).toBe('locked')
  })
}
