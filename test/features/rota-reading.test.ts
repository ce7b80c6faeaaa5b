import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { signupsBetween } from '#core/features/rota/rota-queries.ts'
import { exceptionRow, patternRow } from '#core/features/rota/rota-rows.ts'
import {
  exceptionsBetween,
  listExceptionsBetween,
  listSchedules,
  listSlotsBetween,
  rulingBetween,
} from '#core/features/rota/schedule-queries.ts'
import { addDays, type Weekday } from '#shared/kernel/local-date.ts'
import { occurrencesOf } from '#shared/rota/occurrence-rules.ts'
import { anException, anId, aSlotPattern } from '#test/support/builders.ts'
import { aDatabase, aFolder } from '#test/support/database.ts'

const folder = aFolder()
let database: ReturnType<typeof aDatabase>
beforeAll(() => {
  database = aDatabase(folder.path)
})
afterAll(() => {
  database.close()
  folder.dispose()
})

describe('reading a week', () => {
  const planOf = (query: { compile: () => { sql: string; parameters: readonly unknown[] } }) => {
    const { sql, parameters } = query.compile()
    return database.connection
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...parameters)
      .map(({ detail }) => detail)
      .join('\n')
  }
  const days = ['2026-11-22', '2026-11-30'] as const

  test('goes to the sign-ups of its days by their index', () => {
    const plan = planOf(signupsBetween(database.db, ...days))
    expect(plan).toContain('signupByDate')
    expect(plan).not.toContain('SCAN')
  })

  test('goes to the exceptions planned on its days, or moved onto them, by their indexes', () => {
    const plan = planOf(exceptionsBetween(database.db, ...days))
    expect(plan).toContain('exceptionByDate')
    expect(plan).toContain('exceptionByNewDate')
    expect(plan).not.toContain('SCAN')
  })

  test('goes to the versions that rule there by their indexes, not through those that ended', () => {
    const plan = planOf(rulingBetween(database.db, ...days))
    expect(plan).toContain('patternByUntil')
    expect(plan).toContain('patternByFrom')
    expect(plan).toContain('patternOfSeries')
    expect(plan).not.toContain('SCAN')
  })
})

describe('the slots of some days, whatever the series and their versions', () => {
  const start = '2026-01-05'
  const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays(start, days))
  const version = fc.record({
    fromDate: day,
    untilDate: fc.option(day, { nil: null }),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
    everyWeeks: fc.integer({ min: 1, max: 3 }),
  })
  const exception = fc.record({
    date: day,
    newDate: fc.option(day, { nil: null }),
    state: fc.constantFrom('asPlanned' as const, 'cancelled' as const, 'kept' as const),
    alone: fc.boolean(),
  })
  const series = fc.record({
    endedFrom: fc.option(day, { nil: null }),
    versions: fc.array(version, { maxLength: 4 }),
    exceptions: fc.uniqueArray(exception, { maxLength: 4, selector: ({ date }) => date }),
  })
  const clear = () =>
    database.write(() => {
      const { q, run } = database.db
      for (const table of ['slotException', 'slotPattern', 'slotSeries'] as const) run(q.deleteFrom(table))
    })

  type Series = typeof series extends fc.Arbitrary<infer S> ? S : never
  const store = (all: readonly Series[]) =>
    database.write(() => {
      const { q, run } = database.db
      for (const [index, { endedFrom, versions, exceptions }] of all.entries()) {
        const seriesId = anId(100 + index)
        run(q.insertInto('slotSeries').values({ id: seriesId, name: '', endedFrom, createdAt: 0 }))
        for (const [number, { weekdays, ...rest }] of versions.entries()) {
          const pattern = aSlotPattern({ ...rest, weekdays: weekdays as Weekday[], anchorDate: start })
          const id = anId(1000 + index * 10 + number)
          run(q.insertInto('slotPattern').values({ id, seriesId, ...patternRow(pattern) }))
        }
        for (const { date, alone, ...rest } of exceptions) {
          const terms = {
            startTime: '10:00',
            endTime: '12:00',
            minHosts: 1,
            maxHosts: 2,
            keyHolderNeeded: false,
          }
          const one = anException(date, { seriesId, ...rest, ...(alone ? terms : {}) })
          run(q.insertInto('slotException').values(exceptionRow({ ...one, id: `${seriesId}@${date}` })))
        }
      }
    })

  test('are the same read by days as from every row there is', () => {
    fc.assert(
      fc.property(
        fc.array(series, { maxLength: 3 }),
        day,
        fc.integer({ min: 0, max: 20 }),
        (all, from, length) => {
          clear()
          store(all)
          const to = addDays(from, length)
          const everything = listExceptionsBetween(database.db, '2000-01-01', '2100-01-01')
          const expected = occurrencesOf(listSchedules(database.db), everything, from, to)
          expect(listSlotsBetween(database.db, from, to)).toEqual(expected)
        },
      ),
      { numRuns: 150 },
    )
  })
})
