import type { Page } from '@playwright/test'

import type { Language } from '#shared/kernel/shapes.ts'

import { axe, shot, type Launch, type LaunchOptions, type RunningApp } from './app.ts'
import { done } from './day.ts'
import { addHost, withEmptyPlace } from './house.ts'
import { untilStill } from './ways.ts'

export const founderPhrase = 'tasse neige vélo lampe'
export const secondPhrase = 'pluie carton singe onze'

/** A month of which every ceiling and rate is known, and one whose rate of a kilometre by car is not. */
export const knownMonth = '2026-03'
export const monthWithoutCarRate = '2026-05'

export interface ClaimsPlace extends RunningApp {
  /** The hosts of the open lists, by their display name. */
  readonly hosts: Readonly<Record<string, string>>
  readonly slots: Readonly<Record<string, string>>
}

/**
 * A place in March 2026: four slots, two of them on the 3rd, and who was there. Samira came four times on three days,
 * Luc on three and on one nobody noted, Paul on two. The vault is made and open; it holds nothing yet.
 */
export async function withPresences(
  launchApp: Launch,
  { language, theme }: { readonly language: Language; readonly theme: 'light' | 'dark' },
  options: LaunchOptions = {},
): Promise<ClaimsPlace> {
  const running = await withEmptyPlace(() => launchApp(options), { preferences: { language, theme } })
  const hosts: Record<string, string> = {}
  for (const name of ['Samira', 'Luc', 'Paul']) hosts[name] = await addHost(running, name)
  const slot = async (day: string, startTime: string, endTime: string) => {
    const date = `${knownMonth}-${day}`
    const terms = { date, startTime, endTime, minHosts: 1, maxHosts: 3, keyHolderNeeded: false }
    return (await done<{ slotId: string }>(running, 'rota.createSlot', terms)).slotId
  }
  const slots: Record<string, string> = {
    '03': await slot('03', '10:00', '13:00'),
    '03 evening': await slot('03', '18:00', '21:00'),
    '10': await slot('10', '10:00', '13:00'),
    '17': await slot('17', '10:00', '13:00'),
  }
  const present = async (name: string, day: string) =>
    done(running, 'rota.markPresent', { slotId: slots[day], hostId: hosts[name] })
  for (const day of Object.keys(slots)) await present('Samira', day)
  for (const day of ['03', '10', '17']) await present('Luc', day)
  for (const day of ['10', '17']) await present('Paul', day)
  await done(running, 'rota.clearAttendance', { slotId: slots['17'], hostId: hosts['Luc'] })
  await done(running, 'vault.create', { passphrase: founderPhrase })
  return { ...running, hosts, slots }
}

/** A file in the vault for a host; the system of the year when it is given. */
export async function addFile(
  place: ClaimsPlace,
  firstName: string,
  system?: 'flatRate' | 'realCosts',
): Promise<string> {
  const words = { firstName, lastName: 'Exemple', hostId: place.hosts[firstName] ?? null }
  const iban = 'BE68539007547034'
  const { personId } = await done<{ personId: string }>(place, 'people.addPerson', { ...words, iban })
  if (system !== undefined)
    await done(place, 'expenses.chooseSystem', { personIds: [personId], year: 2026, system })
  return personId
}

/** Somebody else who may open the vault, with a phrase of their own. */
export const addSecondHolder = (
  place: RunningApp,
  role: 'coordinator' | 'treasurer' = 'coordinator',
): Promise<unknown> =>
  done(place, 'vault.addHolder', {
    passphrase: founderPhrase,
    name: 'Greet',
    role,
    newPassphrase: secondPhrase,
  })

/** A page that has stopped changing, tried by axe and kept as `expenses-<name>.png`. */
export async function look(page: Page, name: string): Promise<void> {
  await untilStill(page)
  await axe(page)
  await shot(page, `expenses-${name}`)
}

/** Types a phrase where a page of claims asks for it, and waits for the page. */
export async function openVault(page: Page, phrase: string): Promise<void> {
  await page.getByLabel('Phrase secrète', { exact: true }).fill(phrase)
  await page.keyboard.press('Enter')
  await page.locator('[data-screen="expenses"][data-loaded]:not([data-view="closed"])').waitFor()
}

/** The rows of the claim on screen, the header's among them. */
export const claimRows = (page: Page) =>
  page.getByRole('table', { name: 'Lignes de la note' }).getByRole('row')

export const marchAddress = `/hosts/expenses?month=${knownMonth}`
