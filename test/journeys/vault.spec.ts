import { copyFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { axe, expect, shot, test } from './support/app.ts'
import {
  filesHolding,
  groupsShown,
  notePrinting,
  openSection,
  withEmptyPlace,
  withPlace,
} from './support/house.ts'
import { visit } from './support/ways.ts'

const passphrase = 'tasse neige vélo lampe'
const another = 'pluie carton singe onze'

test('the vault is made, locked, kept from a wrong phrase, opened, and opened again with its sheet', async ({
  launchApp,
}) => {
  const running = await withPlace(launchApp)
  const { page } = running
  await openSection(page, 'vault')
  await expect(page.getByText('Pour l’instant, tout le monde')).toBeVisible()
  await expect(page.getByText('Ce PC ne garde pas de clés lui-même.')).toBeVisible()
  await axe(page)
  await shot(page, 'vault-absent')

  const phrase = page.getByLabel('Phrase secrète', { exact: true })
  const again = page.getByLabel('La même phrase, encore une fois')
  await page.getByRole('button', { name: 'Créer le coffre' }).click()
  await expect(phrase).toBeFocused()
  await page.keyboard.type('trop court')
  await page.getByRole('button', { name: 'Créer le coffre' }).click()
  await expect(page.getByText('La phrase doit avoir au moins 12 signes.')).toBeVisible()
  await phrase.fill(passphrase)
  await again.fill(`${passphrase}s`)
  await page.getByRole('button', { name: 'Créer le coffre' }).click()
  await expect(page.getByText('Les deux phrases ne sont pas les mêmes.')).toBeVisible()
  await again.fill(passphrase)
  await page.getByRole('button', { name: 'Créer le coffre' }).click()

  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toBeVisible()
  const groups = await groupsShown(page)
  expect(groups).toHaveLength(8)
  const printed = await notePrinting(page)
  await dialog.getByRole('button', { name: 'Imprimer la feuille' }).click()
  expect(await printed()).toEqual([true])
  await axe(page)
  await shot(page, 'vault-sheet')

  await dialog.getByRole('button', { name: 'J’ai la feuille' }).click()
  await page.keyboard.press('Escape')
  await expect(dialog.getByText('sans feuille, une phrase oubliée ferme le coffre')).toBeVisible()
  await dialog.getByRole('textbox').fill('AAAA')
  await dialog.getByRole('button', { name: 'Terminer' }).click()
  await expect(dialog.getByText('Ce n’est pas le dernier groupe.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Revoir la feuille' }).click()
  expect(await groupsShown(page)).toEqual(groups)
  await dialog.getByRole('button', { name: 'J’ai la feuille' }).click()
  await dialog.getByRole('textbox').fill((groups.at(-1) ?? '').toLowerCase())
  await dialog.getByRole('button', { name: 'Terminer' }).click()
  await expect(dialog).toHaveCount(0)

  await expect(page.getByText('Vous, tant que le coffre est ouvert.')).toBeVisible()
  await axe(page)
  await shot(page, 'vault-open')
  await page.getByRole('main').getByRole('button', { name: 'Fermer le coffre' }).click()
  await expect(page.getByText('Personne en ce moment : le coffre est fermé.')).toBeVisible()
  await axe(page)
  await shot(page, 'vault-locked')
  expect(await running.call('place.setLogo', { logo: null })).toMatchObject({
    error: { type: 'RoleMissing' },
  })

  await page.getByLabel('Phrase secrète', { exact: true }).fill('je ne sais plus très bien')
  await page.getByRole('button', { name: 'Ouvrir le coffre', exact: true }).first().click()
  await expect(page.getByText('Ce n’est pas la bonne phrase.')).toBeVisible()
  await expect(page.getByLabel('Phrase secrète', { exact: true })).toHaveValue('je ne sais plus très bien')
  await page.getByLabel('Phrase secrète', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Le coffre est ouvert', { exact: true })).toBeVisible()

  await page.getByRole('main').getByRole('button', { name: 'Fermer le coffre' }).click()
  await page.getByRole('button', { name: 'J’ai oublié la phrase' }).click()
  const recovering = page.getByRole('dialog')
  await recovering.getByLabel('Code de la feuille').fill(groups.join(' ').toLowerCase())
  await recovering.getByLabel('Nouvelle phrase secrète').fill(another)
  await recovering.getByLabel('La même phrase, encore une fois').fill(another)
  await axe(page)
  await recovering.getByRole('button', { name: 'Ouvrir et changer la phrase' }).click()
  await expect(page.getByText('Le coffre est ouvert, avec la nouvelle phrase.')).toBeVisible()

  await page.getByRole('main').getByRole('button', { name: 'Fermer le coffre' }).click()
  await page.getByLabel('Phrase secrète', { exact: true }).fill(another)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Le coffre est ouvert', { exact: true })).toBeVisible()
  for (const secret of [
    passphrase,
    another,
    groups.join('-'),
    groups.join(''),
    groups.join(' ').toLowerCase(),
  ])
    expect(filesHolding(running.dataDir, secret), 'a secret is nowhere on the disk').toEqual([])
})

test('after five wrong phrases one waits, and the time left is counted', async ({ launchApp }) => {
  const running = await withPlace(launchApp)
  const { page } = running
  await running.call('vault.create', { passphrase })
  await running.call('vault.lock', {})
  await openSection(page, 'vault')
  const open = page.getByRole('button', { name: 'Ouvrir le coffre', exact: true }).first()
  for (let tries = 1; tries <= 5; tries += 1) {
    await page.getByLabel('Phrase secrète', { exact: true }).fill(`essai numéro ${tries}`)
    await open.click()
    await expect(page.getByText('Ce n’est pas la bonne phrase.')).toBeVisible()
  }
  await expect(page.getByText(/Vous pourrez réessayer dans (30|29|28) s\./)).toBeVisible()
  await expect(open).toBeDisabled()
  await expect(page.getByText(/Vous pourrez réessayer dans 2[0-7] s\./)).toBeVisible()
  await page.reload()
  await openSection(page, 'vault')
  await expect(page.getByText(/Vous pourrez réessayer dans \d+ s\./)).toBeVisible()
  await axe(page)
})

test('stopped in a dialog, the vault is opened there, and what was typed is still there', async ({
  launchApp,
}) => {
  const running = await withEmptyPlace(launchApp)
  const { page } = running
  await running.call('vault.create', { passphrase })
  await visit(page, '/rota', 'rota')
  await page.getByRole('button', { name: 'Préparer les premières permanences' }).click()
  await running.call('vault.lock', {})
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'De', exact: true }).fill('18h')
  await dialog.getByRole('textbox', { name: 'À', exact: true }).fill('21h')
  await dialog.getByRole('button', { name: 'Ajouter ces permanences' }).click()
  const said = dialog.getByRole('alert').filter({ hasText: 'Seule la coordination peut faire cela.' })
  await expect(said).toBeVisible()
  await axe(page)
  await shot(page, 'vault-in-dialog')
  await said.getByLabel('Phrase secrète', { exact: true }).fill('je ne sais plus très bien')
  await page.keyboard.press('Enter')
  await expect(said.getByText('Ce n’est pas la bonne phrase.')).toBeVisible()
  await said.getByLabel('Phrase secrète', { exact: true }).fill(passphrase)
  await said.getByRole('button', { name: 'Ouvrir le coffre' }).click()
  await expect(said).toBeHidden()
  await dialog.getByRole('button', { name: 'Ajouter ces permanences' }).click()
  await expect(page.getByRole('rowheader', { name: '18 h – 21 h' })).toBeVisible()
})

test('a vault without its key file says what to do, and is set aside only on request', async ({
  launchApp,
}) => {
  const running = await withPlace(launchApp)
  const { page, dataDir } = running
  const [key, copy] = [join(dataDir, 'coffre.key'), join(dataDir, 'copie.key')]
  await running.call('vault.create', { passphrase })
  await running.call('vault.lock', {})
  await copyFile(key, copy)
  await rm(key)
  await openSection(page, 'vault')
  await expect(page.getByText('Le fichier coffre.key a disparu ou est abîmé.')).toBeVisible()
  await expect(page.getByText('Personne en ce moment : le coffre n’est pas complet.')).toBeVisible()
  await axe(page)
  await shot(page, 'vault-incomplete')
  await rename(copy, key)
  await page.getByRole('button', { name: 'J’ai remis le fichier' }).click()
  await expect(page.getByText('Le coffre est fermé', { exact: true })).toBeVisible()

  await rm(key)
  await page.reload()
  await openSection(page, 'vault')
  await page.getByRole('button', { name: 'Mettre ce coffre de côté' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Mettre ce coffre de côté' }).click()
  await expect(page.getByText('L’ancien coffre est de côté.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Créer le coffre' })).toBeVisible()
})

test('only the sheet goes on paper, on one page', async ({ launchApp }) => {
  const running = await withPlace(launchApp)
  const { app, page } = running
  await openSection(page, 'backup')
  await page.getByRole('button', { name: 'Voir et imprimer la feuille' }).click()
  expect(await groupsShown(page)).toHaveLength(13)
  const pages = await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const pdf = await window?.webContents.printToPDF({ pageSize: 'A4', preferCSSPageSize: true })
    return pdf?.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length
  })
  expect(pages).toBe(1)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('[data-paper]')).toBeVisible()
  await expect(page.locator('#root')).toBeHidden()
  await shot(page, 'backup-rescue-paper')
  await page.emulateMedia({ media: 'screen' })
})
