import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { valueOf } from '#test/support/core.ts'
import { aPlace } from '#test/support/places.ts'

/** 15:12 in Brussels on Saturday 21 November 2026: the slot 14:00–18:00 is running. */
let place: Awaited<ReturnType<typeof aPlace>>
let slotId = ''
beforeEach(async () => {
  place = await aPlace()
  const counter = await valueOf(place.api.visits.getCounter({}))
  slotId = counter.slot?.slotId ?? ''
})
afterEach(() => place.dispose())

const hour = 3_600_000
const tap = (delta: 1 | -1 = 1) => place.api.visits.tap({ slotId, delta })
const rows = () =>
  place.core.house
    .connection()
    .prepare('SELECT delta, entry, late, minute FROM visitCount ORDER BY at, id')
    .all()

describe('counting visits', () => {
  test('says that nobody counted yet, which is not zero', async () => {
    const counter = await valueOf(place.api.visits.getCounter({}))
    expect(counter.count).toEqual({ state: 'notCounted', total: 0, byKind: [] })
    await valueOf(place.api.visits.typeTotal({ slotId, total: 0, seen: 0 }))
    const after = await valueOf(place.api.visits.getCounter({}))
    expect(after.count.state).toEqual({ counted: 0 })
  })

  test('lists every slot that runs, each with its own count, the first to have begun first', async () => {
    const open = { date: '2026-11-21', minHosts: 1, maxHosts: 2, keyHolderNeeded: false }
    const bikes = await valueOf(
      place.api.rota.createSlot({ ...open, name: 'Vélos', startTime: '15:00', endTime: '17:00' }),
    )
    await valueOf(place.api.rota.createSlot({ ...open, name: 'Chant', startTime: '17:00', endTime: '18:00' }))
    await valueOf(tap())
    await valueOf(place.api.visits.tap({ slotId: bikes.slotId, delta: 1 }))
    await valueOf(place.api.visits.tap({ slotId: bikes.slotId, delta: 1 }))
    const { slot, count, running } = await valueOf(place.api.visits.getCounter({}))
    expect([slot?.slotId, count.total]).toEqual([slotId, 1])
    expect(running.map((one) => [one.slotId, one.count.total, one.today.total])).toEqual([
      [slotId, 1, 3],
      [bikes.slotId, 2, 3],
    ])
    expect(running[1]).toMatchObject({ seriesName: 'Vélos', startTime: '15:00', endTime: '17:00' })
  })

  test('adds an entry for each tap, with the hour it was seen', async () => {
    await valueOf(tap())
    await valueOf(tap())
    const third = await valueOf(tap(-1))
    expect(third.total).toBe(1)
    expect(rows()).toEqual([
      { delta: 1, entry: 'tap', late: 0, minute: 912 },
      { delta: 1, entry: 'tap', late: 0, minute: 912 },
      { delta: -1, entry: 'tap', late: 0, minute: 912 },
    ])
  })

  test('captures each entry in the log, and tells the screens', async () => {
    place.changed.length = 0
    const { countId } = await valueOf(tap())
    const { changes } = await valueOf(place.api.history.listChangesOf({ rowId: countId }))
    expect(changes.map(({ kind, command }) => [kind, command])).toEqual([['insert', 'visits.tap']])
    expect(place.changed).toEqual([['visits', 'history']])
  })

  test('never goes below zero', async () => {
    const refused = await tap(-1)
    expect(refused).toEqual({ ok: false, error: { type: 'TotalBelowZero', total: 0 } })
    expect(rows()).toEqual([])
  })

  test('adds up what two PCs typed at once: both saw 10, one says 12, the other 13', async () => {
    await valueOf(place.api.visits.typeTotal({ slotId, total: 10, seen: 0 }))
    await valueOf(place.api.visits.typeTotal({ slotId, total: 12, seen: 10 }))
    const last = await valueOf(place.api.visits.typeTotal({ slotId, total: 13, seen: 10 }))
    expect(last.total).toBe(15)
  })

  test('marks a count that comes long after its slot as late', async () => {
    place.clock.advance(3 * 24 * hour)
    await valueOf(place.api.visits.typeTotal({ slotId, total: 9, seen: 0 }))
    const { entries } = await valueOf(place.api.visits.listCounts({ slotId }))
    expect(entries.map(({ late, time }) => [late, time])).toEqual([[true, null]])
    const day = await valueOf(place.api.visits.getDay({ date: '2026-11-21' }))
    expect(day.slots.map(({ lateEntries }) => lateEntries)).toEqual([1])
  })

  test('counts what comes outside every slot for the day', async () => {
    await valueOf(place.api.visits.tap({ slotId: null, delta: 1 }))
    await valueOf(tap())
    const day = await valueOf(place.api.visits.getDay({ date: '2026-11-21' }))
    expect([day.free.total, day.slots[0]?.count.total, day.day.total]).toEqual([1, 1, 2])
  })

  test('refuses a kind the place does not use, and takes back the kind last counted', async () => {
    expect(await place.api.visits.tap({ slotId, delta: 1, kind: 'meal' })).toEqual({
      ok: false,
      error: { type: 'KindNotChosen', kind: 'meal' },
    })
    await valueOf(place.api.visits.chooseKinds({ kinds: ['coffee', 'meal'] }))
    await valueOf(place.api.visits.tap({ slotId, delta: 1, kind: 'coffee' }))
    await valueOf(place.api.visits.tap({ slotId, delta: 1, kind: 'meal' }))
    await valueOf(tap(-1))
    const { count } = await valueOf(place.api.visits.getCounter({}))
    expect(count.byKind).toEqual([{ kind: 'coffee', total: 1 }])
  })

  test('corrects by another entry, never by taking one back', async () => {
    await valueOf(tap())
    const { acts } = await valueOf(place.api.history.listActs({ limit: 1 }))
    expect(acts[0]?.undoable).toBe(false)
    const undone = await place.api.history.undo({ txId: acts[0]?.txId ?? '' })
    expect(undone).toEqual({ ok: false, error: { type: 'AppendOnly', table: 'visitCount' } })
    const corrected = await valueOf(place.api.visits.correct({ slotId, delta: 3 }))
    expect(corrected.total).toBe(4)
  })
})

test('says the limit when a correction is far too high, as for a typed total', async () => {
  const refused = { ok: false, error: { type: 'TotalTooHigh', maximum: 5000 } }
  expect(await place.api.visits.correct({ slotId, delta: 99_999 })).toEqual(refused)
  expect(await place.api.visits.typeTotal({ slotId, total: 99_999, seen: 0 })).toEqual(refused)
})

test('keeps tallies that always are what the entries add up to', async () => {
  await valueOf(place.api.visits.chooseKinds({ kinds: ['coffee', 'meal'] }))
  for (const kind of ['coffee', 'meal', null] as const) {
    await valueOf(place.api.visits.tap({ slotId, delta: 1, kind }))
    await valueOf(place.api.visits.tap({ slotId: null, delta: 1, kind }))
    await valueOf(place.api.visits.typeTotal({ slotId, total: 4, seen: 1, kind }))
  }
  const read = (sql: string) => place.core.house.connection().prepare(sql).all()
  const tallies = read('SELECT * FROM visitTally ORDER BY 1, 2, 3')
  const added =
    read(`SELECT date, ifnull(slotId, '') AS slotKey, ifnull(kind, '') AS kindKey, count(*) AS entries,
    sum(late) AS lateEntries, sum(delta) AS total FROM visitCount GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`)
  expect(tallies).toEqual(added)
  expect(tallies).toHaveLength(6)
})

describe('the figures', () => {
  test('stand on the slots that were counted, and say so', async () => {
    await valueOf(place.api.visits.typeTotal({ slotId, total: 12, seen: 0 }))
    place.clock.advance(9 * 24 * hour)
    const summary = await valueOf(place.api.visits.summarise({ from: '2026-11-21', to: '2026-11-30' }))
    // Saturday 21, then Monday 23 to Saturday 28 and Monday 30: eight slots, one counted.
    expect(summary.whole.perSlot).toEqual({ mean: 12, counted: 1, planned: 8 })
    expect(summary.whole.total).toBe(12)
  })

  test('hide small numbers when they are published, and only then', async () => {
    await valueOf(place.api.visits.typeTotal({ slotId, total: 3, seen: 0 }))
    const ask = { from: '2026-11-01', to: '2026-11-30', by: 'day' } as const
    const own = await valueOf(place.api.visits.getSeries(ask))
    const published = await valueOf(place.api.visits.getSeries({ ...ask, published: true }))
    const on21 = (figures: readonly { key: string; state: string; total: number | null }[]) =>
      figures.filter(({ key }) => key === '2026-11-21').map(({ state, total }) => [state, total])
    expect(on21(own.figures)).toEqual([['counted', 3]])
    expect(on21(published.figures)).toEqual([['hidden', null]])
    expect(published.threshold).toBe(5)
    expect(JSON.stringify(published)).not.toContain('"total":3')
  })

  test('leave as a file with the words of the language, small numbers hidden', async () => {
    await valueOf(place.api.visits.typeTotal({ slotId, total: 3, seen: 0 }))
    const ask = { from: '2026-11-21', to: '2026-11-21', by: 'day', format: 'csv', published: true } as const
    const fr = await valueOf(place.api.visits.export({ ...ask, language: 'fr' }))
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(fr.bytes)
    expect(text.startsWith('\ufeffPériode;Du;Au;')).toBe(true)
    expect(text).toContain('2026-11-21;2026-11-21;2026-11-21;;caché;1;1;')
    const nl = await valueOf(place.api.visits.export({ ...ask, language: 'nl', by: 'hour' }))
    expect(new TextDecoder().decode(nl.bytes)).toContain('zaterdag')
    const xlsx = await valueOf(
      place.api.visits.export({ ...ask, format: 'xlsx', language: 'en', by: 'years' }),
    )
    expect([...xlsx.bytes.subarray(0, 2)]).toEqual([0x50, 0x4b])
  })
})

describe('a paper year', () => {
  const paper = (text: string) => ({ fileName: 'cahier.csv', bytes: new TextEncoder().encode(text) })
  const text =
    'Date;Nombre de passages;Permanence\n02/01/2025;14;14:00\n03/01/2025;douze;14:00\n04/01/2025;;\n31/02/2025;3;\n06/01/2025;0;\n'

  test('is previewed with its bad cells by line and reason, and writes nothing', async () => {
    const preview = await valueOf(place.api.visits.previewImport({ file: paper(text) }))
    expect(preview.rows.map(({ line, date, total }) => [line, date, total])).toEqual([
      [2, '2025-01-02', 14],
      [6, '2025-01-06', 0],
    ])
    expect(preview.badCells.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'NotANumber'],
      [5, 'NotADate'],
    ])
    expect(preview.notCountedLines).toEqual([4])
    expect(rows()).toEqual([])
  })

  test('is entered whole or not at all, and not twice', async () => {
    const { rows: good } = await valueOf(place.api.visits.previewImport({ file: paper(text) }))
    const chosen = good.map(({ line, date, total, startTime, kind }) => ({
      line,
      date,
      total,
      startTime,
      kind,
    }))
    const future = { line: 9, date: '2026-11-21', total: 2, startTime: null, kind: null }
    const refused = await place.api.visits.importRows({ rows: [...chosen, future] })
    expect(refused).toEqual({ ok: false, error: { type: 'DayNotOver', line: 9, date: '2026-11-21' } })
    expect(rows()).toEqual([])
    expect(await valueOf(place.api.visits.importRows({ rows: chosen }))).toEqual({ entries: 2, visits: 14 })
    const again = await place.api.visits.importRows({ rows: chosen })
    expect(again).toEqual({
      ok: false,
      error: { type: 'AlreadyImported', dates: ['2025-01-02', '2025-01-06'] },
    })
    expect(rows()).toHaveLength(2)
  })
})
