import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { axe, expect, shot, test, type Launch, type RunningApp } from './support/app.ts'
import { addHost, hostNames, openSection, withPlace } from './support/house.ts'
import { corePid } from './support/processes.ts'

/** A place with a backup, closed; then `harm` is done to its folder, and it is opened again. */
async function reopened(
  launchApp: Launch,
  harm: (dataDir: string) => Promise<void>,
): Promise<{ running: RunningApp; code: string; dispose: () => Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'lieu-recovery-'))
  const first = await withPlace(launchApp, { dataDir })
  await first.call('backup.makeBackup', {})
  const { value } = (await first.call('backup.getRescueCode', {})) as { value: { code: string } }
  await first.close()
  await harm(dataDir)
  const running = await launchApp({ dataDir })
  return { running, code: value.code, dispose: () => rm(dataDir, { recursive: true, force: true }) }
}

const scribble = async (dataDir: string): Promise<void> => {
  const path = join(dataDir, 'lieu.db')
  const bytes = await readFile(path)
  await writeFile(path, bytes.fill(7, 0, 20_000))
}

test('a damaged file: the newest backup brings the place back, and the damaged file stays', async ({
  launchApp,
}) => {
  const { running, dispose } = await reopened(launchApp, scribble)
  const { page } = running
  await expect(page.getByRole('heading', { name: 'Les données ne se lisent plus' })).toBeVisible()
  await expect(page.getByText('La sauvegarde la plus récente date de')).toBeVisible()
  await axe(page)
  await shot(page, 'recovery-damaged')
  await page.getByRole('button', { name: 'Reprendre cette sauvegarde' }).first().click()
  await expect(page.getByText('La sauvegarde est en place.')).toBeVisible()
  await expect(page.getByRole('navigation').first()).toBeVisible()
  expect(await hostNames(running)).toEqual(['Samira'])
  expect((await readdir(running.dataDir)).filter((name) => name.startsWith('lieu-aside-'))).toHaveLength(1)
  await running.close()
  await dispose()
})

test('a damaged file and no backup: a file from elsewhere, or an empty place; nothing is erased', async ({
  launchApp,
}) => {
  const { running, dispose } = await reopened(launchApp, async (dataDir) => {
    await scribble(dataDir)
    await rm(join(dataDir, 'sauvegardes'), { recursive: true })
  })
  const { page } = running
  await expect(page.getByText('Il n’y a pas de sauvegarde sur ce PC.')).toBeVisible()
  await page.getByRole('button', { name: 'Prendre un fichier de sauvegarde…' }).click()
  await page.getByLabel('Fichier de la sauvegarde').fill('/nulle/part.db')
  await page.getByRole('button', { name: 'Reprendre cette sauvegarde' }).click()
  await expect(page.getByText('Ce fichier n’est pas là.')).toBeVisible()
  await axe(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Réessayer' }).click()
  await expect(page.getByText('Les données ne s’ouvrent toujours pas.')).toBeVisible()
  await page.getByRole('button', { name: 'Commencer avec un lieu vide' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Commencer avec un lieu vide' }).click()
  await expect(page.getByRole('heading', { name: 'Comment s’appelle votre lieu ?' })).toBeVisible()
  expect((await readdir(running.dataDir)).filter((name) => name.startsWith('lieu-aside-'))).toHaveLength(1)
  await running.close()
  await dispose()
})

test('a lost key: the code of the rescue sheet opens the data again', async ({ launchApp }) => {
  const { running, code, dispose } = await reopened(launchApp, (dataDir) => rm(join(dataDir, 'lieu.key')))
  const { page } = running
  await expect(page.getByRole('heading', { name: 'La clé des données manque' })).toBeVisible()
  await axe(page)
  await shot(page, 'recovery-key')
  await page.getByRole('button', { name: 'J’ai la feuille de secours' }).click()
  await page.getByLabel('Code de la feuille de secours').fill(code.replaceAll('-', ' '))
  await axe(page)
  await page.getByRole('button', { name: 'Ouvrir les données' }).click()
  await expect(page.getByRole('navigation').first()).toBeVisible()
  expect(await hostNames(running)).toEqual(['Samira'])
  await running.close()
  await dispose()
})

test('the core is killed under an open page: the page says that it came back, and shows what is true', async ({
  launchApp,
}) => {
  const running = await withPlace(launchApp)
  const { page } = running
  await addHost(running, 'Luc')
  await openSection(page, 'history')
  process.kill(await corePid(running), 'SIGKILL')
  await expect(page.getByText('L’application est de nouveau prête.')).toBeVisible()
  await addHost(running, 'Yusuf')
  await expect(page.getByText('Personne ajoutée').first()).toBeVisible()
  await expect(page.getByText('Yusuf')).toBeVisible()
  expect(await hostNames(running)).toEqual(['Luc', 'Samira', 'Yusuf'])
  expect(await running.call('audit.verify', {})).toMatchObject({ value: { fault: null } })
})
