import { afterEach, beforeEach, expect, test } from 'vitest'

import { readTable } from '#core/files/table-reading.ts'
import { valueOf } from '#test/support/core.ts'
import { aRota, type Rota } from '#test/support/rota.ts'

/** Tuesdays and Wednesdays of the weeks around Armistice Day, with people, a slot that is off and a closed day. */
let place: Rota
beforeEach(async () => {
  place = await aRota({ at: Date.UTC(2026, 10, 2, 9) })
  const { api } = place
  await valueOf(api.place.setUp({ name: 'Le Seuil', language: 'fr', openingHours: [] }))
  await place.addSeries({ weekdays: [2, 3], keyHolderNeeded: true, note: 'Café' }, '2026-11-01')
  const [samira, luc] = [await place.addHost('Samira', { keyHolder: true }), await place.addHost('Luc')]
  const [tuesday, , next] = await place.slotsOf('2026-11-10', '2026-11-17')
  await valueOf(api.rota.signUp({ slotId: tuesday?.slotId ?? '', hostId: samira }))
  await valueOf(api.rota.signUp({ slotId: tuesday?.slotId ?? '', hostId: luc, standby: true }))
  await valueOf(api.rota.cancelSlot({ slotId: next?.slotId ?? '', reason: 'chauffage en panne' }))
})
afterEach(() => place.dispose())

const range = { from: '2026-11-10', to: '2026-11-18' } as const

/** What another part of the house writes, in a transaction of the log. */
function write(sql: string, ...parameters: unknown[]): void {
  const connection = place.core.house.connection()
  connection.exec(`INSERT INTO txn (txId, hlc, deviceId, actor, command, firstSeq)
    VALUES ('written', '0', 'd', 'open', 'test', 0)`)
  connection.prepare(sql).run(...parameters)
  connection.exec(`DELETE FROM txn WHERE hash IS NULL`)
}

test('the slots leave one a row, with who comes, what is missing, and why a slot is shut', async () => {
  const file = await valueOf(place.api.rota.exportWeeks({ ...range, format: 'csv', language: 'fr' }))
  expect(file).toMatchObject({
    fileName: 'permanences-2026-11-10-2026-11-18.csv',
    mediaType: 'text/csv;charset=utf-8',
  })
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes)
  expect(text.split('\r\n')).toEqual([
    '\ufeffDate;Jour;Début;Fin;Permanence;Minimum;Maximum;Qui vient;Personnes qui manquent;Il manque une clé;Annulée ou fermée;Pourquoi;Note;Inscription;Remplacements',
    '2026-11-10;mardi;14:00;18:00;Permanence;2;3;Samira (inscrit·e), Luc (en réserve);1;non;;;Café;;',
    '2026-11-11;mercredi;14:00;18:00;Permanence;2;3;;;;fermée;Armistice;Café;;',
    '2026-11-17;mardi;14:00;18:00;Permanence;2;3;;;;annulée;chauffage en panne;Café;;',
    '2026-11-18;mercredi;14:00;18:00;Permanence;2;3;;2;oui;;;Café;;',
    '',
  ])
})

test('a slot that is over still says what was missing: the file is read afterwards', async () => {
  place.clock.advance(60 * 86_400_000)
  const file = await valueOf(place.api.rota.exportWeeks({ ...range, format: 'csv', language: 'nl' }))
  const text = new TextDecoder().decode(file.bytes)
  expect(text).toContain('Samira (ingeschreven), Luc (reserve);1;nee;;;Café')
  expect(text).toContain('afgelast;chauffage en panne')
  expect(text).toContain('gesloten;Wapenstilstand')
})

test('who came otherwise than by themselves, and who took whose place, stand in the last columns', async () => {
  const { api } = place
  const { hosts } = await valueOf(api.hosts.listHosts({}))
  const idOf = (name: string) => hosts.find(({ displayName }) => displayName === name)?.id ?? ''
  const zoe = await place.addHost('Zoé')
  const [slot] = await place.slotsOf('2026-11-10')
  const slotId = slot?.slotId ?? ''
  await valueOf(api.rota.replace({ slotId, hostId: idOf('Samira'), byHostId: zoe }))
  const ask = { from: '2026-11-10', to: '2026-11-10', format: 'csv' } as const
  const rowIn = async (language: 'fr' | 'nl' | 'en') => {
    const file = await valueOf(api.rota.exportWeeks({ ...ask, language }))
    return new TextDecoder().decode(file.bytes).split('\r\n')[1]
  }
  write(`UPDATE signup SET cameBy = 'replacement' WHERE hostId = ?`, zoe)
  write(`UPDATE signup SET cameBy = 'standing' WHERE hostId = ?`, idOf('Luc'))
  expect(await rowIn('fr')).toBe(
    '2026-11-10;mardi;14:00;18:00;Permanence;2;3;Zoé (inscrit·e), Luc (en réserve);1;oui;;;Café;Zoé (remplacement), Luc (inscription fixe);Samira → Zoé',
  )
  expect(await rowIn('nl')).toMatch(/;Zoé \(vervanging\), Luc \(vaste inschrijving\);Samira → Zoé$/)
})

test('the slots of one host, or those to complete, leave alone when the list shows them alone', async () => {
  const ask = { ...range, format: 'csv', language: 'fr' } as const
  const datesIn = ({ bytes }: { readonly bytes: Uint8Array }) =>
    new TextDecoder().decode(bytes).match(/^2026-11-\d\d/gm)
  const { hosts } = await valueOf(place.api.hosts.listHosts({}))
  const hostId = hosts.find(({ displayName }) => displayName === 'Luc')?.id ?? ''
  expect(datesIn(await valueOf(place.api.rota.exportWeeks({ ...ask, hostId })))).toEqual(['2026-11-10'])
  expect(datesIn(await valueOf(place.api.rota.exportWeeks({ ...ask, onlyGaps: true })))).toEqual([
    '2026-11-10',
    '2026-11-18',
  ])
})

test('a workbook holds the same rows, with days and times that a spreadsheet can sort', async () => {
  const file = await valueOf(place.api.rota.exportWeeks({ ...range, format: 'xlsx', language: 'en' }))
  expect(file.fileName).toBe('slots-2026-11-10-2026-11-18.xlsx')
  const read = await readTable({ bytes: file.bytes }, { headerLine: 1 })
  if (!read.ok) throw new Error(`refused: ${read.error.type}`)
  expect(read.value.rows[0]?.cells.join(' | ')).toBe(
    '2026-11-10 | Tuesday | 14:00 | 18:00 | Permanence | 2 | 3 | Samira (signed up), Luc (on standby) | 1 | no |  |  | Café |  | ',
  )
  expect(read.value.rows).toHaveLength(4)
})

test('a stretch in the wrong order, or longer than a year and a month, is no question', async () => {
  for (const [from, to] of [
    ['2026-11-18', '2026-11-10'],
    ['2026-01-01', '2027-02-05'],
  ] as const)
    expect(
      await place.core.call('rota.exportWeeks', { from, to, format: 'csv', language: 'fr' }),
    ).toMatchObject({ ok: false, error: { type: 'InvalidInput' } })
})
