import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

import type { ElectronApplication, Page } from '@playwright/test'

import type { Language } from '#shared/kernel/shapes.ts'

import { expect, type Launch, type LaunchOptions, type RunningApp } from './app.ts'
import { settleOn } from './ways.ts'

type Section = 'vault' | 'backup' | 'history' | 'privacy'

interface Hours {
  readonly openingHours?: readonly object[]
  readonly slotsFromOpeningHours?: boolean
}

interface Preferences {
  readonly language: Language
  readonly theme?: 'light' | 'dark'
}

async function setUp({ call }: RunningApp, hours: Hours): Promise<void> {
  const place = { name: 'Le Petit Pont', language: 'fr', openingHours: [], ...hours }
  expect(await call('place.setUp', place)).toMatchObject({ ok: true })
}

/** The application with a place that has a host, Samira, and nobody else. */
export async function withPlace(launchApp: Launch, options: LaunchOptions = {}): Promise<RunningApp> {
  const running = await launchApp(options)
  await setUp(running, { openingHours: [{ weekday: 1, opensAt: '14:00', closesAt: '18:00' }] })
  await addHost(running, 'Samira')
  await running.page.getByRole('navigation').first().waitFor()
  return running
}

/** The application with a place that has nobody, in a language. */
export async function withEmptyPlace(
  launchApp: Launch,
  { preferences = { language: 'fr' }, ...hours }: Hours & { readonly preferences?: Preferences } = {},
): Promise<RunningApp> {
  const running = await launchApp()
  await setUp(running, hours)
  await running.call('place.setPreferences', preferences)
  await running.page.reload()
  return running
}

/** The application with the demonstration year, in a language. */
export async function withDemonstration(
  launchApp: Launch,
  preferences: Preferences,
  options?: LaunchOptions,
): Promise<RunningApp> {
  const running = await launchApp(options)
  await running.call('place.startDemonstration', { language: preferences.language })
  await running.call('place.setPreferences', preferences)
  await running.page.reload()
  return running
}

export async function addHost({ call }: RunningApp, displayName: string): Promise<string> {
  const words = { origin: 'neighbour', keyHolder: true, newcomer: false, since: null }
  const added = (await call('hosts.add', { displayName, colour: 'sage', ...words })) as {
    value: { hostId: string }
  }
  return added.value.hostId
}

export async function hostNames({ call }: RunningApp): Promise<readonly string[]> {
  const listed = (await call('hosts.listHosts', {})) as { value: { hosts: { displayName: string }[] } }
  return listed.value.hosts.map(({ displayName }) => displayName)
}

/** Goes to a section of the settings as its link does. */
export const openSection = (page: Page, section: Section): Promise<void> =>
  settleOn(page, `/settings/${section}`, `settings-${section}`)

/** The groups of the sheet in the open dialog, as they are read from it. */
export const groupsShown = async (page: Page): Promise<readonly string[]> => {
  const lines = await page.getByRole('alertdialog').or(page.getByRole('dialog')).locator('ol > li').all()
  return Promise.all(lines.map(async (line) => (await line.locator('span').last().textContent()) ?? ''))
}

/** Printing is noted instead of asked of the system: how many times, and whether a sheet was there. */
export async function notePrinting(page: Page): Promise<() => Promise<readonly boolean[]>> {
  await page.evaluate(() => {
    const printed: boolean[] = []
    Object.assign(window, { printed })
    window.print = () => void printed.push(document.querySelector('[data-paper]') !== null)
  })
  return () => page.evaluate(() => (window as unknown as { printed: boolean[] }).printed)
}

/** The system's window for choosing answers this path at once. */
export const choosing = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = (async () => ({
      canceled: false,
      filePaths: [chosen],
    })) as typeof dialog.showOpenDialog
  }, path)

/** The files of a folder that hold a text, in UTF-8 or in the two-byte letters of a browser's store. */
export function filesHolding(folder: string, text: string): readonly string[] {
  const written = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true)
    .filter((path) => written.some((bytes) => readFileSync(path).includes(bytes)))
}
