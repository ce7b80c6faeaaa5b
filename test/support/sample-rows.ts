import type { Connection } from '#db/open.ts'

type Cell = string | number | null

const host = '019aa6c4-0000-7000-8000-0000000000a1'
const otherHost = '019aa6c4-0000-7000-8000-0000000000a2'
const series = '019aa6c4-0000-7000-8000-0000000000b1'
const slot = `${series}@2026-11-23`
const item = '019aa6c4-0000-7000-8000-0000000000d1'
const [fr, nl, en, source] = ['nom', 'naam', 'name', 'https://example.org']

const aHost = {
  colour: 'sage',
  origin: 'neighbour',
  newcomer: 0,
  since: null,
  archivedAt: null,
  createdAt: 1,
}

/** Rows of every captured table, by the migration that makes the table, parents before children. */
export const sampleRows: Readonly<
  Record<string, readonly (readonly [table: string, row: Record<string, Cell>])[]>
> = {
  '0001-house': [],
  '0002-place': [
    ['place', { id: 'place', name: 'Le Seuil', defaultLanguage: 'fr', languages: 'fr,nl', createdAt: 1 }],
    ['openingHour', { id: 'monday', weekday: 1, opensAt: '14:00', closesAt: '18:00' }],
    [
      'publicHoliday',
      {
        id: 'labour',
        rule: 'fixed:05-01',
        nameFr: fr,
        nameNl: nl,
        nameEn: en,
        source,
        certainty: 'confirmed',
      },
    ],
    [
      'calendarPeriod',
      {
        id: 'summer',
        kind: 'closing',
        fromDate: '2026-08-01',
        untilDate: '2026-08-15',
        nameFr: fr,
        nameNl: nl,
        nameEn: en,
        source,
        certainty: 'derived',
      },
    ],
    ['calendarSetting', { id: 'calendar', closesOnPublicHolidays: 1 }],
    ['reopenedDay', { id: '2026-11-11', date: '2026-11-11' }],
  ],
  '0003-rota': [
    ['host', { id: host, displayName: 'Aïcha & Co « 9h »', keyHolder: 1, ...aHost }],
    ['host', { id: otherHost, displayName: 'Łukasz', keyHolder: 0, ...aHost }],
    [
      'hostAbsence',
      { id: 'away', hostId: host, fromDate: '2026-12-24', untilDate: '2027-01-02', origin: 'screen' },
    ],
    ['slotSeries', { id: series, name: 'Après-midi', createdAt: 1 }],
    [
      'slotPattern',
      {
        id: 'p1',
        seriesId: series,
        fromDate: '2026-11-01',
        weekdays: '135',
        everyWeeks: 1,
        anchorDate: '2026-11-02',
        startTime: '22:00',
        endTime: '01:00',
        minHosts: 2,
        maxHosts: 4,
        keyHolderNeeded: 1,
        note: 'é\n"',
      },
    ],
    [
      'slotException',
      { id: slot, seriesId: series, date: '2026-11-23', state: 'cancelled', reopened: 0, reason: 'travaux' },
    ],
    [
      'signup',
      {
        id: `${slot}#${host}`,
        slotId: slot,
        seriesId: series,
        date: '2026-11-23',
        hostId: host,
        state: 'replaced',
        replacedBy: otherHost,
        changedAt: 2,
        createdAt: 1,
      },
    ],
  ],
  '0004-visits': [
    [
      'visitCount',
      {
        id: '019aa6c4-0000-7000-8000-0000000000c1',
        at: 1,
        date: '2026-11-23',
        minute: 900,
        slotId: slot,
        delta: -3,
        entry: 'correction',
        kind: 'coffee',
        late: 1,
      },
    ],
    ['visitKindChoice', { id: 'coffee', position: 0 }],
    ['visitSetting', { id: 'visits', lateCountAfterMinutes: 120, publicationThreshold: 5 }],
  ],
  '0005-day': [
    ['teamNote', { id: 'note', text: 'Le chauffage est coupé', createdAt: 1, doneAt: null }],
    ['checklistItem', { id: item, moment: 'opening', label: 'Ouvrir', position: 0, active: 1 }],
    ['checklistTick', { id: `${item}@2026-11-23`, itemId: item, date: '2026-11-23', done: 1, changedAt: 1 }],
  ],
  '0006-holiday-source': [],
  '0007-filling': [
    ['hostWish', { id: host, leastAWeek: 0, mostAMonth: 4, wishedAMonth: 2, notAlone: 1, saidAt: 1 }],
    ['hostWishTime', { id: `${host}#2#evening`, hostId: host, weekday: 2, part: 'evening', wish: 'likes' }],
    ['hostPair', { id: `${host}#${otherHost}`, hostA: host, hostB: otherHost, kind: 'notWith' }],
    [
      'standingSignup',
      {
        id: `${series}#1#${host}`,
        seriesId: series,
        hostId: host,
        weekday: 1,
        fromDate: '2026-11-02',
        createdAt: 1,
      },
    ],
    [
      'replacement',
      {
        id: '019aa6c4-0000-7000-8000-0000000000e1',
        kind: 'late',
        state: 'done',
        slotId: slot,
        seriesId: series,
        date: '2026-11-23',
        hostId: host,
        otherHostId: otherHost,
        takenLate: 1,
        askedAt: 1,
        closedAt: 2,
      },
    ],
    [
      'rotaSetting',
      { id: 'rota', lateHours: 48, afternoonFrom: '12:00', eveningFrom: '17:30', standingWeeks: 8 },
    ],
    ['fillRule', { id: 'rest', weight: '40', amount: 600 }],
  ],
}

/** Writes a row; the columns left out take their defaults. */
export function insertRow(connection: Connection, table: string, row: Readonly<Record<string, Cell>>): void {
  const columns = Object.keys(row)
  const places = columns.map((column) => `@${column}`).join(', ')
  connection.prepare(`INSERT INTO "${table}" (${columns.join(', ')}) VALUES (${places})`).run(row)
}

const columnNames = (connection: Connection, table: string): string[] =>
  (connection.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => name)

/** The columns of several tables, by table. */
export const columnsOfAll = (connection: Connection, tables: readonly string[]): Record<string, string[]> =>
  Object.fromEntries(tables.map((table) => [table, columnNames(connection, table)]))

/** Every row of a table down to its bytes: the type and the bytes of each cell, or of those columns. */
export function bytesOf(
  connection: Connection,
  table: string,
  columns: readonly string[] = columnNames(connection, table),
): string[] {
  const cells = columns.map((name) => `typeof("${name}") || ':' || hex("${name}")`).join(` || ' ' || `)
  return connection.prepare(`SELECT ${cells} FROM "${table}" ORDER BY 1`).pluck().all() as string[]
}

/** The same for several tables, with all their columns unless some are named. */
export const bytesOfAll = (
  connection: Connection,
  tables: readonly string[],
  columns: Readonly<Record<string, readonly string[]>> = {},
): Record<string, string[]> =>
  Object.fromEntries(tables.map((table) => [table, bytesOf(connection, table, columns[table])]))
