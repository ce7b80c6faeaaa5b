import type { Page } from '@playwright/test'

import { addDays, localDateOf, startOfWeek, type LocalDate } from '#shared/kernel/local-date.ts'
import { takesPlace } from '#shared/rota/signup-state-rules.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'

import { axe, expect, shot, test, type RunningApp } from './support/app.ts'
import { done } from './support/day.ts'
import { withDemonstration } from './support/house.ts'
import { settleOn, untilStill } from './support/ways.ts'

interface Days {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** The days of the next month, whatever the day of the test. */
function nextMonth(): Days {
  const first = `${addDays(`${localDateOf(Date.now()).slice(0, 7)}-01`, 31).slice(0, 7)}-01`
  return { from: first, to: addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1) }
}

const slotsOf = async (running: RunningApp, days: Days): Promise<readonly SlotCard[]> =>
  (await done<{ slots: readonly SlotCard[] }>(running, 'rota.listSlots', days)).slots

const onSlot = (slots: readonly SlotCard[]): readonly string[] =>
  slots.flatMap(({ slotId, hosts }) =>
    hosts.filter(({ state }) => takesPlace(state)).map(({ hostId }) => `${slotId}#${hostId}`),
  )

const linesOf = (page: Page) =>
  page.getByRole('region', { name: 'Proposition' }).getByRole('row').locator('td').getByRole('checkbox')

interface SwapOptions {
  readonly options: readonly {
    readonly slot: SlotCard
    readonly host: { readonly hostId: string; readonly displayName: string }
  }[]
}

/** Proposes what the form says, and waits for the answer. */
async function propose(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Proposer', exact: true }).click()
  await expect(page.getByText(/C.est la meilleure répartition possible/)).toBeVisible({ timeout: 30_000 })
  await untilStill(page)
}

/** The first host who comes to a slot says no, in its window. Answers the name. */
async function leave(page: Page, slot: SlotCard): Promise<string> {
  await settleOn(page, `/rota/${slot.date}?slot=${slot.slotId}`, 'rota')
  const button = page.getByRole('button', { name: /^Ne vient plus : / }).first()
  const name = ((await button.getAttribute('aria-label')) ?? '').replace(/^Ne vient plus\s: /u, '')
  await button.click()
  await expect(page.getByRole('button', { name: `Ne vient plus : ${name}` })).toBeHidden()
  await untilStill(page)
  return name
}

/** Slots of the days that have just enough people: each one who leaves is missed. */
const justFull = (slots: readonly SlotCard[]): readonly SlotCard[] =>
  slots.filter((slot) => slot.open && slot.hosts.filter(({ state }) => takesPlace(state)).length === 2)

interface Swap {
  readonly slot: SlotCard
  readonly host: string
  readonly other: { readonly host: string; readonly date: LocalDate; readonly monthName: string }
}

/** An exchange inside one week, of two with a key or two without: what each has a week stays, and no key is missed. */
async function aSwap(running: RunningApp, month: Days): Promise<Swap> {
  const slots = justFull(await slotsOf(running, month))
  for (const slot of slots.toReversed())
    for (const { hostId, displayName, keyHolder, newcomer } of slot.hosts) {
      const { options } = await done<SwapOptions>(running, 'rota.listSwapOptions', {
        slotId: slot.slotId,
        hostId,
      })
      const option = options.find((one) => {
        const theirs = one.slot.hosts.find((host) => host.hostId === one.host.hostId)
        const isSameWeek = startOfWeek(one.slot.date) === startOfWeek(slot.date)
        return isSameWeek && theirs?.keyHolder === keyHolder && theirs.newcomer === newcomer
      })
      if (option === undefined) continue
      const { date } = option.slot
      const monthName = new Intl.DateTimeFormat('fr', { month: 'long' }).format(new Date(`${date}T12:00`))
      return { slot, host: displayName, other: { host: option.host.displayName, date, monthName } }
    }
  throw new Error('no exchange inside a week')
}

test('a month filled, then lived: people leave, exchange, are replaced, and only what is missing is filled again', async ({
  launchApp,
}) => {
  test.setTimeout(120_000)
  const running = await withDemonstration(launchApp, { language: 'fr', theme: 'light' })
  const { page } = running
  const month = nextMonth()

  await settleOn(page, '/rota', 'rota')
  await page.getByRole('button', { name: 'Organiser' }).click()
  await page.getByRole('menuitem', { name: 'Aide au remplissage…' }).click()
  await propose(page)
  const before = onSlot(await slotsOf(running, month))
  const proposed = await linesOf(page).count()
  expect(proposed).toBeGreaterThan(5)
  await axe(page)
  await shot(page, 'fill-story-1-proposal-fr')
  await page.getByRole('button', { name: 'Tout accepter' }).first().click()
  await expect(page.getByRole('heading', { name: /C.est écrit dans l.horaire/ })).toBeVisible()
  await shot(page, 'fill-story-2-accepted-fr')
  const filled = await slotsOf(running, month)
  expect(onSlot(filled)).toHaveLength(before.length + proposed)

  const [first, second] = justFull(filled)
  if (first === undefined || second === undefined) throw new Error('no full slot')
  await leave(page, first)
  await axe(page)
  await shot(page, 'fill-story-3-left-fr')
  await leave(page, second)

  const { slot, host, other } = await aSwap(running, month)
  await settleOn(page, `/rota/${slot.date}?slot=${slot.slotId}`, 'rota')
  await page.getByRole('button', { name: new RegExp(`^Autres actions\\s: ${host}$`, 'u') }).click()
  await page.getByRole('menuitem', { name: /Proposer un échange/ }).click()
  const asking = page.getByRole('dialog', { name: 'Proposer un échange' })
  await asking.getByRole('combobox').fill(other.host)
  const dayOfMonth = Number(other.date.slice(-2))
  await page
    .getByRole('option', {
      name: new RegExp(` ${dayOfMonth}(er)? ${other.monthName},.* · ${other.host}$`, 'u'),
    })
    .first()
    .click()
  await axe(page)
  await asking.getByRole('button', { name: /Proposer l.échange/ }).click()
  await expect(asking).toBeHidden()
  await page.getByRole('button', { name: / accepte$/ }).click()
  await expect(page.getByRole('dialog').first()).toContainText(/ et .+ ont échangé/)
  await untilStill(page)
  await axe(page)
  await shot(page, 'fill-story-4-swap-fr')

  // One more leaves within the limit, whatever the day of the test; another comes in one click.
  const settings = await done<object>(running, 'rota.getRotaSettings', {})
  await done(running, 'rota.setRotaSettings', { ...settings, lateHours: 24 * 14 })
  const today = localDateOf(Date.now())
  const late = justFull(await slotsOf(running, { from: addDays(today, 1), to: addDays(today, 13) }))[0]
  if (late === undefined) throw new Error('no full slot within the limit')
  const absent = await leave(page, late)
  await expect(page.getByRole('dialog').first()).toContainText(
    `On cherche quelqu’un à la place de ${absent}.`,
  )
  await page.keyboard.press('Escape')
  await page.getByRole('radio', { name: 'Où aider ?' }).check({ force: true })
  await expect(page.getByRole('radio', { name: 'Où aider ?' })).toBeFocused()
  const instead = page.getByRole('button', { name: new RegExp(`vient à la place de ${absent}, `) }).first()
  await expect(instead).toBeVisible()
  await axe(page)
  await shot(page, 'fill-story-5-help-fr')
  await instead.click()
  await expect(page.getByText(new RegExp(`vient à la place de ${absent}. Merci`))).toBeVisible()

  // Only the two who left are missed. Others may move, and need not.
  const lived = onSlot(await slotsOf(running, month))
  expect(lived).toHaveLength(before.length + proposed - 2)
  await settleOn(page, '/rota?view=fill', 'rota')
  await page.getByText('Déplacer aussi des personnes inscrites').click()
  await propose(page)
  const again = page.getByRole('region', { name: 'Proposition' })
  await expect(again.getByRole('status')).toContainText(
    `2 inscriptions proposées · ${lived.length} inscriptions ne changent pas`,
  )
  await expect(linesOf(page)).toHaveCount(2)
  await expect(again.getByText(/^Retirer /)).toBeHidden()
  await axe(page)
  await shot(page, 'fill-story-6-refilled-fr')
  await page.getByRole('button', { name: 'Tout accepter' }).first().click()
  await expect(page.getByText(/2 lignes sont écrites/).first()).toBeVisible()
  const refilled = onSlot(await slotsOf(running, month))
  expect(refilled).toHaveLength(before.length + proposed)
  expect(refilled).toEqual(expect.arrayContaining([...lived]))
})
