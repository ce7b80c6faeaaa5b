import type { Page } from '@playwright/test'

import { addDays, localDateOf, startOfWeek, weekdayOf, type LocalDate } from '#shared/kernel/local-date.ts'

import { axe, expect, shot, test, type Launch, type RunningApp } from './support/app.ts'
import { done } from './support/day.ts'
import { withDemonstration } from './support/house.ts'
import { settleOn, tabTo, untilStill } from './support/ways.ts'

interface Slots {
  readonly slots: readonly {
    readonly slotId: string
    readonly hosts: readonly { readonly hostId: string; readonly state: string }[]
  }[]
}

/** The days of the next month, whatever the day of the test. */
function nextMonth(): { readonly from: LocalDate; readonly to: LocalDate } {
  const first = `${addDays(`${localDateOf(Date.now()).slice(0, 7)}-01`, 31).slice(0, 7)}-01`
  return { from: first, to: addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1) }
}

const expectedIn = async (running: RunningApp): Promise<number> => {
  const { slots } = await done<Slots>(running, 'rota.listSlots', nextMonth())
  return slots.flatMap(({ hosts }) => hosts.filter(({ state }) => state === 'signedUp')).length
}

const openFromMenu = async (page: Page, organise: string, entry: string) => {
  await page.getByRole('button', { name: organise }).click()
  await page.getByRole('menuitem', { name: entry }).click()
}

test('next month is proposed, accepted but for one line, taken back and accepted whole', async ({
  launchApp,
}) => {
  const running = await withDemonstration(launchApp, { language: 'fr', theme: 'light' })
  const { page } = running
  await settleOn(page, '/rota', 'rota')
  await openFromMenu(page, 'Organiser', 'Aide au remplissage…')
  await untilStill(page)
  await axe(page)
  await shot(page, 'fill-start-fr')
  await page.getByText('Que faut-il éviter ?').click()
  await page.getByText('Réglages précis').click()
  await axe(page)
  await shot(page, 'fill-rules-fr')
  const rest = page.getByRole('combobox', { name: /Trop peu d.heures entre deux permanences/ })
  await rest.selectOption('Jamais')
  await page.getByRole('button', { name: 'Garder ces règles pour la suite' }).click()
  await expect(page.getByText('Les règles sont gardées.')).toBeVisible()
  await page.getByText('Que faut-il éviter ?').click()
  const before = await expectedIn(running)
  await page.getByRole('button', { name: 'Proposer' }).click()
  await expect(page.getByText(/C.est la meilleure répartition possible/)).toBeVisible({ timeout: 30_000 })
  expect(await expectedIn(running)).toBe(before)
  await axe(page)
  await shot(page, 'fill-proposal-fr')

  const lines = page
    .getByRole('region', { name: 'Proposition' })
    .getByRole('row')
    .locator('td')
    .getByRole('checkbox')
  const proposed = await lines.count()
  await lines.first().uncheck({ force: true })
  const accept = page.getByRole('button', { name: `Accepter les ${proposed - 1} lignes cochées` }).first()
  await accept.click()
  await expect(page.getByRole('heading', { name: /C.est écrit dans l.horaire/ })).toBeVisible()
  expect(await expectedIn(running)).toBe(before + proposed - 1)
  await page.getByRole('button', { name: 'Annuler' }).last().click()
  await expect(page.getByText(/C.est annulé/)).toBeVisible()
  expect(await expectedIn(running)).toBe(before)

  await page.getByRole('button', { name: 'Proposer' }).click()
  await page.getByRole('button', { name: 'Tout accepter' }).first().click()
  await page.getByRole('button', { name: /Voir l.horaire/ }).click()
  await untilStill(page)
  expect(await expectedIn(running)).toBe(before + proposed)
  await shot(page, 'fill-month-filled-fr')
})

interface SmallPlace {
  readonly running: RunningApp
  readonly page: Page
  readonly tuesday: LocalDate
  readonly slotOn: (date: LocalDate) => string
  readonly hosts: readonly string[]
}

/** Tuesdays and Thursdays for two with a key, next month; four hosts of whom one has a key. */
async function aSmallPlace(launchApp: Launch): Promise<SmallPlace> {
  const running = await launchApp({ size: { width: 1920, height: 1080 } })
  await done(running, 'place.setUp', { name: 'Het Bruggetje', language: 'nl', openingHours: [] })
  await done(running, 'place.setPreferences', { language: 'nl', theme: 'dark' })
  const hosts: string[] = []
  for (const [index, displayName] of ['Samira', 'Luc', 'Greet', 'Yusuf'].entries()) {
    const host = { displayName, origin: 'neighbour', keyHolder: index === 0 }
    hosts.push((await done<{ hostId: string }>(running, 'hosts.add', host)).hostId)
  }
  const { from } = nextMonth()
  const tuesday = addDays(startOfWeek(addDays(from, 7)), 1)
  const pattern = {
    weekdays: [2, 4],
    startTime: '14:00',
    endTime: '18:00',
    minHosts: 2,
    maxHosts: 2,
    keyHolderNeeded: true,
  }
  const first = { fromDate: localDateOf(Date.now()), pattern }
  const { seriesId } = await done<{ seriesId: string }>(running, 'rota.createSeries', { first })
  await running.page.reload()
  return { running, page: running.page, tuesday, hosts, slotOn: (date) => `${seriesId}@${date}` }
}

test('with the keyboard alone: who is missing and why, and a line that no longer fits', async ({
  launchApp,
}) => {
  const { running, page, tuesday, hosts, slotOn } = await aSmallPlace(launchApp)
  const [samira = '', luc = '', greet = ''] = hosts
  const never = {
    leastAWeek: null,
    mostAWeek: null,
    leastAMonth: null,
    mostAMonth: 0,
    wishedAMonth: null,
    notAlone: false,
    lastResort: false,
    times: [],
  }
  for (const hostId of [samira, luc])
    await done(running, 'hosts.addAbsence', { hostId, fromDate: tuesday, untilDate: tuesday })
  await done(running, 'hosts.sayWishes', { hostId: greet, ...never })
  await settleOn(page, '/rota?view=fill', 'rota')
  await tabTo(page, 'Voorstellen')
  await page.keyboard.press('Enter')
  const proposal = page.getByRole('region', { name: 'Voorstel', exact: true })
  await expect(proposal).toBeVisible({ timeout: 30_000 })
  const row = proposal.getByRole('row').filter({ hasText: 'Luc en Samira: afwezig' })
  await expect(row).toContainText('Er is nog 1 persoon te kort')
  await expect(row).toContainText('Er is nog een sleutel te kort')
  await expect(row).toContainText('Greet: heeft al zoveel permanenties als gewenst')
  await expect(row).toContainText('Yusuf')
  await row.scrollIntoViewIfNeeded()
  await axe(page)
  await shot(page, 'fill-open-nl')

  // Somebody signs up meanwhile: the line that does not fit any more is unticked, and the others can be accepted.
  const thursday = addDays(tuesday, 2)
  const { slots } = await done<Slots>(running, 'rota.listSlots', { from: thursday, to: thursday })
  expect(slots).toHaveLength(1)
  await done(running, 'rota.signUp', { slotId: slotOn(thursday), hostId: samira })
  await done(running, 'rota.signUp', { slotId: slotOn(thursday), hostId: luc })
  await tabTo(page, 'Alles aanvaarden')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/past niet meer|passen niet meer/).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Het staat in het rooster' })).toBeVisible()
  expect(weekdayOf(tuesday)).toBe(2)
})

test('somebody away who still holds a slot is named in the proposal, a link away', async ({ launchApp }) => {
  const running = await withDemonstration(launchApp, { language: 'fr', theme: 'light' })
  const { page } = running
  const { slots } = await done<Slots>(running, 'rota.listSlots', nextMonth())
  const [held] = slots.flatMap(({ slotId, hosts }) =>
    hosts.filter(({ state }) => state === 'signedUp').map(({ hostId }) => ({ slotId, hostId })),
  )
  if (held === undefined) throw new Error('nobody comes next month')
  const day = held.slotId.slice(-10)
  await done(running, 'hosts.addAbsence', { hostId: held.hostId, fromDate: day, untilDate: day })
  await settleOn(page, '/rota', 'rota')
  await openFromMenu(page, 'Organiser', 'Aide au remplissage…')
  await page.getByRole('button', { name: 'Proposer' }).click()
  const banner = page.getByRole('status').filter({ hasText: /inscription n.est pas sûre|ne sont pas sûres/ })
  await expect(banner).toContainText('absence notée', { timeout: 30_000 })
  await axe(page)
  await banner.scrollIntoViewIfNeeded()
  await shot(page, 'fill-at-risk-fr')
  await banner.getByRole('link').first().click()
  await expect(page.getByRole('dialog')).toContainText('absence notée')
})
