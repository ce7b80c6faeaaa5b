import type { Handlers, VaultCommandContext } from '#core/context.ts'
import { passingsOf, type Passing } from '#shared/expenses/ceiling-rules.ts'
import { yearOfDate } from '#shared/expenses/claim.ts'
import type { claimsContract } from '#shared/expenses/claims-contract.ts'
import { canPriceLine, type PricedLine } from '#shared/expenses/line-rules.ts'
import type { YearFigures } from '#shared/expenses/year-facts.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import { err, must, ok } from '#shared/kernel/result.ts'

import { listPresence } from '../rota/presence-queries.ts'
import { draftKey, listDrafts } from './claim-queries.ts'
import { getExpenseSettings } from './figure-queries.ts'
import { writeClaim, writeLine } from './line-writing.ts'
import { readYear, type PersonYear, type Year } from './year-queries.ts'

type Claims = Handlers<typeof claimsContract>
type Asked = Parameters<Claims['draftClaims']>[1]['claims'][number]

/** A person's year as it grows while lines are added in one act. */
interface GrowingYear {
  readonly figures: YearFigures
  person: PersonYear
}

/** The years a command reads, each once and for everybody; what it adds is added to them. */
function growingYears({ vault, today }: VaultCommandContext) {
  const years = new Map<number, ReadonlyMap<string, GrowingYear>>()
  return (personId: string, year: number): GrowingYear | undefined => {
    const known = years.get(year) ?? byPerson(readYear(vault, year, today))
    years.set(year, known)
    return known.get(personId)
  }
}

const byPerson = ({ figures, people }: Year): ReadonlyMap<string, GrowingYear> =>
  new Map(people.map((person) => [person.claimant.personId, { figures, person }]))

/** All of them or none: a day that is refused takes the whole act back, so that it can be looked at and asked again. */
export const draftClaims: Claims['draftClaims'] = (context, { claims }) => {
  const yearOf = growingYears(context)
  for (const { personId, month } of claims)
    if (yearOf(personId, yearOfDate(month)) === undefined) return err({ type: 'UnknownPerson', personId })
  const slotsOn = slotsPresentAt(context, claims, yearOf)
  const { flatDayCents } = getExpenseSettings(context.vault)
  const months = claims.map(({ month }) => month)
  const drafts = listDrafts(context.vault, months)
  const drafted = []
  for (const { personId, month, dates } of claims) {
    const year = must(yearOf(personId, yearOfDate(month)), 'a year just read')
    const key = draftKey({ personId, month })
    const claimId = drafts.get(key) ?? writeClaim(context, { personId, month })
    drafts.set(key, claimId)
    for (const date of dates.toSorted()) {
      const slotIds = slotsOn(year.person.claimant.hostId, date)
      const { facts } = year.person
      const words = { kind: 'flatDay', date, amountCents: null, activity: null } as const
      const isPresent = slotIds.length > 0
      const priced = canPriceLine(words, { facts, figures: year.figures, month, isPresent, flatDayCents })
      // The words of a flat day leave nothing out that could be missed.
      if (!priced.ok) return err(dayRefusal(priced.error))
      const passing = passingsOf(facts, year.figures, priced.value).find(isFlat)
      if (passing !== undefined) return err(passing)
      addDay(context, year, { claimId, line: priced.value, slotIds })
    }
    drafted.push({ personId, month, claimId })
  }
  return ok({ claims: drafted })
}

type Flat = Extract<Passing, { type: 'DayCeiling' | 'YearCeiling' }>
const isFlat = (passing: Passing): passing is Flat =>
  passing.type === 'DayCeiling' || passing.type === 'YearCeiling'

type Refusal = Extract<ReturnType<typeof canPriceLine>, { ok: false }>['error']
type DayRefusal = Exclude<
  Refusal,
  { type: 'ActivityMissing' | 'ReasonMissing' | 'AmountMissing' | 'DistanceTooShort' }
>

const ofWords: ReadonlySet<Refusal['type']> = new Set([
  'ActivityMissing',
  'ReasonMissing',
  'AmountMissing',
  'DistanceTooShort',
])
const isOfDay = (refusal: Refusal): refusal is DayRefusal => !ofWords.has(refusal.type)

function dayRefusal(refusal: Refusal): DayRefusal {
  if (!isOfDay(refusal)) throw new Error(`a day of the rota was refused for its words: ${refusal.type}`)
  return refusal
}

/** The slots of each day on which somebody was present, over all the days asked for: the rota is read once. */
function slotsPresentAt(
  { db, today }: VaultCommandContext,
  claims: readonly Asked[],
  yearOf: (personId: string, year: number) => GrowingYear | undefined,
): (hostId: string | null, date: LocalDate) => readonly string[] {
  const days = claims.flatMap(({ dates }) => dates).toSorted()
  const [from, to] = [days[0], days.at(-1)]
  if (from === undefined || to === undefined) return () => []
  const hosts = claims.map(
    ({ personId, month }) => yearOf(personId, yearOfDate(month))?.person.claimant.hostId,
  )
  const hostIds = [...new Set(hosts)].filter((hostId) => hostId !== null && hostId !== undefined)
  const presences = listPresence(db, { hostIds, from, to, today })
  const slots = new Map<string, readonly string[]>()
  for (const [hostId, { present }] of presences)
    for (const { date, slotIds } of present) slots.set(`${hostId} ${date}`, slotIds)
  return (hostId, date) => slots.get(`${hostId} ${date}`) ?? []
}

/** Writes the flat amount of a day, and counts it for the days after it. */
function addDay(
  context: VaultCommandContext,
  year: GrowingYear,
  {
    claimId,
    line,
    slotIds,
  }: { readonly claimId: string; readonly line: PricedLine; readonly slotIds: readonly string[] },
): void {
  const { personId } = year.person.claimant
  const { date, amountCents, rate } = line
  const id = writeLine(context, {
    claimId,
    personId,
    date,
    kind: 'flatDay',
    amountCents,
    slotIds: JSON.stringify(slotIds),
    rateId: rate?.id ?? null,
  })
  const counted = {
    id,
    date,
    kind: 'flatDay',
    countsAs: 'flatDay',
    amountCents,
    metres: null,
    mode: null,
    trip: null,
    hasReceipt: false,
    forced: false,
    state: 'draft',
    correctsLineId: null,
  } as const
  const { facts } = year.person
  year.person = { ...year.person, facts: { ...facts, lines: [...facts.lines, counted] } }
}
