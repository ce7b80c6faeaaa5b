import { afterEach, beforeEach, expect, test } from 'vitest'

import { readTable } from '#core/files/table-reading.ts'
import { valueOf } from '#test/support/core.ts'
import { aRota, type Rota } from '#test/support/rota.ts'

/** A place on Saturday 21 November 2026, with three hosts. */
let place: Rota
beforeEach(async () => {
  place = await aRota()
  const { api } = place
  const { hostId } = await valueOf(
    api.hosts.add({ displayName: 'Samira', origin: 'peer', keyHolder: true, since: '2024-03-01' }),
  )
  for (const [fromDate, untilDate] of [
    ['2026-10-01', '2026-10-05'],
    ['2026-11-20', '2026-11-21'],
    ['2026-12-24', '2027-01-02'],
  ] as const)
    await valueOf(api.hosts.addAbsence({ hostId, fromDate, untilDate }))
  await valueOf(api.hosts.add({ displayName: '=Élodie; « L »', origin: 'neighbour', newcomer: true }))
  const gone = await valueOf(api.hosts.add({ displayName: 'Bram', origin: 'delegated' }))
  await valueOf(api.hosts.archive({ hostId: gone.hostId }))
})
afterEach(() => place.dispose())

const exported = (format: 'csv' | 'xlsx', language: 'fr' | 'nl' | 'en' = 'fr') =>
  valueOf(place.api.hosts.exportHosts({ format, language }))

async function readBack(bytes: Uint8Array) {
  const read = await readTable({ bytes }, { headerLine: 1 })
  if (!read.ok) throw new Error(`refused: ${read.error.type}`)
  return read.value
}

test('the hosts leave as the screen lists them, archived ones too, with the absences that are not over', async () => {
  const file = await exported('csv')
  expect(file).toMatchObject({
    fileName: 'accueillant-es-2026-11-21.csv',
    mediaType: 'text/csv;charset=utf-8',
  })
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes)
  expect(text.split('\r\n')).toEqual([
    '\ufeffNom;Provenance;A une clé;Nouveau·elle;Depuis;Situation;Absences à partir d’aujourd’hui',
    `"'=Élodie; « L »";Bénévole du quartier;non;oui;;active;0`,
    'Bram;Délégué·e par son institution;non;non;;archivée;0',
    'Samira;Usager·ère, pair-aidant·e;oui;non;2024-03-01;active;2',
    '',
  ])
})

test('a workbook and a file say the same, in each language', async () => {
  for (const language of ['fr', 'nl', 'en'] as const) {
    const [csv, xlsx] = [await exported('csv', language), await exported('xlsx', language)]
    expect(xlsx.fileName).toBe(csv.fileName.replace('.csv', '.xlsx'))
    const [fromCsv, fromXlsx] = [await readBack(csv.bytes), await readBack(xlsx.bytes)]
    expect(fromXlsx.header).toEqual(fromCsv.header)
    expect(fromXlsx.rows.length).toBe(3)
  }
})

test('what left can come back: the list that is imported finds its columns in it', async () => {
  const { fileName, bytes } = await exported('xlsx')
  const preview = await valueOf(place.api.hosts.previewImport({ file: { fileName, bytes } }))
  expect(
    preview.rows.map(({ displayName, keyHolder, newcomer, since }) => [
      displayName,
      keyHolder,
      newcomer,
      since,
    ]),
  ).toEqual([
    ['=Élodie; « L »', false, true, null],
    ['Bram', false, false, null],
    ['Samira', true, false, '2024-03-01'],
  ])
})
