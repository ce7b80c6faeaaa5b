import type { Page } from '@playwright/test'

import { axe, expect, looks, shot, test } from './support/app.ts'
import { done, inTheMiddleOfADay } from './support/day.ts'
import { focusedName, settleOn, tabTo, untilStill, visit } from './support/ways.ts'

const figure = (page: Page) => page.locator('output[data-count]')
const count = (page: Page, total: number | 'notCounted') =>
  expect(figure(page)).toHaveAttribute('data-count', String(total))

/** By its name: a window without a window manager is never the active one, and its controls not "focused". */
const focusIsOn = (page: Page, name: string) => expect.poll(() => focusedName(page)).toContain(name)

interface Entries {
  readonly entries: readonly { readonly delta: number; readonly entry: string }[]
}

test('a whole day with the keyboard alone', async ({ launchApp }) => {
  const running = await launchApp()
  const { page } = running
  await inTheMiddleOfADay(running)
  const press = (key: string) => page.keyboard.press(key)

  // Somebody is missing: two presses, and a few letters.
  await tabTo(page, 'Il manque une personne')
  await press('Enter')
  await focusIsOn(page, 'Chercher un nom')
  await page.keyboard.type('sami')
  await press('ArrowDown')
  await press('Enter')
  await expect(page.getByRole('button', { name: 'Samira' })).toBeVisible()
  await expect(page.getByText('Il manque une personne')).toHaveCount(0)

  // Luc arrives: it is noted on his chip.
  await tabTo(page, 'Luc')
  await press('Enter')
  await focusIsOn(page, 'Noter : est là')
  await press('Enter')
  await expect(page.getByRole('button', { name: /Luc.*est là/ })).toBeVisible()

  // Counting, a total typed, one taken back.
  await expect(figure(page)).toHaveAttribute('data-count', 'notCounted')
  for (const total of [1, 2, 3]) {
    await press('F2')
    await count(page, total)
  }
  await tabTo(page, 'Écrire le total')
  await press('Enter')
  await page.keyboard.type('12')
  await press('Enter')
  await count(page, 12)
  await focusIsOn(page, 'Écrire le total')
  await press('Shift+F2')
  await count(page, 11)

  // A word for the next team, and the closing list.
  await tabTo(page, 'Ajouter un mot')
  await page.keyboard.type('La machine à café fuit un peu.')
  await press('Enter')
  await expect(page.getByText('La machine à café fuit un peu.')).toBeVisible()
  await tabTo(page, 'Éteindre et fermer')
  await press('Space')
  await expect(page.getByRole('checkbox', { name: 'Éteindre et fermer' })).toBeChecked()

  // The count of the evening is corrected on the day's own page.
  await tabTo(page, 'Voir et corriger')
  await press('Enter')
  await page.locator('[data-screen="visits"][data-loaded]').waitFor()
  await tabTo(page, 'Corriger')
  await press('Enter')
  await page.keyboard.type('14')
  await press('Enter')
  await expect(page.getByRole('row', { name: /14/ }).first()).toBeVisible()
  await press('Alt+Digit1')
  await page.locator('[data-screen="today"][data-loaded]').waitFor()
  await count(page, 14)
})

test('the keys + and − count when the counter has the focus, and only then', async ({ launchApp }) => {
  const running = await launchApp()
  const { page } = running
  await inTheMiddleOfADay(running)
  await page.getByRole('textbox', { name: 'Ajouter un mot' }).focus()
  await page.keyboard.type('2+2-1')
  await expect(figure(page)).toHaveAttribute('data-count', 'notCounted')
  await page.getByRole('button', { name: '+1 : compter un passage' }).focus()
  await page.keyboard.press('+')
  await page.keyboard.press('+')
  await count(page, 2)
  await page.keyboard.press('-')
  await count(page, 1)
})

test('rapid taps are all counted, each as an entry of its own', async ({ launchApp }) => {
  const running = await launchApp()
  const { page } = running
  const { runningSlotId } = await inTheMiddleOfADay(running)
  await page.evaluate(() => {
    const plus = document.querySelector<HTMLButtonElement>('[aria-keyshortcuts="F2"]')
    for (let tap = 0; tap < 40; tap += 1) plus?.click()
  })
  await count(page, 40)
  const { entries } = await done<Entries>(running, 'visits.listCounts', { slotId: runningSlotId })
  expect(entries.map(({ delta, entry }) => `${entry} ${delta}`)).toEqual(
    Array.from({ length: 40 }, () => 'tap 1'),
  )
})

test('two windows that count at once add up, and both show it', async ({ launchApp }) => {
  const running = await launchApp()
  const { app, page } = running
  await inTheMiddleOfADay(running)
  const opened = app.waitForEvent('window')
  await running.call('shell.openWall', {})
  const other = await opened
  await other.locator('[data-screen="wall"][data-loaded]').waitFor()
  await visit(other, '/today', 'today')
  const tapTen = (window: Page) =>
    window.evaluate(() => {
      const plus = document.querySelector<HTMLButtonElement>('[aria-keyshortcuts="F2"]')
      for (let tap = 0; tap < 10; tap += 1) plus?.click()
    })
  await Promise.all([tapTen(page), tapTen(other)])
  await count(page, 20)
  await count(other, 20)
})

test('two slots that run at the same time are each counted for themselves', async ({ launchApp }) => {
  const running = await launchApp()
  const { page } = running
  const { today } = await inTheMiddleOfADay(running)
  await page.keyboard.press('F2')
  await count(page, 1)
  await done(running, 'rota.createSlot', {
    name: 'Atelier vélo',
    date: today,
    startTime: '00:00',
    endTime: '00:00',
    minHosts: 1,
    maxHosts: 3,
    keyHolderNeeded: false,
  })
  const which = page.getByRole('group', { name: 'Quelle permanence compter ?' })
  await which.getByRole('radio', { name: /Atelier vélo/ }).check({ force: true })
  await count(page, 'notCounted')
  await page.keyboard.press('F2')
  await page.keyboard.press('F2')
  await count(page, 2)
  await expect(page.getByText('Aujourd’hui : 3')).toBeVisible()
  await axe(page)
  await shot(page, 'today-two-slots-fr')
  await which.getByRole('radio').and(page.locator(':not(:checked)')).check({ force: true })
  await count(page, 1)
})

test('a zero that was seen is not a count that nobody made', async ({ launchApp }) => {
  const running = await launchApp()
  const { page } = running
  await inTheMiddleOfADay(running)
  await expect(page.getByText('pas encore compté', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: /noter 0/ }).click()
  await count(page, 0)
  await expect(page.getByText('pas encore compté')).toHaveCount(0)
  await page.getByRole('button', { name: '−1 : enlever un passage' }).click()
  await expect(page.getByText(/Il n.y en a que 0/)).toBeVisible()
  await count(page, 0)
})

test('a total typed by mistake is taken back by one entry more', async ({ launchApp }) => {
  const running = await launchApp()
  const { page } = running
  const { runningSlotId } = await inTheMiddleOfADay(running)
  await page.keyboard.press('F2')
  await count(page, 1)
  await page.getByRole('button', { name: 'Écrire le total' }).click()
  await page.keyboard.type('170')
  await page.keyboard.press('Enter')
  await count(page, 170)
  await page.getByRole('button', { name: 'Revenir à 1' }).click()
  await count(page, 1)
  const { entries } = await done<Entries>(running, 'visits.listCounts', { slotId: runningSlotId })
  expect(entries.map(({ delta }) => delta)).toEqual([-169, 169, 1])
})

test('what stands in the way of signing up is said before, and can be passed over with a reason', async ({
  launchApp,
}) => {
  const running = await launchApp()
  const { page } = running
  const { today, runningSlotId, hostIds } = await inTheMiddleOfADay(running)
  const days = { fromDate: today, untilDate: today, fromTime: null, untilTime: null }
  await done(running, 'hosts.addAbsence', { hostId: hostIds.greet, ...days })
  await page.getByRole('button', { name: 'Il manque une personne' }).click()
  await page.getByRole('option', { name: /Greet/ }).click()
  await expect(page.getByText('Inscrire Greet quand même ?')).toBeVisible()
  await page.getByRole('button', { name: 'Inscrire quand même' }).click()
  await expect(page.getByText('Écrivez quelques mots.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Pourquoi ?' }).fill('Elle rentre plus tôt')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /Greet/ })).toBeVisible()
  const { slot } = await done<{ slot: { hosts: { displayName: string; overrideReason: string | null }[] } }>(
    running,
    'rota.getSlot',
    { slotId: runningSlotId },
  )
  expect(slot.hosts.find(({ displayName }) => displayName === 'Greet')?.overrideReason).toBe(
    'Elle rentre plus tôt',
  )
})

test('the kinds the place chose are buttons of the counter', async ({ launchApp }) => {
  const running = await launchApp()
  const { page } = running
  await inTheMiddleOfADay(running)
  await visit(page, '/settings/counts', 'settings')
  await page.getByRole('button', { name: 'repas', exact: true }).click()
  await page.getByRole('button', { name: 'Ne plus utiliser : repas' }).waitFor()
  await page.getByRole('button', { name: 'activité' }).click()
  await page.getByRole('button', { name: 'Monter : activité' }).click()
  await expect(page.locator('ol li').first()).toContainText('activité')
  await visit(page, '/today', 'today')
  await page.getByRole('button', { name: /Compter un passage : repas ?0/ }).click()
  await expect(page.getByRole('button', { name: /Compter un passage : repas ?1/ })).toBeVisible()
  await count(page, 1)
})

test('the opening and closing lists are written in the settings', async ({ launchApp }) => {
  const running = await launchApp()
  const { page } = running
  await inTheMiddleOfADay(running)
  await visit(page, '/settings/lists', 'settings')
  const closing = page.getByRole('region', { name: 'En fermant' })
  await closing.getByRole('button', { name: 'Ajouter une ligne' }).click()
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Écrivez cette ligne ou enlevez-la.')).toBeVisible()
  await closing.getByRole('textbox').last().fill('Sortir les poubelles')
  await closing.getByRole('button', { name: 'Monter : Sortir les poubelles' }).click()
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await visit(page, '/today', 'today')
  await expect(page.getByRole('group', { name: 'Fermeture' }).locator('label')).toHaveText([
    'Sortir les poubelles',
    'Éteindre et fermer',
  ])
})

for (const { language, theme, size } of looks) {
  test(`the first screen is clean for axe and keeps its picture (${language}, ${theme})`, async ({
    launchApp,
  }) => {
    const running = await launchApp({ size })
    const { page } = running
    await inTheMiddleOfADay(running, { language, theme })
    const name = `today-${language}-${theme}`
    await page.keyboard.press('F2')
    await count(page, 1)
    await untilStill(page)
    await axe(page)
    await shot(page, name)
    await page.locator('[aria-haspopup="dialog"]').first().click()
    await page.getByRole('option').first().waitFor()
    await untilStill(page)
    await axe(page)
    await shot(page, `${name}-sign-up`)
    await page.keyboard.press('Escape')
    for (const section of ['counts', 'lists']) {
      await settleOn(page, `/settings/${section}`, 'settings')
      await axe(page)
      await shot(page, `settings-${section}-${language}-${theme}`)
    }
  })
}
