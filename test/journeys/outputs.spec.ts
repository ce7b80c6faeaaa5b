import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import ICAL from 'ical.js'

import { countPages } from '#main/pdf-pages.ts'
import { addDays, localDateOf, startOfWeek } from '#shared/kernel/local-date.ts'

import { axe, expect, type Launch, looks, shot, test } from './support/app.ts'
import { done } from './support/day.ts'
import { tabTo, visit } from './support/ways.ts'

/** Monday of next week: nothing there is over, whatever the day of the test. */
const monday = addDays(startOfWeek(localDateOf(Date.now())), 7)

/** A slot each weekday of next week, Samira on the Monday. */
async function aWeek(launchApp: Launch, { language, theme, size }: (typeof looks)[number]) {
  const running = await launchApp({ size })
  await done(running, 'place.setUp', { name: 'Le Petit Pont', language: 'fr', openingHours: [] })
  await done(running, 'place.setPreferences', { language, theme })
  await done(running, 'calendar.closeOnPublicHolidays', { close: false })
  const { hostId } = await done<{ hostId: string }>(running, 'hosts.add', {
    displayName: 'Samira',
    origin: 'peer',
  })
  const pattern = {
    weekdays: [1, 2, 3, 4, 5],
    startTime: '22:00',
    endTime: '01:00',
    minHosts: 2,
    maxHosts: 3,
    keyHolderNeeded: false,
  }
  const { seriesId } = await done<{ seriesId: string }>(running, 'rota.createSeries', {
    name: '',
    first: { fromDate: monday, pattern },
  })
  await done(running, 'rota.signUp', { slotId: `${seriesId}@${monday}`, hostId })
  await running.page.reload()
  return { ...running, hostId, slotId: `${seriesId}@${monday}` }
}

/** The events of a calendar file. */
function eventsIn(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
}

/** A PDF of one page of A4: lying or standing. */
async function expectOnePage(file: string, way: 'lying' | 'standing'): Promise<void> {
  const bytes = await readFile(file)
  expect(countPages(bytes)).toBe(1)
  const [, width, height] = /\/MediaBox \[0 0 (\d+)[\d.]* (\d+)/.exec(bytes.toString('latin1')) ?? []
  expect(Number(width) > Number(height)).toBe(way === 'lying')
}

test('the rota leaves as the sheet of the month, as a calendar, and as a text for a message', async ({
  launchApp,
}) => {
  const { app, page, saveDir, slotId } = await aWeek(launchApp, looks[0])
  await visit(page, `/rota/${monday}`, 'rota')
  const menu = page.getByRole('button', { name: 'Imprimer ou envoyer les permanences' })
  await menu.click()
  await shot(page, 'outputs-menu-fr-light')
  const month = `permanences-${monday.slice(0, 7)}.pdf`
  await page.getByRole('menuitem', { name: 'Feuille du mois en PDF' }).click()
  await expect(page.getByText(`Enregistré : ${month}`)).toBeVisible()
  await expectOnePage(join(saveDir, month), 'lying')

  await menu.click()
  await page.getByRole('menuitem', { name: 'Agenda du lieu (.ics)' }).click()
  await expect(page.getByText('Enregistré : agenda-le-petit-pont.ics')).toBeVisible()
  const events = eventsIn(await readFile(join(saveDir, 'agenda-le-petit-pont.ics'), 'utf8'))
  const event = events.find(({ uid }) => uid === slotId)
  expect(event?.description).toContain('Samira')
  const hours = (event?.endDate.toJSDate().getTime() ?? 0) - (event?.startDate.toJSDate().getTime() ?? 0)
  expect(hours / 3_600_000).toBe(3)

  await menu.click()
  await page.getByRole('menuitem', { name: 'Copier le texte de la semaine' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Il manque encore 9 personnes.')).toBeVisible()
  await axe(page)
  await dialog.getByText('Néerlandais').click()
  await expect(dialog.getByText('We zoeken nog 9 personen.')).toBeVisible()
  await dialog.getByText('Français').click()
  await dialog.getByRole('button', { name: 'Copier' }).click()
  await expect(dialog.getByText('Le texte est copié')).toBeVisible()
  await shot(page, 'outputs-text-fr-light')
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied.replaceAll('\u00a0', ' ')).toContain(
    '- 22 h – 1 h (le lendemain) : Samira. Il manque 1 personne.',
  )
})

test('a host takes home a calendar and a sheet of their own slots', async ({ launchApp }) => {
  const { page, saveDir, hostId, slotId } = await aWeek(launchApp, looks[0])
  await visit(page, `/hosts/${hostId}`, 'hosts')
  const menu = page.getByRole('button', { name: 'Emporter les permanences de Samira' })
  await menu.click()
  await page.getByRole('menuitem', { name: 'Mon agenda (.ics)' }).click()
  await expect(page.getByText('Enregistré : agenda-samira.ics')).toBeVisible()
  const events = eventsIn(await readFile(join(saveDir, 'agenda-samira.ics'), 'utf8'))
  expect(events.map(({ uid }) => uid)).toEqual([`${slotId}#${hostId}`])

  await menu.click()
  await page.getByRole('menuitem', { name: 'Mes permanences en PDF' }).click()
  await expect(page.getByText('Enregistré : permanences-Samira.pdf')).toBeVisible()
  await expectOnePage(join(saveDir, 'permanences-Samira.pdf'), 'standing')
})

test('the text of the week is copied with the keyboard alone', async ({ launchApp }) => {
  const { app, page } = await aWeek(launchApp, looks[1])
  await visit(page, `/rota/${monday}`, 'rota')
  await tabTo(page, 'Afdrukken of versturen')
  await page.keyboard.press('Enter')
  await page.getByRole('menu').waitFor()
  await page.keyboard.type('De tekst')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await axe(page)
  await tabTo(page, 'Kopiëren')
  await page.keyboard.press('Enter')
  await expect(page.getByText('De tekst is gekopieerd')).toBeVisible()
  await shot(page, 'outputs-text-nl-dark')
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toContain('We zoeken nog 9 personen.')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
