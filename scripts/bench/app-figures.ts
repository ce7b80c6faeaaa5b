import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import type { Page } from '@playwright/test'

import type { ElectronRuntime } from '../electron-runtime.ts'
import { projectDir } from '../project.ts'
import { memoryOf, startApp } from './app-process.ts'
import { type Figure, figure, median, percentile } from './figure.ts'

const bareDir = join(projectDir, 'scripts', 'bench', 'bare')
const launches = 9
const idleMs = 60_000

/** When a page had painted, in Unix milliseconds: the moment of a mark of ours, or of the first paint. */
const paintedAt = (page: Page, mark: string | null): Promise<number> =>
  page.evaluate(
    (name) =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          const entries =
            name === null
              ? performance.getEntriesByName('first-contentful-paint')
              : performance.getEntriesByName(name, 'mark')
          const entry = entries[0]
          if (entry === undefined) setTimeout(look, 10)
          else resolve(performance.timeOrigin + entry.startTime)
        }
        look()
      }),
    mark,
  )

async function launchTime(runtime: ElectronRuntime, dataDir: string | null): Promise<number> {
  const args = dataDir === null ? [] : ['--data', dataDir]
  const { app, page, launchedAt } = await startApp(runtime, dataDir === null ? bareDir : projectDir, args)
  const at = await paintedAt(page, dataDir === null ? null : 'painted:today')
  await app.close()
  return at - launchedAt
}

/** Launch to *Aujourd'hui* painted with its data, against the first paint of a bare window, by turns. */
export async function startupFigure(runtime: ElectronRuntime, dataDir: string): Promise<Figure> {
  await launchTime(runtime, dataDir)
  await launchTime(runtime, null)
  const pairs: (readonly [number, number])[] = []
  for (let round = 0; round < launches; round += 1) {
    pairs.push([await launchTime(runtime, dataDir), await launchTime(runtime, null)])
  }
  return figure('startup.today', median(pairs.map(([ours]) => ours)), 'ms', {
    reference: median(pairs.map(([, bare]) => bare)),
    ratio: median(pairs.map(([ours, bare]) => ours / bare)),
    note: `median of ${launches} pairs; reference: first paint of a bare window with a static page; target ratio ≤ 1.6`,
  })
}

async function idleMemory(runtime: ElectronRuntime, dataDir: string | null): Promise<number> {
  const args = dataDir === null ? [] : ['--data', dataDir]
  const { app, page } = await startApp(runtime, dataDir === null ? bareDir : projectDir, args)
  await paintedAt(page, dataDir === null ? null : 'painted:today')
  await pause(idleMs)
  const memory = memoryOf(app)
  await app.close()
  return memory
}

/** PSS of all processes after a minute of doing nothing, against the bare window's. */
export async function memoryFigure(runtime: ElectronRuntime, dataDir: string): Promise<Figure> {
  const [ours, bare] = [await idleMemory(runtime, dataDir), await idleMemory(runtime, null)]
  return figure('memory.idle', ours, 'MB', {
    reference: bare,
    ratio: ours / bare,
    note: `PSS of all processes after ${idleMs / 1000} s, ${(ours - bare).toFixed(0)} MB over the bare window; target ≤ +150 MB`,
  })
}

const screens = ['today', 'rota', 'visits', 'hosts', 'settings'] as const

/** From the click on the side bar to the screen painted with its data, seen from inside the page. */
const switchTo = (page: Page, screen: string): Promise<number> =>
  page.evaluate(
    (name) =>
      new Promise<number>((resolve, reject) => {
        const link = document.querySelector<HTMLElement>(`nav a[href$="${name}"]`)
        if (link === null) return void reject(new Error(`no link to ${name}`))
        const started = performance.now()
        link.click()
        const look = (): void => {
          if (document.querySelector(`[data-screen="${name}"][data-loaded="true"]`) === null) {
            requestAnimationFrame(look)
            return
          }
          // Two frames: the first draws what the attribute says, the second begins once it is on screen.
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - started)))
        }
        look()
      }),
    screen,
  )

/** One tap on +1: until the number on screen has changed, which it does once the core has it on disk. */
const tap = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const button = document.querySelector<HTMLButtonElement>('button[aria-keyshortcuts="F2"]')
        const shown = document.querySelector('output[data-count]')
        if (button === null || shown === null) return void reject(new Error('no counter on screen'))
        const before = shown.getAttribute('data-count')
        const started = performance.now()
        button.click()
        const look = (): void => {
          if (shown.getAttribute('data-count') === before) requestAnimationFrame(look)
          else requestAnimationFrame(() => resolve(performance.now() - started))
        }
        look()
      }),
  )

const rounds = 20
const taps = 100

/** Switching screens and counting, in the application as it runs. */
export async function livelyFigures(runtime: ElectronRuntime, dataDir: string): Promise<Figure[]> {
  const { app, page } = await startApp(runtime, projectDir, ['--data', dataDir])
  await paintedAt(page, 'painted:today')
  for (const screen of screens) await switchTo(page, screen)
  const switches: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    for (const screen of screens) switches.push(await switchTo(page, screen))
  }
  await switchTo(page, 'today')
  const counted: number[] = []
  for (let index = 0; index < taps; index += 1) counted.push(await tap(page))
  await app.close()
  return [
    figure('screen.switch.p95', percentile(switches, 0.95), 'ms', {
      note: `click to painted, ${screens.length} screens × ${rounds}; median ${median(switches).toFixed(0)} ms; target ≤ 100 ms`,
    }),
    figure('visit.tap.p95', percentile(counted, 0.95), 'ms', {
      note: `+1, click to painted and on disk (synchronous=FULL), ${taps} taps; median ${median(counted).toFixed(0)} ms; target ≤ 50 ms`,
    }),
  ]
}
