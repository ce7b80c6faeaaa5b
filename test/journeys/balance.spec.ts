import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { addDays, datesFrom, localDateOf } from '#shared/kernel/local-date.ts'
import { spanAround } from '#shared/rota/balance-rules.ts'

import { axe, expect, type Launch, looks, shot, test } from './support/app.ts'
import { done } from './support/day.ts'
import { tabTo, visit } from './support/ways.ts'

/** Next month whole: nothing of it is over, whatever the day of the test. */
const next = spanAround(addDays(spanAround(localDateOf(Date.now()), 'month').to, 1), 'month')

interface Look {
  readonly language: 'fr' | 'nl'
  readonly theme: 'light' | 'dark'
  readonly size: { readonly width: number; readonly height: number }
}

/** A place with Zoé, who holds three evenings next month and asked for four, and Luc, who holds one slot. */
async function aBalance(launchApp: Launch, { language, theme, size }: Look) {
  const running = await launchApp({ size })
  await done(running, 'place.setUp', { name: 'Le Petit Pont', language: 'fr', openingHours: [] })
  await done(running, 'place.setPreferences', { language, theme })
  await done(running, 'calendar.closeOnPublicHolidays', { close: false })
  const host = async (displayName: string) =>
    (await done<{ hostId: string }>(running, 'hosts.add', { displayName, origin: 'neighbour' })).hostId
  const [zoe, luc] = [await host('Zoé'), await host('Luc')]
  const pattern = {
    weekdays: [1, 2, 3, 4, 5],
    startTime: '18:00',
    endTime: '21:00',
    minHosts: 1,
    maxHosts: 3,
    keyHolderNeeded: false,
  }
  await done(running, 'rota.createSeries', { name: '', first: { fromDate: next.from, pattern } })
  const { slots } = await done<{ slots: { slotId: string }[] }>(running, 'rota.listSlots', next)
  const sign = (index: number, hostId: string) =>
    done(running, 'rota.signUp', { slotId: slots[index]?.slotId ?? '', hostId })
  for (const index of [0, 1, 2]) await sign(index, zoe)
  await sign(3, luc)
  await done(running, 'hosts.sayWishes', {
    hostId: zoe,
    leastAWeek: null,
    mostAWeek: null,
    leastAMonth: 2,
    mostAMonth: null,
    wishedAMonth: 4,
    notAlone: false,
    lastResort: false,
    times: [],
  })
  await running.page.reload()
  return { ...running, running }
}

test('the balance is read by name and ranked by nothing, exported and printed', async ({ launchApp }) => {
  const { page, saveDir } = await aBalance(launchApp, looks[0])
  await visit(page, `/rota/${next.from}`, 'rota')
  await page.getByRole('button', { name: 'Organiser' }).click()
  await page.getByRole('menuitem', { name: 'Voir l’équilibre' }).click()
  await expect(page.getByText('Par ordre de nom')).toBeVisible()
  const names = page.getByRole('rowheader')
  await expect(names).toHaveText([/Luc/, /Zoé/])
  const zoe = page.getByRole('row').filter({ hasText: 'Zoé' })
  await expect(zoe.getByRole('cell')).toHaveText([
    /^3\s*dont 3 à venir/,
    '4 (au moins 2)',
    /^9\sh/,
    '3',
    '0',
    '0',
    'pas noté',
  ])
  await axe(page)
  await shot(page, 'balance-fr-light')

  // The name alone puts them in an order, from either end: no quantity does.
  const sorting = page.getByRole('columnheader').getByRole('button')
  await expect(sorting).toHaveText(['Nom'])
  await sorting.click()
  await expect(names).toHaveText([/Zoé/, /Luc/])
  await sorting.click()
  await expect(names).toHaveText([/Luc/, /Zoé/])

  await page.getByRole('button', { name: 'Exporter' }).click()
  await page.getByRole('menuitem', { name: 'Fichier CSV' }).click()
  const csv = `equilibre-${next.from}-${next.to}.csv`
  await expect(page.getByText(`Enregistré : ${csv}`)).toBeVisible()
  expect(await readFile(join(saveDir, csv), 'utf8')).toMatch(
    /Luc;1;1;;;.*\r\nZoé;3;3;4,0;2,0;;9,0;3;0;0;0;0;0;non/,
  )

  await page.getByRole('button', { name: 'Imprimer' }).click()
  await page.getByRole('menuitem', { name: 'Enregistrer en PDF' }).click()
  await expect(page.getByText(`equilibre-${next.from}-${next.to}.pdf`)).toBeVisible()

  await page.getByText('Année', { exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Équilibre : ${next.from.slice(0, 4)}`)
  await page.getByRole('button', { name: 'Année précédente' }).click()
  await expect(names).toHaveText([/Luc/, /Zoé/])
  await page.getByRole('link', { name: 'Les permanences' }).click()
  await expect(page.getByRole('button', { name: 'Organiser' })).toBeVisible()
})

test('a host finds the balance from their own page', async ({ launchApp }) => {
  const { page, call } = await aBalance(launchApp, looks[0])
  const { value } = (await call('hosts.listHosts', {})) as { value: { hosts: { id: string }[] } }
  await visit(page, `/hosts/${value.hosts[0]?.id}`, 'hosts')
  await page.getByRole('link', { name: 'Voir l’équilibre' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Équilibre\s: \d{4}$/)
})

test('the balance is reached, turned and sorted with the keyboard alone', async ({ launchApp }) => {
  const { page } = await aBalance(launchApp, looks[1])
  await visit(page, `/rota/${next.from}`, 'rota')
  await tabTo(page, 'Organiseren')
  await page.keyboard.press('Enter')
  await page.getByRole('menu').waitFor()
  await page.keyboard.type('Het evenwicht')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Dit is geen rangschikking')).toBeVisible()
  const names = page.getByRole('rowheader')
  await expect(names).toHaveText([/Luc/, /Zoé/])
  await axe(page)
  await shot(page, 'balance-nl-dark')

  await tabTo(page, 'Maand')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Evenwicht: ${next.from.slice(0, 4)}`)
  await page.keyboard.press('ArrowLeft')
  await expect(names).toHaveText([/Luc/, /Zoé/])

  await tabTo(page, 'Naam')
  await page.keyboard.press('Enter')
  await expect(names).toHaveText([/Zoé/, /Luc/])
  const name = page.getByRole('columnheader', { name: 'Naam' })
  await expect(name).toHaveAttribute('aria-sort', 'descending')
})

test('a whole year of figures fits beside the menu, in the longest words', async ({ launchApp }) => {
  const { page, running } = await aBalance(launchApp, { ...looks[1], size: looks[0].size })
  const lastYear = String(Number(next.from.slice(0, 4)) - 1)
  const dates = datesFrom(`${lastYear}-03-01`, `${lastYear}-07-12`)
  const rows = dates.map((date, index) => ({
    line: index + 1,
    date,
    startTime: '18:00',
    endTime: '21:00',
    names: ['Zoé'],
    state: index % 26 === 3 ? ('absent' as const) : ('present' as const),
  }))
  await done(running, 'rota.importPast', { rows })
  await visit(page, `/rota/${lastYear}-06-01?view=balance&by=year`, 'rota')
  await expect(page.getByText('128 van 134')).toBeVisible()
  const frame = page.getByRole('region', { name: 'Permanenties van elke persoon' })
  const overflow = await frame.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
  await shot(page, 'balance-nl-year')
  expect(overflow, 'nothing is cut at the edge').toBeLessThanOrEqual(0)
  const line = page.getByText('128 van 134')
  const height = await line.evaluate((cell) => cell.getBoundingClientRect().height)
  expect(height, 'a figure stays on its line').toBeLessThan(40)
})
