import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { FuseV1Options } from '@electron/fuses'

import { electronRuntime } from '#scripts/electron-runtime.ts'
import { readFuses, wantedFuses } from '#scripts/fuses.ts'
import { packageUnpacked } from '#scripts/package.ts'
import { addDays, localDateOf } from '#shared/kernel/local-date.ts'

import { expect, test } from './support/app.ts'
import { callFrom } from './support/launch.ts'
import { launchPackaged } from './support/packaged.ts'

/** The two youngest fuses: the fallback Electron of the tests is older than they are, the official one has them. */
const unknownToFallback = [FuseV1Options.GrantFileProtocolExtraPrivileges, FuseV1Options.WasmTrapHandlers]

let program = ''
test.beforeAll(async () => {
  test.setTimeout(300_000)
  program = await packageUnpacked()
})

test('the fuses of the packaged program are those of an installed application', async () => {
  const { fallback } = await electronRuntime()
  const wanted = new Map(Object.entries(wantedFuses).map(([fuse, state]) => [Number(fuse), state]))
  if (fallback) for (const fuse of unknownToFallback) wanted.delete(fuse)
  expect(new Map(await readFuses(program))).toEqual(wanted)
})

test('the packaged application is one archive, and nothing of its sources or of its tools', async () => {
  expect((await readdir(join(dirname(program), 'resources'))).toSorted()).toEqual([
    'app.asar',
    'app.asar.unpacked',
  ])
})

test('the packaged application opens, answers from its core and cannot be used as anything else', async () => {
  const app = await launchPackaged(program, ['--inspect=0'], {
    ELECTRON_RUN_AS_NODE: '1',
    NODE_OPTIONS: '--require=/nowhere/at/all.cjs',
  })
  await app.page.locator('main').waitFor()
  expect(app.page.url()).toMatch(/^app:\/\/lieu\//)
  expect(await callFrom(app.page, 'shell.status', {})).toMatchObject({ ok: true, value: { packaged: true } })
  expect(await callFrom(app.page, 'place.getPlace', {})).toMatchObject({ ok: true })
  // The solver travels with the program, and its thread finds it.
  await callFrom(app.page, 'place.startDemonstration', { language: 'fr' })
  const nextWeeks = { from: addDays(localDateOf(Date.now()), 1), to: addDays(localDateOf(Date.now()), 28) }
  expect(await callFrom(app.page, 'rota.proposeFill', nextWeeks)).toMatchObject({ ok: true })
  expect(app.said()).not.toContain('Debugger listening')
  expect(await app.close()).toBe(0)
})
