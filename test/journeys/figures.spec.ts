import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Page } from '@playwright/test'
import { readSheet } from 'read-excel-file/node'

import { addDays, localDateOf } from '#shared/kernel/local-date.ts'

import { axe, expect, looks, shot, test } from './support/app.ts'
import { withDemonstration } from './support/house.ts'
import { follow, untilStill } from './support/ways.ts'

/** Goes to the figures as a link does, and waits for those of the head. */
async function openFigures(page: Page, query = ''): Promise<void> {
  await follow(page, `/visits/figures${query}`)
  await page.locator('[data-screen="visits"][data-view="figures"][data-loaded]').waitFor()
  await untilStill(page)
}

/** One black pixel, drawn as high as the sheet lets a logo be. */
const tallLogo =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII='

const drawing = (page: Page) => page.locator('figure svg[role="img"]')

test('each preset has its days, its total and what its means stand on', async ({ launchApp }) => {
  const { page, problems } = await withDemonstration(launchApp, { language: 'fr' })
  await openFigures(page)
  const head = page.getByRole('region', { name: 'En bref' })
  await expect(head).toContainText(/\d permanences? comptées? sur \d/)
  await expect(head).toContainText(/\d jours? comptés? sur \d/)
  const range = page.getByRole('combobox', { name: 'Période' })
  const totals: string[] = []
  for (const preset of ['Le mois passé', 'Cette saison', 'Les 12 derniers mois', 'Depuis le début']) {
    await range.selectOption({ label: preset })
    await untilStill(page)
    await expect(drawing(page)).toBeVisible()
    totals.push((await head.locator('dd').first().textContent()) ?? '')
  }
  expect(new Set(totals).size).toBeGreaterThan(1)
  await range.selectOption({ label: 'Choisir les dates' })
  await page.getByRole('textbox', { name: 'Au' }).fill('1/1/2020')
  await page.getByRole('textbox', { name: 'Au' }).blur()
  await expect(page.getByText('La fin vient avant le début')).toBeVisible()
  expect(problems).toEqual([])
})

test('every tab is a drawing and a table, reached with the keyboard, and clean for axe', async ({
  launchApp,
}) => {
  const { page } = await withDemonstration(launchApp, { language: 'fr', theme: 'light' })
  await openFigures(page, '?range=twelveMonths')
  const tab = (name: string) => page.getByRole('tab', { name })
  await tab('Évolution').focus()
  for (const name of ['Évolution', 'Carte des heures', 'Années comparées']) {
    await expect(tab(name)).toHaveAttribute('aria-selected', 'true')
    await expect(drawing(page)).toBeVisible()
    await expect(drawing(page)).toHaveAccessibleName(/\d/)
    await untilStill(page)
    await axe(page)
    await page.getByRole('radio', { name: 'Graphique' }).focus()
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('tabpanel').getByRole('table')).toBeVisible()
    await untilStill(page)
    await axe(page)
    await page.keyboard.press('ArrowLeft')
    await expect(drawing(page)).toBeVisible()
    await tab(name).focus()
    await page.keyboard.press('ArrowRight')
  }
})

test('the drawing by day, by season and by usual slot says what was not counted', async ({ launchApp }) => {
  const { page } = await withDemonstration(launchApp, { language: 'fr' })
  await openFigures(page, '?range=twelveMonths')
  const by = page.getByRole('combobox', { name: 'Par' })
  for (const cut of ['jour', 'semaine', 'mois', 'saison', 'année', 'permanence habituelle']) {
    await by.selectOption({ label: `Par ${cut}` })
    await untilStill(page)
    await expect(drawing(page)).toBeVisible()
  }
  await by.selectOption({ label: 'Par jour' })
  await page.getByRole('radio', { name: 'Tableau' }).check({ force: true })
  await expect(page.getByRole('tabpanel').getByRole('table')).toBeVisible()
})

test('figures to publish hide the small ones, in the drawing, the table and the file', async ({
  launchApp,
}) => {
  const { page, saveDir } = await withDemonstration(launchApp, { language: 'fr' })
  await openFigures(page, '?range=twelveMonths&by=slot&form=table')
  const table = page.getByRole('tabpanel').getByRole('table')
  await expect(table.getByText('caché')).toHaveCount(0)
  await page.getByRole('radio', { name: 'À publier' }).check({ force: true })
  await expect(page.getByText('moins de 5 passages')).toBeVisible()
  await openFigures(page, '?range=lastMonth&tab=heat&measure=total&published=1&form=table')
  await expect(table.getByText('caché').first()).toBeVisible()
  await axe(page)
  await page.getByRole('button', { name: 'Exporter' }).click()
  await page.getByRole('menuitem', { name: 'Fichier CSV' }).click()
  await expect(page.getByText(/Enregistré.*\.csv/)).toBeVisible()
  const [name = ''] = await readdir(saveDir)
  expect(await readFile(join(saveDir, name), 'utf8')).toContain('caché')
})

test('the table on screen is saved and reads back, and a folder that refuses is said', async ({
  launchApp,
}) => {
  const { page, saveDir } = await withDemonstration(launchApp, { language: 'fr' })
  await openFigures(page, '?range=lastMonth&by=day&form=table')
  await page.getByRole('button', { name: 'Exporter' }).click()
  await page.getByRole('menuitem', { name: 'Fichier Excel' }).click()
  await expect(page.getByText(/Enregistré.*\.xlsx/)).toBeVisible()
  const [name = ''] = await readdir(saveDir)
  const rows = await readSheet(join(saveDir, name))
  const total = await page.getByRole('region', { name: 'En bref' }).locator('dd').first().textContent()
  const visits = rows.slice(1).reduce((sum, row) => sum + Number(row[4] ?? 0), 0)
  expect(String(visits)).toBe(total?.replaceAll(/\D/g, ''))

  const refused = await withDemonstration(
    launchApp,
    { language: 'fr' },
    { env: { LIEU_SAVE_DIR: '/nowhere/at/all' } },
  )
  await openFigures(refused.page)
  await refused.page.getByRole('button', { name: 'Exporter' }).click()
  await refused.page.getByRole('menuitem', { name: 'Fichier CSV' }).click()
  await expect(refused.page.getByText('n’a pas pu être enregistré')).toBeVisible()
})

test('the summary is one sheet of paper, in French and in Dutch, for us and to publish', async ({
  launchApp,
}) => {
  const { page, call, saveDir } = await withDemonstration(launchApp, { language: 'fr' })
  await openFigures(page, '?range=twelveMonths')
  await page.getByRole('button', { name: 'Enregistrer en PDF' }).click()
  await expect(page.getByText(/Enregistré.*\.pdf/)).toBeVisible({ timeout: 20_000 })
  expect((await readdir(saveDir)).filter((name) => name.endsWith('.pdf'))).toHaveLength(1)
  const today = localDateOf(Date.now())
  for (const language of ['fr', 'nl', 'en']) {
    for (const length of [30, 330, 2500]) {
      const made = await call('shell.makePdf', {
        page: `/print/visits/${addDays(today, -length)}/${today}`,
        query: language === 'nl' ? { published: '1' } : {},
        fileName: `summary-${language}-${length}.pdf`,
        language,
      })
      expect(made).toEqual({ ok: true, value: { saved: true, pages: 1 } })
    }
  }
})

test('the summary stays one sheet with a logo, every kind and many years', async ({ launchApp }) => {
  const { call } = await withDemonstration(launchApp, { language: 'fr' })
  const today = localDateOf(Date.now())
  const kinds = ['coffee', 'activity', 'meal', 'celebration', 'assembly', 'meeting', 'partner', 'enquiry']
  await call('visits.chooseKinds', { kinds })
  for (const kind of kinds) await call('visits.tap', { slotId: null, delta: 1, kind })
  for (const years of [2, 3, 4, 5, 6]) {
    const date = addDays(today, -365 * years)
    await call('visits.typeTotal', { slotId: null, date, total: 40 * years, seen: 0, kind: null })
  }
  await call('place.setLogo', { logo: tallLogo })
  for (const published of ['0', '1']) {
    const made = await call('shell.makePdf', {
      page: `/print/visits/${addDays(today, -130)}/${today}`,
      query: { published },
      fileName: `full-${published}.pdf`,
      language: 'fr',
    })
    expect(made).toEqual({ ok: true, value: { saved: true, pages: 1 } })
  }
})

for (const { language, theme, size } of looks) {
  const name = `${language}-${theme}`
  test(`every tab is drawn in ${name}`, async ({ launchApp }) => {
    const { page } = await withDemonstration(launchApp, { language, theme }, { size })
    for (const tab of ['series', 'heat', 'years']) {
      for (const rest of ['', '&form=table', '&published=1']) {
        await openFigures(page, `?range=twelveMonths&tab=${tab}${rest}`)
        if (rest !== '&form=table') await expect(drawing(page)).toBeVisible()
        await axe(page)
        await shot(page, `figures-${tab}${rest.replaceAll(/\W/g, '-')}-${name}`)
      }
    }
  })
}
