import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import type { Contract } from '#shared/contract.ts'
import type { InputOf } from '#shared/kernel/contract-kit.ts'
import { tuesdaysInBulk } from '#test/support/bulk.ts'
import { valueOf } from '#test/support/core.ts'
import { aSheet, sheetRow, textCell } from '#test/support/file-making.ts'

type Import = InputOf<Contract['rota']['importPast']>
type Read = InputOf<Contract['rota']['readPastFile']>

// The clock stands at Saturday 21 November 2026; the series gives every Tuesday of the year, 14:00–18:00.
let rota: Awaited<ReturnType<typeof tuesdaysInBulk>>
beforeEach(async () => {
  rota = await tuesdaysInBulk()
})
afterEach(() => rota.dispose())

/** As Excel in French saves it: semicolons, Windows letters. */
const fileOf = (...lines: string[]) => ({
  fileName: 'permanences.csv',
  bytes: new Uint8Array(Buffer.from(lines.join('\r\n'), 'latin1')),
})
const read = async (lines: readonly string[], choices: Partial<Omit<Read, 'file'>> = {}) =>
  await valueOf(rota.api.rota.readPastFile({ file: fileOf(...lines), ...choices }))
type FoundRow = Awaited<ReturnType<typeof read>>['rows'][number]
const asRead = ({ slotId: _1, problem: _2, doubtfulMinutes: _3, already: _4, ...row }: FoundRow) => row
/** The lines without a problem, as the screen hands them back. */
const rowsOf = ({ rows }: Awaited<ReturnType<typeof read>>): Import['rows'] =>
  rows.filter(({ problem }) => problem === null).map(asRead)
const peopleOn = async (date: string) =>
  (await rota.slotsOf(date)).map(({ startTime, endTime, hosts }) => [
    `${startTime}–${endTime}`,
    hosts.map(({ displayName, state }) => `${displayName} ${state}`),
  ])

const paper = [
  'Date;Heures;Accueillant·e·s;Remarques',
  '13/10/2026;14h-18h;Zoé, Noël;calme',
  '14/10/2026;18h30 à 21h;Zoé et Agnès;',
  '31/02/2026;14h-18h;Zoé;',
  '20/10/2026;14h-18h;;fermé',
  '27/10/2026;quand on peut;Zoé;',
]
const everybodyNew = (...names: string[]): Import['people'] =>
  names.map((name) => ({ name, as: { kind: 'new' as const } }))

describe('a past rota', () => {
  test('shows first names: a family name is taken only where there is nothing else', async () => {
    const found = await read(['Nom;Prénom;Date;Heures', 'Peeters;Greet;03/11/2026;14h-18h'])
    expect(found.rows.map(({ names }) => names)).toEqual([['Greet']])
  })

  test('lands on the slots that are there and on new ones, with the people of its lines', async () => {
    await rota.addHost('Zoe')
    const before = rota.bytes()
    const found = await read(paper)
    expect(found.table).toMatchObject({ delimiter: ';', encoding: 'windows-1252' })
    expect(
      found.rows.map(({ line, slotId, startTime, endTime, names }) => [
        line,
        slotId,
        startTime,
        endTime,
        names,
      ]),
    ).toEqual([
      [2, rota.tuesday('2026-10-13'), '14:00', '18:00', ['Zoé', 'Noël']],
      [3, null, '18:30', '21:00', ['Zoé', 'Agnès']],
    ])
    expect(found.nobodyLines).toEqual([5])
    expect(found.badCells.map(({ line, field, reason }) => [line, field, reason])).toEqual([
      [4, 'date', 'NotADate'],
      [6, 'hours', 'NotATime'],
    ])
    expect(found.names.map(({ name, match }) => [name, match])).toEqual([
      ['Zoé', 'known'],
      ['Noël', 'unknown'],
      ['Agnès', 'unknown'],
    ])
    expect(rota.bytes(), 'a preview writes nothing').toEqual(before)
    const input = { rows: rowsOf(found), people: everybodyNew('Noël', 'Agnès') }
    expect(await valueOf(rota.api.rota.importPast(input))).toEqual({
      slots: 1,
      signups: 4,
      hosts: 2,
      alreadyThere: 0,
    })
    expect(await peopleOn('2026-10-13')).toEqual([['14:00–18:00', ['Noël present', 'Zoe present']]])
    expect(await peopleOn('2026-10-14')).toEqual([['18:30–21:00', ['Agnès present', 'Zoe present']]])
    expect(rota.rows('SELECT DISTINCT cameBy FROM signup')).toEqual([{ cameBy: 'import' }])
    await valueOf(rota.api.history.undo({ txId: rota.lastAct().txId }))
    expect(rota.bytes()).toEqual(before)
  })

  test('read a second time changes nothing', async () => {
    const first = { rows: rowsOf(await read(paper)), people: everybodyNew('Zoé', 'Noël', 'Agnès') }
    await valueOf(rota.api.rota.importPast(first))
    const after = rota.bytes()
    const again = await read(paper)
    expect(
      again.rows.map(({ slotId, already, names }) => [slotId !== null, already === names.length]),
    ).toEqual([
      [true, true],
      [true, true],
    ])
    const second = await rota.api.rota.importPast({ ...first, rows: rowsOf(again) })
    expect(second).toMatchObject({ act: null, value: { slots: 0, signups: 0, hosts: 0, alreadyThere: 4 } })
    expect(rota.bytes()).toEqual(after)
  })

  test('with a line a person notes who was there and who was not, and leaves what was noted here', async () => {
    const slotId = rota.tuesday('2026-11-17')
    const [samira, luc] = [await rota.addHost('Samira'), await rota.addHost('Luc')]
    for (const hostId of [samira, luc])
      await valueOf(rota.api.rota.signUp({ slotId, hostId, override: { reason: 'noté après' } }))
    await valueOf(rota.api.rota.markAbsent({ slotId, hostId: luc }))
    const found = await read([
      'Nom;Jour;Présent',
      'Samira;17-11-2026;x',
      'Luc;17-11-2026;oui',
      'Ali;17-11-2026;excusé',
    ])
    expect(found.rows.map((row) => [row.startTime, row.state, row.already])).toEqual([
      ['14:00', 'present', 0],
      ['14:00', 'present', 1],
      ['14:00', 'withdrawn', 0],
    ])
    const people = everybodyNew('Ali')
    expect(await valueOf(rota.api.rota.importPast({ rows: rowsOf(found), people }))).toMatchObject({
      signups: 2,
      alreadyThere: 1,
    })
    expect(await peopleOn('2026-11-17')).toEqual([['14:00–18:00', ['Luc absent', 'Samira present']]])
    expect(rota.rows('SELECT cameBy FROM signup WHERE hostId = ?', samira)).toEqual([{ cameBy: 'self' }])
  })

  test('asks who is meant, and leaves out whoever is left out', async () => {
    const samira = await rota.addHost('Samira')
    const found = await read(['date;début;fin;Personne 1;Personne 2', '2026-11-03;14:00;18:00;Samirra;Bob'])
    expect(found.names).toMatchObject([
      { name: 'Samirra', match: 'close', hosts: [{ hostId: samira, displayName: 'Samira' }] },
      { name: 'Bob', match: 'unknown', hosts: [] },
    ])
    const rows = rowsOf(found)
    const { api } = rota
    expect(await api.rota.importPast({ rows })).toMatchObject({ error: { type: 'NameUndecided', line: 2 } })
    const meant = { name: 'Samirra', as: { kind: 'host' as const, hostId: samira } }
    const people = [meant, { name: 'Bob', as: { kind: 'leave' as const } }]
    expect(await valueOf(api.rota.importPast({ rows, people }))).toMatchObject({ signups: 1, hosts: 0 })
    expect(await peopleOn('2026-11-03')).toEqual([['14:00–18:00', ['Samira present']]])
    const stranger = { ...meant, as: { kind: 'host' as const, hostId: rota.seriesId } }
    expect(await api.rota.importPast({ rows, people: [stranger] })).toMatchObject({
      error: { type: 'HostUnknown' },
    })
  })

  test('says why a line lands on no slot, and takes the usual hours when told', async () => {
    await valueOf(rota.api.rota.cancelSlot({ slotId: rota.tuesday('2026-11-10') }))
    const lines = [
      'date;heure;nom',
      '2026-11-21;14:00;Ali',
      '2026-11-04;;Ali',
      '2026-11-05;10:00;Ali',
      '2026-11-10;14:00;Ali',
    ]
    const found = await read(lines)
    expect(found.rows.map(({ problem }) => problem)).toEqual([
      'NotOver',
      'TimeMissing',
      'EndMissing',
      'SlotCancelled',
    ])
    const usual = { startTime: '14:00', endTime: '18:00' }
    const told = await read(lines, { usual })
    expect(told.rows.map(({ problem, startTime, endTime }) => problem ?? `${startTime} ${endTime}`)).toEqual([
      'NotOver',
      '14:00 18:00',
      '10:00 18:00',
      'SlotCancelled',
    ])
    const rows = found.rows.map(asRead)
    expect(await rota.api.rota.importPast({ rows, people: everybodyNew('Ali') })).toMatchObject({
      error: { type: 'LineWithoutSlot', line: 2, problem: 'NotOver' },
    })
  })

  test('warns of hours that are perhaps the wrong way round, and imports the line all the same when told', async () => {
    const found = await read(['date;heures;nom', '2026-11-04;18h-14h;Ali', '2026-11-05;20h-2h;Ali'])
    expect(found.rows.map(({ problem, doubtfulMinutes }) => [problem, doubtfulMinutes])).toEqual([
      [null, 1200],
      [null, null],
    ])
    await valueOf(rota.api.rota.importPast({ rows: rowsOf(found), people: everybodyNew('Ali') }))
    expect(await peopleOn('2026-11-04')).toEqual([['18:00–14:00', ['Ali present']]])
  })

  test('comes from a workbook as well', async () => {
    const line = (number: number, ...texts: string[]) =>
      sheetRow(number, ...texts.map((text, at) => textCell(`${'ABC'[at] ?? ''}${number}`, text)))
    const bytes = new Uint8Array(
      aSheet(line(1, 'Datum', 'Uren', 'Namen'), line(2, '3/11/2026', '14u tot 18u', 'Greet en Jan')),
    )
    const found = await valueOf(
      rota.api.rota.readPastFile({ file: { fileName: 'rooster.xlsx', bytes }, dateOrder: 'dmy' }),
    )
    expect(found.table.format).toBe('xlsx')
    expect(found.rows).toMatchObject([{ slotId: rota.tuesday('2026-11-03'), names: ['Greet', 'Jan'] }])
  })
})
