import { expect, test } from './support/app.ts'
import { withPlace } from './support/house.ts'

test('the search closes with one Escape, and gives way to the shortcuts', async ({ launchApp }) => {
  const { page } = await withPlace(launchApp)
  const search = page.getByRole('dialog', { name: 'Chercher', exact: true })
  await page.keyboard.press('Control+k')
  await expect(search).toBeVisible()
  await page.keyboard.type('Samira')
  await page.keyboard.press('Escape')
  await expect(search).toBeHidden()

  await page.keyboard.press('Control+k')
  await expect(search).toBeVisible()
  await page.keyboard.press('F1')
  await expect(search).toBeHidden()
  await expect(page.getByRole('dialog')).toHaveCount(1)
})

test('a name that is too long stays as it was pasted, and the field says so', async ({ launchApp }) => {
  const { page } = await withPlace(launchApp)
  await page.evaluate(() => {
    location.hash = '#/settings/place'
  })
  const name = page.getByLabel('Nom du lieu', { exact: true })
  await name.fill('a'.repeat(300))
  await expect(name).toHaveValue('a'.repeat(300))
  await expect(page.getByText('Trop long de 220 signes : 80 signes au plus.')).toBeVisible()
  await page.getByRole('button', { name: 'Enregistrer' }).first().click()
  await expect(name).toHaveValue('a'.repeat(300))
})
