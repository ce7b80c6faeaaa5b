import { addDays, daysBetween, minutesOfTime, type LocalDate } from '#shared/kernel/local-date.ts'
import { dayPartOf, type RotaSettings } from '#shared/rota/rota-settings.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'

import type { SlotType } from './fill-problem.ts'
import type { FillRules } from './fill-rules.ts'
import { comersOf, isFillable, type RotaFacts } from './rota-facts.ts'

/** The days and slots of a filling: those to fill, and those around that say who is tired, or busy until midnight. */
export interface RotaFrame {
  /** Day 0. */
  readonly firstDate: LocalDate
  readonly days: number
  readonly fillable: readonly SlotCard[]
  /** Slots near the period, or begun in it, that somebody holds. Nobody is given or loses one of these. */
  readonly around: readonly SlotCard[]
  readonly dayOf: (date: LocalDate) => number
}

/** How many days before and after the period the rules of filling look at: a run of days, or a night's rest. */
export function daysAround({ longestRun, rest }: FillRules): number {
  const run = longestRun.weight === 'off' ? 0 : (longestRun.amount ?? 0)
  const night = rest.weight === 'off' ? 0 : Math.ceil((rest.amount ?? 0) / 1440)
  return Math.max(1 + night, run)
}

export function frameOf(facts: RotaFacts): RotaFrame {
  const around = daysAround(facts.rules)
  const [firstDate, lastDate] = [addDays(facts.from, -around), addDays(facts.to, around)]
  const comers = comersOf(facts)
  const isNear = ({ date, slotId, open }: SlotCard) =>
    open && firstDate <= date && date <= lastDate && (comers.get(slotId)?.length ?? 0) > 0
  const fillable = facts.cards.filter((card) => isFillable(facts, card))
  return {
    firstDate,
    days: daysBetween(firstDate, lastDate) + 1,
    fillable,
    around: facts.cards.filter((card) => !isFillable(facts, card) && isNear(card)),
    dayOf: (date) => daysBetween(firstDate, date),
  }
}

/** Minutes on the wall clock: the night the clocks change is as long as another, so that slots keep their order. */
export function wallMinutes({ startTime, endTime }: Pick<SlotCard, 'startTime' | 'endTime'>): number {
  const minutes = minutesOfTime(endTime) - minutesOfTime(startTime)
  return minutes > 0 ? minutes : minutes + 1440
}

export const typeIdOf = (card: Pick<SlotCard, 'startTime' | 'endTime'>): string =>
  `${card.startTime}-${card.endTime}`

/** One type for all slots at the same hours; no morning the day after an evening. */
export function slotTypesOf({ fillable, around }: RotaFrame, settings: RotaSettings): SlotType[] {
  const byId = new Map([...fillable, ...around].map((card) => [typeIdOf(card), card]))
  const inPart = (part: string) =>
    [...byId].filter(([, { startTime }]) => dayPartOf(startTime, settings) === part).map(([id]) => id)
  const [mornings, evenings] = [inPart('morning'), inPart('evening')]
  return [...byId].map(([id, card]) => ({
    id,
    start: minutesOfTime(card.startTime),
    minutes: wallMinutes(card),
    notBefore: evenings.includes(id) ? mornings : [],
  }))
}
