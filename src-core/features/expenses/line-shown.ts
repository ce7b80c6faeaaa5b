import type { ReadDb } from '#db/handle.ts'
import type { VaultSchema } from '#db/vault-schema.ts'
import type { ClaimLine } from '#shared/expenses/claim-shapes.ts'
import { yearOfDate, type Room } from '#shared/expenses/claim.ts'
import { roomsOf } from '#shared/expenses/limit-rules.ts'
import { lineWarningsOf } from '#shared/expenses/line-rules.ts'
import { twinWarningsOf } from '#shared/expenses/twin-rules.ts'
import type { YearFigures } from '#shared/expenses/year-facts.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'

import { listHolderNames } from './claim-queries.ts'
import type { KeptLine } from './line-queries.ts'
import { listStandingLines } from './twin-queries.ts'
import { findPersonYear, type PersonYear } from './year-queries.ts'

type Vault = ReadDb<VaultSchema>

/** A line of a refused claim is measured by nothing. */
const unmeasured: Room = { dayCents: null, yearCents: null, travelMetres: null, travelCents: null }

interface YearRead {
  readonly figures: YearFigures
  readonly person: PersonYear
}

/** The lines of a person's year as the contract shows them, in order of days and then of entry. */
export function linesShown(vault: Vault, { figures, person }: YearRead): ClaimLine[] {
  const rooms = roomsOf(person.facts, figures)
  const rates = new Map(figures.rates.map((rate) => [rate.id, rate]))
  const names = listHolderNames(vault)
  const corrections = person.lines.filter(({ kind, state }) => kind === 'correction' && state !== 'refused')
  const fileIds = person.lines.map(({ fileId }) => fileId).filter((fileId) => fileId !== null)
  const standing = listStandingLines(vault, person.lines, fileIds)
  const standingOf = new Map(standing.map((line) => [line.id, line]))
  return person.lines
    .toSorted((one, other) => (`${one.date} ${one.id}` < `${other.date} ${other.id}` ? -1 : 1))
    .map((line) => {
      const own = corrections.filter(({ correctsLineId }) => correctsLineId === line.id)
      const rate = rates.get(line.rateId ?? '') ?? null
      const compared = standingOf.get(line.id)
      const { id: lineId, slotIds, forcedReason, forcedBy, rateId: _rateId, state: _state, ...shown } = line
      return {
        ...shown,
        lineId,
        slotIds: [...slotIds],
        netCents: own.reduce((sum, { amountCents }) => sum + amountCents, line.amountCents),
        rate,
        correctedBy: own.map(({ id }) => id),
        forced:
          forcedReason === null
            ? null
            : {
                reason: forcedReason,
                byHolder: forcedBy ?? '',
                holderName: names.get(forcedBy ?? '') ?? null,
              },
        ...(rooms.get(lineId) ?? { before: unmeasured, after: unmeasured }),
        warnings: [
          ...lineWarningsOf({ ...line, hasReceipt: line.fileId !== null, rate }),
          ...(compared === undefined ? [] : twinWarningsOf(compared, standing)),
        ],
      }
    })
}

/** The lines of a claim with what is left before and after each in its own year: a correction may be of another one. */
export function linesOfClaimShown(
  vault: Vault,
  claim: { readonly personId: string; readonly lines: readonly KeptLine[] },
  today: LocalDate,
): ClaimLine[] {
  const own = new Set(claim.lines.map(({ id }) => id))
  const years = [...new Set(claim.lines.map(({ date }) => yearOfDate(date)))].toSorted()
  return years.flatMap((year) => {
    const read = findPersonYear(vault, { personId: claim.personId, year, today })
    return read === undefined ? [] : linesShown(vault, read).filter(({ lineId }) => own.has(lineId))
  })
}
