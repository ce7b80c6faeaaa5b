import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { countPages } from '#main/pdf-pages.ts'
import { textOfDate } from '#renderer/ui/typed-text.ts'
import { projectDir } from '#scripts/project.ts'
import { formatIban } from '#shared/kernel/iban-groups.ts'
import { addDays, localDateOf, startOfWeek } from '#shared/kernel/local-date.ts'

import { axe, expect, type Launch, looks, shot, test } from './support/app.ts'
import {
  addFile,
  addSecondHolder,
  type ClaimsPlace,
  founderPhrase,
  knownMonth,
  secondPhrase,
  withPresences,
} from './support/claims.ts'
import { done } from './support/day.ts'
import { untilStill, visit } from './support/ways.ts'

const iban = 'BE68539007547034'
const payments = `/hosts/expenses/payments?month=${knownMonth}`
const today = localDateOf(Date.now())
/** Of next week: a day on which banks rest. */
const saturday = addDays(startOfWeek(today), 12)

const debtor = {
  fourEyes: true,
  debtorName: 'Le Petit Pont asbl',
  debtorIban: 'BE71096123456769',
  debtorBic: null,
  flatDayCents: null,
}

interface Months {
  readonly claims: readonly { readonly claimId: string }[]
}

/** Days of a person in the first months of 2026 and a trip, submitted by who made the vault. */
async function claimsOf(place: ClaimsPlace, personId: string, days: readonly string[]): Promise<string[]> {
  const months = [...new Set(days.map((day) => day.slice(0, 7)))]
  const asked = months.map((month) => ({ personId, month, dates: [] }))
  const { claims } = await done<Months>(place, 'expenses.draftClaims', { claims: asked })
  for (const [index, { claimId }] of claims.entries()) {
    for (const date of days.filter((day) => day.startsWith(months[index] ?? '')))
      await done(place, 'expenses.addLine', { claimId, line: { kind: 'flatDay', date, activity: 'Accueil' } })
    const trip = { kind: 'travel', mode: 'car', trip: 'errand', reason: 'Banque alimentaire', metres: 12_400 }
    const line = { ...trip, date: `${months[index] ?? ''}-12` }
    await done(place, 'expenses.addLine', { claimId, line })
    await done(place, 'expenses.submitClaim', { claimId })
  }
  return claims.map(({ claimId }) => claimId)
}

const days = (month: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`)

/** Approved claims of three people, the third without an account number; open as the second holder. */
async function withApprovedClaims(launchApp: Launch, look: (typeof looks)[number]) {
  const { language, theme, size } = look
  const place = await withPresences(launchApp, { language, theme }, { size })
  await addSecondHolder(place)
  const samira = await addFile(place, 'Samira', 'flatRate')
  const luc = await addFile(place, 'Luc', 'flatRate')
  const paul = await addFile(place, 'Paul', 'flatRate')
  await done(place, 'people.changePerson', { personId: paul, iban: null })
  const claimIds = [
    ...(await claimsOf(place, samira, [
      ...days('2026-01', 14),
      ...days('2026-02', 12),
      ...days(knownMonth, 6),
    ])),
    ...(await claimsOf(place, luc, [...days('2026-01', 11), ...days('2026-02', 9)])),
    ...(await claimsOf(place, paul, days(knownMonth, 2))),
  ]
  await done(place, 'vault.lock', {})
  await done(place, 'vault.unlock', { passphrase: secondPhrase })
  for (const claimId of claimIds) await done(place, 'expenses.approveClaim', { claimId })
  return { ...place, samira, paul }
}

/** What was saved, kept beside the pictures to be looked at. */
async function saved(saveDir: string, pattern: RegExp): Promise<Buffer> {
  const name = (await readdir(saveDir)).find((file) => pattern.test(file)) ?? ''
  const kept = join(projectDir, 'test-results', 'screens')
  await mkdir(kept, { recursive: true })
  await copyFile(join(saveDir, name), join(kept, `payments-${name}`))
  return readFile(join(saveDir, name))
}

const region = (page: Page, name: string) => page.getByRole('region', { name })

test('claims are paid by a batch and in cash, and the year leaves as a list', async ({ launchApp }) => {
  test.setTimeout(180_000)
  const place = await withApprovedClaims(launchApp, looks[0])
  const { page, saveDir } = place

  await visit(page, payments, 'expenses')
  await expect(page.getByText('il manque le nom et le numéro du compte qui paie')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Ouvrir les réglages' })).toBeVisible()
  await axe(page)
  await shot(page, 'payments-no-account-fr-light')
  await done(place, 'expenses.setSettings', debtor)

  await expect(page.getByRole('link', { name: 'Ouvrir le dossier de Paul Exemple' })).toBeVisible()
  const make = page.getByRole('button', { name: 'Faire le lot de 5 virements' })
  await expect(make).toBeVisible()
  await page
    .getByRole('checkbox', { name: /Luc Exemple/ })
    .first()
    .press('Space')
  await expect(page.getByRole('button', { name: 'Faire le lot de 4 virements' })).toBeVisible()
  await axe(page)
  await shot(page, 'payments-fr-light')
  const executionDay = page.getByRole('textbox', { name: 'Date d’exécution' })
  const proposed = await executionDay.inputValue()
  await executionDay.fill(textOfDate(saturday))
  await expect(page.getByText('les banques ne travaillent pas.')).toBeVisible()
  await untilStill(page)
  await axe(page)
  const nextDay = page.getByRole('button', { name: /^Prendre le lundi/ })
  await nextDay.scrollIntoViewIfNeeded()
  await shot(page, 'payments-closed-day-fr-light')
  await nextDay.click()
  await expect(executionDay).toHaveValue(textOfDate(addDays(saturday, 2)))
  await executionDay.fill(proposed)
  const words = page.getByLabel('Texte sur l’extrait de compte')
  await words.fill('+++123/4567/89012+++')
  await page.getByRole('button', { name: /^Faire le lot/ }).press('Enter')
  await expect(page.getByText('Cette communication structurée est fausse')).toBeVisible()
  await expect(words).toHaveValue('+++123/4567/89012+++')
  await page.getByRole('radio', { name: 'Un numéro structuré' }).check({ force: true })
  await page.getByRole('button', { name: /^Faire le lot/ }).press('Enter')
  await expect(page.getByText('Lot de 4 virements prêt')).toBeVisible()

  const batch = region(page, 'Lot de mars 2026')
  await expect(batch.getByRole('button', { name: 'Noter comme payé' })).toBeInViewport()
  await batch.getByRole('button', { name: 'Enregistrer le fichier pour la banque' }).click()
  await expect(page.getByText('Enregistré : sepa-202603-')).toBeVisible()
  const xml = (await saved(saveDir, /^sepa-.*\.xml$/)).toString('utf8')
  expect(xml).toContain('<Cd>SCOR</Cd></CdOrPrtry><Issr>BBA</Issr></Tp><Ref>202603000')
  expect(xml.match(/<CdtTrfTxInf>/g)).toHaveLength(4)
  expect(xml).toContain(`<IBAN>${iban}</IBAN>`)
  await expect(batch.getByText(formatIban(iban)).first()).toBeVisible()
  await untilStill(page)
  await axe(page)
  await shot(page, 'payments-batch-fr-light')

  await batch.getByRole('button', { name: 'Annuler le paiement de Luc Exemple' }).first().click()
  await page.getByRole('button', { name: 'Annuler ce paiement' }).click()
  await expect(page.getByRole('dialog').getByText('Écrivez la raison.')).toBeVisible()
  await page.getByRole('dialog').getByLabel('Raison').fill('Compte changé')
  await shot(page, 'payments-cancel-fr-light')
  await page.getByRole('button', { name: 'Annuler ce paiement' }).click()
  await expect(page.getByText('Raison : Compte changé')).toBeVisible()
  await batch.getByRole('button', { name: 'Noter comme payé' }).click()
  const noting = page.getByRole('dialog')
  await noting.getByRole('button', { name: 'Noter comme payé' }).click()
  await expect(noting.getByText('Cochez que l’extrait de compte montre ce paiement')).toBeVisible()
  await untilStill(page)
  await axe(page)
  await shot(page, 'payments-early-fr-light')
  await noting.getByText('L’extrait de compte montre pourtant ce paiement').click()
  await noting.getByRole('button', { name: 'Noter comme payé' }).click()
  await expect(page.getByText('3 notes payées.')).toBeVisible()
  await expect(batch.getByRole('button', { name: 'Enregistrer le fichier pour la banque' })).toHaveCount(0)

  await page.getByRole('button', { name: 'Payer en espèces la note de Paul Exemple' }).click()
  await expect(page.getByRole('dialog').getByText('imprimez le reçu et faites-le signer')).toBeVisible()
  await axe(page)
  await shot(page, 'payments-cash-before-fr-light')
  await page.getByRole('button', { name: 'Noter le paiement' }).click()
  await expect(page.getByRole('button', { name: 'Imprimer le reçu', exact: true })).toBeVisible()
  const toSign = region(page, 'Reçus à signer')
  await expect(toSign.getByText('reçu à signer')).toBeVisible()
  await toSign.scrollIntoViewIfNeeded()
  await untilStill(page)
  await axe(page)
  await shot(page, 'payments-receipts-to-sign-fr-light')
  await toSign.getByRole('button', { name: 'Reçu de Paul Exemple en PDF' }).click()
  await expect(page.getByText('Enregistré : recu-')).toBeVisible()
  expect(countPages(await saved(saveDir, /^recu-/))).toBe(1)
  await toSign.getByRole('button', { name: 'Noter la signature du reçu de Paul Exemple' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Noter la signature' }).click()
  const cash = region(page, 'Espèces')
  await expect(cash.getByText(/^signé le/)).toBeVisible()
  await expect(toSign).toHaveCount(0)
  await expect(cash.getByRole('heading', { name: 'Espèces' }).locator('span')).toBeFocused()
  await cash.scrollIntoViewIfNeeded()
  await untilStill(page)
  await axe(page)
  await shot(page, 'payments-cash-fr-light')

  await visit(page, '/hosts/expenses/year?year=2026', 'expenses')
  await page.getByRole('link', { name: 'Liste nominative' }).click()
  await expect(page.getByRole('heading', { name: 'Liste nominative 2026' })).toBeVisible()
  await expect(region(page, 'Totaux de 2026').getByText('3 personnes')).toBeVisible()
  await untilStill(page)
  await axe(page)
  await shot(page, 'year-list-fr-light')
  await page.getByRole('button', { name: 'Liste en PDF' }).click()
  await expect(page.getByText('Enregistré : liste-nominative-2026.pdf')).toBeVisible()
  expect(countPages(await saved(saveDir, /^liste-nominative-2026\.pdf$/))).toBeGreaterThan(1)
  await page.getByRole('button', { name: 'Exporter' }).click()
  await page.getByRole('menuitem', { name: /CSV/ }).click()
  await expect(page.getByText('Enregistré : liste-nominative-2026.csv')).toBeVisible()
  const csv = (await saved(saveDir, /\.csv$/)).toString('utf8')
  expect(csv).toContain('Exemple Samira;')
  expect(csv).toContain(';44,02;')

  await visit(page, `/hosts/expenses/people/${place.samira}?year=2026`, 'expenses')
  await page.getByRole('button', { name: 'Sa feuille en PDF' }).click()
  await expect(page.getByText('Enregistré : annee-2026-')).toBeVisible()
  expect(countPages(await saved(saveDir, /^annee-/))).toBeGreaterThan(0)

  await visit(page, payments, 'expenses')
  await done(place, 'vault.lock', {})
  await expect(page.getByText('Samira Exemple')).toHaveCount(0)
  const asked = { page: '/print/year-list/2026', query: {}, language: 'fr', fileName: 'non.pdf' }
  expect(await place.call('shell.makePdf', asked)).toEqual({ ok: false, error: { type: 'PageFailed' } })
  await done(place, 'vault.unlock', { passphrase: founderPhrase })
  await expect(page.getByText('Samira Exemple').first()).toBeVisible()
})

test('in Dutch, in the dark, on a large screen', async ({ launchApp }) => {
  test.setTimeout(180_000)
  const place = await withApprovedClaims(launchApp, looks[1])
  const { page, saveDir } = place
  await done(place, 'expenses.setSettings', debtor)
  await visit(page, payments, 'expenses')
  await expect(page.getByRole('button', { name: 'Lot van 5 overschrijvingen maken' })).toBeVisible()
  await axe(page)
  await shot(page, 'payments-nl-dark')
  await page.getByRole('button', { name: /^Lot van/ }).press('Enter')
  await expect(page.getByText('Lot van 5 overschrijvingen klaar')).toBeVisible()
  const { batches } = await done<{ batches: { batchId: string }[] }>(place, 'expenses.listBatches', {
    month: knownMonth,
  })
  const batchId = batches[0]?.batchId ?? ''
  await page.getByRole('button', { name: 'Als betaald noteren' }).click()
  await expect(page.getByText('De bank voert het niet vroeger uit')).toBeVisible()
  await untilStill(page)
  await axe(page)
  await shot(page, 'payments-early-nl-dark')
  await page.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).first().click()
  await done(place, 'expenses.markBatchPaid', { batchId, paidOn: today, isOnStatement: true })
  const { claims } = await done<{ claims: { claimId: string }[] }>(place, 'expenses.listPayable', {
    month: knownMonth,
  })
  await done(place, 'expenses.payCash', { claimId: claims[0]?.claimId ?? '', paidOn: today })
  await expect(page.getByText('Niets te betalen voor maart 2026')).toBeVisible()
  await untilStill(page)
  await axe(page)
  await shot(page, 'payments-all-paid-nl-dark')
  await page.getByRole('button', { name: 'Ontvangstbewijs van Paul Exemple als pdf' }).click()
  await expect(page.getByText(/ontvangstbewijs-.*\.pdf/)).toBeVisible()
  expect(countPages(await saved(saveDir, /^ontvangstbewijs-/))).toBe(1)
  await visit(page, '/hosts/expenses/list?year=2026', 'expenses')
  await untilStill(page)
  await axe(page)
  await shot(page, 'year-list-nl-dark')
  await visit(page, '/hosts/expenses/list?year=2024', 'expenses')
  await expect(page.getByText('Niets goedgekeurd in 2024')).toBeVisible()
  await axe(page)
})
