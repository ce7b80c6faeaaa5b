import type { Page } from '@playwright/test'

import { localDateOf } from '#shared/kernel/local-date.ts'

import { axe, expect, shot, test } from './support/app.ts'
import { addHost, openSection, withEmptyPlace, withPlace } from './support/house.ts'
import { follow, visit } from './support/ways.ts'

const passphrase = 'tasse neige vélo lampe'
const another = 'pluie carton singe onze'

test('a treasurer is added, opens the vault with a phrase of their own, and finds the rest still closed', async ({
  launchApp,
}) => {
  const running = await withPlace(launchApp)
  const { page } = running
  await running.call('vault.create', { passphrase, name: 'Nadia' })
  await openSection(page, 'vault')
  await expect(page.getByText('Ouvert par Nadia (Coordination).')).toBeVisible()
  await page.getByRole('button', { name: 'Ajouter une personne' }).click()
  const adding = page.getByRole('dialog')
  await adding.getByLabel('Votre phrase secrète').fill('pas la bonne phrase')
  await adding.getByLabel('Le nom de la nouvelle personne').fill('Omar')
  await adding.getByLabel('La phrase secrète de la nouvelle personne').fill(another)
  await adding.getByLabel('La même phrase, encore une fois').fill(another)
  await axe(page)
  await shot(page, 'vault-add')
  await adding.getByRole('button', { name: 'Ajouter une personne' }).click()
  await expect(adding.getByText('Ce n’est pas la bonne phrase.')).toBeVisible()
  await adding.getByLabel('Votre phrase secrète').fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Omar ouvre le coffre avec sa propre phrase.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Retirer Omar' })).toBeVisible()
  await axe(page)
  await shot(page, 'vault-holders')

  await page.getByRole('main').getByRole('button', { name: 'Fermer le coffre' }).click()
  await page.getByLabel('Phrase secrète', { exact: true }).fill(another)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Ouvert par Omar (Trésorier·ère).')).toBeVisible()
  await expect(page.getByText('le coffre est ouvert pour les défraiements seulement')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ajouter une personne' })).toHaveCount(0)
  await axe(page)
  await shot(page, 'vault-treasurer')
  expect(await running.call('place.setLogo', { logo: null })).toMatchObject({
    error: { type: 'RoleMissing', role: 'coordinator' },
  })

  await page.getByRole('button', { name: 'Changer ma phrase' }).click()
  const changing = page.getByRole('dialog')
  await expect(changing.getByText('utiliser la feuille')).toHaveCount(0)
  await changing.getByLabel('Votre phrase secrète').fill(another)
  await changing.getByLabel('Nouvelle phrase secrète').fill(passphrase)
  await changing.getByLabel('La même phrase, encore une fois').fill(passphrase)
  await changing.getByRole('button', { name: 'Changer ma phrase' }).click()
  await expect(changing.getByText('Une autre personne ouvre déjà le coffre avec cette phrase.')).toBeVisible()
  await changing.getByRole('button', { name: 'Annuler' }).click()

  await follow(page, '/hosts/people')
  await expect(page.getByText('Cette page est pour la coordination')).toBeVisible()
  await axe(page)
  await shot(page, 'vault-gate-treasurer')
  await page.getByRole('button', { name: 'Fermer, puis ouvrir avec une autre phrase' }).click()
  await expect(page.getByText('Cette page montre ce qui est dans le coffre.')).toBeVisible()
  await axe(page)
  await shot(page, 'vault-gate-locked')
  await expect(page.getByLabel('Phrase secrète', { exact: true })).toBeFocused()
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Cette page montre ce qui est dans le coffre.')).toHaveCount(0)
  await closeWhereOneWorks(page, passphrase)

  await openSection(page, 'vault')
  await page.getByRole('button', { name: 'Retirer Omar' }).click()
  const revoking = page.getByRole('alertdialog')
  await expect(revoking.getByText('reprendre une copie déjà faite')).toBeVisible()
  await revoking.getByLabel('Votre phrase secrète').fill(passphrase)
  await axe(page)
  await shot(page, 'vault-revoke')
  await revoking.getByRole('button', { name: 'Retirer', exact: true }).click()
  await expect(page.getByText('Omar n’ouvre plus le coffre.')).toBeVisible()
  await expect(page.getByText('Personne retirée du coffre')).toBeVisible()
  await running.call('vault.lock', {})
  expect(await running.call('vault.unlock', { passphrase: another })).toMatchObject({
    error: { type: 'WrongPassphrase' },
  })
})

test('a locked vault stops neither the rota nor the counts, and closes in front of whoever reads it', async ({
  launchApp,
}) => {
  const everyDay = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    weekday,
    opensAt: '00:00',
    closesAt: '23:59',
  }))
  const running = await withEmptyPlace(launchApp, { openingHours: everyDay, slotsFromOpeningHours: true })
  const { app, page } = running
  const hostId = await addHost(running, 'Samira')
  await running.call('vault.create', { passphrase })
  await follow(page, '/hosts/people')
  await expect(page.getByText('Cette page montre ce qui est dans le coffre.')).toHaveCount(0)
  // The PC goes to sleep.
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'))
  await expect(page.getByText('Cette page montre ce qui est dans le coffre.')).toBeVisible()
  await visit(page, '/', 'today')
  await page.getByRole('button', { name: '+1 : compter un passage' }).click()
  await expect(page.getByText('Ouvrez le coffre')).toHaveCount(0)
  const tomorrow = localDateOf(Date.now() + 86_400_000)
  const listed = (await running.call('rota.listSlots', { from: tomorrow, to: tomorrow })) as {
    value: { slots: { slotId: string }[] }
  }
  const slotId = listed.value.slots[0]?.slotId
  expect(await running.call('rota.signUp', { slotId, hostId })).toMatchObject({ ok: true })
  expect(await running.call('day.addNote', { text: 'La place continue' })).toMatchObject({ ok: true })
  await expect(page.getByText('La place continue')).toBeVisible()
})

test('the screens of who opens the vault hold in Dutch, dark and wide', async ({ launchApp }) => {
  const running = await withEmptyPlace(launchApp, { preferences: { language: 'nl', theme: 'dark' } })
  const { page } = running
  await page.setViewportSize({ width: 1920, height: 1080 })
  await running.call('vault.create', { passphrase, name: 'Nadia' })
  await running.call('vault.addHolder', {
    passphrase,
    name: 'Omar',
    role: 'treasurer',
    newPassphrase: another,
  })
  await openSection(page, 'vault')
  await expect(page.getByText('Geopend door Nadia (Coördinatie).')).toBeVisible()
  await axe(page)
  await shot(page, 'vault-holders-nl')
  await page.getByRole('spinbutton').or(page.getByLabel('Sluiten na (minuten)')).first().fill('3')
  await page.getByRole('button', { name: 'Deze tijd bewaren' }).click()
  await expect(page.getByText('De kluis sluit na 3 minuten zonder iemand.')).toBeVisible()
  await expect(page.getByText('Automatisch sluiten van de kluis veranderd').first()).toBeVisible()
  await page.getByRole('button', { name: 'Mijn zin veranderen' }).click()
  await axe(page)
  await shot(page, 'vault-change-nl')
})

/** From the foot of any page, then with Ctrl K; and opened again each time. */
async function closeWhereOneWorks(page: Page, phrase: string): Promise<void> {
  const foot = page.getByRole('contentinfo')
  const openAgain = async () => {
    await expect(page.getByText('Cette page montre ce qui est dans le coffre.')).toBeVisible()
    await expect(foot.getByText('Coffre ouvert')).toHaveCount(0)
    await page.getByLabel('Phrase secrète', { exact: true }).fill(phrase)
    await page.keyboard.press('Enter')
    await expect(foot.getByText('Coffre ouvert')).toBeVisible()
  }
  await expect(foot.getByText('Coffre ouvert')).toBeVisible()
  await axe(page)
  await shot(page, 'vault-foot-fr')
  await foot.getByRole('button', { name: 'Fermer le coffre' }).click()
  await openAgain()
  await page.keyboard.press('Control+k')
  await page.getByRole('searchbox', { name: /^Chercher/ }).fill('fermer le coffre')
  await page.getByRole('menuitem', { name: 'Fermer le coffre' }).click()
  await openAgain()
}
