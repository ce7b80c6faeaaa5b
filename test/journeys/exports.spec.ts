import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Page } from '@playwright/test'
import { readSheet } from 'read-excel-file/node'

import { addDays, localDateOf, startOfWeek } from '#shared/kernel/local-date.ts'

import { axe, expect, type Launch, shot, test } from './support/app.ts'
import { done } from './support/day.ts'

/** Monday of next week: nothing there is over, whatever the day of the test. */
const monday = addDays(startOfWeek(localDateOf(Date.now())), 7)

/** A place with Samira, who comes on Monday, Luc, and a slot a day from Monday to Friday. */
async function aPlace(launchApp: Launch, language: 'fr' | 'nl') {
  const running = await launchApp()
  await done(running, 'place.setUp', { name: 'Le Petit Pont', language: 'fr', openingHours: [] })
  await done(running, 'place.setPreferences', { language })
  const { hostId } = await done<{ hostId: string }>(running, 'hosts.add', {
    displayName: 'Samira',
    origin: 'peer',
    keyHolder: true,
  })
  await done(running, 'hosts.add', { displayName: 'Luc', origin: 'neighbour' })
  const pattern = {
    weekdays: [1, 2, 3, 4, 5],
    startTime: '10:00',
    endTime: '14:00',
    minHosts: 2,
    maxHosts: 3,
  }
  const { seriesId } = await done<{ seriesId: string }>(running, 'rota.createSeries', {
    name: 'Matin',
    first: { fromDate: monday, pattern: { ...pattern, keyHolderNeeded: true } },
  })
  await done(running, 'rota.signUp', { slotId: `${seriesId}@${monday}`, hostId })
  await running.page.reload()
  return { ...running, samira: hostId }
}

async function go(page: Page, address: string, screen: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to)
    window.dispatchEvent(new PopStateEvent('popstate'))
  }, address)
  await page.locator(`[data-screen="${screen}"][data-loaded]`).waitFor()
}

async function save(page: Page, button: string, entry: string, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  await page.getByRole('menuitem', { name: entry }).click()
  await expect(page.getByText(name)).toBeVisible()
}

test('the hosts leave as a file, and the file says what the screen says', async ({ launchApp }) => {
  const { page, saveDir } = await aPlace(launchApp, 'fr')
  await go(page, '/hosts', 'hosts')
  await axe(page)
  await shot(page, 'hosts-export-fr')
  await save(page, 'Exporter', 'Fichier CSV', /Enregistré.*accueillant-es-.*\.csv/)
  const csv = await readFile(join(saveDir, `accueillant-es-${localDateOf(Date.now())}.csv`), 'utf8')
  expect(csv).toContain('Luc;Bénévole du quartier;non;non;;active;0')
  expect(csv).toContain('Samira;Usager·ère, pair-aidant·e;oui;non;;active;0')
})

test('the list of slots leaves as a workbook, and with one host chosen, only the slots of that host', async ({
  launchApp,
}) => {
  const { page, saveDir, call, samira } = await aPlace(launchApp, 'nl')
  await go(page, `/rota/${monday}?view=list`, 'rota')
  await axe(page)
  await shot(page, 'rota-export-nl')
  const book = `permanenties-${monday}-${addDays(monday, 27)}`
  await save(page, 'Exporteren', 'Excel-bestand', /Bewaard.*permanenties-.*\.xlsx/)
  const rows = await readSheet(join(saveDir, `${book}.xlsx`))
  const days = (await call('calendar.listDays', { from: monday, to: addDays(monday, 27) })) as {
    value: { days: { date: string; closure: unknown }[] }
  }
  expect(rows).toHaveLength(21)
  expect(rows[0]?.slice(0, 4)).toEqual(['Datum', 'Dag', 'Begin', 'Einde'])
  const isMondayClosed = days.value.days.some(({ date, closure }) => date === monday && closure !== null)
  expect(rows[1]?.slice(4, 9)).toEqual(['Matin', 2, 3, 'Samira (ingeschreven)', isMondayClosed ? null : 1])

  await go(page, `/rota/${monday}?view=list&host=${samira}`, 'rota')
  await expect(page.getByRole('row').filter({ hasText: 'Samira' })).toHaveCount(1)
  await save(page, 'Exporteren', 'CSV-bestand', /Bewaard.*permanenties-.*\.csv/)
  const csv = await readFile(join(saveDir, `${book}.csv`), 'utf8')
  expect(csv.trim().split('\r\n')).toHaveLength(2)
  expect(csv).toContain('Samira (ingeschreven)')
})
