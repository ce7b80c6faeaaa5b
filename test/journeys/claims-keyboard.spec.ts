import type { Page } from '@playwright/test'

import { axe, expect, looks, test } from './support/app.ts'
import {
  addFile,
  addSecondHolder,
  founderPhrase,
  look,
  marchAddress,
  secondPhrase,
  withPresences,
} from './support/claims.ts'
import { done } from './support/day.ts'
import { follow, focusedName, tabTo } from './support/ways.ts'

/** Presses what is reached with Tab, and Enter. */
async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

/** The keyboard is somewhere that is on the page, and not at its top again. */
async function expectFocusKept(page: Page, after: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.tagName ?? 'BODY'), `after ${after}`)
    .not.toBe('BODY')
}

async function unlock(page: Page, phrase: string): Promise<void> {
  await tabTo(page, 'Phrase secrète')
  await page.keyboard.type(phrase)
  await page.keyboard.press('Enter')
  await page.locator('[data-screen="expenses"][data-loaded]:not([data-view="closed"])').waitFor()
}

test('claims are prepared, written, submitted, approved and paid with the keyboard alone', async ({
  launchApp,
}) => {
  test.setTimeout(180_000)
  const place = await withPresences(launchApp, looks[0])
  const { page } = place
  const { keyboard } = page
  await addFile(place, 'Samira', 'flatRate')
  await addSecondHolder(place)
  const debtor = { debtorName: 'Le Petit Pont asbl', debtorIban: 'BE71096123456769', debtorBic: null }
  await done(place, 'expenses.setSettings', { ...debtor, flatDayCents: null, fourEyes: true })
  await done(place, 'vault.lock', {})

  await follow(page, marchAddress)
  await page.getByLabel('Phrase secrète', { exact: true }).waitFor()
  await unlock(page, founderPhrase)

  await press(page, 'Préparer 1 note')
  await expect(page.getByText('1 note préparée.')).toBeVisible()
  await expectFocusKept(page, 'preparing')
  await tabTo(page, 'Samira Exemple')
  await press(page, 'Samira Exemple')
  await expect(page.getByRole('table', { name: 'Lignes de la note' })).toBeVisible()
  await expect.poll(() => focusedName(page)).toContain('Samira Exemple')

  await tabTo(page, 'Date')
  await keyboard.type('12/3/2026')
  await keyboard.press('Enter')
  await expect(page.getByText('Écrivez la distance.')).toBeVisible()
  await tabTo(page, 'But du trajet')
  await keyboard.type('Banque alimentaire')
  await keyboard.press('Shift+Tab')
  for (let tries = 0; (await focusedName(page)).includes('Distance') === false && tries < 12; tries += 1)
    await keyboard.press('Shift+Tab')
  await keyboard.type('24,5')
  await expect(page.getByText(/Cette ligne/)).toBeVisible()
  await look(page, 'keyboard-line-fr')
  await keyboard.press('Enter')
  await expect(page.getByText('Ligne ajoutée.')).toBeVisible()
  await expectFocusKept(page, 'adding a line')

  await press(page, 'Remettre la note')
  await expect(page.getByText('une autre personne doit l’approuver')).toBeVisible()
  await expectFocusKept(page, 'submitting')

  await follow(page, '/settings/vault')
  await press(page, 'Fermer le coffre')
  await expect(page.getByText('Le coffre est fermé', { exact: false }).first()).toBeVisible()
  await expectFocusKept(page, 'locking')

  await follow(page, marchAddress)
  await page.getByLabel('Phrase secrète', { exact: true }).waitFor()
  await unlock(page, secondPhrase)
  await press(page, 'Approuver 1 note')
  await expect(page.getByRole('region', { name: 'Approuvées, à payer' })).toBeVisible()
  await expectFocusKept(page, 'approving')

  await press(page, 'Aller aux paiements')
  await press(page, 'Faire le lot')
  await page.getByRole('button', { name: 'Noter comme payé' }).waitFor()
  await expectFocusKept(page, 'making a batch')
  await press(page, 'Noter comme payé')
  const paid = page.getByRole('dialog')
  await expect(paid).toBeVisible()
  // The bank has not come to the day of the batch: the extract is said to show it all the same.
  const early = paid.getByRole('checkbox')
  if ((await early.count()) > 0) {
    await tabTo(page, 'extrait de compte')
    await keyboard.press('Space')
  }
  await tabTo(page, 'Jour du paiement')
  await keyboard.press('Enter')
  await expect(page.getByText('1 note payée.')).toBeVisible()
  await expect(paid).toHaveCount(0)
  await expectFocusKept(page, 'paying')
  await axe(page)
})
