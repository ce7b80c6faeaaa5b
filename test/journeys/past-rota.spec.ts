import type { Page } from '@playwright/test'

import { axe, expect, shot, test, type RunningApp } from './support/app.ts'
import { done } from './support/day.ts'
import { hostNames, withEmptyPlace } from './support/house.ts'
import { settleOn, tabTo, untilStill } from './support/ways.ts'

/**
 * As Excel in French saves it: semicolons, Windows letters. Line 4 has a date that does not exist, line 5 nobody,
 * line 6 no hours; `Samirra` is a slip of the pen.
 */
const paper = Buffer.from(
  [
    'Date;Heures;Accueillants;Remarques',
    '13/10/2025;14h-18h;Samira, Noël;calme',
    '14/10/2025;18h30 à 21h;Samirra et Agnès;',
    '31/02/2025;14h-18h;Noël;',
    '20/10/2025;14h-18h;;fermé',
    '27/10/2025;;Noël;',
  ].join('\r\n'),
  'latin1',
)

const pick = (page: Page, buffer: Buffer) =>
  page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'permanences.csv', mimeType: 'application/octet-stream', buffer })

interface Listed {
  readonly slots: readonly {
    readonly date: string
    readonly startTime: string
    readonly hosts: readonly { readonly displayName: string; readonly state: string }[]
  }[]
}

/** `2025-10-13 14:00 Noël present, Samira present` */
async function slotsOf(running: RunningApp): Promise<string[]> {
  const { slots } = await done<Listed>(running, 'rota.listSlots', { from: '2025-10-01', to: '2025-10-31' })
  return slots.map(
    ({ date, startTime, hosts }) =>
      `${date} ${startTime} ${hosts.map(({ displayName, state }) => `${displayName} ${state}`).join(', ')}`,
  )
}

const written = [
  '2025-10-13 14:00 Noël present, Samira present',
  '2025-10-14 18:30 Agnès present, Samira present',
]

test('past slots come from a spreadsheet with their people, are asked about, and come once', async ({
  launchApp,
}) => {
  const running = await withEmptyPlace(launchApp)
  const { page } = running
  await done(running, 'hosts.add', { displayName: 'Samira', origin: 'neighbour' })
  await settleOn(page, '/rota', 'rota')
  await page.getByRole('button', { name: 'Organiser' }).click()
  await page.getByRole('menuitem', { name: 'Importer des permanences passées…' }).click()
  await expect(page.getByRole('heading', { name: 'Importer des permanences passées' })).toBeVisible()
  await axe(page)
  await pick(page, paper)
  await expect(page.getByText(/Cette colonne n’est pas lue|Ces colonnes ne sont pas lues/)).toContainText(
    'Remarques',
  )
  const bad = page.getByRole('table', { name: '1 ligne à corriger' })
  await expect(bad.getByRole('row', { name: /^4 .*31\/02\/2025/ })).toBeVisible()
  await expect(page.getByText('1 ligne n’a pas de nom')).toBeVisible()
  const rows = page.getByRole('table', { name: 'Permanences lues dans le fichier' })
  await expect(rows.getByRole('row', { name: /^6 .*Il manque les heures/ })).toBeVisible()
  await expect(rows.getByText('Un nom est à reconnaître.')).toHaveCount(2)
  await expect(page.getByRole('button', { name: /^Importer (les )?\d/ })).toHaveCount(0)

  // Who is meant: one is close to somebody, the others are new.
  await page.getByRole('button', { name: 'Ajouter toutes les personnes inconnues' }).click()
  await page.getByRole('combobox', { name: 'Samirra, c’est' }).selectOption({ label: 'Samira' })
  await untilStill(page)
  await axe(page)
  await page.getByRole('heading', { name: 'Qui sont ces personnes ?' }).scrollIntoViewIfNeeded()
  await shot(page, 'past-rota-fr')
  expect(await slotsOf(running), 'nothing is written before the choice').toEqual([])
  await page.getByRole('button', { name: 'Importer les 2 lignes correctes' }).click()
  await expect(page.getByText('C’est noté : 4 présences ou absences.').first()).toBeVisible()
  expect(await slotsOf(running)).toEqual(written)
  expect(await hostNames(running)).toEqual(['Agnès', 'Noël', 'Samira'])
  await shot(page, 'past-rota-done-fr')

  // The same file again: everything is noted already.
  await page.getByRole('button', { name: 'Importer un autre fichier' }).click()
  await pick(page, paper)
  await page.getByRole('combobox', { name: 'Samirra, c’est' }).selectOption({ label: 'Samira' })
  await expect(rows.getByRole('row', { name: /^2 .*Déjà noté/ })).toBeVisible()
  await page.getByRole('button', { name: /^Importer/ }).click()
  await expect(page.getByText('Rien de nouveau').first()).toBeVisible()
  expect(await slotsOf(running)).toEqual(written)
})

test('one act takes the whole import back', async ({ launchApp }) => {
  const running = await withEmptyPlace(launchApp)
  const { page } = running
  await settleOn(page, '/settings/imports', 'settings')
  await page.getByRole('link', { name: 'Choisir un fichier – Des permanences passées' }).click()
  await expect(page.getByRole('heading', { name: 'Importer des permanences passées' })).toBeVisible()
  await pick(page, paper)
  await page.getByRole('button', { name: 'Ajouter toutes les personnes inconnues' }).click()
  await page.getByRole('button', { name: 'Importer les 2 lignes correctes' }).click()
  await expect(page.getByText('C’est noté : 4 présences ou absences.').first()).toBeVisible()
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect.poll(() => slotsOf(running)).toEqual([])
  expect(await hostNames(running)).toEqual([])
})

test('a line with its hours the wrong way round is not imported unless it is ticked', async ({
  launchApp,
}) => {
  const running = await withEmptyPlace(launchApp)
  const { page } = running
  await done(running, 'hosts.add', { displayName: 'Samira', origin: 'neighbour' })
  await settleOn(page, '/rota?view=past', 'rota')
  const lines = ['Date;Heures;Noms', '13/10/2025;14h-18h;Samira', '14/10/2025;18h-14h;Samira']
  await pick(page, Buffer.from(lines.join('\n'), 'utf8'))
  const doubt = page.getByRole('checkbox', { name: 'Importer quand même la ligne 3' })
  await expect(doubt).not.toBeChecked()
  await expect(page.getByText('Le début et la fin sont peut-être inversés.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Importer 1 ligne correcte' })).toBeVisible()
  await axe(page)
  await shot(page, 'past-rota-doubt')
  await doubt.check()
  await page.getByRole('button', { name: 'Importer les 2 lignes correctes' }).click()
  await expect(page.getByText('C’est noté').first()).toBeVisible()
  expect(await slotsOf(running)).toEqual([
    '2025-10-13 14:00 Samira present',
    '2025-10-14 18:00 Samira present',
  ])
})

test('in Dutch, with the keyboard alone', async ({ launchApp }) => {
  const running = await withEmptyPlace(launchApp, { preferences: { language: 'nl', theme: 'dark' } })
  const { page } = running
  await page.setViewportSize({ width: 1920, height: 1080 })
  await settleOn(page, '/rota?view=past', 'rota')
  await pick(page, Buffer.from('Datum,Van,Tot,Naam\n13-10-2025,14u,18u,Greet\n', 'utf8'))
  await tabTo(page, 'Alle onbekende mensen toevoegen')
  await page.keyboard.press('Enter')
  await untilStill(page)
  await axe(page)
  await shot(page, 'past-rota-nl')
  await tabTo(page, 'goede lijn importeren')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Het is genoteerd: 1 aan- of afwezigheid.').first()).toBeVisible()
  expect(await slotsOf(running)).toEqual(['2025-10-13 14:00 Greet present'])
})
