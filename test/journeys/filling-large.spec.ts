import { localDateOf } from '#shared/kernel/local-date.ts'

import { axe, expect, shot, test, type Launch, type RunningApp } from './support/app.ts'
import { done } from './support/day.ts'
import { settleOn, tabTo, untilStill } from './support/ways.ts'

const parts = ['morning', 'afternoon', 'evening'] as const
const wishes = ['likes', 'can', 'ratherNot', 'cannot'] as const

/** Sixty hosts who each want something else, four slots a day: more than a computer settles in some seconds. */
async function aLargePlace(launchApp: Launch): Promise<RunningApp> {
  const running = await launchApp()
  await done(running, 'place.setUp', { name: 'De Grote Brug', language: 'nl', openingHours: [] })
  await done(running, 'place.setPreferences', { language: 'nl', theme: 'light' })
  for (let index = 0; index < 60; index += 1) {
    const name = { displayName: `Gastvrouw ${index + 1}`, origin: 'neighbour' }
    const host = { ...name, keyHolder: index % 5 === 0, newcomer: index % 7 === 0 }
    const { hostId } = await done<{ hostId: string }>(running, 'hosts.add', host)
    const times = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
      parts.map((part, at) => ({ weekday, part, wish: wishes[(index * (weekday + at) + weekday * 3) % 4] })),
    )
    const amounts = {
      leastAWeek: null,
      mostAWeek: 2,
      leastAMonth: 1,
      mostAMonth: 6,
      wishedAMonth: 2 + (index % 4),
    }
    const others = { notAlone: index % 3 === 0, lastResort: index % 11 === 0 }
    await done(running, 'hosts.sayWishes', { hostId, ...amounts, ...others, times })
  }
  const common = { weekdays: [1, 2, 3, 4, 5, 6, 7], minHosts: 2, maxHosts: 3, keyHolderNeeded: true }
  for (const hour of [9, 12, 15, 18]) {
    const hours = { startTime: `${String(hour).padStart(2, '0')}:00`, endTime: `${hour + 3}:00` }
    const first = { fromDate: localDateOf(Date.now()), pattern: { ...common, ...hours } }
    await done(running, 'rota.createSeries', { first })
  }
  await running.page.reload()
  return running
}

test('a long search lets people work on, is found again, and is stopped, with the keyboard alone', async ({
  launchApp,
}) => {
  test.setTimeout(120_000)
  const running = await aLargePlace(launchApp)
  const { page } = running
  await settleOn(page, '/rota?view=fill', 'rota')
  await tabTo(page, '10 seconden')
  await page.keyboard.press('End')
  await tabTo(page, 'Voorstellen')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('progressbar')).toBeVisible()
  await expect(page.getByText('Er is een verdeling gevonden.')).toBeVisible({ timeout: 30_000 })
  await axe(page)
  await shot(page, 'fill-searching-nl')

  // The window stays alive: another screen opens, and a visit is counted while the search goes on.
  await tabTo(page, 'Vandaag')
  await page.keyboard.press('Enter')
  await page.locator('[data-screen="today"][data-loaded]').waitFor()
  await tabTo(page, '+1')
  const pressedAt = performance.now()
  await page.keyboard.press('Enter')
  await expect(page.locator('output[data-count]')).toHaveAttribute('data-count', '1')
  expect(performance.now() - pressedAt).toBeLessThan(2000)

  // Back on the page, the search is still there; stopped, it gives the best so far.
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('invulhulp')
  await expect(page.getByRole('menuitem').first()).toContainText('Invulhulp')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('progressbar')).toBeVisible()
  await tabTo(page, 'Stoppen')
  await page.keyboard.press('Enter')
  const proposal = page.getByRole('region', { name: 'Voorstel', exact: true })
  await expect(proposal).toContainText('Goede verdeling.', { timeout: 25_000 })
  await expect(proposal.getByRole('row').getByRole('checkbox').first()).toBeVisible()
  await untilStill(page)
  await axe(page)
  await shot(page, 'fill-stopped-nl')
})
