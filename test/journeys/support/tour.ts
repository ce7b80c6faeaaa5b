import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { outDir } from '#scripts/project.ts'

import { callFrom, launch } from './launch.ts'
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

/** Fills a fresh place with the demonstration year, visits every screen and keeps its picture in `out/tour/`. */
export async function takeTour(folder: string = join(outDir, 'tour')): Promise<Tour> {
  const running = await launch()
  try {
    await callFrom(running.page, 'place.startDemonstration', { language: 'fr' })
    await running.page.reload()
    const pictures: string[] = []
    for (const screen of Object.keys(screens) as TourScreen[]) {
      await goTo(running.page, screen)
      const picture = `${screen}.png`
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

/** Goes to a screen as a link of the page does, and waits until it has stopped changing. */
export async function goTo(page: Page, screen: TourScreen): Promise<void> {
  await follow(page, screens[screen])
  await page.locator('main').first().waitFor()
  await untilStill(page)
}
