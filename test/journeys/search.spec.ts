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

const pagesOfTheRota = {
  fr: {
    'aide rempl': ['Aide au remplissage', 'fill'],
    equilibre: ['Voir l’équilibre', 'balance'],
    'en une fois': ['Plusieurs permanences en une fois', 'bulk'],
    'importer passees': ['Importer des permanences passées', 'past'],
    'ou aider': ['Où aider ?', 'help'],
  },
  nl: {
    invulhulp: ['Invulhulp', 'fill'],
    evenwicht: ['Het evenwicht bekijken', 'balance'],
    'een keer': ['Verschillende permanenties in één keer', 'bulk'],
    'voorbije inlezen': ['Voorbije permanenties inlezen', 'past'],
    'waar helpen': ['Waar helpen?', 'help'],
  },
  en: {
    fill: ['Help to fill the rota', 'fill'],
    balance: ['See the balance', 'balance'],
    'one go': ['Several slots in one go', 'bulk'],
    'import past': ['Import past slots', 'past'],
    'where help': ['Where can I help?', 'help'],
  },
} as const

test('the pages of the rota are found by their words in three languages', async ({ launchApp }) => {
  const { page, call } = await withPlace(launchApp)
  for (const [language, found] of Object.entries(pagesOfTheRota)) {
    await call('place.setPreferences', { language, theme: 'light' })
    await page.reload()
    await page.getByRole('navigation').first().waitFor()
    for (const [words, [label, view]] of Object.entries(found)) {
      await page.keyboard.press('Control+k')
      await expect(page.getByRole('searchbox')).toBeFocused()
      await page.keyboard.type(words)
      const first = page.getByRole('menuitem').first()
      await expect(first).toContainText(plain(label))
      await expect(first).toHaveAttribute('data-focused')
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(new RegExp(`view=${view}$`))
    }
  }
})

/** A label as it is matched: the space before a question mark does not break. */
const plain = (label: string): RegExp => new RegExp(label.replaceAll(' ', '\\s').replaceAll('?', '\\?'), 'u')
