import type { Handlers } from '#core/context.ts'
import { keepVaultFile, vaultFileIdOf } from '#core/vault-files.ts'
import { ceilingOf } from '#shared/expenses/ceiling-rules.ts'
import type { Room } from '#shared/expenses/claim.ts'
import { roomOn } from '#shared/expenses/limit-rules.ts'
import type { LineDraft } from '#shared/expenses/line-draft-shapes.ts'
import { lineWarningsOf, type PricedLine } from '#shared/expenses/line-rules.ts'
import type { linesContract } from '#shared/expenses/lines-contract.ts'
import { canAttachReceipt } from '#shared/expenses/receipt-rules.ts'
import { twinWarningsOf } from '#shared/expenses/twin-rules.ts'
import { err, must, ok } from '#shared/kernel/result.ts'

import { canStopCounting } from './counting-lines.ts'
import { canForce, judgeLine } from './line-judging.ts'
import { findLine } from './line-queries.ts'
import { rewriteDraftLine, writeClaim, writeLine } from './line-writing.ts'
import { listStandingLines } from './twin-queries.ts'
import { findPersonYear, standingShown } from './year-queries.ts'

type Lines = Handlers<typeof linesContract>

export const previewLine: Lines['previewLine'] = (context, { line, receiptId, ...target }) => {
  const judged = judgeLine(context, target, line)
  if (!judged.ok) return judged
  const { person, figures, priced, passings } = judged.value
  const { rate, amountCents } = priced
  const before = measuring(priced, roomOn(person.facts, figures, priced.date))
  const trip = line.kind === 'travel' ? line.trip : null
  const fileId = line.kind === 'flatDay' || line.receipt === null ? receiptId : vaultFileIdOf(line.receipt)
  const { personId } = person.claimant
  const typed = { id: null, personId, date: priced.date, worthCents: amountCents, fileId }
  const standing = listStandingLines(context.vault, person.lines, fileId === null ? [] : [fileId])
  return ok({
    amountCents,
    rate,
    before,
    after: after(before, priced),
    passes: passings.map(({ type }) => ceilingOf[type]),
    warnings: [
      ...lineWarningsOf({ kind: line.kind, trip, hasReceipt: fileId !== null, rate }),
      ...twinWarningsOf(typed, standing),
    ],
  })
}

/** A flat amount is measured by the ceilings, a trip by the limits of travel, a real cost by nothing. */
function measuring({ countsAs }: PricedLine, room: Room): Room {
  const none: Room = { dayCents: null, yearCents: null, travelMetres: null, travelCents: null }
  if (countsAs === 'flatDay') return { ...none, dayCents: room.dayCents, yearCents: room.yearCents }
  if (countsAs === 'realCost') return none
  return { ...none, travelMetres: room.travelMetres, travelCents: room.travelCents }
}

function after(before: Room, { amountCents, metres }: PricedLine): Room {
  const less = (left: number | null, taken: number) => (left === null ? null : left - taken)
  return {
    dayCents: less(before.dayCents, amountCents),
    yearCents: less(before.yearCents, amountCents),
    travelMetres: less(before.travelMetres, metres ?? 0),
    travelCents: less(before.travelCents, amountCents),
  }
}

/** The first line of a month begins its claim: both in one act, so that no empty claim stands for a line refused. */
export const addLine: Lines['addLine'] = (context, { line, force, ...target }) => {
  const judged = judgeLine(context, target, line)
  if (!judged.ok) return judged
  const { month, figures, priced, passings, slotIds } = judged.value
  const forced = canForce(passings, force, context.holder)
  if (!forced.ok) return forced
  const receipt = line.kind === 'flatDay' ? null : line.receipt
  const kept = receipt === null ? ok({ fileId: null }) : keepVaultFile(context, receipt)
  if (!kept.ok) return kept
  const { personId } = judged.value.person.claimant
  const claimId = judged.value.claimId ?? writeClaim(context, { personId, month })
  const { amountCents, rate } = priced
  const lineId = writeLine(context, {
    claimId,
    personId,
    date: line.date,
    kind: line.kind,
    amountCents,
    rateId: rate?.id ?? null,
    fileId: kept.value.fileId,
    ...wordsOf(line, slotIds),
    ...forced.value,
  })
  const { vault, today } = context
  const { person } = must(findPersonYear(vault, { personId, year: figures.year, today }), 'person of a claim')
  return ok({ lineId, claimId, amountCents, standing: standingShown(person, figures) })
}

function wordsOf(line: LineDraft, slotIds: readonly string[]) {
  if (line.kind === 'flatDay') {
    return { activity: line.activity, slotIds: slotIds.length === 0 ? null : JSON.stringify(slotIds) }
  }
  if (line.kind === 'realCost') return { activity: line.activity }
  const { mode, trip, reason, metres } = line
  return { mode, trip, reason, metres }
}

/** A line of a draft is not an entry yet: it is taken out and put back as it was, with its receipt. */
export const attachReceipt: Lines['attachReceipt'] = (context, { lineId, receipt }) => {
  const line = findLine(context.vault, lineId)
  if (line === undefined) return err({ type: 'UnknownLine', lineId })
  const attachment = canAttachReceipt(line)
  if (!attachment.ok) return attachment
  const kept = keepVaultFile(context, receipt)
  if (!kept.ok) return kept
  rewriteDraftLine(context, lineId, kept.value)
  return ok(kept.value)
}

export const removeLine: Lines['removeLine'] = (context, { lineId }) => {
  const { vault } = context
  const line = findLine(vault, lineId)
  if (line === undefined) return err({ type: 'UnknownLine', lineId })
  if (line.state !== 'draft') return err({ type: 'NotDraft', state: line.state })
  const withdrawal = canStopCounting(context, { personId: line.personId, lines: [line], going: 'removed' })
  if (!withdrawal.ok) return withdrawal
  vault.run(vault.q.deleteFrom('expenseLine').where('id', '=', lineId))
  return ok({})
}
