import { axe, expect, looks, shot, test, type RunningApp } from './support/app.ts'
import { addHost, withEmptyPlace } from './support/house.ts'
import { follow, settleOn, tabTo, untilStill, visit } from './support/ways.ts'

const passphrase = 'tasse neige vélo lampe'

const valueOf = async <T>(running: RunningApp, name: string, input: unknown): Promise<T> => {
  const answer = (await running.call(name, input)) as { readonly ok: boolean; readonly value: T }
  expect(answer, name).toMatchObject({ ok: true })
  return answer.value
}

const makeVault = (running: RunningApp) => valueOf(running, 'vault.create', { passphrase })

test('a file is opened with the keyboard alone; a wrong account and a national number are refused', async ({
  launchApp,
}) => {
  const running = await withEmptyPlace(launchApp)
  const { page } = running
  const { keyboard } = page
  await addHost(running, 'Zoé')
  await makeVault(running)
  await valueOf(running, 'vault.lock', {})

  await follow(page, '/hosts/people')
  await page.getByLabel('Phrase secrète', { exact: true }).waitFor()
  await axe(page)
  await page.getByLabel('Phrase secrète', { exact: true }).focus()
  await keyboard.type(passphrase)
  await keyboard.press('Enter')
  await expect(page.getByText('Il n’y a encore aucun dossier')).toBeVisible()
  await axe(page)

  await tabTo(page, 'Créer un dossier')
  await keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Créer un dossier' })
  await expect(dialog.getByRole('textbox', { name: 'Prénom' })).toBeFocused()
  await keyboard.press('Shift+Tab')
  await keyboard.type('Zo')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect(dialog.getByRole('textbox', { name: 'Prénom' })).toHaveValue('Zoé')
  await keyboard.press('Tab')
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await expect(dialog.getByText('Écrivez un nom.')).toBeVisible()
  await keyboard.type('Essai')
  await keyboard.press('Tab')
  await keyboard.type('02/511.08')
  await axe(page)
  await keyboard.press('Enter')
  await expect(dialog.getByText('Ce n’est pas un numéro de téléphone.')).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: 'Téléphone' })).toHaveValue('02/511.08')
  await keyboard.type('.00')
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Zoé Essai' })).toBeVisible()
  await expect(page.getByText('02 511 08 00')).toBeVisible()

  await page.getByRole('button', { name: 'Modifier : Compte bancaire' }).click()
  const iban = page.getByRole('textbox', { name: 'Numéro de compte (IBAN)' })
  await iban.fill('BE41 0918 1173 5141')
  await keyboard.press('Enter')
  await expect(page.getByText('le contrôle du numéro ne passe pas')).toBeVisible()
  await iban.fill('be68 5390 0754 7034')
  await keyboard.press('Enter')
  await expect(page.getByText('BE •••• •••• 7034')).toBeVisible()
  await page.getByRole('button', { name: 'Afficher' }).click()
  await expect(page.getByText('BE68 5390 0754 7034')).toBeVisible()

  await page.getByRole('button', { name: 'Modifier : Notes' }).click()
  const note = page.getByRole('textbox', { name: 'Note' })
  await expect(note).toBeFocused()
  await note.fill('Malade en mai. Son numéro : 85.07.30-033.28')
  await expect(page.getByText('cela ressemble à une donnée de santé')).toBeVisible()
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Ne le notez pas ici')).toBeVisible()
  await axe(page)
  await note.fill('Préfère le mardi.')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Préfère le mardi.')).toBeVisible()
  await expect(page.getByText('Le dossier est changé.').last()).toBeVisible()
  await page.getByRole('button', { name: 'Annuler' }).last().click()
  await expect(page.getByText('Aucune note.')).toBeVisible()

  await valueOf(running, 'vault.lock', {})
  await expect(page.getByText('Zoé Essai')).toHaveCount(0)
  await expect(page.getByLabel('Phrase secrète', { exact: true })).toBeVisible()
})

test('a host’s page leads to the file and back, a key is given, and the list is put in step', async ({
  launchApp,
}) => {
  const running = await withEmptyPlace(launchApp)
  const { page } = running
  const hostId = await addHost(running, 'Yusuf')
  await makeVault(running)
  await settleOn(page, `/hosts/${hostId}`, 'hosts')
  await page.getByRole('link', { name: 'Créer le dossier' }).click()
  const dialog = page.getByRole('dialog', { name: 'Créer un dossier' })
  await expect(dialog.getByRole('combobox')).toHaveValue('Yusuf')
  await dialog.getByRole('textbox', { name: 'Nom de famille' }).fill('Essai')
  await dialog.getByRole('button', { name: 'Créer le dossier' }).click()
  await page.locator('[data-screen="people"][data-view="person"][data-loaded]').waitFor()

  await expect(page.getByText('Yusuf est marqué·e « a une clé » dans la liste')).toBeVisible()
  await page.getByRole('button', { name: 'Donner une clé' }).click()
  await page.getByRole('textbox', { name: 'Quelle clé' }).fill('Entrée 3')
  await page.getByRole('dialog').getByRole('button', { name: 'Donner une clé' }).click()
  await expect(page.getByText('Entrée 3', { exact: true })).toBeVisible()
  await expect(page.getByText('est marqué·e « a une clé »')).toHaveCount(0)

  await page.getByRole('button', { name: 'Noter une formation' }).click()
  const training = page.getByRole('dialog', { name: 'Noter une formation' })
  await training.getByRole('textbox', { name: 'Formation' }).fill('Premiers secours')
  await training.getByRole('textbox', { name: /^Valable/ }).fill('31/2/2027')
  await page.keyboard.press('Enter')
  await expect(training.getByText('Ce jour n’existe pas.')).toBeVisible()
  await training.getByRole('textbox', { name: /^Valable/ }).fill('28/2/2027')
  await training.getByRole('textbox', { name: 'Suivie le' }).fill('31/2/2026')
  await training.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(training.getByText('Ce jour n’existe pas.')).toBeVisible()
  await training.getByRole('textbox', { name: 'Suivie le' }).fill('28/2/2026')
  await page.keyboard.press('Enter')
  await expect(page.getByText('valable jusqu’au 28 février 2027')).toBeVisible()

  await page.getByRole('button', { name: 'Modifier : Premier et dernier jour' }).click()
  await expect(page.getByRole('textbox', { name: /^Premier jour/ })).toBeFocused()
  await page.keyboard.type('1/3/2024')
  await page.getByRole('textbox', { name: /^Dernier jour/ }).fill('1/3/2025')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Cette personne est partie et 1 clé n’est pas rendue.')).toBeVisible()
  await page.getByRole('link', { name: 'Registre des clés' }).click()
  await expect(page.getByText('partie, clé pas rendue')).toBeVisible()
  await axe(page)
  await shot(page, 'people-keys')
  await page.getByRole('button', { name: 'Enlever du registre : Entrée 3' }).click()
  await expect(page.getByText('Clé enlevée du registre : Entrée 3.')).toBeVisible()
  await expect(page.getByText('partie, clé pas rendue')).toHaveCount(0)
  await page.getByRole('button', { name: 'Annuler' }).last().click()
  await expect(page.getByText('partie, clé pas rendue')).toBeVisible()
  await page.getByRole('button', { name: 'Noter le retour : Entrée 3' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Noter le retour' }).click()
  await expect(page.getByText('Yusuf est marqué·e « a une clé »')).toBeVisible()
  await page.getByRole('button', { name: 'Enlever la marque' }).click()
  await expect(page.getByText('Le registre et la liste ne disent pas la même chose')).toHaveCount(0)

  await visit(page, `/hosts/${hostId}`, 'hosts')
  await page.getByRole('link', { name: 'Ouvrir le dossier' }).click()
  await page.getByRole('link', { name: 'Voir Yusuf dans la liste' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Yusuf' })).toBeVisible()
  await valueOf(running, 'vault.lock', {})
  await expect(page.getByRole('link', { name: 'Ouvrir le dossier' })).toHaveCount(0)
})

test('the files are found while the vault is open only, and leave as a table', async ({ launchApp }) => {
  const running = await withEmptyPlace(launchApp)
  const { page } = running
  await makeVault(running)
  await valueOf(running, 'people.addPerson', { firstName: 'Abebe', lastName: 'Essai' })
  await visit(page, '/hosts/people', 'people')
  await page.getByRole('button', { name: 'Exporter' }).click()
  await page.getByRole('menuitem', { name: /CSV/ }).click()
  await expect(page.getByText(/dossiers-\d{4}-\d{2}-\d{2}\.csv/)).toBeVisible()
  const search = async () => {
    await page.keyboard.press('Control+k')
    await page.getByRole('searchbox', { name: /^Chercher/ }).fill('abeb')
    await untilStill(page)
  }
  await search()
  await expect(page.getByRole('menuitem', { name: /Abebe Essai/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Abebe Essai' })).toBeVisible()
  await valueOf(running, 'vault.lock', {})
  await search()
  await expect(page.getByText('Abebe')).toHaveCount(0)
})

test('the list and a file are read in every look', async ({ launchApp }) => {
  for (const { language, theme, size } of looks) {
    const running = await launchApp({ size })
    await running.call('place.startDemonstration', { language })
    await running.call('place.setPreferences', { language, theme })
    await running.page.reload()
    await makeVault(running)
    const personId = await someFiles(running)
    await settleOn(running.page, '/hosts/people', 'people')
    await axe(running.page)
    // No column is out of sight to the right.
    const room = running.page.locator('table').locator('..')
    expect(await room.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0)
    await shot(running.page, `people-list-${language}-${theme}`)
    await settleOn(running.page, `/hosts/people/${personId}`, 'people')
    await axe(running.page)
    await shot(running.page, `people-person-${language}-${theme}`)
    await running.close()
  }
})

/** Files for the first hosts of the demonstration; answers the fullest. */
async function someFiles(running: RunningApp): Promise<string> {
  type Host = { readonly id: string; readonly displayName: string }
  const { hosts } = await valueOf<{ hosts: readonly Host[] }>(running, 'people.listHostsWithoutPerson', {})
  const { institutionId } = await valueOf<{ institutionId: string }>(running, 'people.addInstitution', {
    name: 'Maison verte',
  })
  await valueOf(running, 'people.draftNote', { textFr: 'Une note.', textNl: 'Een nota.' })
  await valueOf(running, 'people.publishNote', {})
  const ids: string[] = []
  for (const [index, { id, displayName }] of hosts.slice(0, 6).entries()) {
    const { personId } = await valueOf<{ personId: string }>(running, 'people.addPerson', {
      hostId: id,
      firstName: displayName,
      lastName: ['Essai', 'Modèle', 'Exemple', 'Épreuve', 'Banc', 'Cas'][index],
      phone: `0475 12 34 ${50 + index}`,
      startDate: `202${index}-03-01`,
      photoPermission: (['given', 'refused', 'notAsked'] as const)[index % 3],
      ...(index % 2 === 0 && { institutionId }),
    })
    ids.push(personId)
  }
  const [personId = ''] = ids
  await valueOf(running, 'people.changePerson', {
    personId,
    email: 'essai@exemple.be',
    languages: ['français', 'tigrigna'],
    street: 'Rue Haute 1',
    postcode: '1000',
    city: 'Bruxelles',
    emergencyName: 'Une amie',
    emergencyPhone: '+33 6 12 34 56 78',
    emergencyRelation: 'amie',
    iban: 'BE68539007547034',
    photoAskedOn: '2024-03-04',
    note: 'Préfère le mardi. Parle volontiers du quartier.',
  })
  await valueOf(running, 'people.giveKey', { personId, keyLabel: 'Entrée 3', givenOn: '2024-03-04' })
  const { keyLoanId } = await valueOf<{ keyLoanId: string }>(running, 'people.giveKey', {
    personId,
    keyLabel: 'Cave',
    givenOn: '2024-03-04',
  })
  await valueOf(running, 'people.returnKey', { keyLoanId, returnedOn: '2025-01-02' })
  await valueOf(running, 'people.addTraining', {
    personId,
    title: 'Premiers secours',
    date: '2024-05-04',
    validUntil: '2025-05-04',
    provider: 'Croix-Rouge',
  })
  return personId
}
