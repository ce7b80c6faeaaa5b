import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { addDays, localDateOf, startOfWeek, type LocalDate } from '#shared/kernel/local-date.ts'

import { axe, expect, shot, test, type Launch, type RunningApp } from './support/app.ts'
import { done } from './support/day.ts'
import { focusedName, settleOn, tabTo, visit } from './support/ways.ts'

const names = ['Samira', 'Luc', 'Greet', 'Yusuf'] as const
type Name = (typeof names)[number]

interface Rota {
  readonly running: RunningApp
  readonly page: Page
  /** Monday of next week: nothing there is over, whatever the day of the test. */
  readonly monday: LocalDate
  readonly hosts: Readonly<Record<Name, string>>
  /** Every day but Sunday, 10:00–14:00, two to three hosts. */
  readonly slotOn: (date: LocalDate) => string
}

/** A place with four hosts, Samira and Luc with a key, and a slot each day of next week. */
async function aRota(launchApp: Launch, preferences: object = {}): Promise<Rota> {
  const running = await launchApp()
  await done(running, 'place.setUp', { name: 'Le Petit Pont', language: 'fr', openingHours: [] })
  await done(running, 'place.setPreferences', { language: 'fr', theme: 'light', ...preferences })
  const ids: string[] = []
  for (const [index, displayName] of names.entries()) {
    const host = { displayName, origin: 'neighbour', keyHolder: index < 2 }
    ids.push((await done<{ hostId: string }>(running, 'hosts.add', host)).hostId)
  }
  const monday = addDays(startOfWeek(localDateOf(Date.now())), 7)
  const { seriesId } = await done<{ seriesId: string }>(running, 'rota.createSeries', {
    first: {
      fromDate: monday,
      pattern: {
        weekdays: [1, 2, 3, 4, 5, 6],
        startTime: '10:00',
        endTime: '14:00',
        minHosts: 2,
        maxHosts: 3,
        keyHolderNeeded: true,
      },
    },
  })
  const hosts = Object.fromEntries(names.map((name, index) => [name, ids[index]])) as Record<Name, string>
  await running.page.reload()
  return { running, page: running.page, monday, hosts, slotOn: (date) => `${seriesId}@${date}` }
}

const sign = (rota: Rota, date: LocalDate, name: Name) =>
  done(rota.running, 'rota.signUp', { slotId: rota.slotOn(date), hostId: rota.hosts[name] })

const box = (rota: Rota, date: LocalDate) => rota.page.locator(`[data-card="${rota.slotOn(date)}"]`)
const stop = (rota: Rota, date: LocalDate) => rota.page.locator(`[data-stop="${rota.slotOn(date)}"]`)
const gap = (rota: Rota, date: LocalDate) => rota.page.locator(`[data-sign-up="${rota.slotOn(date)}"]`)

/** Presses on the box itself, beside what stands in it. */
const open = (rota: Rota, date: LocalDate) => stop(rota, date).click({ position: { x: 4, y: 4 } })

const week = (rota: Rota): Promise<void> => settleOn(rota.page, `/rota/${rota.monday}`, 'rota')

test('a host signs up in two clicks, and takes it back with one', async ({ launchApp }) => {
  const rota = await aRota(launchApp)
  const { page, monday } = rota
  await week(rota)
  await axe(page)
  await gap(rota, monday).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await axe(page)
  await shot(page, 'rota-sign-up-fr')
  await page.getByRole('option', { name: 'Luc' }).click()
  await expect(box(rota, monday)).toContainText('Luc')
  await expect(gap(rota, monday)).toContainText('+ 1 personne')
  await page.getByRole('button', { name: 'Annuler', exact: true }).click()
  await expect(box(rota, monday)).not.toContainText('Luc')
})

test('withdrawing asks for nothing, and nothing is forgotten', async ({ launchApp }) => {
  const rota = await aRota(launchApp)
  const { page, monday } = rota
  await sign(rota, monday, 'Samira')
  await week(rota)
  await open(rota, monday)
  await page.getByRole('button', { name: 'Ne vient plus : Samira' }).click()
  await expect(page.getByText('désisté·e')).toBeVisible()
  await page.getByRole('button', { name: /Ce qui s.est passé/ }).click()
  await expect(page.getByText('Samira est inscrit·e')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Samira ne vient plus' })).toBeVisible()
  await axe(page)
  await shot(page, 'rota-slot-fr')
  await page.getByRole('button', { name: 'Inscrire de nouveau : Samira' }).click()
  await expect(page.getByRole('button', { name: 'Ne vient plus : Samira' })).toBeVisible()
})

test('an obstacle is said beside the name, and passed over with a reason', async ({ launchApp }) => {
  const rota = await aRota(launchApp)
  const { page, monday } = rota
  const absence = { hostId: rota.hosts.Yusuf, fromDate: monday, untilDate: monday }
  await done(rota.running, 'hosts.addAbsence', absence)
  await week(rota)
  await gap(rota, monday).click()
  const yusuf = page.getByRole('option', { name: /Yusuf/ })
  await expect(yusuf).toContainText('a noté une absence')
  await expect(page.getByRole('option').last()).toContainText('Yusuf')
  await yusuf.click()
  await page.getByRole('button', { name: 'Inscrire quand même' }).click()
  await expect(page.getByText('Écrivez quelques mots.')).toBeVisible()
  await axe(page)
  await page.getByRole('textbox', { name: 'Pourquoi ?' }).fill('Rentre plus tôt')
  await shot(page, 'rota-override-fr')
  await page.keyboard.press('Enter')
  await expect(box(rota, monday)).toContainText('absence notée')
  await open(rota, monday)
  await expect(page.getByText('« Rentre plus tôt »')).toBeVisible()
})

test('a slot of a closed day says why, and opens again in one click', async ({ launchApp }) => {
  const rota = await aRota(launchApp)
  const { page, monday } = rota
  const tuesday = addDays(monday, 1)
  const name = { fr: 'Formation', nl: 'Vorming', en: 'Training' }
  await done(rota.running, 'calendar.addPeriod', {
    kind: 'closing',
    fromDate: monday,
    untilDate: tuesday,
    name,
  })
  await week(rota)
  await expect(box(rota, monday)).toContainText('Formation')
  await axe(page)
  await shot(page, 'rota-closed-fr')
  await box(rota, monday)
    .getByRole('button', { name: /^Rouvrir/ })
    .click()
  await expect(gap(rota, monday)).toContainText('+ 2 personnes')
  await expect(box(rota, tuesday)).toContainText('Formation')
  await page
    .getByRole('button', { name: /^Rouvrir ce jour/ })
    .last()
    .click()
  await expect(gap(rota, tuesday)).toContainText('+ 2 personnes')
})

test('a series changes from a day on; people who are moved or kept are named before', async ({
  launchApp,
}) => {
  const rota = await aRota(launchApp)
  const { page, monday } = rota
  const [tuesday, wednesday] = [addDays(monday, 1), addDays(monday, 2)]
  await sign(rota, tuesday, 'Greet')
  await sign(rota, wednesday, 'Luc')
  await week(rota)
  await open(rota, tuesday)
  await page.getByRole('button', { name: 'Modifier…' }).click()
  await page.getByRole('menuitem', { name: 'Celle-ci et les suivantes' }).click()
  await page.getByRole('textbox', { name: 'De', exact: true }).fill('11 h')
  await page.getByRole('checkbox', { name: 'mercredi' }).uncheck({ force: true })
  const preview = page.getByRole('region', { name: 'Ce qui va changer' })
  await expect(preview.getByRole('listitem').filter({ hasText: 'Greet' })).toContainText('11 h – 14 h')
  await expect(preview).toContainText('1 permanence est gardée comme elle est')
  await expect(preview.getByRole('listitem').filter({ hasText: 'Luc' })).toBeVisible()
  await axe(page)
  await shot(page, 'rota-change-fr')
  await page.getByRole('button', { name: 'Modifier celle-ci et les suivantes' }).click()
  await expect(page.getByText('2 permanences avec des personnes sont touchées')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(box(rota, wednesday)).toContainText('gardée')
  await expect(page.getByRole('rowheader', { name: '11 h – 14 h' })).toBeVisible()
})

test('the week is filled with the keyboard alone', async ({ launchApp }) => {
  const rota = await aRota(launchApp)
  const { page, monday } = rota
  const press = (key: string) => page.keyboard.press(key)
  await week(rota)
  await tabTo(page, 'lundi')
  await press('ArrowRight')
  await expect(stop(rota, addDays(monday, 1))).toBeFocused()
  await press('End')
  await expect(stop(rota, addDays(monday, 5))).toBeFocused()
  await press('Home')
  await press('Tab')
  expect(await focusedName(page)).toContain('+ 2 personnes')
  await press('Enter')
  await expect.poll(() => focusedName(page)).toBe('Chercher un nom')
  await page.keyboard.type('sami')
  await press('Enter')
  await expect(box(rota, monday)).toContainText('Samira')
  await expect(stop(rota, monday)).toBeFocused()

  await press('Enter')
  await expect.poll(() => focusedName(page)).toBe('Chercher un nom')
  await page.keyboard.type('luc')
  await press('Enter')
  await expect(page.getByRole('button', { name: 'Ne vient plus : Luc' })).toBeVisible()
  await press('Escape')
  await expect(box(rota, monday)).toContainText('encore 1 place')
  await press('Control+z')
  await expect(box(rota, monday)).not.toContainText('Luc')

  await press('PageDown')
  await expect(page.locator(`[data-stop="${rota.slotOn(addDays(monday, 7))}"]`)).toBeVisible()
})

test('the month, the list and the gaps lead to the same slots', async ({ launchApp }) => {
  const rota = await aRota(launchApp)
  const { page, monday } = rota
  await sign(rota, monday, 'Samira')
  await week(rota)
  await page.getByText('Mois', { exact: true }).click()
  await expect(page.getByRole('columnheader', { name: 'dimanche' })).toBeVisible()
  await axe(page)
  await shot(page, 'rota-month-fr')
  await settleOn(page, `/rota/${monday}?view=list&host=${rota.hosts.Samira}`, 'rota')
  await expect(page.getByRole('row').filter({ hasText: 'Samira' })).toHaveCount(1)
  await axe(page)
  await shot(page, 'rota-list-fr')
  await page.getByRole('button', { name: /permanences? à compléter/ }).click()
  await page.getByRole('tab', { name: /Quatre semaines/ }).click()
  await axe(page)
  await shot(page, 'rota-gaps-fr')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /\+ 1 personne/ })
    .first()
    .click()
  await page.getByRole('option', { name: /Greet/ }).click()
  await expect(page.getByText('Greet est inscrit·e.')).toBeVisible()
})

test('an empty rota says what to do first', async ({ launchApp }) => {
  const running = await launchApp()
  const { page } = running
  await done(running, 'place.setUp', { name: 'Le Petit Pont', language: 'fr', openingHours: [] })
  await done(running, 'place.setPreferences', { language: 'fr' })
  await page.reload()
  await visit(page, '/rota', 'rota')
  await page.getByRole('button', { name: 'Préparer les premières permanences' }).click()
  await page.getByRole('button', { name: 'Ajouter ces permanences' }).click()
  await expect(page.getByText('Écrivez une heure.').first()).toBeVisible()
  await page.getByRole('textbox', { name: 'De', exact: true }).fill('18h')
  await page.getByRole('textbox', { name: 'À', exact: true }).fill('21h')
  await axe(page)
  await page.getByRole('button', { name: 'Ajouter ces permanences' }).click()
  await expect(page.getByRole('rowheader', { name: '18 h – 21 h' })).toBeVisible()
})

test('the week becomes a sheet of A4, lying', async ({ launchApp }) => {
  const rota = await aRota(launchApp)
  const { page, monday } = rota
  await sign(rota, monday, 'Samira')
  await week(rota)
  await page.getByRole('button', { name: /^Imprimer ou envoyer/ }).click()
  await page.getByRole('menuitem', { name: 'Feuille de la semaine en PDF' }).click()
  const fileName = `permanences-${monday}.pdf`
  await expect(page.getByText(`Enregistré : ${fileName}`)).toBeVisible()
  const pdf = (await readFile(join(rota.running.saveDir, fileName))).toString('latin1')
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 (\d+)[\d.]* (\d+)/g)]
  expect(boxes).toHaveLength(1)
  expect(Number(boxes[0]?.[1])).toBeGreaterThan(Number(boxes[0]?.[2]))
})

for (const look of [
  { language: 'nl', theme: 'dark', size: { width: 1920, height: 1080 } },
  { language: 'en', theme: 'light', size: { width: 1366, height: 768 } },
] as const) {
  test(`the week keeps its look in ${look.language}, ${look.theme}`, async ({ launchApp }) => {
    const { language, theme, size } = look
    const rota = await aRota((options) => launchApp({ ...options, size }), { language, theme })
    await sign(rota, rota.monday, 'Samira')
    await week(rota)
    await axe(rota.page)
    await shot(rota.page, `rota-week-${language}-${theme}`)
    await open(rota, rota.monday)
    await rota.page.getByRole('dialog').waitFor()
    await axe(rota.page)
    await shot(rota.page, `rota-slot-${language}-${theme}`)
  })
}
