import { addDays, localDateOf, startOfWeek } from '#shared/kernel/local-date.ts'

import { axe, expect, looks, shot, test } from './support/app.ts'
import { addHost, withDemonstration, withEmptyPlace } from './support/house.ts'
import { settleOn, untilStill } from './support/ways.ts'

/** A slot each Wednesday. */
const wednesdays = {
  openingHours: [{ weekday: 3, opensAt: '10:00', closesAt: '14:00' }],
  slotsFromOpeningHours: true,
}

test('somebody is added with the keyboard alone, and a name that is taken can be kept on purpose', async ({
  launchApp,
}) => {
  const running = await withEmptyPlace(launchApp, wednesdays)
  const { page } = running
  const { keyboard } = page
  await settleOn(page, '/hosts', 'hosts')
  await axe(page)
  await page.getByRole('main').getByRole('button', { name: 'Ajouter une personne' }).first().focus()
  await keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Ajouter une personne' })).toBeVisible()
  await keyboard.press('Enter')
  await expect(page.getByText('Écrivez un nom.')).toBeVisible()
  await keyboard.type('Zoé')
  await keyboard.press('Tab')
  await keyboard.type('Pr')
  await keyboard.press('Tab')
  await keyboard.type('1/3/2024')
  await axe(page)
  await shot(page, 'hosts-add-fr')
  await page.getByRole('textbox', { name: /^Nom/ }).press('Enter')
  await expect(page.getByRole('rowheader', { name: 'Zoé' })).toBeVisible()
  await expect(page.getByRole('row', { name: /Zoé/ })).toContainText('Proche')
  await expect(page.getByRole('row', { name: /Zoé/ })).toContainText('1er mars 2024')

  await page.getByRole('button', { name: 'Ajouter une personne' }).focus()
  await keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: /^Nom/ })).toBeFocused()
  await keyboard.type('zoe')
  await keyboard.press('Enter')
  const refusal = page.getByText(/s’appelle déjà ainsi\s: Zoé/)
  await expect(refusal).toBeVisible()
  await expect(page.getByRole('textbox', { name: /^Nom/ })).toHaveValue('zoe')
  await page.getByRole('button', { name: 'Garder ce nom quand même' }).focus()
  await keyboard.press('Enter')
  await expect(page.getByRole('row')).toHaveCount(3)
})

test('somebody is archived, the slots to come are said, and it is taken back', async ({ launchApp }) => {
  const running = await withEmptyPlace(launchApp, wednesdays)
  const { page, call } = running
  const hostId = await addHost(running, 'Yusuf')
  const monday = addDays(startOfWeek(localDateOf(Date.now())), 7)
  const week = (await call('rota.getWeek', { weekStart: monday })) as {
    value: { slots: { slotId: string }[] }
  }
  const slotId = week.value.slots[0]?.slotId
  expect(await call('rota.signUp', { slotId, hostId })).toMatchObject({ ok: true })
  await settleOn(page, '/hosts', 'hosts')
  await page.getByRole('button', { name: 'Actions pour Yusuf' }).click()
  await page.getByRole('menuitem', { name: 'Archiver' }).click()
  const told = page.getByRole('dialog')
  await expect(told).toContainText('Yusuf est encore inscrit·e à 1 permanence à venir.')
  await expect(told.getByRole('link')).toHaveCount(1)
  await told.getByRole('button', { name: 'Fermer' }).last().click()
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect(page.getByRole('rowheader', { name: 'Yusuf' })).toBeVisible()
})

test('an absence is noted without any reason, said on the page, and removed', async ({ launchApp }) => {
  const running = await withEmptyPlace(launchApp, wednesdays)
  const { page } = running
  const hostId = await addHost(running, 'Samira')
  await settleOn(page, `/hosts/${hostId}`, 'hosts')
  await page.getByRole('button', { name: 'Noter une absence' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('la raison d’une absence n’est demandée ni gardée nulle part')
  await expect(dialog.getByRole('textbox')).toHaveCount(2)
  await dialog.getByRole('textbox', { name: /^Au/ }).fill('1/1/2020')
  await dialog.getByRole('button', { name: 'Noter l’absence' }).click()
  await expect(dialog).toContainText('La fin vient avant le début.')
  await dialog.getByRole('textbox', { name: /^Au/ }).fill('')
  await dialog.getByRole('button', { name: 'Noter l’absence' }).click()
  await expect(dialog).toHaveCount(0)
  const removal = page.getByRole('button', { name: /^Enlever l’absence/ })
  await expect(removal).toHaveCount(1)
  await axe(page)
  await shot(page, 'host-page-fr')
  await removal.click()
  await expect(removal).toHaveCount(0)
})

test('a closing period closes the week, and taking it back opens it', async ({ launchApp }) => {
  const running = await withEmptyPlace(launchApp, wednesdays)
  const { page, call } = running
  await settleOn(page, '/settings/calendar', 'settings')
  await axe(page)
  const monday = addDays(startOfWeek(localDateOf(Date.now())), 7)
  const typed = (date: string) => date.split('-').toReversed().join('/')
  await page.getByRole('button', { name: 'Ajouter une fermeture' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Nom', exact: true }).fill('Congé de l’équipe')
  await dialog.getByRole('textbox', { name: 'Du', exact: true }).fill(typed(monday))
  await dialog.getByRole('textbox', { name: /^Au/ }).fill(typed(addDays(monday, 6)))
  await axe(page)
  await dialog.getByRole('button', { name: 'Ajouter' }).click()
  await expect(page.getByRole('button', { name: 'Enlever : Congé de l’équipe' })).toBeVisible()
  const closures = async () => {
    const asked = { from: monday, to: addDays(monday, 6) }
    const answer = (await call('calendar.listDays', asked)) as {
      value: { days: { closure: { name: { nl: string } } | null }[] }
    }
    return answer.value.days.map(({ closure }) => closure?.name.nl ?? null)
  }
  expect(await closures()).toEqual(Array.from({ length: 7 }, () => 'Congé de l’équipe'))
  await settleOn(page, `/rota/${monday}`, 'rota')
  await expect(page.getByRole('main').getByText('Congé de l’équipe').first()).toBeVisible()
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Annuler' }).click()
  await expect(page.getByRole('main').getByText('Congé de l’équipe')).toHaveCount(0)
  expect((await closures())[2]).toBeNull()
})

test('a public holiday is added by its rule, and ends without leaving the years before', async ({
  launchApp,
}) => {
  const { page } = await withEmptyPlace(launchApp, wednesdays)
  await settleOn(page, '/settings/calendar', 'settings')
  await page.getByRole('button', { name: 'Ajouter un jour férié' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Nom', exact: true }).fill('Vendredi saint')
  await dialog.getByText('Selon Pâques').click()
  await dialog.getByRole('textbox', { name: 'Jours à partir de Pâques' }).fill('−2')
  await expect(dialog.getByRole('status')).toContainText('vendredi')
  await dialog.getByRole('button', { name: 'Ajouter' }).click()
  await expect(page.getByRole('rowheader', { name: 'Vendredi saint' })).toBeVisible()
  await page.getByRole('button', { name: 'Mettre fin : Vendredi saint' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Mettre fin' }).click()
  await page.getByRole('button', { name: 'L’année d’après' }).click()
  await expect(page.getByRole('rowheader', { name: 'Vendredi saint' })).toHaveCount(0)
})

for (const { language, theme, size } of looks) {
  test(`the hosts and the calendar are whole in ${language}, ${theme}`, async ({ launchApp }) => {
    const { page } = await withDemonstration(launchApp, { language, theme }, { size })
    await settleOn(page, '/hosts', 'hosts')
    await axe(page)
    await shot(page, `hosts-${language}-${theme}`)
    await page.getByRole('rowheader').first().getByRole('link').click()
    await page.locator('[data-view="host"][data-loaded]').waitFor()
    await untilStill(page)
    await axe(page)
    await shot(page, `host-${language}-${theme}`)
    for (const section of ['calendar', 'imports']) {
      await settleOn(page, `/settings/${section}`, 'settings')
      await axe(page)
      await shot(page, `settings-${section}-${language}-${theme}`)
    }
  })
}
