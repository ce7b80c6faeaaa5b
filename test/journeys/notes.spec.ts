import { copyFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { countPages } from '#main/pdf-pages.ts'
import { projectDir } from '#scripts/project.ts'

import { aPdf } from '../support/vault-files.ts'
import { axe, expect, looks, shot, test } from './support/app.ts'
import { withEmptyPlace } from './support/house.ts'
import { aPhoto, draw, passphrase, policy, prepare, publishTemplate, valueOf } from './support/notes.ts'
import { follow, settleOn, tabTo, untilStill, visit } from './support/ways.ts'

test('the insurance is noted with its document, the note completed, looked at and published', async ({
  launchApp,
}) => {
  const running = await withEmptyPlace(launchApp)
  const { page } = running
  await prepare(running, 'Samira Essai français', 'Luc Modèle néerlandais')
  await visit(page, '/hosts/notes', 'notes')
  await expect(
    page.getByText('Aucun contrat de responsabilité civile n’est valable aujourd’hui.'),
  ).toBeVisible()
  await axe(page)
  await shot(page, 'notes-empty-fr')

  await page.getByRole('button', { name: 'Noter un contrat' }).click()
  const form = page.getByRole('dialog', { name: 'Noter un contrat d’assurance' })
  await form.getByRole('textbox', { name: 'Assureur' }).fill('Assurances du Midi')
  await form.getByRole('textbox', { name: 'Numéro du contrat' }).fill('45.123')
  await form.locator('input[type="file"]').setInputFiles({
    name: 'police.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('<html>'),
  })
  await expect(form.getByText('Ce fichier n’est ni une photo')).toBeVisible()
  await form.locator('input[type="file"]').setInputFiles({
    name: 'police.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(aPdf('une police')),
  })
  await form.getByRole('button', { name: 'Noter le contrat' }).click()
  await expect(form.getByText('Écrivez le premier jour.')).toBeVisible()
  await form.getByRole('textbox', { name: 'Valable à partir du' }).fill('01/01/2020')
  await axe(page)
  await shot(page, 'notes-policy-fr')
  await form.getByRole('button', { name: 'Noter le contrat' }).click()
  await expect(form).toHaveCount(0)
  await expect(page.getByText('Aucun contrat de responsabilité civile')).toHaveCount(0)
  await page.getByRole('button', { name: 'Enregistrer une copie de police.pdf' }).click()
  await expect(page.getByText('Enregistré : police.pdf')).toBeVisible()
  expect([...(await readFile(join(running.saveDir, 'police.pdf')))]).toEqual([...aPdf('une police')])

  await page.getByRole('button', { name: 'Compléter le modèle' }).click()
  await page.locator('[data-view="edit"][data-loaded]').waitFor()
  await expect(page.getByText(/Français, ligne \d+\s: complétez/).first()).toBeVisible()
  await axe(page)
  await shot(page, 'notes-edit-fr')
  const first = page.getByRole('button', { name: /^Français, ligne \d+\s: complétez/ }).last()
  await first.click()
  await expect(page.getByRole('textbox', { name: 'Texte en français' })).toBeFocused()
  expect(await page.evaluate(() => document.getSelection()?.toString())).toMatch(/^\[À compléter.*\]$/)
  await shot(page, 'notes-edit-line-fr')
  await page.getByRole('button', { name: 'Publier la version 1…' }).click()
  await page.getByRole('button', { name: 'Publier la version 1', exact: true }).click()
  await expect(page.getByText(/ligne \d+\s: complétez/).first()).toBeVisible()
  for (const label of ['Texte en français', 'Texte en néerlandais']) {
    const field = page.getByRole('textbox', { name: label })
    await field.fill((await field.inputValue()).replaceAll(/\[[^\]]*\]/g, 'Tout est dit ici.'))
  }
  await expect(page.getByText('Rien ne manque : vous pouvez publier.')).toBeVisible()
  await page.getByText('Voir comme sur papier').click()
  await expect(page.getByText('Assurances du Midi, contrat n° 45.123')).toBeVisible()
  await axe(page)
  await shot(page, 'notes-preview-fr')
  await page.getByRole('button', { name: 'Publier la version 1…' }).click()
  await axe(page)
  await page.getByRole('button', { name: 'Publier la version 1', exact: true }).click()
  await expect(page.getByText(/Version 1, publiée le/)).toBeVisible()

  await expect(page.getByRole('table', { name: 'Qui n’a pas encore signé la version 1' })).toBeVisible()
})

test('the note is given, signed by hand, and a giving taken away is brought back', async ({ launchApp }) => {
  const running = await withEmptyPlace(launchApp)
  const { page } = running
  const [samira = ''] = await prepare(running, 'Samira Essai français', 'Luc Modèle néerlandais')
  await valueOf(running, 'people.addPolicy', policy)
  await publishTemplate(running)
  await visit(page, '/hosts/notes', 'notes')
  const table = page.getByRole('table', { name: 'Qui n’a pas encore signé la version 1' })
  await expect(table.getByRole('row')).toHaveCount(3)
  await page.getByRole('button', { name: 'Remettre la note à Samira Essai' }).click()
  const give = page.getByRole('dialog', { name: 'Remettre la note à Samira Essai' })
  await expect(give.getByLabel('Langue')).toHaveValue('fr')
  await axe(page)
  await shot(page, 'notes-give-fr')
  await give.getByRole('button', { name: 'Noter la remise' }).click()
  const sign = page.getByRole('dialog', { name: 'Signature de Samira Essai' })
  await sign.getByText('Lire la note').click()
  await expect(sign.getByText('Assurances du Midi, contrat n° 45.123')).toBeVisible()
  await axe(page)
  await shot(page, 'notes-reading-fr')
  await sign.getByText('Lire la note').click()
  await sign.getByRole('button', { name: 'Noter la signature' }).click()
  await expect(sign.getByText('Signez dans la zone, ou choisissez « Sur papier ».')).toBeVisible()
  await draw(running, sign.getByRole('img', { name: /Zone pour signer/ }))
  await sign.getByRole('button', { name: 'Recommencer' }).click()
  await expect(sign.getByRole('img', { name: /Signez ici/ })).toBeVisible()
  await draw(running, sign.getByRole('img', { name: /Zone pour signer/ }))
  await expect(sign.getByRole('img', { name: /Une signature est dessinée/ })).toBeVisible()
  await axe(page)
  await shot(page, 'notes-sign-fr')
  await sign.getByRole('button', { name: 'Noter la signature' }).click()
  await expect(sign).toHaveCount(0)
  await expect(page.getByText('Signatures de cette version : 1 sur 2.')).toBeVisible()
  await expect(table.getByRole('row')).toHaveCount(2)

  await visit(page, `/hosts/people/${samira}`, 'people')
  const card = page.getByRole('region', { name: 'Note d’information' })
  await expect(card.getByText('reçue et signée')).toBeVisible()
  await axe(page)
  await card.scrollIntoViewIfNeeded()
  await shot(page, 'notes-person-fr')
  await card.getByRole('button', { name: 'Version 1 : que faire' }).click()
  await page.getByRole('menuitem', { name: 'Enlever cette remise' }).click()
  await expect(card.getByText('jamais reçue')).toBeVisible()
  await page.getByRole('button', { name: 'Annuler' }).last().click()
  await expect(card.getByText('reçue et signée')).toBeVisible()
})

test('several people are given the note at once, and sign on paper, with the keyboard alone', async ({
  launchApp,
}) => {
  const running = await withEmptyPlace(launchApp)
  const { page } = running
  const { keyboard } = page
  await prepare(running, 'Samira Essai français', 'Luc Modèle nederlands', 'Zoé Exemple')
  await valueOf(running, 'people.addPolicy', policy)
  await publishTemplate(running)
  await valueOf(running, 'vault.lock', {})
  await follow(page, '/hosts/notes')
  await page.getByLabel('Phrase secrète', { exact: true }).waitFor()
  await axe(page)
  await page.getByLabel('Phrase secrète', { exact: true }).focus()
  await keyboard.type(passphrase)
  await keyboard.press('Enter')
  await page.locator('[data-screen="notes"][data-loaded]').waitFor()

  await tabTo(page, 'Choisir tout le monde')
  await keyboard.press('Enter')
  await tabTo(page, 'Remettre à 3 personnes')
  await keyboard.press('Enter')
  const give = page.getByRole('dialog', { name: 'Remettre la note à 3 personnes' })
  await expect(give.getByLabel('Langue pour Luc Modèle')).toHaveValue('nl')
  await axe(page)
  await shot(page, 'notes-give-several-fr')
  await tabTo(page, 'Noter les 3 remises')
  await keyboard.press('Enter')
  await expect(give).toHaveCount(0)
  await expect(page.getByText('reçue, pas signée')).toHaveCount(3)

  await tabTo(page, 'Faire signer Luc Modèle')
  await keyboard.press('Enter')
  const sign = page.getByRole('dialog', { name: 'Signature de Luc Modèle' })
  await tabTo(page, "À l'écran")
  await keyboard.press('ArrowRight')
  await expect(sign.getByText('La personne signe la feuille.')).toBeVisible()
  await tabTo(page, 'Noter la signature')
  await keyboard.press('Enter')
  await expect(sign).toHaveCount(0)
  await expect(page.getByText('Signatures de cette version : 1 sur 3.')).toBeVisible()
  await page.getByRole('button', { name: 'Annuler' }).last().click()
  await expect(page.getByText('Signatures de cette version : 0 sur 3.')).toBeVisible()
  await axe(page)
  await shot(page, 'notes-given-fr')
})

test('the note is a PDF of A4 in either language, blank, or with the name and the signature', async ({
  launchApp,
}) => {
  const running = await withEmptyPlace(launchApp)
  const [personId = '', luc = ''] = await prepare(running, 'Samira Essai', 'Luc Modèle')
  await valueOf(running, 'people.addPolicy', policy)
  const noteId = await publishTemplate(running)
  const today = new Date().toISOString().slice(0, 10)
  const giving = { personId, noteId, language: 'nl', givenOn: today }
  const { givenId } = await valueOf<{ givenId: string }>(running, 'people.giveNote', giving)
  const drawing = 'M100 140L180 40L210 160L270 60L360 140M372 80L480 70'
  await valueOf(running, 'people.signNote', { givenId, signature: 'screen', signedOn: today, drawing })
  await mkdir(join(projectDir, 'test-results', 'sheets'), { recursive: true })
  for (const [language, query, fileName, pages] of [
    ['fr', { note: noteId }, 'note-fr.pdf', 1],
    ['nl', { note: noteId, person: personId }, 'note-nl.pdf', 1],
    ['fr', { note: noteId, person: `${personId},${luc}` }, 'notes-fr.pdf', 2],
  ] as const) {
    const asked = { page: '/print/note', query, language, fileName }
    expect(await running.call('shell.makePdf', asked)).toMatchObject({ ok: true, value: { saved: true } })
    expect(countPages(await readFile(join(running.saveDir, fileName)))).toBe(pages)
    await copyFile(join(running.saveDir, fileName), join(projectDir, 'test-results', 'sheets', fileName))
  }
  await valueOf(running, 'vault.lock', {})
  const locked = { page: '/print/note', query: { note: noteId }, language: 'fr', fileName: 'non.pdf' }
  expect(await running.call('shell.makePdf', locked)).toEqual({ ok: false, error: { type: 'PageFailed' } })
})

test('in Dutch the note is given, left unsigned for later, and signed on paper', async ({ launchApp }) => {
  const running = await withEmptyPlace(launchApp, { preferences: { language: 'nl' } })
  const { page } = running
  await prepare(running, 'Greet Voorbeeld nederlands')
  const photo = { fileName: 'polis.png', bytes: aPhoto() }
  await valueOf(running, 'people.addPolicy', { ...policy, file: photo })
  await publishTemplate(running)
  await visit(page, '/hosts/notes', 'notes')
  await page.getByRole('button', { name: 'polis.png bekijken' }).click()
  const picture = page.getByRole('dialog', { name: 'polis.png' }).getByRole('img')
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1)
  await axe(page)
  await page.keyboard.press('Escape')
  await expect(picture).toHaveCount(0)
  await page.getByRole('button', { name: 'Bezorgen aan Greet Voorbeeld' }).click()
  const give = page.getByRole('dialog', { name: 'De nota aan Greet Voorbeeld bezorgen' })
  await expect(give.getByLabel('Taal')).toHaveValue('nl')
  await give.getByRole('button', { name: 'Noteren dat ze bezorgd is' }).click()
  const sign = page.getByRole('dialog', { name: 'Handtekening van Greet Voorbeeld' })
  await sign.getByRole('button', { name: 'Later' }).click()
  await expect(page.getByText('Bezorging genoteerd.')).toBeVisible()
  await page.getByRole('button', { name: 'Laten ondertekenen door Greet Voorbeeld' }).click()
  await sign.getByText('Op papier', { exact: true }).click()
  await sign.getByRole('button', { name: 'PDF op naam' }).click()
  await expect(page.getByText('Bewaard: informatienota-v1-nl.pdf')).toBeVisible()
  await sign.getByRole('button', { name: 'De handtekening noteren' }).click()
  await expect(page.getByText('Iedereen heeft versie 1 ondertekend.')).toBeVisible()
  await axe(page)
  await shot(page, 'notes-everyone-nl')
})

for (const { language, theme, size } of looks) {
  test(`the documents are whole in ${language}, ${theme}`, async ({ launchApp }) => {
    const running = await withEmptyPlace(launchApp, { preferences: { language, theme } })
    const { page, app } = running
    await app.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
    }, size)
    const people = ['Samira Essai français', 'Luc Modèle néerlandais', 'Zoé Exemple', 'Yusuf Patron']
    const [samira = '', luc = ''] = await prepare(running, ...people)
    const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
    const scan = { fileName: 'police.pdf', bytes: aPdf('police') }
    await valueOf(running, 'people.addPolicy', { ...policy, untilDate: soon, file: scan })
    const other = { kind: 'accidents', note: 'Aussi sur le chemin.', policyNumber: '46' }
    await valueOf(running, 'people.addPolicy', { ...policy, ...other })
    const institution = { name: 'Maison de l’Écluse' }
    const { institutionId } = await valueOf<{ institutionId: string }>(
      running,
      'people.addInstitution',
      institution,
    )
    const { fromDate, untilDate, note } = policy
    const agreement = { institutionId, reference: 'C-2026-7', fromDate, untilDate, note }
    await valueOf(running, 'people.addAgreement', agreement)
    const noteId = await publishTemplate(running)
    const givenOn = new Date().toISOString().slice(0, 10)
    for (const personId of [samira, luc])
      await valueOf(running, 'people.giveNote', { personId, noteId, language: 'fr', givenOn })
    await settleOn(page, '/hosts/notes', 'notes')
    await axe(page)
    await shot(page, `notes-${language}-${theme}`)
    await page
      .getByRole('button', { name: /Noter une convention|Een overeenkomst noteren/ })
      .scrollIntoViewIfNeeded()
    await shot(page, `notes-below-${language}-${theme}`)
    await settleOn(page, '/hosts/notes/text', 'notes')
    await axe(page)
    await shot(page, `notes-text-${language}-${theme}`)
    await settleOn(page, '/hosts/notes/edit', 'notes')
    await axe(page)
    await shot(page, `notes-editor-${language}-${theme}`)
    await settleOn(page, '/hosts/notes', 'notes')
    await page.getByRole('button', { name: /^(Faire signer|Laten ondertekenen door) Samira/ }).click()
    await untilStill(page)
    await axe(page)
    await shot(page, `notes-signing-${language}-${theme}`)
  })
}
