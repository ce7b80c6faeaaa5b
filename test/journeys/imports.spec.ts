import type { Page } from '@playwright/test'

import { addDays, localDateOf } from '#shared/kernel/local-date.ts'

import { axe, expect, looks, shot, test } from './support/app.ts'
import { hostNames, withEmptyPlace } from './support/house.ts'
import { settleOn, untilStill } from './support/ways.ts'

/**
 * As Excel in French saves it: semicolons, Windows letters (é is one byte), amounts as `1.692,51`. Line 4 has a
 * date that does not exist, line 5 no name, line 6 neither yes nor no, line 7 the name of line 2.
 */
const semicolons = Buffer.from(
  [
    'Prénom;Défraiement;Clé;Depuis;Remarques',
    'Zoé;"1.692,51";oui;13/02/2024;allergique',
    'Noël;12,00;non;01/03/2023;',
    'Agnès;1.040,00;non;31/02/2024;',
    ';3,50;non;;à rappeler',
    'Gaël;0,00;peut-être;;',
    'zoe;7,25;non;;',
    'François;1.692,51;;;',
  ].join('\r\n'),
  'latin1',
)

async function pick(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
}

test('a semicolon file in Windows letters is read, its bad lines said, and the good ones kept only when chosen', async ({
  launchApp,
}) => {
  const running = await withEmptyPlace(launchApp)
  const { page } = running
  await settleOn(page, '/hosts/import', 'hosts')
  await axe(page)
  await pick(page, 'bénévoles.csv', semicolons)
  await expect(page.getByRole('combobox', { name: 'Codage des lettres' })).toHaveValue('windows-1252')
  await expect(page.getByRole('combobox', { name: 'Les colonnes sont séparées par' })).toHaveValue(';')
  await expect(page.getByText(/Ces colonnes ne sont pas lues\s: Défraiement et Remarques/)).toBeVisible()
  const bad = page.getByRole('table', { name: '3 lignes à corriger' })
  await expect(bad.getByRole('row', { name: /^4 .*31\/02\/2024.*n’est pas une date/ })).toBeVisible()
  await expect(bad.getByRole('row', { name: /^5 .*\(vide\).*manque quelque chose/ })).toBeVisible()
  await expect(bad.getByRole('row', { name: /^6 .*peut-être.*ni oui ni non/ })).toBeVisible()
  const good = page.getByRole('table', { name: 'Personnes lues dans le fichier' })
  await expect(good.getByRole('row', { name: /Zoé.*13 février 2024/ })).toBeVisible()
  await expect(good.getByRole('row', { name: /zoe.*même nom que la ligne 2/ })).toBeVisible()
  await axe(page)
  await shot(page, 'import-hosts-fr')
  expect(await hostNames(running), 'nothing is written before the choice').toEqual([])
  await expect(page.getByText('1 ligne correcte ne sera pas importée.')).toBeVisible()
  await page.getByRole('button', { name: 'Importer les 3 lignes correctes' }).click()
  await expect(page.getByText('3 personnes sont dans la liste.').first()).toBeVisible()
  expect(await hostNames(running)).toEqual(['François', 'Noël', 'Zoé'])
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect.poll(() => hostNames(running)).toEqual([])
})

test('what was found can be corrected, and giving up keeps nothing', async ({ launchApp }) => {
  const running = await withEmptyPlace(launchApp)
  const { page } = running
  await settleOn(page, '/hosts/import', 'hosts')
  await pick(page, 'liste.csv', Buffer.from('Qui est-ce,Note\nÉmile,1\nInès,2\n', 'utf8'))
  await expect(page.getByText('Choisissez la colonne.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Importer (les )?\d/ })).toHaveCount(0)
  await page.getByRole('combobox', { name: 'Nom' }).selectOption({ label: 'Qui est-ce' })
  await expect(page.getByRole('button', { name: 'Importer les 2 lignes correctes' })).toBeVisible()
  await page.getByRole('combobox', { name: 'Codage des lettres' }).selectOption('windows-1252')
  await expect(page.getByText('Choisissez la colonne.')).toBeVisible()
  await page.getByRole('combobox', { name: 'Nom' }).selectOption({ label: 'Qui est-ce' })
  await expect(page.getByRole('rowheader', { name: 'Ã‰mile' })).toBeVisible()
  await page.getByRole('button', { name: 'Ne rien importer' }).click()
  await page.locator('[data-view="list"]').waitFor()
  expect(await hostNames(running)).toEqual([])
})

test('a file that is no table is refused in a sentence', async ({ launchApp }) => {
  const { page } = await withEmptyPlace(launchApp)
  await settleOn(page, '/hosts/import', 'hosts')
  await pick(page, 'liste.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'))
  await expect(page.getByText('Ouvrez-le et enregistrez-le en .xlsx.')).toBeVisible()
  await pick(page, 'liste.csv', Buffer.from('Nom\nZoé\n', 'utf8'))
  await expect(page.getByRole('button', { name: 'Importer 1 ligne correcte' })).toBeVisible()
})

/** A paper year as Excel in Belgium saves it: Windows letters, thousands with a point, decimals with a comma. */
const paperYear = Buffer.from(
  [
    'Date;Fréquentation;Remarque',
    '03/11/2025;"1.692,00";fête',
    '04/11/2025;"1.692,51";',
    '05/11/2025;12;',
    '06/11/2025;douze;',
    '07/11/2025;;férié',
  ].join('\r\n'),
  'latin1',
)

test('a paper year with numbers like 1.692,51 is read, and only its whole numbers counted, when chosen', async ({
  launchApp,
}) => {
  const running = await withEmptyPlace(launchApp)
  const { page, call } = running
  await settleOn(page, '/visits/import', 'visits')
  await pick(page, 'passages.csv', paperYear)
  // Each of these days could be the third of November or the eleventh of March: nothing is imported on a guess.
  await expect(
    page.getByText('Ordre des dates – Le fichier ne permet pas de savoir : choisissez.'),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: /^Importer (les )?\d/ })).toHaveCount(0)
  await page.getByRole('combobox', { name: 'Ordre des dates' }).selectOption('dmy')
  const bad = page.getByRole('table', { name: '2 lignes à corriger' })
  await expect(bad.getByRole('row', { name: /^3 .*1\.692,51.*n’est pas un nombre entier/ })).toBeVisible()
  await expect(bad.getByRole('row', { name: /^5 .*douze.*n’est pas un nombre/ })).toBeVisible()
  const countsOf = async (date: string) => {
    const answer = (await call('visits.listCounts', { date })) as {
      value: { entries: { delta: number }[] }
    }
    return answer.value.entries.map(({ delta }) => delta)
  }
  expect(await countsOf('2025-11-03'), 'nothing is written before the choice').toEqual([])
  await page.getByRole('button', { name: 'Importer les 2 lignes correctes' }).click()
  await expect(page.getByText(/2 lignes sont comptées/).first()).toBeVisible()
  expect(await countsOf('2025-11-03')).toEqual([1692])
  expect(await countsOf('2025-11-04')).toEqual([])
  expect(await countsOf('2025-11-05')).toEqual([12])
  expect(await countsOf('2025-11-07'), 'a day without a number is not a zero').toEqual([])
})

/** A week away, two Tuesday afternoons, a birthday marked as free, and an event without a start. */
function agenda(): Buffer {
  const day = (from: number) => addDays(localDateOf(Date.now()), from).replaceAll('-', '')
  const event = (uid: string, ...lines: string[]) => ['BEGIN:VEVENT', `UID:${uid}`, ...lines, 'END:VEVENT']
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//test//',
    ...event('a', `DTSTART;VALUE=DATE:${day(10)}`, `DTEND;VALUE=DATE:${day(17)}`, 'SUMMARY:Clinique'),
    ...event(
      'b',
      `DTSTART;TZID=Europe/Brussels:${day(20)}T140000`,
      `DTEND;TZID=Europe/Brussels:${day(20)}T160000`,
      'RRULE:FREQ=WEEKLY;COUNT=2',
      'SUMMARY:Kiné',
    ),
    ...event('c', `DTSTART;VALUE=DATE:${day(30)}`, 'TRANSP:TRANSPARENT', 'SUMMARY:Anniversaire'),
    ...event('d', 'SUMMARY:Sans date'),
    'END:VCALENDAR',
    '',
  ]
  return Buffer.from(lines.join('\r\n'), 'utf8')
}

interface OneHost {
  readonly value: { readonly absences: readonly object[] }
}

test('absences of a calendar are noted once: the same file a second time adds nothing', async ({
  launchApp,
}) => {
  const running = await withEmptyPlace(launchApp)
  const { page, call } = running
  const added = (await call('hosts.add', { displayName: 'Samira', origin: 'peer' })) as {
    value: { hostId: string }
  }
  const { hostId } = added.value
  const absences = async () => ((await call('hosts.getHost', { hostId })) as OneHost).value.absences
  await settleOn(page, `/hosts/absences?host=${hostId}`, 'hosts')
  await axe(page)
  await pick(page, 'agenda.ics', agenda())
  await expect(page.getByText('4 événements dans le fichier')).toBeVisible()
  await expect(page.getByText(/Événement 4 – il n’a pas de début/)).toBeVisible()
  await expect(page.getByRole('row', { name: /Anniversaire.*marqué comme libre/ })).toBeVisible()
  await axe(page)
  await shot(page, 'import-absences-fr')
  expect(await absences(), 'nothing is written before the choice').toEqual([])
  await page.getByRole('button', { name: 'Noter les 3 absences' }).click()
  await expect(page.getByText('3 nouvelles absences de Samira sont notées.')).toBeVisible()
  expect(await absences()).toHaveLength(3)
  expect(JSON.stringify(await absences())).not.toMatch(/Clinique|Kiné/)

  await page.getByRole('button', { name: 'Importer un autre fichier' }).click()
  await pick(page, 'agenda.ics', agenda())
  await expect(page.getByText('déjà noté', { exact: true })).toHaveCount(3)
  await expect(page.getByText('Choisissez au moins un moment.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Noter/ })).toHaveCount(0)
  expect(await absences()).toHaveLength(3)
})

for (const { language, theme } of looks) {
  test(`the assistants are whole in ${language}, ${theme}`, async ({ launchApp }) => {
    const running = await withEmptyPlace(launchApp, { preferences: { language, theme } })
    const { page, call } = running
    await call('hosts.add', { displayName: 'Samira', origin: 'peer' })
    await settleOn(page, '/hosts/import', 'hosts')
    await pick(page, 'liste.csv', semicolons)
    await page.locator('tbody th[scope="row"]').last().waitFor()
    await untilStill(page)
    await axe(page)
    await shot(page, `import-hosts-${language}-${theme}`)
    await settleOn(page, '/hosts/absences', 'hosts')
    await axe(page)
    await shot(page, `import-absences-${language}-${theme}`)
  })
}
