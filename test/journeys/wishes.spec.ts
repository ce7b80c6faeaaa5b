import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { countPages } from '#main/pdf-pages.ts'
import { addDays, localDateOf, startOfWeek } from '#shared/kernel/local-date.ts'

import { axe, expect, looks, type RunningApp, shot, test } from './support/app.ts'
import { done } from './support/day.ts'
import { addHost, withDemonstration, withEmptyPlace } from './support/house.ts'
import { focusedName, settleOn, tabTo, untilStill } from './support/ways.ts'

/** A slot each Tuesday evening. */
const tuesdays = {
  openingHours: [{ weekday: 2, opensAt: '18:00', closesAt: '21:00' }],
  slotsFromOpeningHours: true,
}

interface Wishes {
  readonly times: readonly { weekday: number; part: string; wish: string }[]
  readonly [field: string]: unknown
}

const wishesOf = async (running: RunningApp, hostId: string): Promise<Wishes> =>
  (await done<{ wishes: Wishes }>(running, 'hosts.getWishes', { hostId })).wishes

interface Standing {
  readonly standingId: string
  readonly weeks: readonly { readonly state: string | null; readonly reason: string | null }[]
}

const standingOf = async (running: RunningApp, hostId: string): Promise<readonly Standing[]> =>
  (await done<{ standing: readonly Standing[] }>(running, 'rota.listStanding', { hostId })).standing

const cells = {
  fr: { grid: 'lundi, matin : rien dit', likes: 'mardi, soir : j’aime', save: 'Enregistrer' },
  nl: { grid: 'maandag, voormiddag: niets gezegd', likes: 'dinsdag, avond: graag', save: 'Opslaan' },
} as const

for (const language of ['fr', 'nl'] as const) {
  test(`somebody says what they can and like with the keyboard alone, in ${language}`, async ({
    launchApp,
  }) => {
    const running = await withEmptyPlace(launchApp, { ...tuesdays, preferences: { language } })
    const { page } = running
    const { keyboard } = page
    const words = cells[language]
    const hostId = await addHost(running, 'Samira')
    await settleOn(page, `/hosts/${hostId}`, 'hosts')
    await axe(page)
    await tabTo(page, words.grid.replaceAll('’', "'"))
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'Space']) await keyboard.press(key)
    expect(await focusedName(page)).toBe(words.likes.replaceAll('’', "'"))
    for (const key of ['End', '4', 'ArrowUp', '3', 'Home', '2', 'Delete']) await keyboard.press(key)
    await expect(page.getByRole('button', { name: words.likes })).toBeVisible()
    await axe(page)
    await tabTo(page, words.save)
    await keyboard.press('Enter')
    await expect(page.getByRole('button', { name: words.save })).toBeDisabled()
    expect((await wishesOf(running, hostId)).times).toEqual([
      { weekday: 2, part: 'evening', wish: 'likes' },
      { weekday: 7, part: 'afternoon', wish: 'ratherNot' },
      { weekday: 7, part: 'evening', wish: 'cannot' },
    ])
  })
}

test('the least above the most is refused in words, what was typed stays, and the act is taken back', async ({
  launchApp,
}) => {
  const running = await withEmptyPlace(launchApp, tuesdays)
  const { page } = running
  const hostId = await addHost(running, 'Samira')
  await settleOn(page, `/hosts/${hostId}`, 'hosts')
  const card = page.getByRole('region', { name: 'Ce que je peux, ce que j’aime' })
  const field = (name: string) => card.getByRole('spinbutton', { name })
  await field('Au moins par semaine').fill('3')
  await field('Au plus par semaine').fill('2')
  await card.getByText('Pas seul·e').click()
  await card.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(card.getByText(/au moins.*est plus grand que.*au plus/)).toBeVisible()
  await expect(field('Au moins par semaine')).toHaveValue('3')
  await field('Au plus par semaine').fill('4')
  await card.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(card.getByText(/^Dit le/)).toBeVisible()
  expect(await wishesOf(running, hostId)).toMatchObject({ leastAWeek: 3, mostAWeek: 4, notAlone: true })
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect(card.getByText('Rien n’est encore dit.')).toBeVisible()
})

test('who goes with whom is noted by the coordination, and hidden as soon as the vault closes', async ({
  launchApp,
}) => {
  const running = await withEmptyPlace(launchApp, tuesdays)
  const { page, call } = running
  const samira = await addHost(running, 'Samira')
  await addHost(running, 'Luc')
  await settleOn(page, `/hosts/${samira}`, 'hosts')
  const card = page.getByRole('region', { name: 'Avec, pas avec' })
  await card.getByRole('combobox', { name: 'Personne' }).selectOption('Luc')
  await card.getByText('Pas avec', { exact: true }).last().click()
  await card.getByRole('button', { name: 'Noter' }).click()
  await expect(card.getByText('pas avec Luc')).toBeVisible()
  await axe(page)
  expect(await call('vault.create', { passphrase: 'une phrase assez longue' })).toMatchObject({ ok: true })
  expect(await call('vault.lock', {})).toMatchObject({ ok: true })
  await expect(card).toHaveCount(0)
  await settleOn(page, '/settings/history', 'settings')
  await expect(page.getByRole('main')).not.toContainText('Luc – Samira')
  await expect(page.getByRole('main')).not.toContainText('pas avec Luc')
})

test('every Tuesday until one says otherwise: one more choice at sign-up, seen and ended on the page', async ({
  launchApp,
}) => {
  const running = await withEmptyPlace(launchApp, tuesdays)
  const { page } = running
  const hostId = await addHost(running, 'Samira')
  const monday = addDays(startOfWeek(localDateOf(Date.now())), 7)
  await done(running, 'hosts.addAbsence', {
    hostId,
    fromDate: addDays(monday, 8),
    untilDate: addDays(monday, 8),
  })
  await settleOn(page, `/rota/${monday}`, 'rota')
  await page
    .getByRole('main')
    .getByRole('button', { name: /personne/ })
    .first()
    .click()
  const picker = page.getByRole('dialog')
  await picker.getByText('Chaque mardi, jusqu’à nouvel ordre').click()
  await axe(page)
  await shot(page, 'standing-choice-fr')
  await picker.getByRole('option', { name: /Samira/ }).click()
  await expect(page.getByText(/Samira.*inscription fixe le mardi/).first()).toBeVisible()
  const [standing] = await standingOf(running, hostId)
  expect(standing?.weeks.map(({ state, reason }) => state ?? reason).slice(0, 3)).toEqual([
    'signedUp',
    'HostAbsent',
    'signedUp',
  ])

  await settleOn(page, `/hosts/${hostId}`, 'hosts')
  const card = page.getByRole('region', { name: 'Inscriptions fixes' })
  await expect(card).toContainText('Chaque mardi, 18 h – 21 h'.replaceAll(' h', '\u00a0h'))
  await expect(card).toContainText('absence notée')
  await axe(page)
  await shot(page, 'standing-fr')
  await card.getByRole('button', { name: /^Arrêter/ }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Arrêter l’inscription fixe' })
  await expect(dialog).toBeVisible()
  await axe(page)
  await dialog.getByRole('button', { name: 'Arrêter' }).click()
  await expect(card.getByText('Aucune inscription fixe.')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(card).toContainText('Chaque mardi')
})

test('a standing sign-up is begun from the page of somebody, every other week', async ({ launchApp }) => {
  const running = await withEmptyPlace(launchApp, tuesdays)
  const { page } = running
  const hostId = await addHost(running, 'Luc')
  await settleOn(page, `/hosts/${hostId}`, 'hosts')
  await page.getByRole('button', { name: 'Ajouter une inscription fixe' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Rythme' }).selectOption('une semaine sur 2')
  await axe(page)
  await dialog.getByRole('button', { name: 'Inscrire' }).click()
  const card = page.getByRole('region', { name: 'Inscriptions fixes' })
  await expect(card).toContainText('Mardi, une semaine sur 2')
  expect((await standingOf(running, hostId))[0]?.weeks).toHaveLength(4)
})

async function pick(page: Page, name: string, text: string): Promise<void> {
  const buffer = Buffer.from(text, 'utf8')
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/csv', buffer })
}

test('wishes are read from a table, its bad lines said, and the good ones kept only when chosen', async ({
  launchApp,
}) => {
  const running = await withEmptyPlace(launchApp, tuesdays)
  const { page } = running
  const samira = await addHost(running, 'Samira')
  await settleOn(page, '/hosts', 'hosts')
  await page.getByRole('button', { name: 'Feuilles de souhaits' }).click()
  await page.getByRole('menuitem', { name: 'Importer des souhaits' }).click()
  await expect(page.getByRole('heading', { name: 'Importer des souhaits' })).toBeVisible()
  await pick(
    page,
    'souhaits.csv',
    ['Prénom;Mardi soir;Au plus par mois', 'Samira;j’aime;4', 'Zoé;oui;2', 'Samira;parfois;'].join('\r\n'),
  )
  const bad = page.getByRole('table', { name: '1 ligne à corriger' })
  await expect(bad.getByRole('row', { name: /^4 .*parfois/ })).toBeVisible()
  const good = page.getByRole('table', { name: 'Les souhaits lus' })
  await expect(good.getByRole('row', { name: /Zoé.*personne ne s’appelle ainsi/ })).toBeVisible()
  await axe(page)
  await shot(page, 'import-wishes-fr')
  expect((await wishesOf(running, samira)).times, 'nothing is written before the choice').toEqual([])
  await page.getByRole('button', { name: 'Importer 1 ligne correcte' }).click()
  await expect(page.getByText('Les souhaits de 1 personne sont notés.').first()).toBeVisible()
  expect(await wishesOf(running, samira)).toMatchObject({
    mostAMonth: 4,
    times: [{ weekday: 2, part: 'evening', wish: 'likes' }],
  })
})

test('the sheets to fill in are one page a host, or a blank one', async ({ launchApp }) => {
  const running = await withDemonstration(launchApp, { language: 'fr' })
  for (const [query, pages, fileName] of [
    [{}, 12, 'souhaits.pdf'],
    [{ blank: '1' }, 1, 'vierge.pdf'],
  ] as const) {
    const asked = { page: '/print/wishes', query, language: 'fr', fileName }
    expect(await running.call('shell.makePdf', asked)).toMatchObject({ ok: true, value: { saved: true } })
    expect(countPages(await readFile(join(running.saveDir, fileName)))).toBe(pages)
  }
})

for (const { language, theme, size } of looks) {
  test(`the wishes, the habits and the habits of the place are whole in ${language}, ${theme}`, async ({
    launchApp,
  }) => {
    const running = await withDemonstration(launchApp, { language, theme }, { size })
    const { page } = running
    const { hosts } = await done<{ hosts: { id: string; displayName: string }[] }>(
      running,
      'hosts.listHosts',
      {},
    )
    const greet = hosts.find(({ displayName }) => displayName === 'Greet')?.id ?? ''
    await settleOn(page, `/hosts/${greet}`, 'hosts')
    await untilStill(page)
    await axe(page)
    await page.getByRole('table').first().scrollIntoViewIfNeeded()
    await shot(page, `wishes-${language}-${theme}`)
    await settleOn(page, '/settings/rota', 'settings')
    await axe(page)
    await shot(page, `settings-rota-${language}-${theme}`)
  })
}
