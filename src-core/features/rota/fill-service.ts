import type { House } from '#core/house.ts'
import { startFillWork, type FillWork } from '#core/solver/fill-work.ts'
import { canBeHard, largestAmount, type FillRule, type FillRuleName } from '#shared/filling/fill-rules.ts'
import { isFillable } from '#shared/filling/rota-facts.ts'
import { usualRules } from '#shared/filling/usual-rules.ts'
import { daysBetween, type Instant } from '#shared/kernel/local-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { mostFillDays, type rotaFillingContract } from '#shared/rota/rota-filling-contract.ts'

import type { Handlers } from '../../context.ts'
import { readRotaFacts } from './fill-queries.ts'

type Filling = Handlers<typeof rotaFillingContract>

interface RunningFill {
  readonly work: FillWork
  readonly startedAt: Instant
  readonly limitSeconds: number
}

/** Hosts × slots: beyond this the preparing alone would take longer than anybody waits. */
const mostChoices = 500_000

/** One filling at a time in a house: a second one would only make both slower. */
const running = new WeakMap<House, RunningFill>()

type RuleRefusal =
  | { readonly type: 'NeverByDegrees'; readonly id: FillRuleName }
  | { readonly type: 'AmountOutside'; readonly id: FillRuleName; readonly largest: number }

/** The rules as they are kept: an amount only where there is one. Refuses what a rule cannot be. */
function checkRules(rules: readonly FillRule[]): Result<FillRule[], RuleRefusal> {
  const checked: FillRule[] = []
  for (const { id, weight, amount } of rules) {
    if (weight === 'hard' && !canBeHard(id)) return err({ type: 'NeverByDegrees', id })
    if (id === 'rest' || id === 'longestRun' || id === 'weekends') {
      const largest = largestAmount[id]
      const isOutside = amount === null || amount > largest || (id === 'longestRun' && amount === 0)
      if (isOutside) return err({ type: 'AmountOutside', id, largest })
      checked.push({ id, weight, amount })
    } else checked.push({ id, weight, amount: null })
  }
  return ok(checked)
}

export const setFillRules: Filling['setFillRules'] = ({ db }, { rules }) => {
  const checked = checkRules(rules)
  if (!checked.ok) return checked
  for (const { id, weight, amount } of checked.value) {
    const usual = usualRules.find((rule) => rule.id === id)
    if (usual?.weight === weight && usual.amount === amount) {
      db.run(db.q.deleteFrom('fillRule').where('id', '=', id))
      continue
    }
    const values = { weight: String(weight), amount }
    db.run(
      db.q
        .insertInto('fillRule')
        .values({ id, ...values })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(values)),
    )
  }
  return ok({})
}

export const proposeFill: Filling['proposeFill'] = async ({ db, now, house }, asked) => {
  if (running.has(house)) return err({ type: 'FillRunning' })
  const rules = checkRules(asked.rules)
  if (!rules.ok) return rules
  const days = daysBetween(asked.from, asked.to) + 1
  if (days < 1 || days > mostFillDays) return err({ type: 'PeriodOutside', most: mostFillDays })
  const startedAt = now()
  const facts = readRotaFacts(db, startedAt, { ...asked, rules: rules.value })
  const slots = facts.cards.filter((card) => isFillable(facts, card)).length
  if (slots === 0) return err({ type: 'NothingToFill' })
  if (facts.hosts.every(({ archivedAt }) => archivedAt !== null)) return err({ type: 'NoHosts' })
  const hosts = facts.hosts.length
  if (hosts * slots > mostChoices) return err({ type: 'TooLarge', hosts, slots })
  const { seconds, seed } = asked
  const work = startFillWork({ facts, limitMs: seconds * 1000, seed })
  running.set(house, { work, startedAt, limitSeconds: seconds })
  try {
    const outcome = await work.outcome
    if (outcome.type === 'proposal') return ok(outcome.proposal)
    if (outcome.type === 'noPlan') return err({ type: 'NoPlan', conflict: [...outcome.conflict] })
    if (outcome.type === 'timeOver') return err({ type: 'TimeOver' })
    return err({ type: 'TooLarge', hosts: outcome.hosts, slots: outcome.slots })
  } finally {
    running.delete(house)
  }
}

/** Before it knows anything, the solver says infinity. */
const known = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null

export const getFillProgress: Filling['getFillProgress'] = ({ house, now }) => {
  const fill = running.get(house)
  if (fill === undefined) return ok({ running: null })
  const progress = fill.work.progress()
  return ok({
    running: {
      seconds: Math.max(0, (now - fill.startedAt) / 1000),
      limitSeconds: fill.limitSeconds,
      cost: known(progress?.cost),
      bound: known(progress?.bound),
    },
  })
}

export const stopFill: Filling['stopFill'] = async ({ house }) => {
  const fill = running.get(house)
  fill?.work.stop()
  return ok({ wasRunning: fill !== undefined })
}
