import type { HostWishes } from '#shared/hosts/host-wishes.ts'
import type { Host } from '#shared/hosts/host.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'

import { availabilityOf, type Availability } from './host-availability.ts'
import type { FillLine, LineReason } from './proposal.ts'
import { comersOf, type RotaFacts } from './rota-facts.ts'

type ReasonsOf = (line: FillLine) => LineReason[]

const reason = (type: LineReason['type'], more: Partial<LineReason> = {}): LineReason => ({
  type,
  hostId: null,
  slots: null,
  wished: null,
  ...more,
})

interface Known {
  readonly facts: RotaFacts
  readonly cards: ReadonlyMap<string, SlotCard>
  readonly hosts: ReadonlyMap<string, Host>
  readonly wishes: ReadonlyMap<string, HostWishes>
  /** Who comes to each slot once the lines are accepted. */
  readonly after: ReadonlyMap<string, readonly string[]>
  /** `<month> <hostId>` → slots once the lines are accepted. */
  readonly months: ReadonlyMap<string, number>
  readonly availability: Availability
}

/** Why each line is there: facts of that host and that slot, each true by itself. */
export function reasonsOf(facts: RotaFacts, lines: readonly FillLine[]): ReasonsOf {
  const after = comersAfter(facts, lines)
  const known: Known = {
    facts,
    cards: new Map(facts.cards.map((card) => [card.slotId, card])),
    hosts: new Map(facts.hosts.map((host) => [host.id, host])),
    wishes: new Map(facts.wishes.map((said) => [said.hostId, said])),
    after,
    months: slotsByMonth(facts, after),
    availability: availabilityOf(facts),
  }
  return (line) => (line.act === 'add' ? whyAdded(known, line) : whyRemoved(known, line))
}

function comersAfter(facts: RotaFacts, lines: readonly FillLine[]): Map<string, string[]> {
  const after = new Map([...comersOf(facts)].map(([slotId, hostIds]) => [slotId, [...hostIds]]))
  for (const { slotId, hostId, act } of lines) {
    const here = (after.get(slotId) ?? []).filter((other) => other !== hostId)
    after.set(slotId, act === 'add' ? [...here, hostId] : here)
  }
  return after
}

function slotsByMonth(
  { cards }: RotaFacts,
  after: ReadonlyMap<string, readonly string[]>,
): Map<string, number> {
  const months = new Map<string, number>()
  for (const { slotId, date, open } of cards)
    for (const hostId of open ? (after.get(slotId) ?? []) : []) {
      const key = `${date.slice(0, 7)} ${hostId}`
      months.set(key, (months.get(key) ?? 0) + 1)
    }
  return months
}

function whyAdded(known: Known, { slotId, hostId }: FillLine): LineReason[] {
  const { availability, cards, hosts, wishes, after, months, facts } = known
  const [card, host] = [cards.get(slotId), hosts.get(hostId)]
  if (card === undefined || host === undefined) return []
  const others = (after.get(slotId) ?? []).filter((id) => id !== hostId)
  const said = wishes.get(hostId)
  const wish = availability.wishOf(hostId, card)
  const isOnlyKey = host.keyHolder && !others.some((id) => hosts.get(id)?.keyHolder === true)
  const isGuide =
    !host.newcomer && others.length > 0 && others.every((id) => hosts.get(id)?.newcomer === true)
  const friend = facts.pairs.find(
    ({ kind, hostA, hostB }) =>
      kind === 'with' &&
      ((hostA === hostId && others.includes(hostB)) || (hostB === hostId && others.includes(hostA))),
  )
  return [
    ...(card.keyHolderNeeded && isOnlyKey ? [reason('bringsKey')] : []),
    ...(isGuide ? [reason('besideNewcomer')] : []),
    ...(others.some((id) => others.length === 1 && wishes.get(id)?.notAlone === true)
      ? [reason('notAlone')]
      : []),
    ...(isAlonePossible(known, card, hostId) ? [reason('nobodyElse')] : []),
    reason(wish === 'likes' || wish === 'ratherNot' ? wish : 'available'),
    ...(friend === undefined
      ? []
      : [reason('gladlyTogether', { hostId: friend.hostA === hostId ? friend.hostB : friend.hostA })]),
    ...(said?.lastResort === true ? [reason('lastResort')] : []),
    reason('month', {
      slots: months.get(`${card.date.slice(0, 7)} ${hostId}`) ?? 0,
      wished: said?.wishedAMonth ?? null,
    }),
  ]
}

/** Nobody else could be given this slot: the others come already, or cannot. */
function isAlonePossible({ facts, after, availability }: Known, card: SlotCard, hostId: string): boolean {
  const here = after.get(card.slotId) ?? []
  return !facts.hosts.some(
    ({ id }) => id !== hostId && !here.includes(id) && availability.hindranceOf(id, card) === null,
  )
}

function whyRemoved({ cards, availability }: Known, { slotId, hostId }: FillLine): LineReason[] {
  const card = cards.get(slotId)
  const hindrance = card === undefined ? null : availability.hindranceOf(hostId, card)
  return [reason(hindrance ?? 'betterElsewhere')]
}
