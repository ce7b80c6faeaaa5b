import { idsIn, type ReadDb } from '#db/handle.ts'
import { nameKey } from '#shared/hosts/host-rules.ts'
import { matchName } from '#shared/hosts/name-match-rules.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import { doubtfulMinutes, isNewsOf, landingsAmong } from '#shared/rota/past-import-rules.ts'
import type { PastRow, UsualHours } from '#shared/rota/past-import.ts'
import { signupIdOf, type SignupState } from '#shared/rota/signup.ts'

import { listHosts } from '../hosts/hosts-queries.ts'
import { listSlotsBetween } from './schedule-queries.ts'

/** Where the lines land among the slots of their days. */
export function landingsOf(db: ReadDb, today: LocalDate, rows: readonly PastRow[], usual: UsualHours | null) {
  const dates = rows.map(({ date }) => date).toSorted()
  const [from, to] = [dates[0], dates.at(-1)]
  const slots = from === undefined || to === undefined ? [] : listSlotsBetween(db, from, to)
  return landingsAmong({ today, slots, usual })
}

/** What is noted of everybody on these slots, by the id of the sign-up. */
export function listNoted(db: ReadDb, slotIds: readonly string[]): ReadonlyMap<string, SignupState> {
  const rows = db.all(
    db.q
      .selectFrom('signup')
      .select(['id', 'state'])
      .where('slotId', 'in', idsIn([...new Set(slotIds)])),
  )
  return new Map(rows.map(({ id, state }) => [id, state as SignupState]))
}

/** Every name of the lines once, with how many lines have it and who it may be. */
export function listNames(db: ReadDb, rows: readonly PastRow[]) {
  const hosts = listHosts(db, { archived: true })
  const namesById = new Map(hosts.map(({ id, displayName }) => [id, displayName]))
  const found = new Map<string, { readonly name: string; lines: number }>()
  for (const name of rows.flatMap(({ names }) => names)) {
    const known = found.get(nameKey(name))
    if (known === undefined) found.set(nameKey(name), { name, lines: 1 })
    else known.lines += 1
  }
  return [...found.values()].map(({ name, lines }) => {
    const match = matchName(name, hosts)
    const ids = match.kind === 'known' ? [match.hostId] : match.kind === 'close' ? match.hostIds : []
    const shown = ids.map((hostId) => ({ hostId, displayName: namesById.get(hostId) ?? '' }))
    return { name, lines, match: match.kind, hosts: shown }
  })
}

/** The lines with the slot each lands on, or why it lands on none, and how many of its names are noted already. */
export function previewRows(
  db: ReadDb,
  rows: readonly PastRow[],
  {
    today,
    usual,
    hostOf,
  }: { today: LocalDate; usual: UsualHours | null; hostOf: (name: string) => string | null },
) {
  const landingOf = landingsOf(db, today, rows, usual)
  const landed = rows.map((row) => ({ row, landing: landingOf(row) }))
  const slotIds = landed.flatMap(({ landing }) => (landing.ok ? (landing.value.slotId ?? []) : []))
  const noted = listNoted(db, slotIds)
  return landed.map(({ row, landing }) => {
    if (!landing.ok)
      return { ...row, slotId: null, problem: landing.error, doubtfulMinutes: null, already: 0 }
    const { slotId } = landing.value
    const isNoted = (name: string): boolean => {
      const hostId = hostOf(name)
      if (slotId === null || hostId === null) return false
      return !isNewsOf(noted.get(signupIdOf(slotId, hostId)) ?? null, row.state)
    }
    return {
      ...row,
      ...landing.value,
      problem: null,
      doubtfulMinutes: doubtfulMinutes(landing.value),
      already: row.names.filter(isNoted).length,
    }
  })
}
