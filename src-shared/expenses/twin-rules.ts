import type { LocalDate } from '#shared/kernel/local-date.ts'
import type { Cents } from '#shared/kernel/money.ts'

import type { ClaimState, LineKind, LineWarning } from './claim.ts'

/** A line as it was entered, whoever it is of. */
export interface EnteredLine {
  readonly id: string
  readonly personId: string
  readonly date: LocalDate
  readonly kind: LineKind
  readonly state: ClaimState
  readonly amountCents: Cents
  /** The SHA-256 of its receipt: the same bytes have the same name. */
  readonly fileId: string | null
  readonly correctsLineId: string | null
}

/** What a line is looked at for; no id while it is only typed. */
export interface ComparedLine {
  readonly id: string | null
  readonly personId: string
  readonly date: LocalDate
  readonly worthCents: Cents
  readonly fileId: string | null
}

/**
 * What each line is worth with its corrections; those of a refused claim and those corrected to nothing are left out, as
 * the same expense may then be claimed again.
 */
export function standingLinesOf(lines: readonly EnteredLine[]): ComparedLine[] {
  const counted = lines.filter(({ state }) => state !== 'refused')
  const corrected = new Map<string, Cents>()
  for (const { correctsLineId, amountCents } of counted)
    if (correctsLineId !== null)
      corrected.set(correctsLineId, (corrected.get(correctsLineId) ?? 0) + amountCents)
  return counted
    .filter(({ kind }) => kind !== 'correction')
    .map(({ id, personId, date, amountCents, fileId }) => ({
      id,
      personId,
      date,
      fileId,
      worthCents: amountCents + (corrected.get(id) ?? 0),
    }))
    .filter(({ worthCents }) => worthCents > 0)
}

/**
 * Whether a line may be an expense that was claimed already: another line of the person has its day and its amount, or
 * another line, whoever claims it, has the very same receipt. Warned about and never refused: two bus tickets of one day
 * may cost the same, and one receipt may be of two purchases.
 */
export function twinWarningsOf(line: ComparedLine, standing: readonly ComparedLine[]): LineWarning[] {
  const others = standing.filter(({ id }) => id !== line.id)
  const warnings: LineWarning[] = []
  const isSame = (other: ComparedLine) =>
    other.personId === line.personId && other.date === line.date && other.worthCents === line.worthCents
  if (others.some(isSame)) warnings.push('sameLine')
  if (line.fileId !== null && others.some(({ fileId }) => fileId === line.fileId))
    warnings.push('sameReceipt')
  return warnings
}
