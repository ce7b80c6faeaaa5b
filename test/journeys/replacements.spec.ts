import type { Page } from '@playwright/test'

import { addDays, localDateOf, weekdayOf, type LocalDate } from '#shared/kernel/local-date.ts'
import type { Language } from '#shared/kernel/shapes.ts'

import { axe, expect, looks, shot, test, type Launch, type RunningApp } from './support/app.ts'
import { done } from './support/day.ts'
import { focusedName, settleOn, tabTo, visit } from './support/ways.ts'

const names = ['Samira', 'Luc', 'Greet', 'Yusuf'] as const
type Name = (typeof names)[number]

interface Place {
  readonly running: RunningApp
  readonly page: Page
  readonly hosts: Readonly<Record<Name, string>>
  /** Within the limit of a late withdrawal, and not over, whatever the hour of the test. */
  readonly tomorrow: LocalDate
  /** Every day, 10:00–14:00, one to two hosts. */
  readonly slotOn: (date: LocalDate) => string
}

/** A place with four hosts, Samira with a key, and a slot every day. */
async function aPlace(
  launchApp: Launch,
  {
    language = 'fr',
    theme = 'light',
    size,
  }: { language?: Language; theme?: 'light' | 'dark'; size?: Size } = {},
): Promise<Place> {
  const running = await launchApp(size === undefined ? {} : { size })
  await done(running, 'place.setUp', { name: 'Le Petit Pont', language: 'fr', openingHours: [] })
  await done(running, 'calendar.closeOnPublicHolidays', { close: false })
  await done(running, 'place.setPreferences', { language, theme })
  const ids: string[] = []
  for (const [index, displayName] of names.entries()) {
    const host = { displayName, origin: 'neighbour', keyHolder: index === 0 }
    ids.push((await done<{ hostId: string }>(running, 'hosts.add', host)).hostId)
  }
  const today = localDateOf(Date.now())
  const { seriesId } = await done<{ seriesId: string }>(running, 'rota.createSeries', {
    first: {
      fromDate: today,
      pattern: {
        weekdays: [1, 2, 3, 4, 5, 6, 7],
        startTime: '10:00',
        endTime: '14:00',
        minHosts: 1,
        maxHosts: 2,
        keyHolderNeeded: false,
      },
    },
  })
  const hosts = Object.fromEntries(names.map((name, index) => [name, ids[index]])) as Record<Name, string>
  await running.page.reload()
  const slotOn = (date: LocalDate) => `${seriesId}@${date}`
  return { running, page: running.page, hosts, tomorrow: addDays(today, 1), slotOn }
}

interface Size {
  readonly width: number
  readonly height: number
}

const sign = ({ running, slotOn, hosts }: Place, date: LocalDate, name: Name) =>
  done(running, 'rota.signUp', { slotId: slotOn(date), hostId: hosts[name] })

/** What the host says of every part of that weekday. */
const says = ({ running, hosts }: Place, name: Name, date: LocalDate, wish: string) =>
  done(running, 'hosts.sayWishes', {
    hostId: hosts[name],
    leastAWeek: null,
    mostAWeek: null,
    leastAMonth: null,
    mostAMonth: null,
    wishedAMonth: null,
    notAlone: false,
    lastResort: false,
    times: ['morning', 'afternoon', 'evening'].map((part) => ({ weekday: weekdayOf(date), part, wish })),
  })

/** As `tabTo`, where other controls have the word in their name. */
async function tabToExactly(page: Page, name: string): Promise<void> {
  for (let stops = 0; stops < 20; stops += 1) {
    await tabTo(page, name)
    if ((await focusedName(page)) === name) return
  }
  throw new Error(`no Tab stop is exactly ${name}`)
}

const window = (page: Page) => page.getByRole('dialog').first()

test('somebody leaves at the last minute, and another comes in one click', async ({ launchApp }) => {
  const place = await aPlace(launchApp)
  const { page, tomorrow, slotOn } = place
  await sign(place, tomorrow, 'Samira')
  await settleOn(page, `/rota/${tomorrow}?slot=${slotOn(tomorrow)}`, 'rota')
  await page.getByRole('button', { name: 'Ne vient plus : Samira' }).click()
  await expect(page.getByText('Samira ne vient plus. On cherche quelqu’un.')).toBeVisible()
  await expect(window(page)).toContainText('On cherche quelqu’un à la place de Samira.')
  await axe(page)
  await shot(page, 'replacements-slot-fr')
  await page.keyboard.press('Escape')
  // Seen without scrolling, on the smallest of screens.
  await expect(page.getByText('Samira ne peut plus venir.')).toBeInViewport({ ratio: 1 })
  await axe(page)
  await shot(page, 'replacements-week-fr')

  await visit(page, '/today', 'today')
  await page.getByRole('button', { name: /On cherche quelqu/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Où aider/ })).toBeVisible()
  await axe(page)
  await shot(page, 'replacements-help-fr')
  const request = page.getByRole('listitem').filter({ hasText: 'Samira ne peut plus venir.' })
  await tabTo(page, 'Qui êtes-vous ?')
  await page.keyboard.type('sami')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(request).toContainText('Vous avez laissé cette permanence.')
  await expect(request.getByRole('button', { name: /vient à la place de/ })).toHaveCount(0)
  await axe(page)
  await shot(page, 'replacements-help-left-fr')
  await page.getByRole('combobox').fill('luc')
  await page.getByRole('option', { name: 'Luc' }).click()
  await expect(request.getByRole('button', { name: /^Je viens à sa place/ })).toHaveCount(1)
  await shot(page, 'replacements-help-own-fr')
  await page.reload()
  await page.getByRole('button', { name: /^Luc vient à la place de Samira/ }).click()
  await expect(page.getByText(/Luc vient à la place de Samira. Merci/)).toBeVisible()
  await expect(page.getByText('Luc vient à la place de Samira', { exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { name: /On cherche quelqu/ })).toBeHidden()

  await page.getByRole('button', { name: 'Annuler', exact: true }).last().click()
  await expect(page.getByRole('heading', { name: /On cherche quelqu/ })).toBeVisible()
})

test('two hosts exchange their slots: one proposes, the other accepts', async ({ launchApp }) => {
  const place = await aPlace(launchApp)
  const { page, tomorrow, slotOn } = place
  const later = addDays(tomorrow, 3)
  await sign(place, tomorrow, 'Samira')
  await sign(place, later, 'Luc')
  await settleOn(page, `/rota/${tomorrow}?slot=${slotOn(tomorrow)}`, 'rota')
  await page.getByRole('button', { name: 'Autres actions : Samira' }).click()
  await page.getByRole('menuitem', { name: /Proposer un échange/ }).click()
  const asking = page.getByRole('dialog', { name: 'Proposer un échange' })
  await asking.getByRole('button', { name: /Proposer l.échange/ }).click()
  await expect(asking.getByText('Choisissez une permanence.')).toBeVisible()
  await asking.getByRole('combobox').fill('luc')
  await page.getByRole('option', { name: /10 h – 14 h · Luc/ }).click()
  await axe(page)
  await shot(page, 'replacements-swap-fr')
  await asking.getByRole('button', { name: /Proposer l.échange/ }).click()
  await expect(asking).toBeHidden()
  await expect(window(page)).toContainText('Samira propose à Luc')
  await page.getByRole('button', { name: 'Luc accepte' }).click()
  await expect(window(page)).toContainText('Samira et Luc ont échangé')
  await expect(page.getByRole('button', { name: 'Ne vient plus : Luc' })).toBeVisible()
  await expect(window(page)).toContainText('remplacé·e')
  await axe(page)
})

test('the suggestions for a gap say why', async ({ launchApp }) => {
  const place = await aPlace(launchApp)
  const { page, tomorrow, slotOn } = place
  await says(place, 'Yusuf', tomorrow, 'likes')
  await says(place, 'Greet', tomorrow, 'cannot')
  await settleOn(page, `/rota/${tomorrow}?slot=${slotOn(tomorrow)}`, 'rota')
  const suggestions = page.getByRole('group', { name: 'Suggestions' })
  await expect(suggestions.getByRole('button')).toHaveText([/Yusuf/, /Luc/, /Samira/])
  await expect(suggestions.getByRole('button').first()).toContainText('aime ce moment')
  await expect(suggestions.getByRole('button').nth(1)).toContainText('disponible')
  await suggestions.getByRole('button', { name: /^Yusuf/ }).click()
  await expect(page.getByRole('button', { name: 'Ne vient plus : Yusuf' })).toBeVisible()
  await expect(suggestions).toBeHidden()
})

test('one asks to be replaced from the window of a slot, and still comes', async ({ launchApp }) => {
  const place = await aPlace(launchApp)
  const { page, tomorrow, slotOn } = place
  await sign(place, tomorrow, 'Samira')
  await settleOn(page, `/rota/${tomorrow}?slot=${slotOn(tomorrow)}`, 'rota')
  await page.getByRole('button', { name: 'Autres actions : Samira' }).click()
  await page.getByRole('menuitem', { name: 'Demander un remplacement' }).click()
  await expect(window(page)).toContainText('Samira demande un remplacement. Sans réponse, Samira vient.')
  await expect(page.getByRole('button', { name: 'Ne vient plus : Samira' })).toBeVisible()
  await page.getByRole('button', { name: /^Ne plus chercher/ }).click()
  await expect(window(page)).toContainText('Demande fermée')
})

test('where to help, with the keyboard alone, in Dutch', async ({ launchApp }) => {
  const place = await aPlace(launchApp, looks[1])
  const { page, tomorrow } = place
  const nextWeek = addDays(tomorrow, 7)
  await sign(place, tomorrow, 'Luc')
  await says(place, 'Samira', addDays(tomorrow, 2), 'likes')
  await settleOn(page, `/rota/${nextWeek}`, 'rota')
  await tabToExactly(page, 'Week')
  // The last of the four: an arrow goes round.
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('heading', { level: 1, name: 'Waar helpen?' })).toBeVisible()
  // Each view draws its own head: the arrows go on from where they were all the same.
  await expect(page.getByRole('radio', { name: 'Waar helpen?' })).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('radio', { name: 'Lijst' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Waar helpen?' })).toBeFocused()
  await tabTo(page, 'Wie bent u?')
  await page.keyboard.type('sami')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Voor Samira' })).toBeVisible()
  const liked = page.locator('[data-fit="likes"]').getByRole('listitem')
  await expect(liked.first()).toContainText('u houdt van dit moment')
  await axe(page)
  await shot(page, 'replacements-help-nl')
  const before = await liked.count()
  await tabTo(page, 'Ik schrijf me in')
  expect(await focusedName(page)).toContain('Ik schrijf me in')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Samira is ingeschreven. Bedankt!')).toBeVisible()
  await expect(liked).toHaveCount(before - 1)
})
