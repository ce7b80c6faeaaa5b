import type { Page } from '@playwright/test'

import { axe, expect, looks, shot, test } from './support/app.ts'
import { addFile, addSecondHolder, founderPhrase, secondPhrase, withPresences } from './support/claims.ts'
import { done } from './support/day.ts'
import { follow, focusedName, visit } from './support/ways.ts'

const question = 'Ce que vous avez écrit n’est pas enregistré.'

const address = (page: Page) => page.evaluate(() => location.pathname)

test('a window closes at once when nothing was written, and asks once when something was', async ({
  launchApp,
}) => {
  const place = await withPresences(launchApp, looks[0])
  const { page } = place
  const { keyboard } = page
  await visit(page, '/hosts/people', 'people')
  const open = page.getByRole('button', { name: 'Créer un dossier' }).first()
  const dialog = page.getByRole('dialog', { name: 'Créer un dossier' })
  const firstName = dialog.getByRole('textbox', { name: 'Prénom' })
  await open.click()
  await expect(firstName).toBeFocused()
  await keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(open).toBeFocused()

  await open.click()
  await keyboard.type('Z')
  await keyboard.press('Backspace')
  await keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)

  await open.click()
  await keyboard.type('Zoé')
  await keyboard.press('Escape')
  await expect(dialog.getByText(question)).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Continuer' })).toBeFocused()
  await axe(page)
  await shot(page, 'writing-asked-fr')
  await keyboard.press('Enter')
  await expect(firstName).toHaveValue('Zoé')
  await expect(firstName).toBeFocused()
  await dialog.getByRole('button', { name: 'Fermer' }).click()
  await expect(dialog.getByText(question)).toBeVisible()
  await keyboard.press('Escape')
  await expect(firstName).toBeFocused()
  await keyboard.press('Escape')
  await dialog.getByRole('button', { name: 'Abandonner' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(open).toBeFocused()
})

test('a page that holds something written is left after one question, by whatever way', async ({
  launchApp,
}) => {
  const place = await withPresences(launchApp, looks[1])
  const { page } = place
  const { keyboard } = page
  await done(place, 'place.setPreferences', { language: 'fr', theme: 'dark' })
  await page.reload()
  await visit(page, '/today', 'today')
  await visit(page, '/hosts/expenses/rates', 'expenses')
  const owner = page.getByRole('textbox', { name: 'Titulaire du compte' })
  await owner.fill('Le Petit Pont')
  const asked = page.getByRole('alertdialog', { name: 'Continuer à écrire ?' })
  await page.getByRole('link', { name: 'Fréquentation' }).click()
  await expect(asked.getByText(question)).toBeVisible()
  await axe(page)
  await shot(page, 'writing-leave-fr-dark')
  await keyboard.press('Enter')
  await expect(asked).toHaveCount(0)
  await expect(owner).toHaveValue('Le Petit Pont')
  expect(await address(page)).toBe('/hosts/expenses/rates')

  await page.evaluate(() => history.back())
  await expect(asked).toBeVisible()
  await keyboard.press('Escape')
  await expect(owner).toHaveValue('Le Petit Pont')
  expect(await address(page)).toBe('/hosts/expenses/rates')

  await page.getByRole('button', { name: 'Enregistrer les réglages' }).click()
  await expect(page.getByText('Réglages enregistrés.')).toBeVisible()
  await page.getByRole('link', { name: 'Fréquentation' }).click()
  await page.locator('[data-screen="visits"][data-loaded]').waitFor()

  await visit(page, '/hosts/expenses/rates', 'expenses')
  await owner.fill('Autre chose')
  await page.evaluate(() => history.back())
  await asked.getByRole('button', { name: 'Abandonner' }).click()
  await page.locator('[data-screen="visits"][data-loaded]').waitFor()
  expect(await address(page)).toBe('/visits')
})

test('a vault that closes over a window gives it back to who was writing alone, and not after the PC slept', async ({
  launchApp,
}) => {
  const place = await withPresences(launchApp, looks[0])
  const { app, page } = place
  const { keyboard } = page
  const samira = await addFile(place, 'Samira')
  await addSecondHolder(place)
  await follow(page, `/hosts/people/${samira}`)
  await page.getByRole('button', { name: 'Modifier : Identité et contact' }).click()
  const dialog = page.getByRole('dialog')
  const phone = dialog.getByRole('textbox', { name: 'Téléphone' })
  await phone.fill('02 511 08 00')
  const unlock = async (phrase: string) => {
    await page.getByLabel('Phrase secrète', { exact: true }).fill(phrase)
    await keyboard.press('Enter')
  }
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'))
  await expect(page.getByText('vous attend')).toBeVisible()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('Exemple').and(page.locator(':visible'))).toHaveCount(0)
  await expect(page.getByLabel('Phrase secrète', { exact: true })).toBeFocused()
  await axe(page)
  await shot(page, 'writing-locked-fr')
  await unlock(founderPhrase)
  await expect(phone).toHaveValue('02 511 08 00')
  await expect.poll(() => focusedName(page)).toContain('Téléphone')

  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'))
  await expect(page.getByText('vous attend')).toBeVisible()
  await unlock(secondPhrase)
  await expect(page.getByRole('heading', { level: 1, name: 'Samira Exemple' })).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.locator('input[value="02 511 08 00"]')).toHaveCount(0)

  await page.getByRole('button', { name: 'Modifier : Identité et contact' }).click()
  await phone.fill('02 511 08 99')
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'))
  await expect(page.getByLabel('Phrase secrète', { exact: true })).toBeVisible()
  await expect(page.getByText('vous attend')).toHaveCount(0)
  await expect(page.locator('input[value="02 511 08 99"]')).toHaveCount(0)
  await unlock(secondPhrase)
  await expect(page.getByRole('heading', { level: 1, name: 'Samira Exemple' })).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
