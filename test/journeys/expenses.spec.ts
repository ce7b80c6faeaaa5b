import type { Page } from '@playwright/test'

import { expect, looks, test } from './support/app.ts'
import {
  addFile,
  addSecondHolder,
  claimRows,
  founderPhrase,
  knownMonth,
  look,
  marchAddress,
  openVault,
  secondPhrase,
  withPresences,
  type ClaimsPlace,
} from './support/claims.ts'
import { done } from './support/day.ts'
import { visit } from './support/ways.ts'

const year = '?year=2026'

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

/** A note in force, so that somebody can be given it and sign. */
async function publishNote(place: ClaimsPlace): Promise<void> {
  const words = { addressLine: 'Rue Haute 3', postcode: '1000', municipality: 'Bruxelles', email: '' }
  await done(place, 'place.describePlace', { name: 'Le Petit Pont', phone: '02 511 08 00', ...words })
  const policy = { kind: 'civilLiability', insurer: 'Assurances du Midi', policyNumber: '45.123' }
  const span = { fromDate: '2020-01-01', untilDate: null, note: null }
  await done(place, 'people.addPolicy', { ...policy, ...span })
  const { draft } = await done<{ draft: { textFr: string; textNl: string } }>(place, 'people.getNote', {})
  const filled = (text: string) => text.replaceAll(/\[[^\]]*\]/g, 'Tout est dit ici.')
  await done(place, 'people.draftNote', { textFr: filled(draft.textFr), textNl: filled(draft.textNl) })
  await done(place, 'people.publishNote', {})
}

test('the vault is opened, somebody is added and signs, and what the rota gives is claimed, approved and paid', async ({
  launchApp,
}) => {
  test.setTimeout(240_000)
  const place = await withPresences(launchApp, looks[0])
  const { page } = place
  await publishNote(place)
  await done(place, 'vault.lock', {})
  await visit(page, marchAddress, 'expenses')
  await look(page, 'closed-fr')
  await openVault(page, founderPhrase)
  await expect(page.getByText('Rien à préparer pour ce mois.')).toBeVisible()
  await look(page, 'nothing-fr')

  await visit(page, `/hosts/${place.hosts['Samira'] ?? ''}`, 'hosts')
  await page.getByRole('link', { name: 'Créer le dossier' }).click()
  const file = page.getByRole('dialog', { name: 'Créer un dossier' })
  await file.getByRole('textbox', { name: 'Nom de famille' }).fill('Exemple')
  await file.getByRole('button', { name: 'Créer le dossier' }).click()
  await page.getByRole('button', { name: 'Modifier : Compte bancaire' }).click()
  await page.getByRole('textbox', { name: 'Numéro de compte (IBAN)' }).fill('be68 5390 0754 7034')
  await page.keyboard.press('Enter')
  await expect(page.getByText('BE •••• •••• 7034')).toBeVisible()

  await visit(page, '/hosts/notes', 'notes')
  await page.getByRole('button', { name: 'Remettre la note à Samira Exemple' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Noter la remise' }).click()
  const sign = page.getByRole('dialog', { name: 'Signature de Samira Exemple' })
  await sign.getByRole('radio', { name: 'Sur papier' }).check({ force: true })
  await sign.getByRole('button', { name: 'Noter la signature' }).click()
  await expect(sign).toHaveCount(0)
  await expect(page.getByText('Signatures de cette version : 1 sur 3.')).toBeVisible()

  await visit(page, marchAddress, 'expenses')
  await expect(page.getByText('système pas choisi', { exact: true })).toBeVisible()
  await look(page, 'to-choose-fr')
  await page.getByRole('link', { name: 'Ouvrir l’année de Samira Exemple' }).click()
  const choose = page.getByRole('button', { name: 'Choisir le système de 2026' })
  await choose.click()
  await expect(page.getByText('Choisissez forfait ou frais réels.')).toBeVisible()
  await look(page, 'system-fr')
  await page.getByRole('radio', { name: /^Forfait/ }).check()
  await choose.click()
  await expect(page.getByText('Reste 1 760,83 € sur 1 760,83 €')).toBeVisible()
  await expect(page.getByText('pas de déclaration sur l’honneur')).toBeVisible()
  await page.getByRole('button', { name: 'Ajouter une déclaration' }).click()
  const statement = page.getByRole('dialog')
  await statement.getByRole('button', { name: 'Enregistrer la déclaration' }).click()
  await expect(statement.getByText('Écrivez le montant, ou 0.')).toBeVisible()
  await statement.getByRole('textbox', { name: /Montant reçu ailleurs/ }).fill('1.000,5')
  await look(page, 'statement-fr')
  await statement.getByRole('button', { name: 'Enregistrer la déclaration' }).click()
  await expect(page.getByText('Reste 760,33 € sur 1 760,83 €')).toBeVisible()
  await expect(page.getByText('pas de déclaration sur l’honneur')).toHaveCount(0)
  await look(page, 'person-fr')

  await visit(page, marchAddress, 'expenses')
  await expect(page.getByText('2 permanences, un seul montant')).toBeVisible()
  await expect(page.getByText('À préparer : 132,06 €')).toBeVisible()
  await page.getByRole('checkbox', { name: /mar\. 17/ }).uncheck()
  await expect(page.getByText('À préparer : 88,04 €')).toBeVisible()
  await page.getByRole('button', { name: 'Préparer 1 note' }).click()
  await expect(page.getByText('1 note préparée.')).toBeVisible()
  await region(page, 'Brouillons').getByRole('link', { name: 'Samira Exemple' }).click()

  await expect(claimRows(page)).toHaveCount(3)
  await page.getByRole('button', { name: 'Ajouter ce trajet' }).click()
  await expect(page.getByText('Écrivez la distance.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Date' }).fill('12/03/2026')
  await page.getByRole('textbox', { name: 'Distance en kilomètres' }).fill('24,5')
  await page.getByRole('textbox', { name: 'But du trajet' }).fill('Banque alimentaire')
  await page.getByLabel('Sorte de trajet').selectOption({ label: 'De la maison au lieu' })
  await expect(page.getByText('Les sources ne sont pas d’accord')).toBeVisible()
  await expect(page.getByText('Cette ligne : 10,60 €')).toBeVisible()
  await look(page, 'trip-fr')
  await page.getByRole('button', { name: 'Ajouter ce trajet' }).click()
  await expect(page.getByText('Ligne ajoutée.')).toBeVisible()
  await expect(claimRows(page)).toHaveCount(4)
  await expect(page.getByText('maison – lieu : à vérifier')).toBeVisible()
  await expect(page.getByText('Total : 98,64 €')).toBeVisible()
  await page.locator('#page').evaluate((element) => element.scrollTo(0, 0))
  await look(page, 'claim-fr')
  await page.getByRole('button', { name: 'Remettre la note' }).click()
  await expect(page.getByText('une autre personne doit l’approuver')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Approuver' })).toHaveCount(0)
  await look(page, 'four-eyes-fr')

  await addSecondHolder(place)
  await done(place, 'vault.lock', {})
  await openVault(page, secondPhrase)
  await page.getByRole('link', { name: 'Retour aux notes de mars 2026' }).click()
  await page.getByRole('button', { name: 'Approuver 1 note' }).click()
  await expect(region(page, 'Approuvées, à payer').getByText('98,64 €').first()).toBeVisible()

  await visit(page, '/hosts/expenses/rates', 'expenses')
  await page.getByRole('textbox', { name: 'Titulaire du compte' }).fill('Le Petit Pont asbl')
  const iban = page.getByRole('textbox', { name: 'Numéro de compte (IBAN)' })
  await iban.fill('BE41 0918 1173 5141')
  await page.getByRole('button', { name: 'Enregistrer les réglages' }).click()
  await expect(page.getByText('les chiffres de contrôle ne sont pas bons')).toBeVisible()
  await look(page, 'settings-fr')
  await iban.fill('be68 5390 0754 7034')
  await page.getByRole('button', { name: 'Enregistrer les réglages' }).click()
  await expect(page.getByText('Réglages enregistrés.')).toBeVisible()

  await visit(page, `/hosts/expenses/payments?month=${knownMonth}`, 'expenses')
  await page.getByRole('button', { name: /^Faire le lot/ }).click()
  await page.getByRole('button', { name: 'Noter comme payé' }).click()
  const noting = page.getByRole('dialog')
  await noting.getByText('L’extrait de compte montre pourtant ce paiement').click()
  await noting.getByRole('button', { name: 'Noter comme payé' }).click()
  await expect(page.getByText('1 note payée.')).toBeVisible()
  await visit(page, marchAddress, 'expenses')
  await expect(region(page, 'Payées').getByRole('link', { name: 'Samira Exemple' })).toBeVisible()
  await look(page, 'paid-fr')
  await visit(page, `/hosts/expenses/year${year}`, 'expenses')
  await expect(page.getByText('En tout : 98,64 € payés')).toBeVisible()
  await look(page, 'year-fr')

  await done(place, 'vault.lock', {})
  await expect(page.getByText('Samira Exemple')).toHaveCount(0)
  await expect(page.getByLabel('Phrase secrète', { exact: true })).toBeVisible()
})

test('in Dutch, in the dark: without four eyes it is said on every page and on the claim', async ({
  launchApp,
}) => {
  test.setTimeout(180_000)
  const place = await withPresences(launchApp, looks[1], { size: looks[1].size })
  const { page } = place
  await addFile(place, 'Samira', 'flatRate')
  await addFile(place, 'Luc')
  const settings = { debtorName: null, debtorIban: null, debtorBic: null, flatDayCents: 2500 }
  await done(place, 'expenses.setSettings', { ...settings, fourEyes: false })
  const said = page.getByText('Vier ogen staat uit in de instellingen')
  await visit(page, marchAddress, 'expenses')
  await expect(said).toBeVisible()
  await look(page, 'month-nl')
  await page.getByRole('button', { name: '1 nota klaarmaken' }).click()
  await page.getByRole('button', { name: '1 nota indienen' }).click()
  await page.getByRole('button', { name: '1 nota goedkeuren' }).click()
  await expect(page.getByText('zonder vier ogen')).toBeVisible()
  await look(page, 'approved-nl')
  await page
    .getByRole('region', { name: /Goedgekeurd/ })
    .getByRole('link', { name: 'Samira Exemple' })
    .click()
  await expect(said).toBeVisible()
  await expect(page.getByText('Totaal: € 75,00')).toBeVisible()
  await look(page, 'claim-nl')
  await page.getByRole('link', { name: 'Het jaar 2026 van Samira Exemple' }).click()
  await expect(page.getByText('Nog € 1.685,83 over van € 1.760,83')).toBeVisible()
  await expect(said).toBeVisible()
  await look(page, 'person-nl')
  await page.getByRole('link', { name: 'Terug naar het jaar 2026' }).click()
  await expect(said).toBeVisible()
  await look(page, 'year-nl')
  await page.getByRole('link', { name: 'Tarieven en instellingen' }).click()
  await expect(said).toBeVisible()
  await look(page, 'rates-nl')
})
