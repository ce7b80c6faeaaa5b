import type { Page } from '@playwright/test'

import { addDays, localDateOf, startOfWeek, type LocalDate } from '#shared/kernel/local-date.ts'

import { axe, expect, shot, test, type Launch, type RunningApp } from './support/app.ts'
import { done } from './support/day.ts'
import { settleOn } from './support/ways.ts'

interface Tuesdays {
  readonly running: RunningApp
  readonly page: Page
  /** The Tuesday of next week: nothing there is over, whatever the day of the test. */
  readonly tuesday: LocalDate
  readonly seriesId: string
  readonly slotId: string
}

const pattern = {
  weekdays: [2],
  startTime: '14:00',
  endTime: '18:00',
  minHosts: 1,
  maxHosts: 3,
  keyHolderNeeded: false,
}

/** A place with a slot every Tuesday, for the last weeks too, and Luc on the one of next week. */
async function tuesdays(launchApp: Launch): Promise<Tuesdays> {
  const running = await launchApp()
  await done(running, 'place.setUp', { name: 'Le Petit Pont', language: 'fr', openingHours: [] })
  await done(running, 'place.setPreferences', { language: 'fr', theme: 'light' })
  const luc = { displayName: 'Luc', origin: 'neighbour', keyHolder: true }
  const { hostId } = await done<{ hostId: string }>(running, 'hosts.add', luc)
  const tuesday = addDays(startOfWeek(localDateOf(Date.now())), 8)
  const { seriesId } = await done<{ seriesId: string }>(running, 'rota.createSeries', {
    first: { fromDate: addDays(tuesday, -70), pattern },
  })
  const slotId = `${seriesId}@${tuesday}`
  await done(running, 'rota.signUp', { slotId, hostId })
  await running.page.reload()
  return { running, page: running.page, tuesday, seriesId, slotId }
}

const openSlot = async ({ page, tuesday, slotId }: Tuesdays) => {
  await settleOn(page, `/rota/${tuesday}`, 'rota')
  await page.locator(`[data-stop="${slotId}"]`).click({ position: { x: 4, y: 4 } })
}

const slotsBefore = async ({ running, tuesday }: Tuesdays) => {
  const days = { from: addDays(tuesday, -70), to: addDays(localDateOf(Date.now()), -1) }
  return (await done<{ slots: readonly unknown[] }>(running, 'rota.listSlots', days)).slots
}

test('the whole series changes from now on, and what it replaces is named before', async ({ launchApp }) => {
  const place = await tuesdays(launchApp)
  const { page, running, seriesId, tuesday } = place
  const summer = { ...pattern, startTime: '10:00', endTime: '13:00' }
  const date = addDays(tuesday, 70)
  await done(running, 'rota.changeSeries', { seriesId, scope: 'following', date, pattern: summer })
  const past = await slotsBefore(place)
  await openSlot(place)
  await page.getByRole('button', { name: 'Modifier…' }).click()
  await page.getByRole('menuitem', { name: 'Toute la série' }).click()
  await expect(page.getByText('Les permanences passées restent comme elles étaient.')).toBeVisible()
  await page.getByRole('checkbox', { name: 'mardi' }).uncheck({ force: true })
  await page.getByRole('checkbox', { name: 'vendredi' }).check({ force: true })
  const preview = page.getByRole('region', { name: 'Ce qui va changer' })
  await expect(preview).toContainText('Un changement était déjà prévu pour plus tard. Il est remplacé :')
  await expect(preview.getByRole('listitem').filter({ hasText: 'chaque mardi, 10 h – 13 h' })).toBeVisible()
  await axe(page)
  await shot(page, 'rota-change-all-fr')

  // Numbers that cannot be are said once, and no longer once they are right.
  const sentence = page.getByText('Le plus grand nombre de personnes doit être')
  await page.getByRole('spinbutton', { name: 'Combien de personnes au moins' }).fill('9')
  await page.getByRole('button', { name: 'Modifier toute la série' }).click()
  await expect(sentence).toHaveCount(1)
  await page.getByRole('spinbutton', { name: 'Combien de personnes au moins' }).fill('1')
  await expect(sentence).toHaveCount(0)

  await page.getByRole('button', { name: 'Modifier toute la série' }).click()
  await expect(page.getByText('1 permanence avec des personnes est touchée')).toBeVisible()
  expect(await slotsBefore(place)).toEqual(past)
})

test('a change from a past slot on begins today at the earliest, and says so', async ({ launchApp }) => {
  const place = await tuesdays(launchApp)
  const { page, seriesId, tuesday } = place
  const past = await slotsBefore(place)
  const slotId = `${seriesId}@${addDays(tuesday, -21)}`
  await openSlot({ ...place, tuesday: addDays(tuesday, -21), slotId })
  await page.getByRole('button', { name: 'Modifier…' }).click()
  await page.getByRole('menuitem', { name: 'Celle-ci et les suivantes' }).click()
  await page.getByRole('checkbox', { name: 'mardi' }).uncheck({ force: true })
  await page.getByRole('checkbox', { name: 'vendredi' }).check({ force: true })
  const preview = page.getByRole('region', { name: 'Ce qui va changer' })
  await expect(preview).toContainText('Les jours passés restent comme ils étaient.')
  await axe(page)
  await shot(page, 'rota-change-from-past-fr')
  await page.getByRole('button', { name: 'Modifier celle-ci et les suivantes' }).click()
  await expect(page.getByText('C’est changé.')).toBeVisible()
  expect(await slotsBefore(place)).toEqual(past)
})

test('a kept slot that its last person leaves stays, says what became of its series, and is full again', async ({
  launchApp,
}) => {
  const place = await tuesdays(launchApp)
  const { page, running, seriesId, tuesday: date } = place
  const fridays = { ...pattern, weekdays: [5] }
  await done(running, 'rota.changeSeries', { seriesId, scope: 'following', date, pattern: fridays })
  await openSlot(place)
  await expect(page.getByText('La série, maintenant : chaque vendredi, 14 h – 18 h')).toBeVisible()
  await expect(page.getByText('Tout le monde est déjà inscrit.')).toBeVisible()
  await page.getByRole('button', { name: 'Ne vient plus : Luc' }).click()
  await expect(page.getByRole('heading', { name: 'Avant', exact: true })).toBeVisible()
  await shot(page, 'rota-kept-fr')
  await page.getByRole('option', { name: /Luc/ }).click()
  await expect(page.getByText('Tout le monde est déjà inscrit.')).toBeVisible()
})
