import { mkdir, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { axe, expect, shot, test } from './support/app.ts'
import {
  addHost,
  choosing,
  filesHolding,
  groupsShown,
  hostNames,
  openSection,
  withPlace,
} from './support/house.ts'

const backUp = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Sauvegarder maintenant' }).click()
  await expect(page.getByText('La sauvegarde est faite').last()).toBeVisible()
}

test('a backup is made, what it would change is said, and restoring it brings everything back', async ({
  launchApp,
}) => {
  const running = await withPlace(launchApp)
  const { page } = running
  await openSection(page, 'backup')
  await expect(page.getByText('Pas encore de sauvegarde.')).toBeVisible()
  await backUp(page)
  await axe(page)
  await shot(page, 'backup-list')

  await addHost(running, 'Luc')
  await running.call('day.addNote', { text: 'Le café est fini.' })
  await page.getByRole('button', { name: /^Regarder et reprendre la sauvegarde/ }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Ce qui s’en va')).toBeVisible()
  await expect(dialog.getByText('1 accueillant·e et 1 mot pour l’équipe')).toBeVisible()
  await axe(page)
  await shot(page, 'backup-preview')
  expect(await hostNames(running)).toEqual(['Luc', 'Samira'])

  await dialog.getByRole('button', { name: 'Reprendre cette sauvegarde' }).click()
  await expect(page.getByText(/Ce qui était là est gardé sous le nom lieu-aside-.*\.db/)).toBeVisible()
  await expect(page.getByText('L’application est de nouveau prête.')).toHaveCount(0)
  expect(await hostNames(running)).toEqual(['Samira'])
  expect((await readdir(running.dataDir)).some((name) => name.startsWith('lieu-aside-'))).toBe(true)
})

test('a copy goes to the folder outside, and it is said when that folder is not there', async ({
  launchApp,
}) => {
  const running = await withPlace(launchApp)
  const { app, page, dataDir, saveDir } = running
  const stick = join(saveDir, 'clef')
  await mkdir(stick)
  await openSection(page, 'backup')
  await choosing(app, stick)
  await page.getByRole('button', { name: 'Choisir le dossier' }).click()
  await expect(page.getByText('Les prochaines sauvegardes y seront copiées aussi.')).toBeVisible()
  await backUp(page)
  await expect(page.getByRole('cell', { name: 'Sur ce PC et dossier extérieur' })).toBeVisible()
  expect(await readdir(stick)).toHaveLength(1)

  await rename(stick, `${stick}-partie`)
  await page.getByRole('button', { name: 'Sauvegarder maintenant' }).click()
  await expect(page.getByText('mais pas dans le dossier extérieur').last()).toBeVisible()
  await expect(page.getByText('La copie hors de ce PC n’a pas pu être faite')).toBeVisible()
  await expect(page.getByText('Le dossier n’est pas là en ce moment.')).toBeVisible()
  await axe(page)
  await shot(page, 'backup-outside-gone')

  await page.getByLabel('Dossier extérieur', { exact: true }).fill(join(saveDir, 'nulle-part'))
  await page.getByRole('button', { name: 'Utiliser ce dossier' }).click()
  await expect(page.getByText('Ce dossier n’est pas là, ou on ne peut pas y écrire.')).toBeVisible()
  await page.getByLabel('Dossier extérieur', { exact: true }).fill(dataDir)
  await page.getByRole('button', { name: 'Utiliser ce dossier' }).click()
  await expect(page.getByText('Ce dossier est celui des données, ou il est dedans.')).toBeVisible()
})

test('two PCs keep their backups in one folder outside, and each sees which are its own', async ({
  launchApp,
}) => {
  const other = await withPlace(launchApp)
  const running = await withPlace(launchApp)
  const stick = join(other.saveDir, 'clef')
  await mkdir(stick)
  for (const { call } of [other, running]) {
    await call('backup.chooseOutsideFolder', { folder: stick })
    await call('backup.makeBackup', {})
  }
  expect(await readdir(stick)).toHaveLength(2)

  const { page } = running
  await openSection(page, 'backup')
  await expect(page.getByRole('columnheader', { name: 'Faite par' })).toBeVisible()
  await expect(page.getByRole('cell', { name: 'Ce PC', exact: true })).toHaveCount(1)
  const theirs = page.getByRole('row', { name: /Un autre PC/ })
  await expect(theirs).toHaveCount(1)
  await axe(page)
  await shot(page, 'backup-two-pcs')

  await theirs.getByRole('button').click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('ne s’ouvre pas avec la clé de ce PC')).toBeVisible()
  await axe(page)
  await shot(page, 'backup-other-key')
})

test('a lost PC: another one takes its backup in, with the code of the sheet', async ({ launchApp }) => {
  const lost = await withPlace(launchApp)
  await openSection(lost.page, 'backup')
  await backUp(lost.page)
  await lost.page.getByRole('button', { name: 'Voir et imprimer la feuille' }).click()
  await axe(lost.page)
  await shot(lost.page, 'backup-rescue')
  const groups = await groupsShown(lost.page)
  expect(groups).toHaveLength(13)
  const folder = join(lost.dataDir, 'sauvegardes')
  const [name = ''] = await readdir(folder)
  expect(filesHolding(lost.dataDir, groups.join('-')), 'the code is nowhere on the disk').toEqual([])

  const fresh = await launchApp()
  const { app, page } = fresh
  await page.getByRole('button', { name: 'Reprendre une sauvegarde…' }).click()
  const dialog = page.getByRole('dialog')
  await choosing(app, join(folder, name))
  await dialog.getByRole('button', { name: 'Choisir le fichier' }).click()
  await expect(dialog.getByLabel('Fichier de la sauvegarde')).toHaveValue(join(folder, name))
  const act = dialog.getByRole('button', { name: 'Reprendre cette sauvegarde' })
  await act.click()
  await expect(dialog.getByText('Cette sauvegarde ne vient pas de ce PC')).toBeVisible()

  const [third = ''] = groups.slice(2)
  const slip = `${third.slice(0, 4)}${third.endsWith('0') ? '1' : '0'}`
  const code = dialog.getByLabel('Code de la feuille de secours')
  await code.fill([...groups.slice(0, 2), slip, ...groups.slice(3)].join('-'))
  await expect(dialog.getByText('Il y a une faute dans le groupe 3.')).toBeVisible()
  await axe(page)
  await shot(page, 'backup-adopt-slip')
  await code.fill(groups.slice(0, 12).join(' '))
  await act.click()
  await expect(dialog.getByText('Il manque 1 groupe.')).toBeVisible()
  await code.fill(groups.join(' ').toLowerCase())
  await act.click()
  await expect(page.getByText('La sauvegarde est en place.')).toBeVisible()
  await expect(page.getByRole('navigation').first()).toBeVisible()
  expect(await hostNames(fresh)).toEqual(['Samira'])
  expect(await fresh.call('place.getPlace', {})).toMatchObject({ value: { name: 'Le Petit Pont' } })
})
