import type { Page } from '@playwright/test'

import { expect, looks, test } from './support/app.ts'
import { addFile, founderPhrase, marchAddress, withPresences } from './support/claims.ts'
import { done } from './support/day.ts'
import { groupsShown, openSection, withEmptyPlace, withPlace } from './support/house.ts'
import { policy, prepare, publishTemplate, valueOf } from './support/notes.ts'
import { untilStill, visit } from './support/ways.ts'

/** What has the keyboard once everything has come to rest: never the body, from which Tab starts at the top again. */
async function expectFocusKept(page: Page, after: string): Promise<void> {
  await untilStill(page)
  const focused = () => page.evaluate(() => document.activeElement?.tagName ?? 'BODY')
  await expect.poll(focused, `after ${after}`).not.toBe('BODY')
}

test('after the sheet of the vault is put away', async ({ launchApp }) => {
  const { page } = await withPlace(launchApp)
  await openSection(page, 'vault')
  await page.getByLabel('Phrase secrète', { exact: true }).fill(founderPhrase)
  await page.getByLabel('La même phrase, encore une fois').fill(founderPhrase)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toBeVisible()
  const groups = await groupsShown(page)
  await dialog.getByRole('button', { name: 'J’ai la feuille' }).click()
  await dialog.getByRole('textbox').fill(groups.at(-1) ?? '')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expectFocusKept(page, 'the sheet')
  await page.getByRole('main').getByRole('button', { name: 'Fermer le coffre' }).click()
  await expect(page.getByText('Personne en ce moment : le coffre est fermé.')).toBeVisible()
  await expectFocusKept(page, 'closing the vault')
})

test('after a signature is noted', async ({ launchApp }) => {
  const running = await withEmptyPlace(launchApp)
  const { page } = running
  await prepare(running, 'Samira Essai français', 'Luc Modèle néerlandais')
  await valueOf(running, 'people.addPolicy', policy)
  await publishTemplate(running)
  await visit(page, '/hosts/notes', 'notes')
  await page.getByRole('button', { name: 'Remettre la note à Samira Essai' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Noter la remise' }).click()
  const sign = page.getByRole('dialog', { name: 'Signature de Samira Essai' })
  await sign.getByRole('radio', { name: 'Sur papier' }).check({ force: true })
  await sign.getByRole('button', { name: 'Noter la signature' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expectFocusKept(page, 'the signature')
})

test('after each act on a claim, and after a line is forced', async ({ launchApp }) => {
  const place = await withPresences(launchApp, looks[0])
  const { page } = place
  const personId = await addFile(place, 'Samira', 'flatRate')
  const elsewhere = { amountCents: 170_000, declaredOn: '2026-01-05' }
  await done(place, 'expenses.declareOtherMoney', { personId, year: 2026, ...elsewhere })
  await visit(page, marchAddress, 'expenses')
  await page.getByRole('button', { name: 'Préparer 1 note' }).click()
  await expect(page.getByText('1 note préparée.')).toBeVisible()
  await expectFocusKept(page, 'preparing')
  await page.getByRole('link', { name: 'Décider dans sa note' }).first().click()
  await page.getByRole('button', { name: 'Ajouter ce jour' }).click()
  await page.getByRole('button', { name: 'Ajouter quand même…' }).click()
  await page.getByRole('textbox', { name: 'Pourquoi ajouter quand même ?' }).fill('Décidé en réunion')
  await page.getByRole('button', { name: 'Forcer cette ligne' }).click()
  await expect(page.getByText('Plafond dépassé, forcé', { exact: true })).toBeVisible()
  await expectFocusKept(page, 'forcing a line')
  await page.getByRole('button', { name: 'Remettre la note' }).click()
  await expect(page.getByText('une autre personne doit l’approuver')).toBeVisible()
  await expectFocusKept(page, 'submitting')
})
