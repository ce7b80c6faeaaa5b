import { join } from 'node:path'

import AxeBuilder from '@axe-core/playwright'
import { expect, test as base, type Page } from '@playwright/test'

import { projectDir } from '#scripts/project.ts'

import { launch, type LaunchOptions, type RunningApp } from './launch.ts'

export type Launch = (options?: LaunchOptions) => Promise<RunningApp>

interface Fixtures {
  /** Starts the application; it is closed, its folders removed and its console looked at when the journey ends. */
  readonly launchApp: Launch
}

export { expect }
export type { LaunchOptions, RunningApp }

export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures it depends on: none
  launchApp: async ({}, use) => {
    const running: RunningApp[] = []
    await use(async (options) => {
      const app = await launch(options)
      running.push(app)
      return app
    })
    for (const app of running) await app.close()
    expect(
      running.flatMap(({ problems }) => problems),
      'errors in the console of a page',
    ).toEqual([])
  },
})

/** The two looks every screen is tried and kept in. */
export const looks = [
  { language: 'fr', theme: 'light', size: { width: 1366, height: 768 } },
  { language: 'nl', theme: 'dark', size: { width: 1920, height: 1080 } },
] as const

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Fails with the rules that the page breaks and where (WCAG 2.2 AA and axe's own good practice). */
export async function axe(page: Page): Promise<void> {
  // Electron cannot open the page of its own that axe otherwise works in. What is in order need not travel.
  const options = { runOnly: { type: 'tag' as const, values: wcag }, resultTypes: ['violations' as const] }
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options(options).analyze()
  const told = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} — ${nodes.map(({ target }) => target).join(' · ')}`,
  )
  expect(told, 'axe').toEqual([])
}

/** Keeps a picture of the page as `test-results/screens/<name>.png`. */
export async function shot(page: Page, name: string): Promise<void> {
  await page.screenshot({
    path: join(projectDir, 'test-results', 'screens', `${name}.png`),
    animations: 'disabled',
  })
}
