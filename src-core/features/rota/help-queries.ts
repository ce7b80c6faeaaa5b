import type { ReadDb } from '#db/handle.ts'
import { nothingWished } from '#shared/hosts/host-wishes.ts'
import type { Host } from '#shared/hosts/host.ts'
import {
  addDays,
  endOfMonth,
  startOfMonth,
  startOfWeek,
  type Instant,
  type LocalDate,
} from '#shared/kernel/local-date.ts'
import { listHelpWanted, type HelpFacts, type HelpWanted } from '#shared/rota/help-rules.ts'
import { obstaclesTo } from '#shared/rota/signup-rules.ts'
import { takesPlace } from '#shared/rota/signup-state-rules.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'
import { slotsAround } from '#shared/rota/suggestion-rules.ts'

import { listWishes } from '../hosts/wishes-queries.ts'
import { monthReader } from './month-queries.ts'
import { listOpenRequests } from './replacement-queries.ts'
import { readRota, type Rota } from './rota-queries.ts'
import { getRotaSettings } from './settings-queries.ts'
import { requestsIn } from './slot-queries.ts'

const daysAhead = 28

/** The four weeks asked about, within the whole months that hold them: a month's slots are counted against wishes. */
function readAhead(db: ReadDb, today: LocalDate): Rota {
  const last = addDays(today, daysAhead - 1)
  const [first, end] = [startOfMonth(today), endOfMonth(last)]
  return readRota(db, startOfWeek(first), addDays(startOfWeek(end), 6), true)
}

/** Where one host could help, over the next four weeks, from today on. */
export function listWhereToHelp(
  db: ReadDb,
  { now, today }: { readonly now: Instant; readonly today: LocalDate },
  host: Host,
): HelpWanted[] {
  const rota = readAhead(db, today)
  const last = addDays(today, daysAhead - 1)
  const wishes = listWishes(db, [host.id])[0] ?? nothingWished(host.id)
  const requests = listOpenRequests(db, now, monthReader(db)).map(({ request }) => request)
  const ask = requestsIn(rota, now)
  // From the day before: last night's 22:00–01:00 may still be going on.
  const facts = rota.cards
    .filter(({ date, endAt }) => addDays(today, -1) <= date && date <= last && endAt > now)
    .filter((card) => !card.hosts.some(({ hostId, state }) => hostId === host.id && takesPlace(state)))
    .map((card): HelpFacts => {
      const request = requestFor(card, host.id, requests)
      const asked = ask(card, host)
      const signups = asked.signups.filter(({ hostId }) => hostId !== request?.hostId)
      const slots = slotsAround(rota.cards, card, host.id)
      return { host, card, wishes, slots, request, obstacles: obstaclesTo({ ...asked, signups }) }
    })
  return listHelpWanted(facts, getRotaSettings(db), now)
}

/** Whose place could be taken: first of who left, and of who asks only where the slot itself misses nobody. */
function requestFor(
  card: SlotCard,
  hostId: string,
  requests: ReturnType<typeof listOpenRequests>[number]['request'][],
): HelpFacts['request'] {
  const here = requests.filter((request) => request.slotId === card.slotId && request.hostId !== hostId)
  const late = here.find(({ kind }) => kind === 'late')
  if (late !== undefined) return { id: late.id, kind: 'late', hostId: late.hostId }
  const asked = card.gap.missingHosts > 0 ? undefined : here.find(({ kind }) => kind === 'asked')
  return asked === undefined ? null : { id: asked.id, kind: 'asked', hostId: asked.hostId }
}
