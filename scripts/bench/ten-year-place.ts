import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { noKeeper, openCore } from '#core/core.ts'
import { openDatabase, type Connection } from '#db/open.ts'
import { openTransactions, type Transactions } from '#db/transaction.ts'
import { hostColours, hostOrigins } from '#shared/hosts/host.ts'
import {
  addDays,
  datesFrom,
  instantOf,
  localDateOf,
  startOfWeek,
  weekdayOf,
} from '#shared/kernel/local-date.ts'

/** What the ten-year place holds, as the targets of the bench are written for. */
export const size = { hosts: 300, slots: 4000, signups: 10_000, counts: 180_000 } as const

const years = 10
const bands = [
  { weekdays: [1, 2, 3, 4, 5], startTime: '14:00', endTime: '18:00' },
  { weekdays: [2, 4, 6], startTime: '18:00', endTime: '21:00' },
] as const

/** A UUIDv7 of a past moment, as the application would have given it then. */
function idAt(at: number): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(at, 0, 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

interface PastSlot {
  readonly slotId: string
  readonly seriesId: string
  readonly date: string
  readonly startAt: number
  readonly endAt: number
}

interface Writer {
  readonly connection: Connection
  readonly act: (command: string, now: number, work: () => void) => void
}

function writerOn(connection: Connection, transactions: Transactions): Writer {
  return {
    connection,
    act: (command, now, work) =>
      void transactions.run(
        { txId: idAt(now), actor: 'open', command, now, undoes: null },
        () => work(),
        () => true,
      ),
  }
}

/**
 * Builds a place that was used for ten years: every sign-up and every count is an act of its own, with its place in
 * the log, as ten years of use would leave it.
 */
export async function tenYearPlace(dataDir: string): Promise<string> {
  const today = localDateOf(Date.now())
  const firstDay = startOfWeek(addDays(today, -Math.round(years * 365.25)))
  const core = await openCore({ dataDir, keeper: noKeeper, now: () => instantOf(firstDay, '09:00') })
  await core.call('place.setUp', {
    name: 'Lieu de liens',
    language: 'fr',
    openingHours: [],
    slotsFromOpeningHours: false,
  })
  core.close()
  const key = JSON.parse(await readFile(join(dataDir, 'lieu.key'), 'utf8')) as { key: string }
  const connection = openDatabase(join(dataDir, 'lieu.db'), Buffer.from(key.key, 'base64'))
  // Nothing of worth is lost if the machine stops now, and 190,000 flushes to disk would take minutes.
  connection.pragma('synchronous = OFF')
  const writer = writerOn(connection, openTransactions(connection))
  const hostIds = writeHosts(writer, firstDay)
  const slots = writeSeries(writer, firstDay, today)
  writeSignups(writer, slots, hostIds)
  writeCounts(writer, slots)
  connection.pragma('wal_checkpoint(TRUNCATE)')
  connection.exec('ANALYZE')
  connection.close()
  return dataDir
}

function writeHosts({ connection, act }: Writer, firstDay: string): string[] {
  const insert = connection.prepare('INSERT INTO host VALUES (?, ?, ?, ?, ?, 0, ?, NULL, ?)')
  return Array.from({ length: size.hosts }, (_, index) => {
    const since = addDays(firstDay, Math.floor((index * years * 365) / size.hosts))
    const now = instantOf(since, '10:00')
    const hostId = idAt(now)
    act('hosts.add', now, () => {
      const colour = hostColours[index % hostColours.length]
      const origin = hostOrigins[index % hostOrigins.length]
      insert.run(hostId, `Hôte ${index + 1}`, colour, origin, index % 3 === 0 ? 1 : 0, since, now)
    })
    return hostId
  })
}

function writeSeries({ connection, act }: Writer, firstDay: string, today: string): PastSlot[] {
  const now = instantOf(firstDay, '11:00')
  const slots = bands.flatMap(({ weekdays, startTime, endTime }) => {
    const seriesId = idAt(now)
    act('rota.createSeries', now, () => {
      connection.prepare(`INSERT INTO slotSeries VALUES (?, '', NULL, ?)`).run(seriesId, now)
      connection
        .prepare(`INSERT INTO slotPattern VALUES (?, ?, ?, NULL, ?, 1, ?, ?, ?, 2, 4, 1, '')`)
        .run(idAt(now), seriesId, firstDay, weekdays.join(''), firstDay, startTime, endTime)
    })
    return datesFrom(firstDay, addDays(today, 28))
      .filter((date) => (weekdays as readonly number[]).includes(weekdayOf(date)))
      .map((date) => {
        const [startAt, endAt] = [instantOf(date, startTime), instantOf(date, endTime)]
        return { slotId: `${seriesId}@${date}`, seriesId, date, startAt, endAt }
      })
  })
  return slots.toSorted((a, b) => a.startAt - b.startAt).slice(-size.slots)
}

function writeSignups(
  { connection, act }: Writer,
  slots: readonly PastSlot[],
  hostIds: readonly string[],
): void {
  const insert = connection.prepare(`INSERT INTO signup VALUES (?, ?, ?, ?, ?, ?, NULL, NULL, ?, ?, 'self')`)
  for (let index = 0; index < size.signups; index += 1) {
    const slot = slots[Math.floor((index * slots.length) / size.signups)]
    const hostId = hostIds[(index * 7) % hostIds.length]
    if (slot === undefined || hostId === undefined) continue
    const now = Math.min(slot.startAt - 86_400_000, Date.now())
    const state = slot.endAt < Date.now() ? 'present' : 'signedUp'
    const { slotId, seriesId, date } = slot
    act('rota.signUp', now, () =>
      insert.run(`${slotId}#${hostId}`, slotId, seriesId, date, hostId, state, now, now),
    )
  }
}

function writeCounts({ connection, act }: Writer, slots: readonly PastSlot[]): void {
  const insert = connection.prepare(`INSERT INTO visitCount VALUES (?, ?, ?, ?, ?, 1, 'tap', NULL, 0)`)
  const past = slots.filter(({ endAt }) => endAt < Date.now())
  for (let index = 0; index < size.counts; index += 1) {
    const slot = past[Math.floor((index * past.length) / size.counts)]
    if (slot === undefined) continue
    const share = ((index * 37) % 100) / 100
    const now = slot.startAt + Math.floor(share * (slot.endAt - slot.startAt))
    const minute = (14 * 60 + Math.floor(share * 240)) % 1440
    act('visits.tap', now, () => insert.run(idAt(now), now, slot.date, minute, slot.slotId))
  }
}
