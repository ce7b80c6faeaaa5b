import type { Page } from '@playwright/test'

import { addDays, localDateOf, startOfWeek, type LocalDate } from '#shared/kernel/local-date.ts'
import type { Language } from '#shared/kernel/shapes.ts'

import { axe, expect, shot, test, type Launch, type RunningApp } from './support/app.ts'
import { done } from './support/day.ts'
import { settleOn, tabTo, untilStill } from './support/ways.ts'

interface Tuesdays {
  readonly running: RunningApp
  readonly page: Page
  /** The Monday two weeks ahead: nothing there is over, whatever the day of the test. */
  readonly monday: LocalDate
  readonly slotId: string
}

const pattern = {
  weekdays: [2, 5],
  startTime: '14:00',
  endTime: '18:00',
  minHosts: 1,
  maxHosts: 3,
  keyHolderNeeded: false,
}

/** A place with slots on Tuesdays and Fridays, and Luc on one of them. */
async function tuesdays(launchApp: Launch, language: Language, theme: 'light' | 'dark'): Promise<Tuesdays> {
  const running = await launchApp()
  await done(running, 'place.setUp', { name: 'Le Petit Pont', language, openingHours: [] })
  await done(running, 'place.setPreferences', { language, theme })
  const luc = { displayName: 'Luc', origin: 'neighbour', keyHolder: true }
  const { hostId } = await done<{ hostId: string }>(running, 'hosts.add', luc)
  const monday = addDays(startOfWeek(localDateOf(Date.now())), 14)
  const { seriesId } = await done<{ seriesId: string }>(running, 'rota.createSeries', {
    first: { fromDate: monday, pattern: { ...pattern, untilDate: addDays(monday, 6) } },
  })
  const slotId = `${seriesId}@${addDays(monday, 1)}`
  await done(running, 'rota.signUp', { slotId, hostId })
  await running.page.reload()
  return { running, page: running.page, monday, slotId }
}

interface Listed {
  readonly slots: readonly {
    readonly slotId: string
    readonly date: string
    readonly state: string
    readonly hosts: readonly { readonly displayName: string; readonly state: string }[]
  }[]
}
const slotsOf = async ({ running, monday }: Tuesdays) =>
  (await done<Listed>(running, 'rota.listSlots', { from: monday, to: addDays(monday, 13) })).slots

const typedDate = (date: LocalDate) => `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`

test('many slots are created from the menu, but for the row that is unticked, and taken back in one go', async ({
  launchApp,
}) => {
  const place = await tuesdays(launchApp, 'fr', 'light')
  const { page, monday } = place
  await settleOn(page, `/rota/${monday}`, 'rota')
  const before = await slotsOf(place)
  await page.getByRole('button', { name: 'Organiser' }).click()
  await page.getByRole('menuitem', { name: 'Plusieurs permanences en une fois…' }).click()
  await expect(page.getByRole('heading', { name: 'Plusieurs permanences en une fois' })).toBeFocused()
  await expect(page.getByText('Remplissez d’abord les champs.')).toBeVisible()
  await axe(page)
  for (const day of ['mardi', 'mercredi', 'vendredi'])
    await page.getByRole('checkbox', { name: day }).check({ force: true })
  await page.getByRole('textbox', { name: 'Au', exact: true }).fill(typedDate(addDays(monday, 13)))
  const hours = page.getByRole('group', { name: 'Heures 1' })
  await hours.getByRole('textbox', { name: 'De' }).fill('14:00')
  await hours.getByRole('textbox', { name: 'À' }).fill('18:00')
  await page.getByRole('heading', { name: 'Quand ?' }).scrollIntoViewIfNeeded()
  await shot(page, 'bulk-fields-fr')
  const table = page.getByRole('table', { name: 'Les permanences, une par ligne' })
  await expect(table.getByRole('row')).toHaveCount(7)
  await expect(table.getByText('Il y a déjà une permanence à ce moment.')).toHaveCount(2)
  await expect(page.getByText('4 lignes choisies sur 6')).toBeVisible()
  await table
    .getByRole('checkbox', { name: /mercredi/ })
    .first()
    .uncheck({ force: true })
  await untilStill(page)
  await axe(page)
  await shot(page, 'bulk-create-fr')
  await page.getByRole('button', { name: 'Créer 3 permanences' }).click()
  await expect(page.getByText('C’est fait : 3 permanences.').first()).toBeVisible()
  await expect(page.getByText('Personne n’est à prévenir.')).toBeVisible()
  const dates = (await slotsOf(place)).map(({ date }) => date)
  expect(dates).toEqual([1, 4, 8, 9, 11].map((day) => addDays(monday, day)))
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect.poll(() => slotsOf(place)).toEqual(before)
})

test('a slot with people is cancelled only when it is chosen by name, and the list of whom to tell can be copied', async ({
  launchApp,
}) => {
  const place = await tuesdays(launchApp, 'fr', 'light')
  const { page, monday, slotId } = place
  await settleOn(page, `/rota/${monday}?view=bulk`, 'rota')
  await page.getByRole('combobox', { name: 'Que voulez-vous faire ?' }).selectOption('close')
  const table = page.getByRole('table', { name: 'Les permanences, une par ligne' })
  await expect(table.getByRole('row', { name: /Luc/ }).getByRole('checkbox')).not.toBeChecked()
  await expect(page.getByRole('button', { name: 'Annuler 1 permanence' })).toBeVisible()
  await table.getByRole('checkbox', { name: /mardi/ }).check({ force: true })
  await page.getByRole('textbox', { name: /^Pourquoi/ }).fill('Travaux')
  await expect(table.getByRole('checkbox', { name: /mardi/ })).toBeChecked()

  // Too long at once is said, and what was typed is still there.
  const last = page.getByRole('textbox', { name: 'Au', exact: true })
  await last.fill(typedDate(addDays(monday, 400)))
  await expect(page.getByText(/C’est trop long\s: 366\sjours au plus/)).toBeVisible()
  await expect(page.getByRole('textbox', { name: /^Pourquoi/ })).toHaveValue('Travaux')
  await last.fill(typedDate(addDays(monday, 6)))
  await table.getByRole('checkbox', { name: /mardi/ }).check({ force: true })
  await untilStill(page)
  await shot(page, 'bulk-close-fr')
  await page.getByRole('button', { name: 'Annuler 2 permanences' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: /^Luc\s: .*elle est annulée$/ })).toBeVisible()
  await page.getByRole('button', { name: 'Copier la liste' }).click()
  await expect(page.getByText('La liste est copiée.')).toBeVisible()
  await axe(page)
  await shot(page, 'bulk-done-fr')
  const slot = (await slotsOf(place)).find((one) => one.slotId === slotId)
  expect(slot).toMatchObject({ state: 'cancelled', hosts: [{ state: 'cancelledByPlace' }] })
})

test('in Dutch, with the keyboard alone, a week is copied with its people', async ({ launchApp }) => {
  const place = await tuesdays(launchApp, 'nl', 'dark')
  const { page, monday } = place
  await page.setViewportSize({ width: 1920, height: 1080 })
  await settleOn(page, `/rota/${monday}?view=bulk`, 'rota')
  await tabTo(page, 'Permanenties maken')
  await page.keyboard.press('End')
  await expect(page.getByRole('combobox', { name: 'Wat wilt u doen?' })).toHaveValue('copy')
  await untilStill(page)
  await axe(page)
  await shot(page, 'bulk-copy-nl')
  await tabTo(page, 'Kiezen')
  await tabTo(page, 'permanenties kopiëren')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Het is gedaan: 2 permanenties.').first()).toBeVisible()
  const copied = (await slotsOf(place)).filter(({ date }) => date > addDays(monday, 6))
  expect(copied.map(({ date, hosts }) => [date, hosts.map(({ displayName }) => displayName)])).toEqual([
    [addDays(monday, 8), ['Luc']],
    [addDays(monday, 11), []],
  ])
})
