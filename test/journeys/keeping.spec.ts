import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { countPages } from '#main/pdf-pages.ts'
import { projectDir } from '#scripts/project.ts'

import { axe, expect, type Launch, looks, shot, test } from './support/app.ts'
import { done } from './support/day.ts'
import { addHost, choosing, filesHolding, openSection, withEmptyPlace } from './support/house.ts'
import { untilStill, visit } from './support/ways.ts'

const passphrase = 'tasse neige vélo lampe'
const copyPhrase = 'trois mots et un vélo'
const family = 'Zozotemarque'

type Look = (typeof looks)[number]

/** A place with a vault and two files: one that left long ago, one with a phone, a training and a key. */
async function withFiles(launchApp: Launch, { language, theme, size }: Look) {
  const running = await withEmptyPlace(() => launchApp({ size }), { preferences: { language, theme } })
  const hostId = await addHost(running, 'Zoé')
  await done(running, 'vault.create', { passphrase, name: 'Coordination' })
  const add = async (input: object) =>
    (await done<{ personId: string }>(running, 'people.addPerson', input)).personId
  const personId = await add({
    hostId,
    firstName: 'Zoé',
    lastName: family,
    phone: '0470 12 34 56',
    email: 'zoe@example.org',
    city: 'Forest',
    startDate: '2024-01-08',
  })
  const training = { title: 'Écoute active', date: '2025-03-01' }
  await done(running, 'people.addTraining', { personId, ...training })
  await done(running, 'people.giveKey', { personId, keyLabel: 'Porte arrière', givenOn: '2025-03-01' })
  const gone = { firstName: 'Luc', lastName: 'Anciendossier', startDate: '2020-01-01', endDate: '2022-05-31' }
  await add(gone)
  await done(running, 'backup.makeBackup', {})
  return { ...running, hostId, personId }
}

async function saved(saveDir: string, name: RegExp): Promise<Buffer> {
  const found = (await readdir(saveDir)).find((file) => name.test(file))
  if (found === undefined) throw new Error(`no saved file ${name}`)
  return readFile(join(saveDir, found))
}

test('a person receives everything that is kept, on paper and as a file, and is erased with proof', async ({
  launchApp,
}) => {
  const running = await withFiles(launchApp, looks[0])
  const { page, saveDir, dataDir, personId } = running
  await visit(page, `/hosts/people/${personId}`, 'people')
  const card = page.getByRole('region', { name: 'Donner ou effacer' })
  await card.getByRole('button', { name: 'Tout en PDF' }).click()
  await expect(page.getByText('Enregistré : dossier.pdf')).toBeVisible()
  expect(countPages(await saved(saveDir, /^dossier\.pdf$/))).toBe(1)
  await mkdir(join(projectDir, 'test-results', 'screens'), { recursive: true })
  await copyFile(join(saveDir, 'dossier.pdf'), join(projectDir, 'test-results', 'screens', 'dossier.pdf'))
  await card.getByRole('button', { name: 'Tout en fichier (JSON)' }).click()
  await expect(page.getByText(/dossier-.*\.json/)).toBeVisible()
  const json = JSON.parse((await saved(saveDir, /\.json$/)).toString()) as Record<string, unknown>
  expect(json).toMatchObject({
    format: 'lieu-de-liens person file',
    version: 1,
    person: { lastName: family },
    host: { displayName: 'Zoé' },
    trainings: [{ title: 'Écoute active' }],
  })
  await untilStill(page)
  await shot(page, 'keeping-person')

  await card.getByRole('button', { name: 'Effacer…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Effacer cette personne ?' })
  await expect(dialog.getByText('Cette personne a encore une clé : Porte arrière.')).toBeVisible()
  await expect(dialog.getByText('Dans les permanences reste le prénom affiché « Zoé ».')).toBeVisible()
  await axe(page)
  await shot(page, 'keeping-erase')
  await dialog.getByRole('button', { name: 'Effacer pour toujours' }).click()
  await expect(dialog.getByText('Cochez la case pour continuer.')).toBeVisible()
  await dialog.getByText('J’ai compris : cela ne s’annule pas').click()
  await dialog.getByRole('button', { name: 'Effacer pour toujours' }).click()
  await expect(dialog.getByText('archivez-la d’abord')).toBeVisible()
  await dialog.getByRole('button', { name: 'Archiver Zoé' }).click()
  await expect(dialog.getByText('Zoé est encore dans la liste')).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Effacer pour toujours' }).click()
  await expect(page.getByText(/\d+ morceaux de texte cherchés, rien trouvé\./)).toBeVisible()
  await expect(page.getByText('Le prénom affiché reste dans les permanences.')).toBeVisible()
  await axe(page)
  await expect(page.getByRole('dialog', { name: 'C’est effacé' })).toBeVisible()
  await shot(page, 'keeping-erased')
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).last().click()
  await expect(page.getByText(family)).toHaveCount(0)
  await expect(page.getByText('n’a pas encore de dossier')).toHaveCount(0)
  expect(filesHolding(dataDir, family)).toEqual([])

  await visit(page, `/hosts/${running.hostId}`, 'hosts')
  await page.getByRole('button', { name: 'Actions pour Zoé' }).click()
  await page.getByRole('menuitem', { name: 'Effacer le prénom affiché…' }).click()
  await axe(page)
  await page.getByRole('button', { name: 'Effacer le prénom', exact: true }).click()
  await expect(page.getByText('Le prénom est effacé.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Ancien·ne accueillant·e' })).toBeVisible()
})

for (const look of looks)
  test(`what is past its term is seen, copied under a phrase, and erased, in ${look.language}`, async ({
    launchApp,
  }) => {
    const running = await withFiles(launchApp, look)
    const { page, saveDir } = running
    const say = (fr: string, nl: string) => (look.language === 'fr' ? fr : nl)
    await visit(page, '/hosts/keeping', 'keeping')
    await expect(
      page.getByText(say('10 ans après la fin de l’année', '10 jaar na het einde van het jaar')),
    ).toBeVisible()
    await untilStill(page)
    await axe(page)
    await shot(page, `keeping-${look.language}`)

    const change = say(
      'Changer la durée : Dossiers des personnes',
      'De termijn wijzigen: Dossiers van mensen',
    )
    await page.getByRole('button', { name: change }).click()
    const months = page.getByRole('spinbutton')
    await months.fill('')
    await page.getByRole('button', { name: say('Noter', 'Noteren'), exact: true }).click()
    await expect(page.getByText(say('Écrivez un nombre de mois', 'Schrijf een aantal maanden'))).toBeVisible()
    await months.fill('24')
    await axe(page)
    await page.getByRole('button', { name: say('Noter', 'Noteren'), exact: true }).click()
    await expect(page.getByText(say('2 ans après le départ', '2 jaar na het vertrek'))).toBeVisible()

    await page
      .getByRole('button', { name: say('Voir ce qui serait effacé', 'Bekijken wat gewist zou worden') })
      .click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText('Luc Anciendossier')).toBeVisible()
    const erase = dialog.getByRole('button', { name: say('Effacer pour toujours', 'Voor altijd wissen') })
    await erase.click()
    await expect(
      dialog.getByText(say('Faites la copie, ou cochez', 'Maak de kopie, of vink aan')),
    ).toBeVisible()
    await dialog.getByLabel(say('Phrase pour la copie', 'Zin voor de kopie')).fill(copyPhrase)
    await dialog
      .getByLabel(say('La même phrase, encore une fois', 'Dezelfde zin, nog een keer'))
      .fill(copyPhrase)
    await axe(page)
    await shot(page, `keeping-purge-${look.language}`)
    await dialog.getByRole('button', { name: say('Faire la copie', 'De kopie maken') }).click()
    await expect(dialog.getByText(say('La copie est faite.', 'De kopie is gemaakt.'))).toBeVisible()
    const copy = (await readdir(saveDir)).find((name) => name.endsWith('.scelle')) ?? ''
    expect((await readFile(join(saveDir, copy))).includes('Anciendossier')).toBe(false)
    await erase.click()
    await expect(dialog.getByText(say('rien trouvé', 'niets gevonden'))).toBeVisible()
    await shot(page, `keeping-purged-${look.language}`)
    await dialog
      .getByRole('button', { name: say('Fermer', 'Sluiten') })
      .last()
      .click()
    await expect(page.getByRole('heading', { level: 3 })).toHaveCount(1)
    await axe(page)

    await page
      .getByRole('button', { name: say('Ouvrir une copie fermée', 'Een gesloten kopie openen') })
      .click()
    await page.locator('input[type="file"]').setInputFiles(join(saveDir, copy))
    const phrase = page.getByLabel(say('Phrase pour la copie', 'Zin voor de kopie'))
    await phrase.fill('une autre phrase là')
    const open = page.getByRole('button', { name: say('Ouvrir la copie', 'De kopie openen') })
    await open.click()
    await expect(page.getByText(say('Ce n’est pas la phrase', 'Dit is niet de zin'))).toBeVisible()
    await phrase.fill(copyPhrase)
    await open.click()
    await expect(page.getByText(/effacement-.*\.json/)).toBeVisible()
    expect((await saved(saveDir, /^effacement-.*\.json$/)).toString()).toContain('Anciendossier')
  })

test('a copy of the vault is taken back from the settings, and the one that was here stays aside', async ({
  launchApp,
}) => {
  const running = await withFiles(launchApp, looks[0])
  const { page, dataDir, personId, app } = running
  await done(running, 'people.changePerson', { personId, city: 'Uccle' })
  await openSection(page, 'backup')
  const card = page.getByRole('region', { name: 'Copies du coffre', exact: true })
  await expect(card.getByText('Le coffre a changé depuis la dernière copie.')).toBeVisible()
  await axe(page)
  await card.scrollIntoViewIfNeeded()
  await shot(page, 'vault-copies')
  await card.getByRole('button', { name: /^Reprendre la copie du coffre/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Reprendre cette copie du coffre ?' })
  await dialog.getByRole('button', { name: 'Reprendre cette copie' }).click()
  await expect(dialog.getByText('Cochez la case pour continuer.')).toBeVisible()
  await dialog.getByText('Oui, mettre le coffre de maintenant de côté').click()
  await axe(page)
  await shot(page, 'vault-copy-restore')
  await dialog.getByRole('button', { name: 'Reprendre cette copie' }).click()
  await expect(page.getByText('La copie est en place. Ouvrez le coffre.')).toBeVisible()
  const aside = (await readdir(dataDir)).filter((name) => name.startsWith('coffre-aside-'))
  expect(aside.filter((name) => /\.(db|key)$/.test(name))).toHaveLength(2)
  await done(running, 'vault.unlock', { passphrase })
  expect(await done(running, 'people.getPerson', { personId })).toMatchObject({ person: { city: 'Forest' } })

  const copies = await readdir(join(dataDir, 'sauvegardes'))
  await choosing(app, join(dataDir, 'sauvegardes', copies.find((name) => /^coffre-.*\.db$/.test(name)) ?? ''))
  await card.getByRole('button', { name: 'Prendre un autre fichier…' }).click()
  await page.getByRole('button', { name: 'Choisir le fichier' }).click()
  await expect(page.getByLabel('Fichier du coffre')).toHaveValue(/coffre-/)
  await page.getByText('Oui, mettre le coffre de maintenant de côté').click()
  await page.getByRole('button', { name: 'Reprendre cette copie' }).click()
  await expect(page.getByText('La copie est en place. Ouvrez le coffre.').last()).toBeVisible()
})
