import { join } from 'node:path'

import fc from 'fast-check'

import { outDir } from '#scripts/project.ts'
import { contract } from '#shared/contract.ts'
import { shellContract } from '#shared/shell/shell-contract.ts'

import { expect, test } from './support/app.ts'
import { callFrom } from './support/launch.ts'

test('a window that the application did not make is answered nothing', async ({ launchApp }) => {
  const { app } = await launchApp()
  const opened = app.waitForEvent('window')
  await app.evaluate(
    async ({ BrowserWindow }, preload) => {
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, contextIsolation: true },
      })
      await stranger.loadURL('data:text/html,<title>autre</title>')
    },
    join(outDir, 'preload', 'preload.cjs'),
  )
  const stranger = await opened
  expect(await callFrom(stranger, 'place.getPlace', {})).toEqual({
    ok: false,
    error: { type: 'SenderRefused' },
  })
  await stranger.close()
})

test('every name of the shell and of the core answers a plain Result to any input', async ({ launchApp }) => {
  // Hundreds of names, each asked several times: it grows with the contract.
  test.setTimeout(120_000)
  const { page, app } = await launchApp()
  const ofCore = Object.entries(contract).flatMap(([feature, names]) =>
    Object.keys(names).map((name) => `${feature}.${name}`),
  )
  const ofShell = Object.keys(shellContract).map((name) => `shell.${name}`)
  const samples: unknown[] = fc.sample(fc.jsonValue(), { numRuns: 8, seed: 20261121 })
  const inputs = [...samples, undefined, { address: 'x'.repeat(10_000) }, [[[[]]]], 'texte']
  for (const name of [...ofCore, ...ofShell, 'nobody.knows', 'shell.toString']) {
    const answers = await Promise.all(inputs.map((input) => callFrom(page, name, input)))
    for (const answer of answers) expect(answer, name).toMatchObject({ ok: expect.any(Boolean) })
    const defects = answers.filter(
      (answer) => (answer as { error?: { type: string } }).error?.type === 'Defect',
    )
    expect(defects, `${name} answers no defect`).toEqual([])
  }
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('a call larger than a call may be is refused and the application goes on', async ({ launchApp }) => {
  const { page, call } = await launchApp()
  const answer = await page.evaluate(() => {
    const { lieu } = window as unknown as {
      lieu: { call: (name: string, input: unknown) => Promise<unknown> }
    }
    return lieu.call('shell.saveFile', {
      fileName: 'x',
      mediaType: 'x/y',
      bytes: new Uint8Array(40 * 1024 * 1024),
    })
  })
  expect(answer).toMatchObject({ ok: false, error: { type: 'InvalidInput' } })
  expect(await call('shell.status', {})).toMatchObject({ ok: true })
})
