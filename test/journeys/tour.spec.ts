import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, test } from '@playwright/test'

import { takeTour } from './support/tour.ts'

test('without a display, the tour keeps a picture of every screen and of the pages behind them', async () => {
  test.setTimeout(120_000)
  const folder = await mkdtemp(join(tmpdir(), 'lieu-tour-'))
  const { pictures } = await takeTour(folder)
  expect(pictures).toEqual(
    expect.arrayContaining(['today.png', 'wall.png', 'claim.png', 'payments.png', 'keeping.png']),
  )
  expect(new Set(await readdir(folder))).toEqual(new Set(pictures))
  await rm(folder, { recursive: true })
})
