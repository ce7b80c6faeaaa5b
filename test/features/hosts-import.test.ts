import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { valueOf } from '#test/support/core.ts'
import { aWorkbook, fromCp1252, fromText } from '#test/support/file-making.ts'
import { actsOf, lastActOf, rowsOf } from '#test/support/log-reader.ts'
import { aPlace } from '#test/support/places.ts'

let place: Awaited<ReturnType<typeof aPlace>>
beforeEach(async () => {
  place = await aPlace()
})
afterEach(() => place.dispose())

/** A list as a Belgian spreadsheet writes it: semicolons, Windows accents, sums with a point and a comma. */
const belgianList = [
  'Prénom;Origine;Clé;Nouveau;Depuis;Défraiement 2025',
  'Zoé;Bénévole;oui;;01/03/2024;1.692,51',
  'Gaëlle;Proche;non;x;15-9-2025;0,00',
  'Noël;Extraterrestre;peut-être;;31/02/2025;12,50',
  ';Usager;;;;',
  'François;;;;;"1.692,51"',
].join('\r\n')

const aFile = (bytes: Uint8Array, fileName = 'accueillants.csv') => ({
  fileName,
  bytes: new Uint8Array(bytes),
})
const aList = (...lines: string[]) => aFile(fromText(lines.join('\n')))
type Choices = Omit<Parameters<typeof place.api.hosts.previewImport>[0], 'file'>
const preview = (file: ReturnType<typeof aFile>, choices: Choices = {}) =>
  valueOf(place.api.hosts.previewImport({ file, ...choices }))
const withoutAlike = <R extends { alike: unknown }>(rows: readonly R[]) =>
  rows.map(({ alike: _alike, ...row }) => row)
const namesOf = (rows: readonly Record<string, unknown>[]) => rows.map(({ displayName }) => displayName)

describe('the preview of a list of hosts', () => {
  it('reads semicolons, Windows accents and Belgian dates, and takes no notice of other columns', async () => {
    const seen = await preview(aFile(fromCp1252(belgianList)))
    expect(seen.table).toMatchObject({
      format: 'csv',
      encoding: 'windows-1252',
      delimiter: ';',
      headerLine: 1,
    })
    expect(seen.mapping).toEqual({ displayName: 0, origin: 1, keyHolder: 2, newcomer: 3, since: 4 })
    expect(seen.columns[5]).toEqual({
      column: 5,
      title: 'Défraiement 2025',
      samples: ['1.692,51', '0,00', '12,50'],
    })
    expect(seen.missingFields).toEqual([])
    expect(seen.dates).toEqual({ dateOrder: 'dmy', certain: true })
    const row = { origin: 'neighbour', keyHolder: false, newcomer: false, since: null, alike: null }
    expect(seen.rows).toEqual([
      { ...row, line: 2, displayName: 'Zoé', keyHolder: true, since: '2024-03-01' },
      { ...row, line: 3, displayName: 'Gaëlle', origin: 'relative', newcomer: true, since: '2025-09-15' },
      { ...row, line: 6, displayName: 'François' },
    ])
  })

  it('lists every bad cell with its line, its column, the reason and what stands there', async () => {
    const { badCells } = await preview(aFile(fromCp1252(belgianList)))
    expect(badCells).toEqual([
      { line: 4, column: 1, field: 'origin', reason: 'NotAChoice', text: 'Extraterrestre' },
      { line: 4, column: 2, field: 'keyHolder', reason: 'NotYesNo', text: 'peut-être' },
      { line: 4, column: 4, field: 'since', reason: 'NotADate', text: '31/02/2025' },
      { line: 5, column: 0, field: 'displayName', reason: 'Missing', text: '' },
    ])
  })

  it('writes nothing', async () => {
    const before = actsOf(place.core).length
    await preview(aFile(fromCp1252(belgianList)))
    expect(rowsOf(place.core, 'host')).toEqual([])
    expect(actsOf(place.core)).toHaveLength(before)
  })

  it('lets a person choose the columns, the origin of those that do not say, and the order of the dates', async () => {
    const file = aList('Qui,Naam,Sinds', 'Lea,Peeters,03/04/2025', 'Tom,Janssens,05/06/2025')
    const found = await preview(file)
    expect(namesOf(found.rows)).toEqual(['Peeters', 'Janssens'])
    expect(found.dates).toEqual({ dateOrder: 'dmy', certain: false })
    const chosen = await preview(file, { mapping: { displayName: 0 }, origin: 'peer', dateOrder: 'mdy' })
    expect(chosen.mapping).toEqual({ displayName: 0, since: 2 })
    expect(withoutAlike(chosen.rows)).toMatchObject([
      { displayName: 'Lea', origin: 'peer', since: '2025-03-04' },
      { displayName: 'Tom', origin: 'peer', since: '2025-05-06' },
    ])
    const dateless = await preview(file, { mapping: { since: null } })
    expect(dateless).toMatchObject({ dates: null, rows: [{ since: null }, { since: null }] })
  })

  it('asks for the column of names when none is found, before calling any line bad', async () => {
    const file = aList('A,B', 'Lea,oui', 'Tom,non')
    expect(await preview(file)).toMatchObject({ missingFields: ['displayName'], rows: [], badCells: [] })
    const beyond = await preview(file, { mapping: { displayName: 7 } })
    expect(beyond).toMatchObject({ missingFields: ['displayName'], mapping: {} })
    const taken = await preview(aList('Nom,Clé', 'Lea,oui'), { mapping: { displayName: 1 } })
    expect(taken).toMatchObject({
      mapping: { displayName: 1 },
      rows: [{ displayName: 'oui', keyHolder: false }],
    })
  })

  it('shows who is called alike: a host already there, or an earlier line', async () => {
    const { hostId } = await valueOf(place.api.hosts.add({ displayName: 'Zoé', origin: 'peer' }))
    await valueOf(place.api.hosts.archive({ hostId }))
    const { rows } = await preview(aList('Nom', 'ZOE', 'Karim', ' karim '))
    expect(rows.map(({ alike }) => alike)).toEqual([{ hostId, line: null }, null, { hostId: null, line: 3 }])
  })

  it('reads a workbook', async () => {
    const row = (text: string, at: number) =>
      `<row r="${at}"><c r="A${at}" t="inlineStr"><is><t>${text}</t></is></c></row>`
    const sheet = row('Prénom', 1) + row('Léa', 2)
    const seen = await preview(aFile(aWorkbook({ sheets: { Liste: sheet } }), 'liste.xlsx'))
    expect(seen.table).toMatchObject({ format: 'xlsx', sheets: ['Liste'], sheet: 'Liste', encoding: null })
    expect(seen.rows).toMatchObject([{ line: 2, displayName: 'Léa' }])
  })

  it('puts a name written on two lines of a cell on one', async () => {
    const { rows } = await preview(aList('Nom;Clé', '"Anne\n Marie";oui'))
    expect(namesOf(rows)).toEqual(['Anne Marie'])
  })

  it('refuses what is no list, and a list longer than any place has hosts', async () => {
    const refusal = async (file: ReturnType<typeof aFile>) => {
      const seen = await place.api.hosts.previewImport({ file })
      return seen.ok ? null : seen.error
    }
    expect(await refusal(aFile(fromText('%PDF-1.7 …')))).toEqual({ type: 'NotATable', found: 'pdf' })
    expect(await refusal(aFile(fromText('')))).toEqual({ type: 'SheetEmpty' })
    const lines = Array.from({ length: 2001 }, (_, index) => `Host ${index}`)
    expect(await refusal(aList('Nom', ...lines))).toEqual({ type: 'TooManyRows', limit: 2000 })
    expect(await refusal(aList('Nom', ...lines.slice(1)))).toBeNull()
  })
})

describe('importing the chosen rows', () => {
  it('adds them in one act, each with a colour, and none of the bad ones', async () => {
    const { rows } = await preview(aFile(fromCp1252(belgianList)))
    const chosen = withoutAlike(rows).filter(({ displayName }) => displayName !== 'François')
    const { hostIds } = await valueOf(place.api.hosts.importRows({ rows: chosen }))
    const hosts = rowsOf(place.core, 'host')
    expect(hosts.map(({ id }) => id)).toEqual(hostIds.toSorted())
    expect(namesOf(hosts).toSorted()).toEqual(['Gaëlle', 'Zoé'])
    expect(new Set(hosts.map(({ colour }) => colour)).size).toBe(2)
    const act = lastActOf(place.core)
    expect(act.command).toBe('hosts.importRows')
    expect(act.changes.map(({ rowId, kind }) => [rowId, kind])).toEqual(hostIds.map((id) => [id, 'insert']))
    // Nothing of the unused columns is anywhere in the file; the ids are left aside, any digits may be in them.
    const written = JSON.stringify(actsOf(place.core)).replaceAll(
      /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g,
      '',
    )
    expect(written).toContain('Gaëlle')
    expect(written).not.toContain('692')
  })

  it('is undone whole: the hosts before are as they were', async () => {
    await valueOf(place.api.hosts.add({ displayName: 'Samira', origin: 'peer' }))
    const before = rowsOf(place.core, 'host')
    const { rows } = await preview(aFile(fromCp1252(belgianList)))
    await valueOf(place.api.hosts.importRows({ rows: withoutAlike(rows) }))
    const { txId } = lastActOf(place.core)
    expect(rowsOf(place.core, 'host')).toHaveLength(4)
    await valueOf(place.api.history.undo({ txId }))
    expect(rowsOf(place.core, 'host')).toEqual(before)
    expect(lastActOf(place.core)).toMatchObject({ command: 'history.undo', undoes: txId })
    expect((await valueOf(place.api.audit.verify({}))).fault).toBeNull()
  })

  it('adds none when one is called like another, unless somebody insists', async () => {
    const { hostId } = await valueOf(place.api.hosts.add({ displayName: 'Karim', origin: 'peer' }))
    const before = actsOf(place.core).length
    const rows = withoutAlike((await preview(aList('Nom', 'Lea', 'Tom', 'léa', 'karim'))).rows)
    const refused = await place.api.hosts.importRows({ rows })
    expect(refused).toEqual({
      ok: false,
      error: { type: 'NameTakenByLine', line: 4, hostId: null, otherLine: 2 },
    })
    const known = await place.api.hosts.importRows({ rows: rows.slice(3) })
    expect(known).toEqual({ ok: false, error: { type: 'NameTakenByLine', line: 5, hostId, otherLine: null } })
    expect(rowsOf(place.core, 'host')).toHaveLength(1)
    expect(actsOf(place.core)).toHaveLength(before)
    await valueOf(place.api.hosts.importRows({ rows, namesAlike: true }))
    expect(rowsOf(place.core, 'host')).toHaveLength(5)
  })

  it('adds none when one row is not a host at all', async () => {
    const [row] = withoutAlike((await preview(aList('Nom', 'Lea'))).rows)
    const rows = [row, { ...row, displayName: '  ' }] as Parameters<
      typeof place.api.hosts.importRows
    >[0]['rows']
    expect(await place.api.hosts.importRows({ rows })).toMatchObject({ error: { type: 'InvalidInput' } })
    expect(rowsOf(place.core, 'host')).toEqual([])
  })
})
