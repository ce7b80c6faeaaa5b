import type { Connection } from '#db/open.ts'

/** A person's year as plain SQL adds it up: nothing of the application's own rules is used. */
export interface JudgedYear {
  readonly personId: string
  readonly flatCents: number
  readonly realCents: number
  readonly travelCents: number
  readonly travelMetres: number
  /** Days with a flat amount that was not corrected to nothing. */
  readonly flatDays: number
  readonly highestDayCents: number
  /** Days on which two flat amounts, each with its corrections, are worth something. */
  readonly doubleDays: number
  /** Lines that their corrections made worth less than nothing. */
  readonly linesBelowZero: number
  readonly otherCents: number | null
  readonly ceilingCents: number | null
  readonly approvedCents: number
  readonly paidCents: number
}

/**
 * Adds up a calendar year from the rows of the vault, by person, whoever has a line: every line of a claim whose last
 * step is not `refused`, a correction counted as what it corrects. Independent of `src-shared/expenses`.
 */
export function judgeYear(vault: Connection, year: number): readonly JudgedYear[] {
  return vault.prepare<[{ year: number; from: string; to: string }], JudgedYear>(yearSql).all({
    year,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
  })
}

/**
 * What each line comes to with its corrections, those of refused claims left out; steps are taken in the order they were
 * written, whatever the clock said.
 */
export function judgeWorth(vault: Connection): ReadonlyMap<string, LineWorth> {
  const rows = vault.prepare<[], LineWorth>(worthSql).all()
  return new Map(rows.map((row) => [row.lineId, row]))
}

export interface LineWorth {
  readonly lineId: string
  readonly cents: number
  /** The last correction written that counts; null: none does. */
  readonly lastCorrection: string | null
}

const worthSql = `
  WITH counted AS (
    SELECT l.rowid AS written, l.* FROM expenseLine l WHERE coalesce(
      (SELECT s.step FROM claimStep s WHERE s.claimId = l.claimId ORDER BY s.rowid DESC LIMIT 1), 'draft') <> 'refused')
  SELECT l.id AS lineId,
    l.amountCents + coalesce((SELECT sum(c.amountCents) FROM counted c WHERE c.correctsLineId = l.id), 0) AS cents,
    (SELECT c.id FROM counted c WHERE c.correctsLineId = l.id ORDER BY c.written DESC LIMIT 1) AS lastCorrection
  FROM expenseLine l WHERE l.correctsLineId IS NULL`

const yearSql = `
  WITH state AS (
    SELECT c.id AS claimId, coalesce(
      (SELECT s.step FROM claimStep s WHERE s.claimId = c.id ORDER BY s.rowid DESC LIMIT 1), 'draft') AS step
    FROM expenseClaim c),
  line AS (
    SELECT coalesce(l.correctsLineId, l.id) AS origin, l.personId, l.date, l.amountCents, coalesce(l.metres, 0) AS metres, state.step,
      CASE l.kind WHEN 'correction' THEN o.kind ELSE l.kind END AS kind
    FROM expenseLine l JOIN state USING (claimId) LEFT JOIN expenseLine o ON o.id = l.correctsLineId
    WHERE state.step <> 'refused' AND l.date BETWEEN :from AND :to),
  day AS (
    SELECT personId, date, sum(amountCents) AS cents FROM line WHERE kind = 'flatDay' GROUP BY personId, date),
  worth AS (
    SELECT personId, date, kind, sum(amountCents) AS cents FROM line GROUP BY origin),
  double AS (
    SELECT personId FROM worth WHERE kind = 'flatDay' AND cents > 0 GROUP BY personId, date HAVING count(*) > 1)
  SELECT line.personId,
    sum(CASE WHEN kind = 'flatDay' THEN amountCents ELSE 0 END) AS flatCents,
    sum(CASE WHEN kind = 'realCost' THEN amountCents ELSE 0 END) AS realCents,
    sum(CASE WHEN kind = 'travel' THEN amountCents ELSE 0 END) AS travelCents,
    sum(CASE WHEN kind = 'travel' THEN metres ELSE 0 END) AS travelMetres,
    (SELECT count(*) FROM day WHERE day.personId = line.personId AND cents > 0) AS flatDays,
    coalesce((SELECT max(cents) FROM day WHERE day.personId = line.personId), 0) AS highestDayCents,
    (SELECT count(*) FROM double WHERE double.personId = line.personId) AS doubleDays,
    (SELECT count(*) FROM worth WHERE worth.personId = line.personId AND cents < 0) AS linesBelowZero,
    (SELECT amountCents FROM swornStatement s WHERE s.personId = line.personId AND s.year = :year
      ORDER BY s.declaredOn DESC, s.createdAt DESC, s.id DESC LIMIT 1) AS otherCents,
    (SELECT r.amount FROM claimSystem y JOIN expenseRate r
        ON r.kind = CASE y.ceiling WHEN 'increased' THEN 'flatYearIncreased' ELSE 'flatYear' END
      WHERE y.personId = line.personId AND y.year = :year AND y.system = 'flatRate'
        AND r.fromDate <= :from AND (r.untilDate IS NULL OR r.untilDate >= :to)) AS ceilingCents,
    sum(CASE WHEN step IN ('approved', 'paymentCancelled') THEN amountCents ELSE 0 END) AS approvedCents,
    sum(CASE WHEN step = 'paid' THEN amountCents ELSE 0 END) AS paidCents
  FROM line GROUP BY line.personId ORDER BY line.personId`
