import type { Page } from '@playwright/test'

import { axe, expect, shot, test, type RunningApp } from './support/app.ts'
import { withEmptyPlace } from './support/house.ts'
import { settleOn, visit } from './support/ways.ts'

const valueOf = async <T>(running: RunningApp, name: string, input: unknown): Promise<T> => {
  const answer = (await running.call(name, input)) as { readonly ok: boolean; readonly value: T }
  expect(answer, name).toMatchObject({ ok: true })
  return answer.value
}

test('an institution is added in Dutch, given to somebody, and stays while a file names it', async ({
  launchApp,
}) => {
  const running = await withEmptyPlace(launchApp, { preferences: { language: 'nl' } })
  const { page } = running
  await valueOf(running, 'vault.create', { passphrase: 'tasse neige vélo lampe' })
  const { personId } = await valueOf<{ personId: string }>(running, 'people.addPerson', {
    firstName: 'Eva',
    lastName: 'Proef',
  })
  await settleOn(page, '/hosts/people', 'people')
  await page.getByRole('button', { name: 'Andere pagina’s' }).click()
  await page.getByRole('menuitem', { name: 'Instellingen' }).click()
  await page.getByRole('button', { name: 'Een instelling toevoegen' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Naam van de instelling' }).fill('Groen Huis')
  await dialog.getByRole('textbox', { name: /^Telefoon/ }).fill('+32 2 511 08 00')
  await dialog.getByRole('button', { name: 'Opslaan' }).click()
  await expect(page.getByRole('row', { name: /Groen Huis/ })).toContainText('02 511 08 00')
  await axe(page)

  await visit(page, `/hosts/people/${personId}`, 'people')
  await chooseByTyping(page)
  await expect(page.getByRole('region', { name: 'Afgevaardigd door' })).toContainText('Groen Huis')
  await visit(page, '/hosts/people/institutions', 'people')
  await page.getByRole('button', { name: 'Handelingen voor Groen Huis' }).click()
  await page.getByRole('menuitem', { name: 'Weghalen' }).click()
  await expect(page.getByText('1 dossier noemt deze instelling')).toBeVisible()
})

/** Nothing but the keys: what is typed is what is chosen, and what means nothing is not saved as something else. */
async function chooseByTyping(page: Page): Promise<void> {
  const { keyboard } = page
  const field = page.getByRole('combobox')
  const save = page.getByRole('dialog').getByRole('button', { name: 'Opslaan' })
  const open = () => page.getByRole('button', { name: 'Wijzigen: Afgevaardigd door' }).click()
  await open()
  await expect(field).toBeFocused()
  await expect(page.getByRole('listbox')).toBeHidden()
  await keyboard.type('xyz')
  await keyboard.press('Tab')
  await save.click()
  await expect(page.getByText('Kies uit de lijst: wat hier staat, volstaat niet.')).toBeVisible()
  await expect(field).toHaveValue('xyz')
  await expect(field).toBeFocused()
  await axe(page)
  await keyboard.press('ControlOrMeta+a')
  await keyboard.type('groen')
  await expect(page.getByRole('option', { name: 'Groen Huis' })).toHaveAttribute('data-focused')
  await expect(field).toHaveValue('groen')
  await shot(page, 'people-institution-typed-nl')
  await keyboard.press('Enter')
  await expect(field).toHaveValue('Groen Huis')
  await expect(page.getByRole('listbox')).toBeHidden()
  await keyboard.press('ControlOrMeta+a')
  await keyboard.press('Backspace')
  await keyboard.press('Tab')
  await expect(field).toHaveValue('Geen instelling')
  await field.focus()
  await keyboard.type('groen huis')
  await keyboard.press('Tab')
  await expect(field).toHaveValue('Groen Huis')
  await save.click()
}
