import type { SlotCard } from '#shared/rota/slot-card.ts'

import type { FillRule } from './breach.ts'
import type { FillGrid, Plan } from './fill-grid.ts'
import { openSlots, type OpenSlot, type Reason } from './fill-reasons.ts'
import { availabilityOf, type Availability } from './host-availability.ts'
import { ruleNamed, type LeftOpen, type WhyCode, type WhyOpen } from './proposal.ts'
import { isFillable, type RotaFacts } from './rota-facts.ts'
import { hostOfPerson } from './rota-pins.ts'

/** More names than this are counted and not listed. */
const mostNames = 60

/**
 * Each slot that stays short, with what keeps each host out of it. Where only a key is missing, only those who have one
 * are looked at: somebody without a key would not help. Once `isOver`, the hosts that are left are not looked at.
 */
export function leftOpen(
  facts: RotaFacts,
  { grid, plan, proved }: Omit<Filled, 'availability'>,
  isOver: () => boolean,
): LeftOpen[] {
  const cards = new Map(
    facts.cards.filter((card) => isFillable(facts, card)).map((card) => [card.slotId, card]),
  )
  const availability = availabilityOf(facts)
  return openSlots(grid, plan, isOver).flatMap((open) => {
    const card = cards.get(grid.slots[open.slot]?.slot.id ?? '')
    if (card === undefined) return []
    const { missing, keyMissing } = open
    return [
      {
        slotId: card.slotId,
        missing,
        keyMissing,
        why: whyOf({ grid, plan, proved, availability }, open, card),
      },
    ]
  })
}

interface Filled {
  readonly grid: FillGrid
  readonly plan: Plan
  /** No plan costs less: then nobody is left out because the search ended. */
  readonly proved: boolean
  readonly availability: Availability
}

function whyOf({ grid, plan, proved, availability }: Filled, open: OpenSlot, card: SlotCard): WhyOpen[] {
  const byCode = new Map<WhyCode, string[]>()
  const isShort = open.missing > 0
  // Whoever stands in for a host in this slot is that host.
  const there = new Set(
    grid.people
      .filter(({ index }) => plan[index]?.includes(open.slot) === true)
      .map(({ person }) => hostOfPerson(person.id)),
  )
  for (const { index, person } of grid.people) {
    const isStandIn = hostOfPerson(person.id) !== person.id
    const isThere = there.has(person.id)
    const helps = open.missing > 0 || person.key
    if (isStandIn || isThere || !helps || index >= open.lookedAt) continue
    const asked = { hostId: person.id, card, availability, isShort, proved }
    const code = codeOf(open.reasons.get(index), asked)
    if (code !== 'archived') byCode.set(code, [...(byCode.get(code) ?? []), person.id])
  }
  return [...byCode]
    .map(([code, hostIds]) => ({ code, hosts: hostIds.length, hostIds: hostIds.slice(0, mostNames) }))
    .toSorted((a, b) => b.hosts - a.hosts)
}

interface Asked {
  readonly hostId: string
  readonly card: SlotCard
  readonly availability: Availability
  readonly isShort: boolean
  readonly proved: boolean
}

function codeOf(reason: Reason | undefined, asked: Asked): WhyCode {
  const { hostId, card, availability } = asked
  if (reason === undefined) return asked.proved ? 'noGain' : 'timeShort'
  if (reason.type === 'equal') return 'noGain'
  // At the same time as a slot they hold although a rule speaks against it.
  if (reason.type === 'unavailable') return availability.hindranceOf(hostId, card) ?? 'elsewhere'
  // Something of their own says more than that the place is kept.
  const own = reason.rules.find((rule) => rule !== 'room')
  if (own !== undefined) return codeOfRule(own, asked)
  return asked.isShort ? 'keptForKey' : 'full'
}

function codeOfRule(rule: FillRule, { hostId, card, availability }: Asked): WhyCode {
  if (rule === 'request') return availability.wishOf(hostId, card) === 'ratherNot' ? 'wish' : 'wishes'
  if (rule === 'together') return 'withoutPartner'
  const named = ruleNamed(rule)
  return named === null || named === 'overlap' || named === 'unavailable' ? 'elsewhere' : named
}
