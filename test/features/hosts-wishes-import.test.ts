import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { dayParts, timeWishes } from '#shared/hosts/host-wishes.ts'
import { wishWeekdays } from '#shared/hosts/wish-rules.ts'

import { anId } from '../support/builders.ts'
import { valueOf } from '../support/core.ts'
import { fromText } from '../support/file-making.ts'
import { actsOf, lastActOf, rowsOf } from '../support/log-reader.ts'
import { aPlace } from '../support/places.ts'

let place: Awaited<ReturnType<typeof aPlace>>
let samira = ''
let luc = ''
const add = async (displayName: string, nameAlike = false) =>
  (await valueOf(place.api.hosts.add({ displayName, origin: 'neighbour', nameAlike }))).hostId
beforeEach(async () => {
  place = await aPlace()
  samira = await add('Samira')
  luc = await add('Luc')
})
afterEach(() => place.dispose())

const aList = (...lines: string[]) => ({
  fileName: 'souhaits.csv',
  bytes: new Uint8Array(fromText(lines.join('\n'))),
})
const preview = (...lines: string[]) => valueOf(place.api.hosts.previewWishes({ file: aList(...lines) }))
type Preview = Awaited<ReturnType<typeof preview>>
const chosen = ({ rows }: Preview) =>
  rows
    .filter(({ problem }) => problem === null)
    .map(({ displayName: _name, problem: _problem, hostId, ...row }) => ({ ...row, hostId: hostId ?? '' }))
const wishesOf = async (hostId: string) => (await valueOf(place.api.hosts.getWishes({ hostId }))).wishes
const nothingSaid = {
  leastAWeek: null,
  mostAWeek: null,
  leastAMonth: null,
  mostAMonth: null,
  wishedAMonth: null,
  notAlone: null,
  lastResort: null,
  times: [],
}

describe('the preview of a list of wishes', () => {
  it('reads a line a person, a column a part of a weekday, in the words people use', async () => {
    const seen = await preview(
      'Prénom;Mardi soir;maandagvoormiddag;Au plus par mois;Pas seul·e;Remarques',
      'samira;Volontiers;liever niet;4;oui;préfère le thé',
      'Luc;non;;;;',
    )
    expect(seen.missingFields).toEqual([])
    expect(seen.badCells).toEqual([])
    expect(seen.rows).toEqual([
      {
        ...nothingSaid,
        line: 2,
        displayName: 'samira',
        hostId: samira,
        problem: null,
        mostAMonth: 4,
        notAlone: true,
        times: [
          { weekday: 1, part: 'morning', wish: 'ratherNot' },
          { weekday: 2, part: 'evening', wish: 'likes' },
        ],
      },
      {
        ...nothingSaid,
        line: 3,
        displayName: 'Luc',
        hostId: luc,
        problem: null,
        times: [{ weekday: 2, part: 'evening', wish: 'cannot' }],
      },
    ])
  })

  it('lists every bad cell with its line and its reason', async () => {
    const seen = await preview(
      'Prénom;Mardi soir;Au plus par mois;Pas seul',
      'Samira;un peu;beaucoup;peut-être',
      ';oui;2;',
      'Luc;oui;94;non',
    )
    expect(seen.rows).toEqual([])
    expect(seen.badCells.map(({ line, field, reason }) => [line, field, reason])).toEqual([
      [2, 'evening2', 'NotAChoice'],
      [2, 'mostAMonth', 'NotANumber'],
      [2, 'notAlone', 'NotYesNo'],
      [3, 'displayName', 'Missing'],
      [4, 'mostAMonth', 'TooLarge'],
    ])
  })

  it('says of each line that cannot be taken why not', async () => {
    await add('Greet')
    await add('greet', true)
    const seen = await preview(
      'Prénom;Lundi soir;Au moins par semaine;Au plus par semaine;Idéal par mois;Au plus par mois',
      'Zoé;oui;;;;',
      'Greet;oui;;;;',
      'Samira;;;;;',
      'Samira;oui;;;;',
      'Luc;;3;1;;',
      'luc;;;;9;4',
    )
    expect(seen.rows.map(({ line, problem }) => [line, problem])).toEqual([
      [2, 'HostUnknown'],
      [3, 'NameTwice'],
      [4, 'NothingSaid'],
      [5, 'LineTwice'],
      [6, 'LeastAboveMost'],
      [7, 'LineTwice'],
    ])
  })

  it('writes nothing, and asks first which column holds the names', async () => {
    const before = actsOf(place.core).length
    const seen = await preview('Personne;Mardi soir', 'Samira;oui')
    expect(seen.missingFields).toEqual(['displayName'])
    expect(seen.rows).toEqual([])
    const file = aList('Personne;Mardi soir', 'Samira;oui')
    const mapped = await valueOf(place.api.hosts.previewWishes({ file, mapping: { displayName: 0 } }))
    expect(mapped.rows).toHaveLength(1)
    expect(actsOf(place.core)).toHaveLength(before)
  })
})

describe('the import of wishes', () => {
  it('says the chosen lines in one act; an empty cell takes nothing back', async () => {
    const times = [{ weekday: 2, part: 'evening', wish: 'ratherNot' } as const]
    const { notAlone: _a, lastResort: _l, ...load } = nothingSaid
    const before = { ...load, hostId: samira, mostAMonth: 6, notAlone: true, lastResort: false, times }
    await valueOf(place.api.hosts.sayWishes(before))
    const seen = await preview('Prénom;Mardi soir;Lundi matin;Idéal par mois', 'Samira;;aime;3', 'Luc;oui;;')
    expect(await valueOf(place.api.hosts.importWishes({ rows: chosen(seen) }))).toEqual({ hosts: 2 })
    expect(await wishesOf(samira)).toMatchObject({
      mostAMonth: 6,
      wishedAMonth: 3,
      notAlone: true,
      times: [
        { weekday: 1, part: 'morning', wish: 'likes' },
        { weekday: 2, part: 'evening', wish: 'ratherNot' },
      ],
    })
    await valueOf(place.api.history.undo({ txId: lastActOf(place.core).txId }))
    expect(await wishesOf(samira)).toMatchObject({ wishedAMonth: null, times })
    expect(rowsOf(place.core, 'hostWish')).toHaveLength(1)
  })

  it('is all or nothing: a line that no longer goes is named', async () => {
    const row = {
      ...nothingSaid,
      hostId: samira,
      times: [{ weekday: 1, part: 'morning', wish: 'can' } as const],
    }
    const rows = [
      { ...row, line: 2 },
      { ...row, line: 3, hostId: luc, leastAMonth: 5, mostAMonth: 1 },
    ]
    expect(await place.api.hosts.importWishes({ rows })).toMatchObject({
      error: { type: 'LineRefused', line: 3, problem: 'LeastAboveMost' },
    })
    const unknown = await place.api.hosts.importWishes({ rows: [{ ...row, line: 2, hostId: anId(9) }] })
    expect(unknown).toMatchObject({ error: { type: 'HostUnknown' } })
    expect(rowsOf(place.core, 'hostWishTime')).toEqual([])
  })
})

describe('the table to fill in', () => {
  const everything = wishWeekdays.flatMap((weekday, day) =>
    dayParts.map((part, index) => ({ weekday, part, wish: timeWishes[(day + index) % 4] ?? 'can' })),
  )

  it.each([
    ['fr', 'csv'],
    ['nl', 'csv'],
    ['en', 'csv'],
    ['fr', 'xlsx'],
    ['nl', 'xlsx'],
  ] as const)('is read again as it was written, in %s as %s', async (language, format) => {
    const load = { leastAWeek: 0, mostAWeek: 2, leastAMonth: 1, mostAMonth: 6, wishedAMonth: 4 }
    const said = { ...load, notAlone: true, lastResort: true, times: everything }
    await valueOf(place.api.hosts.sayWishes({ hostId: samira, ...said }))
    const file = await valueOf(place.api.hosts.exportWishesForm({ format, language }))
    const { fileName, bytes } = file
    const seen = await valueOf(place.api.hosts.previewWishes({ file: { fileName, bytes } }))
    expect(Object.keys(seen.mapping)).toHaveLength(29)
    expect(seen.badCells).toEqual([])
    expect(seen.rows).toEqual([
      { ...nothingSaid, line: 2, displayName: 'Luc', hostId: luc, problem: 'NothingSaid' },
      { line: 3, displayName: 'Samira', hostId: samira, problem: null, ...said },
    ])
  })
})
