import type { ReadDb } from '#db/handle.ts'
import { expectedByHabit } from '#shared/filling/expected-by-habit.ts'
import type { FillRule, FillRuleName, RuleWeight } from '#shared/filling/fill-rules.ts'
import type { RotaFacts } from '#shared/filling/rota-facts.ts'
import { daysAround } from '#shared/filling/rota-frame.ts'
import { rulesInForce, usualRules } from '#shared/filling/usual-rules.ts'
import {
  addDays,
  endOfMonth,
  startOfMonth,
  startOfWeek,
  type Instant,
  type LocalDate,
} from '#shared/kernel/local-date.ts'

import { listAbsencesBetween, listHosts, listHostsById } from '../hosts/hosts-queries.ts'
import { listPairs, listWishes } from '../hosts/wishes-queries.ts'
import { readRota } from './rota-queries.ts'
import { getRotaSettings } from './settings-queries.ts'
import { listStandingOn } from './standing-queries.ts'

/** What the place chose, rule by rule; a rule it left as it is has no row. */
export function listChosenRules(db: ReadDb): FillRule[] {
  const known = new Set<string>(usualRules.map(({ id }) => id))
  return db
    .all(db.q.selectFrom('fillRule').selectAll().orderBy('id'))
    .filter(({ id }) => known.has(id))
    .map(({ id, weight, amount }) => ({ id: id as FillRuleName, weight: weightOfText(weight), amount }))
}

const weightOfText = (text: string): RuleWeight => (text === 'hard' || text === 'off' ? text : Number(text))

/** Each rule in force, beside what is usual. */
export function listFillRules(db: ReadDb) {
  const inForce = rulesInForce(listChosenRules(db))
  return usualRules.map(({ id, weight, amount }) => ({ ...inForce[id], usual: { weight, amount } }))
}

export interface FillAsked {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly mayChange: boolean
  /** For this time only, instead of those of the place. */
  readonly rules: readonly FillRule[]
}

/** All that filling needs to know of the period, the weeks and months it touches, and the days around. */
export function readRotaFacts(db: ReadDb, now: Instant, asked: FillAsked): RotaFacts {
  const { from, to, mayChange } = asked
  const rules = rulesInForce([...listChosenRules(db), ...asked.rules])
  const around = daysAround(rules)
  const first = least(addDays(from, -around), startOfWeek(from), startOfMonth(from))
  const last = most(addDays(to, around), addDays(startOfWeek(to), 6), endOfMonth(to))
  const rota = readRota(db, first, last, true)
  const active = listHosts(db, { archived: false })
  const activeIds = new Set(active.map(({ id }) => id))
  const onRota = new Set(rota.facts.signups.map(({ hostId }) => hostId))
  const former = listHostsById(
    db,
    [...onRota].filter((id) => !activeIds.has(id)),
  )
  const facts: RotaFacts = {
    from,
    to,
    now,
    cards: rota.cards,
    hosts: [...active, ...former],
    wishes: listWishes(db, [...activeIds]),
    pairs: listPairs(db),
    absences: listAbsencesBetween(db, from, addDays(to, 1)),
    expected: [],
    movable: mayChange ? listGivenByFilling(rota) : [],
    settings: getRotaSettings(db),
    rules,
  }
  return { ...facts, expected: expectedByHabit(facts, listStandingOn(db, from)) }
}

/** The ids of the sign-ups that came by a proposal. */
export const listGivenByFilling = ({ facts }: ReturnType<typeof readRota>): string[] =>
  facts.signups.filter(({ cameBy }) => cameBy === 'filling').map(({ id }) => id)

const least = (...dates: readonly LocalDate[]): LocalDate => dates.reduce((a, b) => (b < a ? b : a))
const most = (...dates: readonly LocalDate[]): LocalDate => dates.reduce((a, b) => (b > a ? b : a))
