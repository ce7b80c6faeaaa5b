import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { countPages } from '#main/pdf-pages.ts'

import { expect, test, type RunningApp } from './support/app.ts'

const week = { page: '/print/week/2026-11-16', query: {}, language: 'fr' }

/** Keeps, in the main process, how each page made from now on was secured, and answers its print calls. */
async function watchSheets({ app }: RunningApp, printed: boolean): Promise<() => Promise<unknown[]>> {
  await app.evaluate(({ app: electron }, answer) => {
    const made: unknown[] = []
    Object.assign(globalThis, { sheetsMade: made })
    electron.on('web-contents-created', (_event, contents) => {
      const { sandbox, contextIsolation, nodeIntegration, webSecurity } = (
        contents as unknown as { getLastWebPreferences: () => Record<string, unknown> }
      ).getLastWebPreferences()
      made.push({ sandbox, contextIsolation, nodeIntegration, webSecurity })
      contents.print = (_options, done) => done?.(answer, answer ? '' : 'cancelled')
    })
  }, printed)
  return () => app.evaluate(() => (globalThis as unknown as { sheetsMade: unknown[] }).sheetsMade)
}

test('a sheet becomes a PDF of A4 pages, on a page as secured as the others', async ({ launchApp }) => {
  const running = await launchApp()
  await running.call('place.startDemonstration', { language: 'fr' })
  const sheets = await watchSheets(running, true)
  const answer = await running.call('shell.makePdf', { ...week, fileName: 'semaine.pdf' })
  const bytes = await readFile(join(running.saveDir, 'semaine.pdf'))
  expect(answer).toEqual({ ok: true, value: { saved: true, pages: countPages(bytes) } })
  expect(countPages(bytes)).toBeGreaterThan(0)
  const text = bytes.toString('latin1')
  expect(text).toMatch(/^%PDF-/)
  const boxes = [...text.matchAll(/\/MediaBox \[0 0 (\d+)[\d.]* (\d+)[\d.]*\]/g)].map(([, w, h]) => [
    Number(w),
    Number(h),
  ])
  // 210 × 297 mm is 595 × 842 points; Chromium writes a little less.
  for (const box of boxes) expect(box.toSorted((a, b) => a - b)).toEqual([594, 841])
  expect(await sheets()).toEqual([
    { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true },
  ])
  expect(running.app.windows()).toHaveLength(1)
})

test('printing says whether the person printed or gave up', async ({ launchApp }) => {
  const running = await launchApp()
  await running.call('place.startDemonstration', { language: 'fr' })
  await watchSheets(running, false)
  expect(await running.call('shell.print', week)).toEqual({ ok: true, value: { printed: false } })
})

test('a sheet that is refused its facts, or that is none, is said at once, and its page is closed', async ({
  launchApp,
}) => {
  const running = await launchApp()
  // The vault is not there: an empty sheet would look like somebody of whom nothing is kept.
  const refused = { ...week, page: '/print/person/0199', fileName: 'rien.pdf' }
  const started = performance.now()
  expect(await running.call('shell.makePdf', refused)).toEqual({ ok: false, error: { type: 'PageFailed' } })
  const answer = await running.call('shell.makePdf', {
    ...week,
    page: '/print/nothing',
    fileName: 'rien.pdf',
  })
  expect(answer).toEqual({ ok: false, error: { type: 'PageFailed' } })
  // One that stays silent is given ten seconds.
  expect(performance.now() - started).toBeLessThan(9_000)
  expect(running.app.windows()).toHaveLength(1)
})
