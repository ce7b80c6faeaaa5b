import { axe, expect, looks, shot, test } from './support/app.ts'
import { done, inTheMiddleOfADay } from './support/day.ts'
import { untilStill, visit } from './support/ways.ts'

test('a slot counted two days later is marked so, and its correction stays in its history', async ({
  launchApp,
}) => {
  const running = await launchApp()
  const { page } = running
  const { pastSlotId } = await inTheMiddleOfADay(running)
  await visit(page, '/visits', 'visits')
  // What nobody counted is one press away.
  await page.getByRole('region', { name: 'Pas encore comptées' }).getByRole('link').first().click()
  await page.getByRole('spinbutton', { name: 'Combien de passages ?' }).fill('9')
  await page.getByRole('button', { name: 'Noter 9' }).click()
  const row = page.getByRole('row', { name: /10 h – 12 h/ })
  await expect(row).toContainText('9')
  await expect(row).toContainText('1 après coup')
  await row.getByRole('button', { name: 'Corriger' }).click()
  await page.getByRole('spinbutton', { name: 'Le bon nombre' }).fill('12')
  await page.keyboard.press('Enter')
  await expect(row).toContainText('12')
  await row.getByRole('button', { name: 'Historique' }).click()
  await expect(page.getByText(/^\+3 corrigé/)).toBeVisible()
  await expect(page.getByText(/^total écrit \(\+9\)/)).toBeVisible()
  await expect(page.getByText('fait après coup')).toHaveCount(2)
  const counts = await done<{ entries: { delta: number; late: boolean }[] }>(running, 'visits.listCounts', {
    slotId: pastSlotId,
  })
  expect(counts.entries.map(({ delta, late }) => [delta, late])).toEqual([
    [3, true],
    [9, true],
  ])
})

test('zero is a count, an empty form is refused, and what was typed stays when it is refused', async ({
  launchApp,
}) => {
  const running = await launchApp()
  const { page } = running
  const { pastDate } = await inTheMiddleOfADay(running)
  await visit(page, `/visits/day/${pastDate}`, 'visits')
  const row = page.getByRole('row', { name: /10 h – 12 h/ })
  await expect(row).toContainText('pas encore compté')
  await row.getByRole('button', { name: 'Compter' }).click()
  const field = page.getByRole('spinbutton', { name: 'Combien de passages ?' })
  await page.keyboard.press('Enter')
  await expect(page.getByText('Écrivez un nombre, par exemple 12.')).toBeVisible()
  await field.fill('9999')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/C.est plus que 5.000/)).toBeVisible()
  await expect(field).toHaveValue('9999')
  await field.fill('0')
  await page.keyboard.press('Enter')
  await expect(row).not.toContainText('pas encore compté')
  await expect(row.getByRole('cell').first()).toHaveText('0')
})

test('what comes outside slots is counted for its day', async ({ launchApp }) => {
  const running = await launchApp()
  const { page } = running
  const { pastDate } = await inTheMiddleOfADay(running)
  await visit(page, `/visits/day/${pastDate}`, 'visits')
  const row = page.getByRole('row', { name: /Hors permanence/ })
  await row.getByRole('button', { name: 'Compter' }).click()
  await page.getByRole('spinbutton').fill('4')
  await page.keyboard.press('Enter')
  await expect(row).toContainText('4')
  await expect(page.getByRole('row', { name: /Toute la journée/ })).toContainText('4')
  const day = await done<{ free: { total: number } }>(running, 'visits.getDay', { date: pastDate })
  expect(day.free.total).toBe(4)
})

test('a day to come cannot be counted, and the days are walked one by one', async ({ launchApp }) => {
  const running = await launchApp()
  const { page } = running
  await inTheMiddleOfADay(running)
  await visit(page, '/visits', 'visits')
  await expect(page.getByRole('button', { name: 'Jour suivant' })).toBeDisabled()
  await page.getByRole('button', { name: 'Jour précédent' }).click()
  await page.getByRole('button', { name: 'Jour précédent' }).click()
  await expect(page.getByRole('row', { name: /10 h – 12 h/ })).toBeVisible()
  await page.getByRole('button', { name: 'Aujourd’hui', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Jour suivant' })).toBeDisabled()
})

/** As a spreadsheet of 2010 saves it: semicolons, cp1252, a remark nobody must read, mistakes of a tired hand. */
const paperYear = {
  name: 'année 2026.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'Date;Début;Nombre de passages;Remarque',
      '05/01/2026;10:00;12;réveillon raté',
      '06/01/2026;;;fermé',
      '07/01/2026;;trente;',
      '32/01/2026;;5;',
      '08/01/2026;;9;café',
      '08/01/2026;;9;café',
    ].join('\r\n'),
    'latin1',
  ),
}

test('a paper year is imported: bad lines are named with their reason, the good ones counted when chosen', async ({
  launchApp,
}) => {
  const running = await launchApp()
  const { page } = running
  await inTheMiddleOfADay(running)
  await visit(page, '/visits/import', 'visits')
  await page.locator('input[type="file"]').setInputFiles(paperYear)
  await page.getByRole('combobox', { name: 'Ordre des dates' }).selectOption('dmy')
  const bad = page.getByRole('table', { name: '2 lignes à corriger' })
  await expect(bad.getByRole('row', { name: /trente.*pas un nombre/ })).toContainText('4')
  await expect(bad.getByRole('row', { name: /32\/01\/2026.*pas une date/ })).toContainText('5')
  await expect(page.getByText('1 jour est noté sans nombre')).toBeVisible()
  await expect(page.getByText(/ne sont pas lues.*Remarque/)).toBeVisible()
  await expect(page.getByText('réveillon')).toHaveCount(0)
  await untilStill(page)
  await axe(page)
  await shot(page, 'visits-import')
  const day = () => done<{ day: { total: number } }>(running, 'visits.getDay', { date: '2026-01-08' })
  expect((await day()).day.total).toBe(0)
  await page.getByRole('button', { name: 'Importer les 2 lignes correctes' }).click()
  await expect(page.getByText(/2 lignes sont comptées.*21 passages/)).toBeVisible()
  expect((await day()).day.total).toBe(9)

  // The same file again: its days are known, and nothing is added unless somebody insists.
  await page.getByRole('button', { name: 'Importer un autre fichier' }).click()
  await page.locator('input[type="file"]').setInputFiles(paperYear)
  await page.getByRole('combobox', { name: 'Ordre des dates' }).selectOption('dmy')
  await expect(page.getByText('jour déjà importé d’un fichier').first()).toBeVisible()
  await expect(page.getByRole('button', { name: /^Importer les/ })).toHaveCount(0)
  await page.getByRole('checkbox', { name: /Ajouter aussi 3 lignes/ }).check()
  await page.getByRole('button', { name: 'Importer les 2 lignes correctes' }).click()
  await expect(page.getByText(/2 lignes sont comptées/)).toBeVisible()
  expect((await day()).day.total).toBe(18)
})

for (const { language, theme, size } of looks) {
  test(`counting a day is clean for axe and keeps its picture (${language}, ${theme})`, async ({
    launchApp,
  }) => {
    const running = await launchApp({ size })
    const { page } = running
    const { pastDate, pastSlotId } = await inTheMiddleOfADay(running, { language, theme })
    await done(running, 'visits.typeTotal', { slotId: pastSlotId, total: 17, seen: 0 })
    await done(running, 'visits.correct', { slotId: pastSlotId, delta: 3 })
    await visit(page, `/visits/day/${pastDate}`, 'visits')
    await page.locator('tbody tr').first().getByRole('button').first().click()
    await page.locator('ol li').first().waitFor()
    await untilStill(page)
    await axe(page)
    await shot(page, `visits-day-${language}-${theme}`)
    await page.locator('tbody tr').first().getByRole('button').last().click()
    await untilStill(page)
    await axe(page)
    await shot(page, `visits-day-form-${language}-${theme}`)
  })
}
