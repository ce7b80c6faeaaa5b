import { axe, expect, shot, test } from './support/app.ts'
import { withDemonstration } from './support/house.ts'
import { visit } from './support/ways.ts'

test('with the largest letters the week stays within a window of 1366 pixels, and no name is cut without a sign', async ({
  launchApp,
}) => {
  const running = await withDemonstration(launchApp, { language: 'fr' })
  const { page } = running
  await running.call('hosts.add', { displayName: 'Vandenbroucke-Opdebeeck', origin: 'peer' })
  await running.call('place.setPreferences', { textSize: 'larger' })
  await page.reload()
  await visit(page, '/rota', 'rota')
  const wide = await page.locator('#page').evaluate((main) => main.scrollWidth - main.clientWidth)
  expect(wide, 'nothing is scrolled sideways').toBeLessThanOrEqual(0)
  await shot(page, 'rota-largest-text')
  await axe(page)
})
