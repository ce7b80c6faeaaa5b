import type { Handlers } from '#core/context.ts'
import { passingsOf } from '#shared/expenses/ceiling-rules.ts'
import { monthOfDate, yearOfDate } from '#shared/expenses/claim.ts'
import { canCorrect } from '#shared/expenses/correction-rules.ts'
import type { linesContract } from '#shared/expenses/lines-contract.ts'
import { doublesDay } from '#shared/expenses/passed-rules.ts'
import { err, must, ok } from '#shared/kernel/result.ts'

import { draftKey, listDrafts } from './claim-queries.ts'
import { canForce } from './line-judging.ts'
import { findLine } from './line-queries.ts'
import { writeClaim, writeLine } from './line-writing.ts'
import { findPersonYear } from './year-queries.ts'

type Lines = Handlers<typeof linesContract>

/**
 * The correction stands in the person's open claim of this month, so that it is paid or taken off with what this month
 * pays; it counts on the day of the line it answers, in that day's year and by that year's ceilings.
 */
export const correctLine: Lines['correctLine'] = (context, { lineId, reason, force, ...right }) => {
  const { vault, today, holder } = context
  const line = findLine(vault, lineId)
  if (line === undefined) return err({ type: 'UnknownLine', lineId })
  const { personId, date, countsAs } = line
  const year = yearOfDate(date)
  const { person, figures } = must(findPersonYear(vault, { personId, year, today }), 'person of a line')
  const corrections = person.facts.lines.filter(({ correctsLineId }) => correctsLineId === lineId)
  const rate = figures.rates.find(({ id }) => id === line.rateId)?.amount ?? null
  const correction = canCorrect({ ...line, corrections, rate }, right)
  if (!correction.ok) return correction
  if (reason === '') return err({ type: 'ReasonMissing' })
  const { amountCents, metres } = correction.value
  const entry = { date, countsAs, amountCents, metres }
  const asLine = { ...entry, id: '', kind: 'correction', correctsLineId: lineId } as const
  if (doublesDay(person.facts, asLine)) return err({ type: 'AlreadyClaimed', personId, date })
  const forced = canForce(passingsOf(person.facts, figures, entry), force, holder)
  if (!forced.ok) return forced
  const month = monthOfDate(today)
  const draft = listDrafts(vault, [month]).get(draftKey({ personId, month }))
  const claimId = draft ?? writeClaim(context, { personId, month })
  const correctionId = writeLine(context, {
    claimId,
    personId,
    date,
    kind: 'correction',
    amountCents,
    metres,
    reason,
    rateId: line.rateId,
    correctsLineId: lineId,
    ...forced.value,
  })
  return ok({ lineId: correctionId, claimId, month, amountCents })
}
