import type { Page } from '@playwright/test'

import { expect, looks, test } from './support/app.ts'
import { addFile, claimRows, knownMonth, look, marchAddress, withPresences } from './support/claims.ts'
import { done } from './support/day.ts'
import { visit } from './support/ways.ts'

async function typeCost(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Date' }).fill('03/03/2026')
  await page.getByRole('textbox', { name: 'Montant en euros' }).fill('18,40')
  await page.getByRole('textbox', { name: 'Activité' }).fill('Courses pour le repas')
  await page.locator('[data-line-form] input[type=file]').setInputFiles({
    name: 'ticket.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4 ticket'),
  })
}

test('an expense that may be claimed twice is said before and after it is added, and a ticket is asked about', async ({
  launchApp,
}) => {
  test.setTimeout(180_000)
  const place = await withPresences(launchApp, looks[0])
  const { page } = place
  const personId = await addFile(place, 'Luc', 'realCosts')
  await visit(page, marchAddress, 'expenses')
  await page.getByRole('link', { name: 'Commencer sa note' }).click()
  await typeCost(page)
  await expect(page.getByText('Cette ligne : 18,40 €')).toBeVisible()
  await expect(page.getByText('a déjà une ligne de ce jour')).toHaveCount(0)
  await page.getByRole('button', { name: 'Ajouter cette dépense' }).click()
  await expect(claimRows(page)).toHaveCount(2)
  await page.getByRole('button', { name: 'Remettre la note', exact: true }).click()
  await expect(page.getByText('Note remise.')).toBeVisible()

  await visit(page, marchAddress, 'expenses')
  await expect(page.getByText('Il y a déjà une note pour ce mois (remise).')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Ouvrir sa note' })).toBeVisible()
  await look(page, 'second-invited-fr')
  await page.getByRole('link', { name: 'En commencer une deuxième' }).click()
  await typeCost(page)
  await expect(page.getByText('Cette personne a déjà une ligne de ce jour et de ce montant.')).toBeVisible()
  await expect(page.getByText('Ce justificatif est déjà sur une autre ligne.')).toBeVisible()
  await page.getByText('Ce justificatif est déjà sur une autre ligne.').scrollIntoViewIfNeeded()
  await look(page, 'second-preview-fr')
  await page.getByRole('button', { name: 'Ajouter cette dépense' }).click()
  await expect(claimRows(page)).toHaveCount(2)
  await expect(page.getByText('même jour et même montant qu’une autre ligne')).toBeVisible()
  await look(page, 'second-line-fr')

  const byTram = { kind: 'travel', mode: 'publicTransport', trip: 'errand', reason: 'Chercher le pain' }
  const line = { ...byTram, date: `${knownMonth}-10`, metres: 8000, amountCents: 260 }
  await done(place, 'expenses.addLine', { personId, month: knownMonth, line })
  await expect(claimRows(page)).toHaveCount(3)
  const submit = page.getByRole('button', { name: 'Remettre la note', exact: true })
  const asked = page.getByRole('alertdialog', { name: 'Un ticket n’est pas joint' })
  await submit.click()
  await look(page, 'ticketless-fr')
  await asked.getByRole('button', { name: 'Revenir' }).click()
  await expect(asked).toHaveCount(0)
  await expect(page.getByText('Note remise.')).toHaveCount(0)
  await submit.click()
  await asked.getByRole('button', { name: 'Remettre quand même' }).click()
  await expect(page.getByText('Note remise.')).toBeVisible()
})
