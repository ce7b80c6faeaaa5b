import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { type Core, noKeeper, openCore } from '#core/core.ts'
import { newUuid } from '#core/new-id.ts'
import type { Connection } from '#db/open.ts'
import { openTransactions } from '#db/transaction.ts'
import { datesFrom, instantOf, weekdayOf } from '#shared/kernel/local-date.ts'

import { type Figure, figure, median } from './figure.ts'

const people = 100
const year = 2025
const bands = [
  ['14:00', '18:00'],
  ['18:00', '21:00'],
] as const

/** What a year of presences of a hundred people gives to claim, asked through the router as the screen asks. */
export async function expenseFigures(): Promise<Figure> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lieu-bench-'))
  const core = await openCore({ dataDir, keeper: noKeeper })
  try {
    const days = await fillYear(core)
    const times: number[] = []
    for (let index = 0; index < 11; index += 1) times.push(await timeOfYear(core, days))
    return figure('expenses.year', median(times), 'ms', {
      note: `${people} people, ${days} days to claim; first time ${(times[0] ?? 0).toFixed(0)} ms; target ≤ 300 ms`,
    })
  } finally {
    core.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function timeOfYear(core: Core, days: number): Promise<number> {
  const started = performance.now()
  const answer = await core.call('expenses.suggestClaims', { year })
  const took = performance.now() - started
  if (!answer.ok) throw new Error(`the year was refused: ${JSON.stringify(answer.error)}`)
  const found = answer.value as { people: { days: unknown[] }[] }
  if (found.people.flatMap((person) => person.days).length !== days) throw new Error('days are missing')
  return took
}

/** Answers how many days the people were present; one day in four they kept two slots. */
async function fillYear(core: Core): Promise<number> {
  const hosts = Array.from({ length: people }, () => newUuid())
  const days = writePresences(core.house.connection(), hosts)
  core.house.vault.open(new Uint8Array(32).fill(7), { id: 'bench', role: 'coordinator' })
  const personIds: string[] = []
  for (const [index, hostId] of hosts.entries()) {
    const person = { firstName: `Prénom ${index}`, lastName: `Nom ${index}`, hostId }
    const added = await core.call('people.addPerson', person)
    if (!added.ok) throw new Error(`a person was refused: ${JSON.stringify(added.error)}`)
    personIds.push((added.value as { personId: string }).personId)
  }
  await core.call('expenses.chooseSystem', { personIds, year, system: 'flatRate' })
  return days
}

function writePresences(connection: Connection, hosts: readonly string[]): number {
  const [from, until] = [`${year}-01-01`, `${year}-12-31`]
  const now = instantOf(from, '09:00')
  const addHost = connection.prepare(`INSERT INTO host VALUES (?, ?, 'sage', 'neighbour', 0, 0, ?, NULL, ?)`)
  const addSignup = connection.prepare(
    `INSERT INTO signup VALUES (?, ?, ?, ?, ?, 'present', NULL, NULL, ?, ?, 'self')`,
  )
  const addSeries = connection.prepare(`INSERT INTO slotSeries VALUES (?, '', NULL, ?)`)
  const addPattern = connection.prepare(
    `INSERT INTO slotPattern VALUES (?, ?, ?, NULL, '12345', 1, ?, ?, ?, 2, 40, 0, '')`,
  )
  const workdays = datesFrom(from, until).filter((date) => weekdayOf(date) <= 5)
  let days = 0
  const write = (): void => {
    const series = bands.map(([startTime, endTime]) => {
      const seriesId = newUuid()
      addSeries.run(seriesId, now)
      addPattern.run(newUuid(), seriesId, from, from, startTime, endTime)
      return { seriesId, startTime }
    })
    for (const [index, hostId] of hosts.entries()) addHost.run(hostId, `Hôte ${index}`, from, now)
    for (const [day, date] of workdays.entries()) {
      for (const [index, hostId] of hosts.entries()) {
        if ((day + index * 3) % 7 !== 0) continue
        days += 1
        for (const { seriesId, startTime } of day % 4 === 0 ? series : series.slice(0, 1)) {
          const slotId = `${seriesId}@${date}`
          const at = instantOf(date, startTime)
          addSignup.run(`${slotId}#${hostId}`, slotId, seriesId, date, hostId, at, at)
        }
      }
    }
  }
  const act = { txId: newUuid(), actor: 'bench', command: 'rota.signUp', now, undoes: null }
  openTransactions(connection).run(act, write, () => true)
  return days
}
