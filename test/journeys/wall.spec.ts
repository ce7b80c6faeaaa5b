import type { Page } from '@playwright/test'

import { axe, expect, looks, shot, test, type RunningApp } from './support/app.ts'
import { done, inTheMiddleOfADay } from './support/day.ts'
import { untilStill } from './support/ways.ts'

/** Opens the television's window from the first screen, as people do. */
async function openWall({ app, page }: RunningApp): Promise<Page> {
  const opened = app.waitForEvent('window')
  await page.locator('[data-screen="today"] header button').first().click()
  const wall = await opened
  await wall.locator('[data-screen="wall"][data-loaded]').waitFor()
  return wall
}

test('the wall follows the rota by itself', async ({ launchApp }) => {
  const running = await launchApp()
  const { runningSlotId, hostIds } = await inTheMiddleOfADay(running)
  const wall = await openWall(running)
  await expect(wall.getByRole('heading', { name: 'Le Seuil' })).toBeVisible()
  await expect(wall.getByRole('listitem')).toHaveText([/Luc/])
  await expect(wall.getByText('Il manque une personne pour accueillir')).toBeVisible()
  await done(running, 'rota.signUp', { slotId: runningSlotId, hostId: hostIds.samira })
  await expect(wall.getByRole('listitem')).toHaveText([/Luc/, /Samira/])
  await expect(wall.getByText('Il manque une personne')).toHaveCount(0)
  await done(running, 'rota.markAbsent', { slotId: runningSlotId, hostId: hostIds.luc })
  await expect(wall.getByRole('listitem')).toHaveText([/Samira/])
})

test('a closed day says why, and when the place opens again', async ({ launchApp }) => {
  const running = await launchApp()
  const { today } = await inTheMiddleOfADay(running)
  const wall = await openWall(running)
  const name = { fr: 'Grand nettoyage', nl: 'Grote schoonmaak', en: 'Big cleaning' }
  await done(running, 'calendar.addPeriod', { kind: 'closing', fromDate: today, untilDate: today, name })
  await expect(wall.getByText('Grand nettoyage').first()).toBeVisible()
  await untilStill(wall)
  await axe(wall)
  await shot(wall, 'wall-closed')
})

test('Escape closes the wall and leaves the application open', async ({ launchApp }) => {
  const running = await launchApp()
  await inTheMiddleOfADay(running)
  const wall = await openWall(running)
  const closed = wall.waitForEvent('close')
  // The page goes while the key is still down: that is not an error here.
  await wall.keyboard.press('Escape').catch(() => undefined)
  await closed
  await expect(running.page.locator('[data-screen="today"]')).toBeVisible()
})

for (const { language, theme, size } of looks) {
  test(`the wall is clean for axe and keeps its picture (${language}, ${theme})`, async ({ launchApp }) => {
    const running = await launchApp({ size })
    await inTheMiddleOfADay(running, { language, theme })
    const wall = await openWall(running)
    await wall.setViewportSize({ width: 1920, height: 1080 })
    await untilStill(wall)
    await axe(wall)
    await shot(wall, `wall-${language}-${theme}`)
  })
}
