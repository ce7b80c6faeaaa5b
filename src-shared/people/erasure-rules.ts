import type { LocalDate } from '#shared/kernel/local-date.ts'

import { endOfYear, isDue, type RetentionKind, type RetentionMonths } from './retention-rules.ts'

/** What the vault holds that a term or a person's wish can end, as far as the decision needs to know it. */
export interface KeptFacts {
  readonly people: readonly {
    readonly id: string
    readonly endDate: LocalDate | null
    /** Nothing but the name is left of the file, in its row and in the log. */
    readonly isReduced: boolean
  }[]
  readonly notesGiven: readonly {
    readonly id: string
    readonly personId: string
    /** Signed for: the proof that the person was told. */
    readonly isSigned: boolean
  }[]
  readonly trainings: readonly { readonly id: string; readonly personId: string }[]
  readonly keys: readonly {
    readonly id: string
    readonly personId: string
    readonly returnedOn: LocalDate | null
  }[]
  readonly claims: readonly {
    readonly id: string
    readonly personId: string
    readonly year: number
    /** The claims that its corrections answer. */
    readonly answers: readonly string[]
  }[]
  /** A person's system and statements of a year go with the claims of that year. */
  readonly years: readonly { readonly personId: string; readonly year: number }[]
  readonly agreements: readonly { readonly id: string; readonly untilDate: LocalDate | null }[]
  /** Rows that are gone already, of which the log still tells everything, and receipts that were replaced. */
  readonly removed: readonly RemovedRow[]
  /** The claims of which the place still owes the money, in cents, by their id. */
  readonly due: ReadonlyMap<string, number>
  /** Who is still on the open list of hosts. */
  readonly listed: ReadonlySet<string>
}

export interface RemovedRow {
  readonly table: string
  readonly rowId: string
  /** Whom it was about; null: nobody (an institution), or nobody can tell any more. */
  readonly personId: string | null
  /** The year of the claim it was part of, or of the system or the statement that it was. */
  readonly year: number | null
  /** The row is there: what goes is this file, which it pointed to before it was given another. */
  readonly replacedFileId?: string
}

/** What goes, by its ids; a person's year as `personId@year`. */
export interface Leaving {
  readonly erased: ReadonlySet<string>
  /** Brought down to a name, because something that is kept names them. */
  readonly reduced: ReadonlySet<string>
  readonly notesGiven: ReadonlySet<string>
  readonly trainings: ReadonlySet<string>
  readonly keys: ReadonlySet<string>
  readonly claims: ReadonlySet<string>
  readonly years: ReadonlySet<string>
  readonly agreements: ReadonlySet<string>
  /** What the log has to forget of rows that are gone already. */
  readonly removed: readonly RemovedRow[]
}

export const yearKey = ({ personId, year }: { readonly personId: string; readonly year: number }): string =>
  `${personId}@${year}`

const idsOf = (rows: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(rows.map(({ id }) => id))

/**
 * The claims of a set that may go: a correction needs the line it answers, so that the older claim stays as long as
 * the newer one does. Worked example: 2015 is past its term, a correction of 2017 answers one of its lines: it stays.
 */
function withoutAnswered(claims: KeptFacts['claims'], due: ReadonlySet<string>): ReadonlySet<string> {
  const needed = new Set(claims.filter(({ id }) => !due.has(id)).flatMap(({ answers }) => answers))
  const left = new Set([...due].filter((id) => !needed.has(id)))
  return left.size === due.size ? left : withoutAnswered(claims, left)
}

/**
 * Whom no term of leaving reaches: still on the open list, where they would be asked for a file again, or owed money,
 * which cannot be transferred any more once the account number is gone. The same as what refuses an erasure.
 */
export const heldBack = ({ claims, due, listed }: KeptFacts): ReadonlySet<string> =>
  new Set([...listed, ...claims.filter(({ id }) => due.has(id)).map(({ personId }) => personId)])

/**
 * What is past its term on a day. Money that is due has no term, and who is held back (`heldBack`) has not left. A key that did not come back keeps its line, and with it the name. Of what was taken
 * out before, the log forgets what its own year or its person's term ends, and all that has no person in the vault any
 * more. Worked example: somebody added twice and undone once: no file has a day of leaving for the one undone.
 */
export function leavingOn(facts: KeptFacts, months: RetentionMonths, until: LocalDate): Leaving {
  const held = heldBack(facts)
  const endOf = new Map(facts.people.map(({ id, endDate }) => [id, held.has(id) ? null : endDate]))
  const isPast = (kind: RetentionKind, ended: LocalDate | null | undefined): boolean =>
    isDue(ended ?? null, months[kind], until)
  const leftLong = (personId: string, kind: RetentionKind) => isPast(kind, endOf.get(personId))
  const isYearPast = ({ year }: { readonly year: number }) => isPast('claims', endOfYear(year))
  const claims = withoutAnswered(
    facts.claims,
    idsOf(facts.claims.filter((claim) => isYearPast(claim) && !facts.due.has(claim.id))),
  )
  const keptYears = new Set(facts.claims.filter(({ id }) => !claims.has(id)).map(yearKey))
  return settled(facts, {
    notesGiven: idsOf(facts.notesGiven.filter(({ personId }) => leftLong(personId, 'informationNotes'))),
    trainings: idsOf(facts.trainings.filter(({ personId }) => leftLong(personId, 'personFile'))),
    keys: idsOf(facts.keys.filter(({ returnedOn }) => isPast('keys', returnedOn))),
    claims,
    years: new Set(facts.years.filter((one) => isYearPast(one) && !keptYears.has(yearKey(one))).map(yearKey)),
    agreements: idsOf(facts.agreements.filter(({ untilDate }) => isPast('agreements', untilDate))),
    wanted: idsOf(facts.people.filter(({ id }) => leftLong(id, 'personFile'))),
    removed: facts.removed.filter(
      ({ personId, year }) =>
        personId === null ||
        !endOf.has(personId) ||
        leftLong(personId, 'personFile') ||
        (year !== null && isYearPast({ year })),
    ),
  })
}

/** What a rule of the place still keeps when somebody is erased. */
export interface KeptByRule {
  readonly claims: (year: number) => boolean
  /** The information notes this person signed. One that was not signed proves nothing, and goes. */
  readonly signedNotes: boolean
}

/** Nothing at all: the coordination decides against its own rules. */
export const nothingKept: KeptByRule = { claims: () => false, signedNotes: false }

/**
 * What goes when one person is erased: all of theirs, or all but what a term of the place still keeps, and the name with
 * it. The wish to be erased gives way to what the law asks to keep and to what may have to be proved (GDPR, art. 17.3, b
 * and e): claims (nominative list: amounts, the account they were paid on and whose it is, the reasons of trips,
 * receipts) and signed information notes (law of 3 July 2005, art. 4). What was taken out before is no part of what is
 * kept: the log forgets it all, and with it whoever is not in the vault any more and could never ask.
 */
export function leavingWith(facts: KeptFacts, personId: string, kept: KeptByRule): Leaving {
  const theirs = <T extends { readonly personId: string }>(rows: readonly T[]): readonly T[] =>
    rows.filter((row) => row.personId === personId)
  const isHere = idsOf(facts.people)
  const past = theirs(facts.claims).filter(({ year }) => !kept.claims(year))
  const claims = withoutAnswered(facts.claims, idsOf(past))
  const keptYears = new Set(
    theirs(facts.claims)
      .filter(({ id }) => !claims.has(id))
      .map(yearKey),
  )
  const goingYears = theirs(facts.years).filter(
    (one) => !kept.claims(one.year) && !keptYears.has(yearKey(one)),
  )
  return settled(facts, {
    notesGiven: idsOf(theirs(facts.notesGiven).filter(({ isSigned }) => !(kept.signedNotes && isSigned))),
    trainings: idsOf(theirs(facts.trainings)),
    keys: idsOf(theirs(facts.keys)),
    claims,
    years: new Set(goingYears.map(yearKey)),
    agreements: new Set(),
    wanted: new Set([personId]),
    removed: facts.removed.filter(
      (row) => row.personId !== null && (row.personId === personId || !isHere.has(row.personId)),
    ),
  })
}

/** A person whose file is to go is erased when nothing that stays names them, and reduced to a name otherwise. */
function settled(
  facts: KeptFacts,
  going: Omit<Leaving, 'erased' | 'reduced'> & { readonly wanted: ReadonlySet<string> },
): Leaving {
  const { wanted, ...rest } = going
  const named = new Set([
    ...facts.notesGiven.filter(({ id }) => !rest.notesGiven.has(id)).map(({ personId }) => personId),
    ...facts.trainings.filter(({ id }) => !rest.trainings.has(id)).map(({ personId }) => personId),
    ...facts.keys.filter(({ id }) => !rest.keys.has(id)).map(({ personId }) => personId),
    ...facts.claims.filter(({ id }) => !rest.claims.has(id)).map(({ personId }) => personId),
    ...facts.years.filter((one) => !rest.years.has(yearKey(one))).map(({ personId }) => personId),
  ])
  const people = facts.people.filter(({ id }) => wanted.has(id))
  const reduced = people.filter(({ id, isReduced }) => named.has(id) && !isReduced)
  return { ...rest, erased: idsOf(people.filter(({ id }) => !named.has(id))), reduced: idsOf(reduced) }
}
