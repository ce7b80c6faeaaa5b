import type { Locator } from '@playwright/test'

import { axe, expect, shot, test } from './support/app.ts'
import { withEmptyPlace } from './support/house.ts'
import { settleOn } from './support/ways.ts'

/** Whether two things lie over each other. */
async function overlap(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = await Promise.all([one.boundingBox(), other.boundingBox()])
  if (a === null || b === null) throw new Error('not on screen')
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

for (const [language, size] of [
  ['fr', { width: 1366, height: 768 }],
  ['nl', { width: 1024, height: 600 }],
] as const) {
  test(`one message at a time, which covers nothing and is reached with the keyboard, in ${language}`, async ({
    launchApp,
  }) => {
    const running = await withEmptyPlace(() => launchApp({ size }), {
      preferences: { language, theme: language === 'nl' ? 'dark' : 'light' },
    })
    const { page } = running
    const { keyboard } = page
    const words = {
      fr: {
        add: 'Ajouter une personne',
        name: /^Nom/,
        messages: 'Messages',
        undo: 'Annuler',
        undone: 'C’est annulé.',
      },
      nl: {
        add: 'Iemand toevoegen',
        name: /^Naam/,
        messages: 'Berichten',
        undo: 'Ongedaan maken',
        undone: 'Ongedaan gemaakt.',
      },
    }[language]
    await settleOn(page, '/hosts', 'hosts')
    const add = page.getByRole('main').getByRole('button', { name: words.add }).first()
    const messages = page.getByRole('region', { name: words.messages })
    const message = messages.locator('p')
    const dialog = page.getByRole('dialog')
    await expect(messages).toHaveAttribute('aria-live', 'polite')
    for (const name of ['Zoé', 'Yusuf']) {
      await add.click()
      await page.getByRole('textbox', { name: words.name }).fill(name)
      await keyboard.press('Enter')
      await expect(dialog).toHaveCount(0)
      await expect(message).toHaveCount(1)
      await expect(message).toContainText(name)
    }
    await axe(page)
    await shot(page, `notices-page-${language}`)
    await add.click()
    await expect(dialog).toBeVisible()
    await expect(message).toBeVisible()
    expect(await overlap(messages, dialog), 'over the window').toBe(false)
    expect(await overlap(messages, page.getByRole('main')), 'over the page').toBe(false)
    await axe(page)
    await shot(page, `notices-window-${language}`)

    await keyboard.press('F6')
    await expect(messages.getByRole('button', { name: words.undo })).toBeFocused()
    await keyboard.press('Escape')
    await expect(message).toHaveCount(0)
    await expect(dialog).toBeVisible()
    await expect(page.getByRole('textbox', { name: words.name })).toBeFocused()
    await keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)

    await add.click()
    await page.getByRole('textbox', { name: words.name }).fill('Greet')
    await keyboard.press('Enter')
    await expect(page.getByRole('rowheader', { name: 'Greet' })).toBeVisible()
    await expect(add).toBeFocused()
    await keyboard.press('F6')
    await keyboard.press('Enter')
    await expect(message).toHaveText(words.undone)
    await expect(page.getByRole('rowheader', { name: 'Greet' })).toHaveCount(0)
    await expect(page.getByRole('rowheader', { name: 'Yusuf' })).toBeVisible()
    await expect(add).toBeFocused()
  })
}
