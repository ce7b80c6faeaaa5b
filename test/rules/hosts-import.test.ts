import { describe, expect, test } from 'vitest'

import { absenceOf, alikeRows, hostFields, hostRowOf } from '#shared/hosts/host-import-rules.ts'
import { hostsContract } from '#shared/hosts/hosts-contract.ts'
import { applyMapping, guessMapping, missingFields } from '#shared/import/mapping-rules.ts'
import { aHost, anId } from '#test/support/builders.ts'

const read = (header: string[], ...rows: string[][]) => {
  const mapping = guessMapping(header, hostFields)
  const table = rows.map((cells, index) => ({ line: index + 2, cells }))
  return { mapping, ...applyMapping(table, mapping, hostFields) }
}

describe('a list of hosts', () => {
  test('is recognised from French titles', () => {
    const { mapping } = read(['Prénom', 'Téléphone', 'Origine', 'Clé ?', 'Nouvelle', 'Depuis'])
    expect(mapping).toEqual({ displayName: 0, origin: 2, keyHolder: 3, newcomer: 4, since: 5 })
  })

  test('is recognised from Dutch and English titles', () => {
    expect(read(['Naam', 'Herkomst', 'Sleutel', 'Sinds']).mapping).toEqual({
      displayName: 0,
      origin: 1,
      keyHolder: 2,
      since: 3,
    })
    expect(read(['Name', 'Origin', 'Key', 'Start date']).mapping).toEqual({
      displayName: 0,
      origin: 1,
      keyHolder: 2,
      since: 3,
    })
  })

  test.each([
    [['Nom', 'Prénom'], 1],
    [['NOM', 'Prénom(s)', 'Clé'], 1],
    [['Nom', 'Prénom de la personne qui accueille'], 1],
    [['Naam', 'Voornaam'], 1],
    [['Name', 'First name'], 1],
    [['Last name', 'First names'], 1],
    [['Nom', 'Nom affiché'], 1],
    [['Prénom et nom', 'Nom'], 0],
    [['Clé', 'Nom'], 1],
    [['Clé', 'Nom de la personne'], 1],
  ])('of %j takes the first name for the name on screen', (header, column) => {
    expect(read(header).mapping.displayName).toBe(column)
  })

  test('without a name column says so', () => {
    const { mapping } = read(['Téléphone', 'Clé'])
    expect(missingFields(hostFields, mapping)).toEqual(['displayName'])
  })

  test('becomes hosts; an empty yes or no is a no, an empty origin the one chosen', () => {
    const { good } = read(
      ['Prénom', 'Origine', 'Clé', 'Depuis'],
      ['Samira', 'pair-aidante', 'oui', '01/03/2024'],
      ['Zoé', '', '', ''],
    )
    expect(good.map((row) => hostRowOf(row, 'delegated'))).toEqual([
      {
        line: 2,
        displayName: 'Samira',
        origin: 'peer',
        keyHolder: true,
        newcomer: false,
        since: '2024-03-01',
      },
      { line: 3, displayName: 'Zoé', origin: 'delegated', keyHolder: false, newcomer: false, since: null },
    ])
  })

  test('lists each cell it cannot read with line, field and reason', () => {
    const { good, bad } = read(
      ['Prénom', 'Clé', 'Depuis'],
      ['', 'oui', '31/02/2024'],
      ['Luc', 'peut-être', ''],
    )
    expect(good).toEqual([])
    expect(bad.map(({ line, field, reason }) => [line, field, reason])).toEqual([
      [2, 'displayName', 'Missing'],
      [2, 'since', 'NotADate'],
      [3, 'keyHolder', 'NotYesNo'],
    ])
  })

  test('points at names already there, in the place or higher in the file', () => {
    const rows = ['Samira', 'Luc', 'luc ', 'Zoé'].map((displayName, index) => ({
      line: index + 2,
      displayName,
    }))
    const alike = alikeRows(rows, [aHost({ id: anId(7), displayName: 'SAMIRA' })])
    expect([...alike]).toEqual([
      [2, { hostId: anId(7), line: null }],
      [4, { hostId: null, line: 3 }],
    ])
  })
})

describe('a calendar of absences', () => {
  const occurrence = {
    uid: 'event-1',
    from: '2026-12-24',
    until: '2026-12-26',
    startTime: null,
    endTime: null,
    allDay: true,
    busy: true,
    label: 'Kiné',
  }

  test('leaves its titles behind', () => {
    expect(absenceOf(occurrence)).toEqual({
      fromDate: '2026-12-24',
      untilDate: '2026-12-26',
      fromTime: null,
      untilTime: null,
    })
  })

  test('makes no absence of an event without length', () => {
    const reminder = {
      ...occurrence,
      until: '2026-12-24',
      startTime: '09:00',
      endTime: '09:00',
      allDay: false,
    }
    expect(absenceOf(reminder)).toBeNull()
  })

  test('has no room for a reason in what is kept', () => {
    const kept = {
      hostId: anId(1),
      fromDate: '2026-12-24',
      untilDate: '2026-12-26',
      fromTime: null,
      untilTime: null,
    }
    expect(hostsContract.addAbsence.input.safeParse(kept).success).toBe(true)
    for (const reason of ['reason', 'label', 'note']) {
      expect(hostsContract.addAbsence.input.safeParse({ ...kept, [reason]: 'Kiné' }).success).toBe(false)
      const imported = { hostId: anId(1), absences: [{ ...kept, hostId: undefined, [reason]: 'Kiné' }] }
      expect(hostsContract.importAbsences.input.safeParse(imported).success).toBe(false)
    }
  })
})
