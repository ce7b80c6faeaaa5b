import type { Page } from '@playwright/test'

import { expect, looks, test } from './support/app.ts'
import {
  addFile,
  addSecondHolder,
  claimRows,
  knownMonth,
  look,
  marchAddress,
  openVault,
  secondPhrase,
  withPresences,
} from './support/claims.ts'
import { done } from './support/day.ts'
import { visit } from './support/ways.ts'

interface Listed {
  readonly claims: readonly { readonly claimId: string; readonly month: string }[]
}

const region = (page: Page, name: RegExp | string) => page.getByRole('region', { name })

test('in the first month of a year the system is chosen for everybody at once, and who submitted is told apart', async ({
  launchApp,
}) => {
  test.setTimeout(180_000)
  const place = await withPresences(launchApp, looks[0])
  const { page } = place
  for (const name of ['Samira', 'Luc', 'Paul']) await addFile(place, name)
  await visit(page, marchAddress, 'expenses')
  const choose = region(page, /^Forfait ou frais réels en 2026/)
  await expect(choose.getByRole('checkbox', { checked: true })).toHaveCount(3)
  await expect(page.getByRole('checkbox', { name: /mar\. 10/ }).first()).toBeDisabled()
  await expect(page.getByText('44,02 €, système pas choisi').first()).toBeVisible()
  await look(page, 'systems-fr')
  await choose.getByRole('checkbox', { name: 'Paul Exemple' }).uncheck()
  await choose.getByRole('button', { name: 'Choisir le forfait pour les 2 personnes cochées' }).click()
  await expect(region(page, /^À préparer/).locator('h2 > span')).toBeFocused()
  await expect(choose.getByText('Paul Exemple')).toBeVisible()
  await choose.getByRole('button', { name: 'Choisir le forfait pour la personne cochée' }).click()
  await expect(choose).toHaveCount(0)

  await page.getByRole('button', { name: 'Préparer 3 notes' }).click()
  const drafts = region(page, /^Brouillons/)
  await expect(drafts.locator('h2 > span')).toBeFocused()
  await page.getByRole('button', { name: 'Remettre 3 notes' }).click()
  await expect(region(page, /^Remises/).locator('h2 > span')).toBeFocused()
  await expect(page.getByText('Vous avez remis ces 3 notes')).toBeVisible()
  await expect(page.getByText('remise par vous')).toHaveCount(3)
  await look(page, 'submitted-all-fr')

  await addSecondHolder(place)
  await done(place, 'vault.lock', {})
  await openVault(page, secondPhrase)
  await region(page, /^Remises/)
    .getByRole('link', { name: 'Luc Exemple' })
    .click()
  await page.getByRole('button', { name: 'Reprendre en brouillon' }).click()
  await page.getByRole('button', { name: 'Remettre la note' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.getByRole('link', { name: 'Retour aux notes de mars 2026' }).click()
  await expect(page.getByText('Vous avez remis 1 de ces 3 notes')).toBeVisible()
  await look(page, 'submitted-one-fr')
})

test('a line says what is wrong with what was typed, and is not lost when the claim is submitted', async ({
  launchApp,
}) => {
  test.setTimeout(180_000)
  const place = await withPresences(launchApp, looks[0])
  const { page } = place
  const personId = await addFile(place, 'Samira', 'flatRate')
  const listed = async () => (await done<Listed>(place, 'expenses.listClaims', { personId })).claims
  await visit(page, `/hosts/expenses/claims/new?person=${personId}&month=${knownMonth}`, 'expenses')
  await expect(page.getByText('la note commence avec sa première ligne')).toBeVisible()
  expect(await listed()).toEqual([])
  await look(page, 'new-claim-fr')

  const date = page.getByRole('textbox', { name: 'Date' })
  const distance = page.getByRole('textbox', { name: 'Distance en kilomètres' })
  await distance.fill('5000')
  await date.fill('17/02/2026')
  await page.getByRole('button', { name: 'Ajouter ce trajet' }).click()
  await expect(page.getByText('Vous avez écrit 5 000 km. Un trajet va jusqu’à 2 000 km.')).toBeVisible()
  await expect(page.getByText('Cette note est celle de mars 2026')).toBeVisible()
  await expect(page.getByText('Écrivez la date.')).toHaveCount(0)
  await look(page, 'line-refused-fr')
  const other = page.getByRole('link', { name: 'Écrire ce jour dans la note de février 2026' })
  await expect(other).toHaveAttribute('href', /person=.*month=2026-02&date=2026-02-17/)

  await date.fill('12/03/2026')
  await distance.fill('10')
  await page.getByRole('textbox', { name: 'But du trajet' }).fill('Banque alimentaire')
  await page.getByRole('button', { name: 'Ajouter ce trajet' }).click()
  await expect(claimRows(page)).toHaveCount(2)
  expect((await listed()).map(({ month }) => month)).toEqual([knownMonth])

  await date.fill('13/03/2026')
  await distance.fill('20')
  await page.getByRole('button', { name: 'Remettre la note' }).click()
  const asked = page.getByRole('alertdialog', { name: 'Vous avez écrit une ligne sans l’ajouter' })
  await look(page, 'unadded-fr')
  await asked.getByRole('button', { name: 'Ajouter et remettre' }).click()
  await expect(asked).toHaveCount(0)
  await expect(page.getByText('Écrivez le but')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'But du trajet' })).toBeFocused()
  await page.getByRole('textbox', { name: 'But du trajet' }).fill('Chercher le pain')
  await page.getByRole('button', { name: 'Remettre la note' }).click()
  await asked.getByRole('button', { name: 'Ajouter et remettre' }).click()
  await expect(page.getByText('Note remise.')).toBeVisible()
  await expect(claimRows(page)).toHaveCount(3)
  await look(page, 'submitted-fr')
})

test('in Dutch, in the dark: real costs announce their receipt, and sums say how far they have come', async ({
  launchApp,
}) => {
  test.setTimeout(180_000)
  const place = await withPresences(launchApp, looks[1], { size: looks[1].size })
  const { page } = place
  const personId = await addFile(place, 'Luc', 'realCosts')
  await visit(page, `/hosts/expenses/claims/new?person=${personId}&month=${knownMonth}`, 'expenses')
  await expect(page.getByText('Elke uitgave heeft een bewijsstuk nodig')).toBeVisible()
  await page.getByRole('textbox', { name: 'Datum' }).fill('10/03/2026')
  await page.getByRole('textbox', { name: 'Bedrag in euro' }).fill('23,50')
  await page.getByRole('textbox', { name: 'Activiteit' }).fill('Maaltijd')
  await look(page, 'cost-nl')
  await page.getByRole('button', { name: 'Deze uitgave toevoegen' }).click()
  await expect(page.getByText('bewijsstuk ontbreekt', { exact: true })).toBeVisible()
  await expect(page.getByText('€ 23,50 genoteerd dit jaar')).toBeVisible()
  await expect(page.getByText('In ontwerp')).toBeVisible()
  await look(page, 'cost-missing-nl')
  await page.getByRole('link', { name: 'Terug naar de nota’s van maart 2026' }).click()
  await expect(page.getByText('1 bewijsstuk ontbreekt')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'De nota van Luc Exemple kiezen' })).toBeDisabled()
  await look(page, 'receipt-month-nl')
})
