import { expect, looks, test, type Launch } from './support/app.ts'
import {
  addFile,
  addSecondHolder,
  claimRows,
  look,
  marchAddress,
  monthWithoutCarRate,
  openVault,
  secondPhrase,
  withPresences,
  type ClaimsPlace,
} from './support/claims.ts'
import { done } from './support/day.ts'
import { visit } from './support/ways.ts'

interface Drafted {
  readonly claims: readonly { readonly claimId: string }[]
}

/** Paul was paid almost all he may be by others; his draft of March is open. */
async function nearTheCeiling(launchApp: Launch): Promise<ClaimsPlace & { readonly paul: string }> {
  const place = await withPresences(launchApp, looks[0])
  const paul = await addFile(place, 'Paul', 'flatRate')
  const words = { personId: paul, year: 2026, amountCents: 170_000, declaredOn: '2026-01-05' }
  await done(place, 'expenses.declareOtherMoney', words)
  return { ...place, paul }
}

test('what would pass a ceiling is said with its consequence, forced with a reason, and corrected by another line', async ({
  launchApp,
}) => {
  test.setTimeout(240_000)
  const place = await nearTheCeiling(launchApp)
  const { page } = place
  await visit(page, marchAddress, 'expenses')
  await expect(page.getByText('le plafond de l’année serait dépassé')).toBeVisible()
  await expect(page.getByText('tout ce que la personne reçoit')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /mar\. 17/ })).toBeDisabled()
  await look(page, 'passes-fr')
  await page.getByRole('button', { name: 'Préparer 1 note' }).click()
  await expect(page.getByRole('region', { name: 'Brouillons' }).locator('h2 > span')).toBeFocused()
  await page.getByRole('link', { name: 'Décider dans sa note' }).click()
  await expect(page.getByRole('radio', { name: 'Jour au forfait' })).toBeChecked()
  await expect(page.getByRole('textbox', { name: 'Date' })).toHaveValue('17/03/2026')
  await expect(page.getByText('Elle dépasserait un plafond.')).toBeVisible()
  await page.getByRole('button', { name: 'Ajouter ce jour' }).click()
  await expect(page.getByText('Pour 2026, ce serait 1 788,04 €.')).toBeVisible()
  await page.getByRole('button', { name: 'Ajouter quand même…' }).click()
  await expect(page.getByRole('textbox', { name: 'Pourquoi ajouter quand même ?' })).toBeFocused()
  await page.getByRole('button', { name: 'Forcer cette ligne' }).click()
  await expect(page.getByText('Écrivez pourquoi.')).toBeVisible()
  await page
    .getByRole('textbox', { name: 'Pourquoi ajouter quand même ?' })
    .fill('Décidé en réunion du 2 mars')
  await look(page, 'force-fr')
  await page.getByRole('button', { name: 'Forcer cette ligne' }).click()
  await expect(page.getByText('Plafond dépassé, forcé', { exact: true })).toBeVisible()
  await expect(page.getByText('Décidé en réunion du 2 mars')).toBeVisible()
  await expect(page.getByText('La marque reste sur la ligne.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Date' })).toHaveValue('')
  await expect(page.getByRole('textbox', { name: 'Date' })).toBeFocused()
  await expect(page.getByText('a déjà son montant')).toHaveCount(0)
  await expect(page.getByText('Dépassé de 27,21 € (plafond 1 760,83 €)')).toBeVisible()
  await page.locator('#page').evaluate((element) => element.scrollTo(0, 0))
  await look(page, 'forced-fr')

  await addSecondHolder(place)
  await page.getByRole('button', { name: 'Remettre la note' }).click()
  await expect(page.getByText('une autre personne doit l’approuver')).toBeVisible()
  await done(place, 'vault.lock', {})
  await openVault(page, secondPhrase)
  await page.getByRole('button', { name: 'Approuver' }).click()
  await expect(page.getByText('Note approuvée.')).toBeVisible()
  await page.getByRole('button', { name: /Corriger la ligne du 17 mars/ }).click()
  const correct = page.getByRole('dialog')
  await correct.getByRole('textbox', { name: /Le bon montant/ }).fill('44,02')
  await correct.getByRole('textbox', { name: 'Raison de la correction' }).fill('Venu le 18')
  await correct.getByRole('button', { name: 'Ajouter la correction' }).click()
  await expect(correct.getByText('C’est déjà ce montant.')).toBeVisible()
  await correct.getByRole('textbox', { name: /Le bon montant/ }).fill('0')
  await look(page, 'correct-fr')
  await correct.getByRole('button', { name: 'Ajouter la correction' }).click()
  await page.getByRole('button', { name: 'Ouvrir la note' }).click()
  await expect(page.getByText('Total : -44,02 €')).toBeVisible()
  await expect(page.getByText('Venu le 18')).toBeVisible()
  await look(page, 'correction-fr')
})

test('a rate nobody knows is asked for in place, with its source, and never guessed', async ({
  launchApp,
}) => {
  test.setTimeout(120_000)
  const place = await withPresences(launchApp, looks[0])
  const { page } = place
  const personId = await addFile(place, 'Luc', 'realCosts')
  const asked = { claims: [{ personId, month: monthWithoutCarRate, dates: [] }] }
  const { claims } = await done<Drafted>(place, 'expenses.draftClaims', asked)
  await visit(page, `/hosts/expenses/claims/${claims[0]?.claimId ?? ''}`, 'expenses')
  await page.getByRole('radio', { name: 'Trajet' }).check({ force: true })
  await page.getByRole('textbox', { name: 'Date' }).fill('12/05/2026')
  await page.getByRole('textbox', { name: 'Distance en kilomètres' }).fill('10')
  await page.getByRole('textbox', { name: 'But du trajet' }).fill('Banque alimentaire')
  await expect(page.getByText('Il n’est jamais deviné.')).toBeVisible()
  await look(page, 'rate-missing-fr')
  await page.getByRole('button', { name: 'Ajouter le montant qui manque' }).click()
  const form = page.getByRole('dialog')
  await expect(form.getByRole('textbox', { name: 'Valable à partir du' })).toHaveValue('01/04/2026')
  await form.getByRole('textbox', { name: 'Euros par kilomètre' }).fill('0,4400')
  await form.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(form.getByText('Écrivez la source')).toBeVisible()
  await form.getByRole('textbox', { name: 'Source' }).fill('Moniteur belge du 1er avril 2026')
  await look(page, 'rate-fr')
  await form.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Cette ligne : 4,40 €')).toBeVisible()
  await page.getByRole('button', { name: 'Ajouter ce trajet' }).click()
  await expect(claimRows(page)).toHaveCount(2)

  await page.getByRole('radio', { name: 'Dépense' }).check({ force: true })
  await page.getByRole('textbox', { name: 'Montant en euros' }).fill('1.692,5')
  await page.getByRole('textbox', { name: 'Activité' }).fill('Repas du mercredi')
  await page.getByRole('button', { name: 'Ajouter cette dépense' }).click()
  await expect(page.getByText('justificatif manquant')).toBeVisible()
  await expect(page.getByText('Son justificatif manque encore.')).toBeVisible()
  await page.getByRole('button', { name: 'Remettre la note', exact: true }).click()
  await expect(page.getByText('Un justificatif manque sur 1 ligne.')).toBeVisible()
  await look(page, 'receipt-missing-fr')
  await page.getByRole('button', { name: /^Joindre le justificatif de la ligne du 12 mai/ }).click()
  const attach = page.getByRole('dialog', { name: 'Joindre un justificatif' })
  await attach.getByRole('button', { name: 'Joindre à la ligne' }).click()
  await expect(attach.getByText('Choisissez une photo ou un PDF.')).toBeVisible()
  await attach.locator('input[type=file]').setInputFiles({
    name: 'ticket.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4 ticket'),
  })
  await look(page, 'attach-fr')
  await attach.getByRole('button', { name: 'Joindre à la ligne' }).click()
  await expect(page.getByText('Justificatif joint.')).toBeVisible()
  await expect(page.getByText('justificatif manquant')).toHaveCount(0)
  await expect(page.getByText('Un justificatif manque sur 1 ligne.')).toHaveCount(0)
  await page.getByRole('button', { name: 'Remettre la note', exact: true }).click()
  await expect(page.getByText('Note remise.')).toBeVisible()
})

test('who keeps the accounts sees the claims, not the files, and passes no ceiling', async ({
  launchApp,
}) => {
  test.setTimeout(120_000)
  const place = await nearTheCeiling(launchApp)
  const { page, paul } = place
  const { claims } = await done<Drafted>(place, 'expenses.draftClaims', {
    claims: [{ personId: paul, month: '2026-03', dates: ['2026-03-10'] }],
  })
  await addSecondHolder(place, 'treasurer')
  await done(place, 'vault.lock', {})
  await visit(page, `/hosts/expenses/claims/${claims[0]?.claimId ?? ''}`, 'expenses')
  await openVault(page, secondPhrase)
  await expect(page.getByRole('link', { name: 'L’année 2026 de Paul Exemple' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Ouvrir son dossier' })).toHaveCount(0)
  await page.getByRole('radio', { name: 'Jour au forfait' }).check({ force: true })
  await page.getByRole('textbox', { name: 'Date' }).fill('17/03/2026')
  await page.getByRole('button', { name: 'Ajouter ce jour' }).click()
  await expect(page.getByText('seule la coordination peut le décider')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ajouter quand même…' })).toHaveCount(0)
  await look(page, 'treasurer-fr')
  await page.getByRole('link', { name: 'Retour aux notes de mars 2026' }).click()
  await page.getByRole('button', { name: 'Abandonner' }).click()
  await page.locator('[data-view="claims"][data-loaded]').waitFor()
  await expect(page.getByText('seule la coordination peut le décider')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Décider dans sa note' })).toHaveCount(0)
  await look(page, 'treasurer-month-fr')
  await visit(page, '/hosts/expenses/rates', 'expenses')
  await expect(page.getByText('quand la coordination a ouvert le coffre')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ajouter un montant' })).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Titulaire du compte' })).toBeDisabled()
})
