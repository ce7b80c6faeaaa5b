import { axe, expect, looks, shot, test } from './support/app.ts'
import { founderPhrase, withPresences } from './support/claims.ts'
import { openSection } from './support/house.ts'
import { untilStill } from './support/ways.ts'

test('who opens the vault is told of the wrong phrases before, once, and reads it in its history', async ({
  launchApp,
}) => {
  const place = await withPresences(launchApp, looks[0])
  const { page, call } = place
  await call('vault.lock', {})
  for (let count = 0; count < 4; count += 1) await call('vault.unlock', { passphrase: `essai ${count}` })
  await openSection(page, 'vault')
  await page.getByLabel('Phrase secrète', { exact: true }).fill(founderPhrase)
  await page.keyboard.press('Enter')
  const told = page.locator('[data-notices]').getByText('4 essais manqués pour ouvrir le coffre')
  await expect(told).toBeVisible()
  await untilStill(page)
  await axe(page)
  await shot(page, 'vault-missed-fr-light')
  const act = page.getByText(/4 essais manqués depuis le/)
  await act.last().scrollIntoViewIfNeeded()
  await shot(page, 'vault-missed-history-fr-light')
  await page.locator('[data-notices]').getByRole('button', { name: 'Fermer' }).click()
  await call('vault.lock', {})
  await page.getByLabel('Phrase secrète', { exact: true }).fill(founderPhrase)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Ouvert par /)).toBeVisible()
  await expect(told).toHaveCount(0)
})
