import type { ReadDb } from '#db/handle.ts'
import { oddLines } from '#shared/filling/line-rules.ts'
import type { FillLine } from '#shared/filling/proposal.ts'
import { addDays, type Instant, type LocalDate } from '#shared/kernel/local-date.ts'
import { err, must, ok } from '#shared/kernel/result.ts'
import type { rotaFillingContract } from '#shared/rota/rota-filling-contract.ts'

import type { Handlers } from '../../context.ts'
import { listAbsencesBetween, listHostsById } from '../hosts/hosts-queries.ts'
import { listGivenByFilling } from './fill-queries.ts'
import { readRota } from './rota-queries.ts'
import { listSlotsById } from './schedule-queries.ts'
import { answerLate, saveSignup } from './signup-service.ts'

/** Nothing further ahead is filled; a list made by hand may name it. */
const daysAhead = 400

/**
 * Writes lines of a proposal as one act. Each is judged again on the rota as it is now, all together; when one does not
 * fit, none is written and the answer names those that do not. Who is added where somebody left at the last minute comes
 * instead of them, as with a sign-up by hand: the request is answered and the leaver replaced. The sign-up still came by
 * filling, for a later proposal may move it as it may the others.
 */
export const acceptFill: Handlers<typeof rotaFillingContract>['acceptFill'] = (context, { lines }) => {
  const { db, now, today } = context
  const named = uniqueLines(lines)
  const facts = factsOfLines(db, now, today, named)
  const odd = oddLines(facts, named)
  if (odd.length > 0) return err({ type: 'LinesNoLongerFit', lines: odd })
  const removed = named.filter(({ act }) => act === 'remove')
  const added = named.filter(({ act }) => act === 'add')
  for (const line of removed) saveSignup(context, line, { state: 'withdrawn' })
  const cards = new Map(facts.cards.map((card) => [card.slotId, card]))
  for (const line of added) {
    const card = must(cards.get(line.slotId), line.slotId)
    answerLate(context, line, { slot: card, signups: card.hosts })
    saveSignup(context, line, { state: 'signedUp', overrideReason: null, cameBy: 'filling' })
  }
  return ok({ added: added.length, removed: removed.length })
}

const uniqueLines = (lines: readonly FillLine[]): FillLine[] => [
  ...new Map(lines.map((line) => [`${line.act} ${line.slotId} ${line.hostId}`, line])).values(),
]

/** The rota of the days the lines speak of, and one on each side. */
function factsOfLines(db: ReadDb, now: Instant, today: LocalDate, lines: readonly FillLine[]) {
  const slots = listSlotsById(db, [...new Set(lines.map(({ slotId }) => slotId))])
  const dates = slots
    .map(({ date }) => date)
    .filter((date) => date >= today && date <= addDays(today, daysAhead))
    .toSorted()
  const [first = today, last = today] = [dates.at(0), dates.at(-1)]
  const [from, to] = [addDays(first, -1), addDays(last, 1)]
  const rota = readRota(db, from, to, true)
  const movable = listGivenByFilling(rota)
  const onRota = rota.facts.signups.map(({ hostId }) => hostId)
  const hosts = listHostsById(db, [...new Set([...lines.map(({ hostId }) => hostId), ...onRota])])
  const absences = listAbsencesBetween(db, from, addDays(to, 1))
  return { now, cards: rota.cards, hosts, absences, movable }
}
