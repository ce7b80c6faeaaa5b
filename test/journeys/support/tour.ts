import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { outDir } from '#scripts/project.ts'

import { callFrom, launch } from './launch.ts'
import { fillVault, type PeopleShown } from './tour-people.ts'
import { follow, untilStill } from './ways.ts'

/** Every screen of the application, as its address. A new screen is one line here. */
export const screens = {
  today: '/today',
  rota: '/rota',
  visits: '/visits',
  hosts: '/hosts',
  settings: '/settings',
  wall: '/wall',
} as const
export type TourScreen = keyof typeof screens

export interface Tour {
  readonly folder: string
  /** One picture a screen, in the order of the side bar. */
  readonly pictures: readonly string[]
}

/** The pages behind the screens, by the name of their picture. */
const pagesBehind = ({ personId, claimId, month }: PeopleShown): Readonly<Record<string, string>> => ({
  'rota-month': '/rota?view=month',
  'rota-balance': '/rota?view=balance',
  'rota-filling': '/rota?view=fill',
  'visits-figures': '/visits/figures',
  people: '/hosts/people',
  'people-file': `/hosts/people/${personId}`,
  documents: '/hosts/notes',
  keeping: '/hosts/keeping',
  claims: `/hosts/expenses?month=${month}`,
  claim: `/hosts/expenses/claims/${claimId}`,
  payments: `/hosts/expenses/payments?month=${month}`,
  'claims-year': `/hosts/expenses/year?year=${month.slice(0, 4)}`,
  'claims-rates': '/hosts/expenses/rates',
  vault: '/settings/vault',
  history: '/settings/history',
  backups: '/settings/backup',
})

/**
 * Fills a fresh place with the demonstration year and its vault with some files and claims, visits every screen and the
 * pages behind them, and keeps their pictures in `out/tour/`.
 */
export async function takeTour(folder: string = join(outDir, 'tour')): Promise<Tour> {
  const running = await launch()
  try {
    await callFrom(running.page, 'place.startDemonstration', { language: 'fr' })
    const shown = await fillVault(running)
    await running.page.reload()
    await running.page.locator('main').first().waitFor()
    const pictures: string[] = []
    for (const [name, address] of Object.entries({ ...screens, ...pagesBehind(shown) })) {
      await goTo(running.page, address)
      const picture = `${name}.png`
      await running.page.screenshot({ path: join(folder, picture), animations: 'disabled' })
      pictures.push(picture)
    }
    return { folder, pictures }
  } finally {
    await running.close()
  }
}

/** Started by `npm start` where there is no display. */
if (import.meta.main) {
  const { folder, pictures } = await takeTour()
  const told = [`${pictures.length} screens, with a demonstration year, are in ${folder}:`, ...pictures]
  process.stdout.write(`${told.join('\n  ')}\n`)
}

/** Goes to an address as a link of the page does, and waits until its screen has stopped changing. */
async function goTo(page: Page, address: string): Promise<void> {
  await follow(page, address)
  await page.locator('[data-screen][data-loaded]').first().waitFor()
  await untilStill(page)
}
