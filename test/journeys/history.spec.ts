import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { addDays, localDateOf, startOfWeek } from '#shared/kernel/local-date.ts'

import { axe, expect, shot, test } from './support/app.ts'
import { done } from './support/day.ts'
import { addHost, hostNames, openSection, withPlace } from './support/house.ts'

test('an act is found in the history, looked into, taken back, and the taking back too', async ({
  launchApp,
}) => {
  const running = await withPlace(launchApp)
  const { page } = running
  const hostId = await addHost(running, 'Luc')
  await running.call('hosts.describe', { hostId, displayName: 'Luc V.', keyHolder: false })
  await openSection(page, 'history')
  await axe(page)
  await shot(page, 'history')

  await page.getByRole('button', { name: 'Détails : Fiche changée : Luc V.' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('row', { name: 'Prénom affiché Luc Luc V.' })).toBeVisible()
  await expect(dialog.getByRole('row', { name: 'A une clé oui non' })).toBeVisible()
  await axe(page)
  await shot(page, 'history-details')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Annuler : Fiche changée : Luc V.' }).click()
  await expect(page.getByText('C’est annulé.').first()).toBeVisible()
  expect(await hostNames(running)).toContain('Luc')
  await page.getByRole('button', { name: 'Annuler : Annulation : Fiche changée : Luc' }).click()
  await expect(page.getByText('annulé', { exact: true }).first()).toBeVisible()
  await expect.poll(() => hostNames(running)).toContain('Luc V.')
})

test('what others built upon is not taken back, and it is said why', async ({ launchApp }) => {
  const running = await withPlace(launchApp)
  const { page } = running
  const hostId = await addHost(running, 'Luc')
  const day = { fromDate: '2026-12-01', untilDate: '2026-12-02' }
  expect(await running.call('hosts.addAbsence', { hostId, ...day })).toMatchObject({ ok: true })
  await openSection(page, 'history')
  await page.getByRole('button', { name: 'Annuler : Personne ajoutée : Luc' }).click()
  await expect(page.getByText('Impossible d’annuler : cela a encore changé depuis.')).toBeVisible()
  expect(await hostNames(running)).toContain('Luc')
})

test('a change of a series is not taken back under those who signed up since', async ({ launchApp }) => {
  const running = await withPlace(launchApp)
  const { page } = running
  const hostId = await addHost(running, 'Luc')
  const monday = addDays(startOfWeek(localDateOf(Date.now())), 7)
  const terms = { startTime: '10:00', endTime: '12:00', minHosts: 1, maxHosts: 3, keyHolderNeeded: false }
  const first = { fromDate: monday, pattern: { ...terms, weekdays: [2] } }
  const { seriesId } = await done<{ seriesId: string }>(running, 'rota.createSeries', { name: 'Jeux', first })
  const change = { seriesId, scope: 'following', date: monday, pattern: { ...terms, weekdays: [3] } }
  await done(running, 'rota.changeSeries', change)
  const slotId = `${seriesId}@${addDays(monday, 2)}`
  await done(running, 'rota.signUp', { slotId, hostId })
  await openSection(page, 'history')
  await page.getByRole('button', { name: 'Annuler : Permanences changées : Jeux' }).click()
  await expect(page.getByText('des personnes inscrites perdraient leur permanence')).toBeVisible()
  await shot(page, 'history-people-kept')
  expect(await running.call('rota.getSlot', { slotId })).toMatchObject({ ok: true })
})

test('the setting up of the place is listed, and not offered to be taken back', async ({ launchApp }) => {
  const { page } = await withPlace(launchApp)
  await openSection(page, 'history')
  await expect(page.getByText('Mise en place du lieu')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Annuler : Personne ajoutée : Samira' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Annuler : Mise en place/ })).toHaveCount(0)
})

test('counts are shown when asked for, and cannot be taken back', async ({ launchApp }) => {
  const running = await withPlace(launchApp)
  const { page } = running
  for (let count = 0; count < 150; count += 1)
    await running.call('visits.tap', { slotId: null, delta: 1, kind: null })
  await openSection(page, 'history')
  await expect(page.getByText('Personne ajoutée').first()).toBeVisible()
  await page.getByLabel('Montrer aussi chaque +1 et −1 du compteur').check()
  await expect(page.getByText('Comptage (+1 ou −1)').first()).toBeVisible()
  await expect(page.getByRole('button', { name: /^Annuler :/ })).toHaveCount(0)
  const list = page.getByRole('region', { name: 'Du plus récent au plus ancien' })
  // The list goes on by itself when its end comes into sight.
  await expect(async () => {
    await list.evaluate((element) => element.scrollTo(0, element.scrollHeight))
    await expect(page.getByText('Mise en place du lieu')).toBeVisible({ timeout: 500 })
  }).toPass()
})

test('the log is read again whole, and its last fingerprint shown', async ({ launchApp }) => {
  const running = await withPlace(launchApp)
  const { page } = running
  await openSection(page, 'history')
  await page.getByRole('button', { name: 'Vérifier maintenant' }).click()
  await expect(page.getByText('L’historique est intact')).toBeVisible()
  const { value } = (await running.call('audit.verify', {})) as { value: { head: string } }
  const shown = await page.getByText(/^([0-9a-f]{8} ?){8}$/).textContent()
  expect(shown?.replaceAll(' ', '')).toBe(value.head)
  await axe(page)
  await shot(page, 'history-verified')
})

test('what is kept is told with its sizes, and leaves as an archive', async ({ launchApp }) => {
  const running = await withPlace(launchApp)
  const { page } = running
  await openSection(page, 'privacy')
  await expect(page.getByText(running.dataDir)).toBeVisible()
  await page.getByText('En détail').click()
  await expect(page.getByText('1 accueillant·e', { exact: true })).toBeVisible()
  await axe(page)
  await shot(page, 'privacy')
  await page.getByRole('button', { name: 'Exporter en ZIP' }).click()
  await expect(page.getByText(/^Enregistré\s:\slieu-.*\.zip$/)).toBeVisible()
  const { value } = (await running.call('backup.exportData', { language: 'fr' })) as {
    value: { fileName: string }
  }
  const zip = await readFile(join(running.saveDir, value.fileName))
  expect(zip.subarray(0, 2).toString()).toBe('PK')
  expect(zip.includes('Samira')).toBe(true)
})
