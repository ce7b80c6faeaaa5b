import type { VaultQueryContext } from '#core/context.ts'
import { suggestionOf } from '#shared/expenses/suggestion-rules.ts'
import { endOfMonth, type LocalDate } from '#shared/kernel/local-date.ts'

import { listPresence } from '../rota/presence-queries.ts'
import { getExpenseSettings, missingOn } from './figure-queries.ts'
import { readYear } from './year-queries.ts'

type Context = Pick<VaultQueryContext, 'db' | 'vault' | 'today'>

/** A month, or a whole year. */
export type Period = { readonly month: string } | { readonly year: number }

const spanOf = (period: Period): { readonly from: LocalDate; readonly to: LocalDate } =>
  'month' in period
    ? { from: `${period.month}-01`, to: endOfMonth(`${period.month}-01`) }
    : { from: `${period.year}-01-01`, to: `${period.year}-12-31` }

/**
 * What the presences of a month or a year give each person to claim, by name: the days until today, with what is left of
 * the year before each. Whoever has neither a day to claim, nor one claimed, nor one to note is left out. The sign-ups
 * are read once for everybody, and the claims of the year once.
 */
export function suggestClaims({ db, vault, today }: Context, period: Period) {
  const { from, to } = spanOf(period)
  const { figures, people } = readYear(vault, Number(from.slice(0, 4)), today)
  const { flatDayCents } = getExpenseSettings(vault)
  const hostIds = people.map(({ claimant }) => claimant.hostId).filter((hostId) => hostId !== null)
  const presences = listPresence(db, { hostIds, from, to: to < today ? to : today, today })
  const suggested = people.flatMap(({ claimant, facts }) => {
    const presence = presences.get(claimant.hostId ?? '')
    if (presence === undefined) return []
    const { present, notNoted } = presence
    const suggestion = suggestionOf(facts, figures, { present, flatDayCents })
    if (present.length + notNoted.length === 0) return []
    return [{ ...claimant, year: figures.year, system: facts.system, ...suggestion, notNoted }]
  })
  // Trips are not proposed: what they need is asked for when one is typed.
  const missing = missingOn(figures, from).filter(({ kind }) => kind === 'flatDay' || kind === 'flatYear')
  return { people: suggested, missing }
}
