import { weekdayOf } from '#shared/kernel/local-date.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'

import type { Assignment, FillProblem, FillSlot } from './fill-problem.ts'
import type { FillRuleName } from './fill-rules.ts'
import { availabilityOf, type Availability } from './host-availability.ts'
import { comersOf, movableIn, type RotaFacts } from './rota-facts.ts'
import { frameOf, slotTypesOf, typeIdOf, type RotaFrame } from './rota-frame.ts'
import { withLoads } from './rota-loads.ts'
import { balanceOf, degreeOf, peopleOf, weightOf } from './rota-people.ts'
import { withStandIns } from './rota-pins.ts'

/**
 * The rota of a period as a problem for the solver: what is already decided is pinned, what an earlier proposal gave is
 * the plan before, and each thing hosts said is a rule of theirs (`docs/filling.md`).
 */
export function problemOf(facts: RotaFacts): FillProblem {
  const frame = frameOf(facts)
  const availability = availabilityOf(facts)
  const base: FillProblem = {
    days: frame.days,
    firstWeekday: weekdayOf(frame.firstDate),
    slotTypes: slotTypesOf(frame, facts.settings),
    slots: slotsOf(facts, frame),
    people: peopleOf(facts, frame, availability),
    requests: requestsOf(facts, frame, availability),
    pairs: pairsOf(facts),
    rules: rulesOf(facts),
    previous: [],
  }
  const settled = withStandIns(base)
  return {
    ...settled,
    people: withLoads(facts, frame, settled.people),
    previous: previousOf(facts, settled.people),
  }
}

/** What stands now, when some of it may move: each sign-up given or taken back beside it is a change. */
function previousOf(facts: RotaFacts, people: FillProblem['people']): Assignment[] {
  const movable = movableIn(facts)
  if (movable.length === 0) return []
  const pinned = people.flatMap(({ id, pinned: slots }) => slots.map((slot) => ({ person: id, slot })))
  return [...pinned, ...movable.map(({ hostId, slotId }) => ({ person: hostId, slot: slotId }))]
}

function slotsOf(facts: RotaFacts, frame: RotaFrame): FillSlot[] {
  const comers = comersOf(facts)
  const movable = new Set(movableIn(facts).map(({ hostId, slotId }) => `${slotId} ${hostId}`))
  const fillable = frame.fillable.map((card) => {
    const pinned = (comers.get(card.slotId) ?? []).filter((id) => !movable.has(`${card.slotId} ${id}`))
    return { ...fillSlotOf(facts, frame, card, pinned.length), ...companyOf(facts, pinned) }
  })
  const around = frame.around.map((card): FillSlot => {
    const holders = comers.get(card.slotId)?.length ?? 0
    return { ...placeOf(card, frame), least: 0, most: holders, key: false }
  })
  return [...fillable, ...around]
}

const placeOf = (card: SlotCard, frame: RotaFrame) => ({
  id: card.slotId,
  day: frame.dayOf(card.date),
  type: typeIdOf(card),
})

function fillSlotOf({ rules }: RotaFacts, frame: RotaFrame, card: SlotCard, pinned: number): FillSlot {
  const enough = Math.max(card.minHosts, pinned)
  const over = weightOf(rules.over.weight)
  return {
    ...placeOf(card, frame),
    least: card.minHosts,
    most: over === undefined ? Math.max(enough, card.maxHosts) : enough,
    room: Math.max(card.maxHosts, pinned),
    ...(over === undefined ? {} : { over }),
    // Full already: a key can only come in somebody's place, which is not for a proposal to say.
    key: card.keyHolderNeeded && pinned < card.maxHosts,
  }
}

/**
 * What was said of the time of each slot. A slot somebody would rather not have costs the weight; where somebody likes it,
 * the others cost a quarter of it, so that liked slots go to those who like them and nobody gets more slots for liking.
 */
function requestsOf(
  facts: RotaFacts,
  { fillable }: RotaFrame,
  { hindranceOf, wishOf }: Availability,
): FillProblem['requests'] {
  const { weight } = facts.rules.wishes
  if (weight === 'off') return []
  const full = weight === 'hard' ? weightWhenHard : weight
  const hosts = facts.hosts.filter(({ archivedAt }) => archivedAt === null)
  return fillable.flatMap((card) => {
    const able = hosts
      .filter(({ id }) => hindranceOf(id, card) === null)
      .map(({ id }) => ({ id, wish: wishOf(id, card) }))
    const isLiked = able.some(({ wish }) => wish === 'likes')
    return able.flatMap(({ id, wish }) => {
      const cost = wish === 'ratherNot' ? full : isLiked && wish === 'can' ? full / 4 : 0
      return cost === 0 ? [] : [{ person: id, slot: card.slotId, wants: false, weight: cost }]
    })
  })
}

/** Nobody gets a slot they would rather not have; what is liked still weighs something. */
const weightWhenHard = 16

/** Two who must not meet, by the weight of the rule; two who gladly come together, by a little more than balance. */
function pairsOf({ pairs, hosts, rules }: RotaFacts): FillProblem['pairs'] {
  const weight = weightOf(rules.pairs.weight)
  if (weight === undefined) return []
  const gladly = weight === 'hard' ? gladlyTogether : Math.min(weight, gladlyTogether)
  const known = new Set(hosts.map(({ id }) => id))
  return pairs
    .filter(({ hostA, hostB }) => known.has(hostA) && known.has(hostB))
    .map(({ hostA, hostB, kind }) => ({
      people: [hostA, hostB],
      together: kind === 'with',
      weight: kind === 'with' ? gladly : weight,
    }))
}

const gladlyTogether = 6

function rulesOf(facts: RotaFacts): FillProblem['rules'] {
  const { rules } = facts
  const plain = (id: FillRuleName) => weightOf(rules[id].weight)
  const rest = plain('rest')
  return {
    under: plain('under') ?? 0,
    over: 0,
    key: plain('key') ?? 0,
    oneADay: plain('oneADay'),
    rest: rest === undefined ? undefined : { minutes: rules.rest.amount ?? 0, weight: rest },
    succession: plain('succession'),
    ofType: 'hard',
    runs: plain('longestRun') ?? 0,
    weekends: plain('weekends') ?? 0,
    newcomer: plain('newcomer'),
    alone: plain('alone'),
    ...balanceOf(facts),
    change: degreeOf(rules.change.weight),
  }
}

/**
 * Where only newcomers, or somebody alone, already come, a hard rule would forbid every plan until somebody else can: in
 * that slot it becomes very dear instead, so that the rest is filled and the slot is said to need somebody.
 */
function companyOf({ hosts, wishes, rules }: RotaFacts, pinned: readonly string[]): Partial<FillSlot> {
  const newcomers = new Set(hosts.filter(({ newcomer }) => newcomer).map((host) => host.id))
  const lonely = new Set(wishes.filter(({ notAlone }) => notAlone).map(({ hostId }) => hostId))
  const onlyNew = pinned.length > 0 && pinned.every((hostId) => newcomers.has(hostId))
  const isLonely = pinned.length === 1 && pinned.every((hostId) => lonely.has(hostId))
  return {
    ...(onlyNew && rules.newcomer.weight === 'hard' ? { newcomer: veryDear } : {}),
    ...(isLonely && rules.alone.weight === 'hard' ? { alone: veryDear } : {}),
  }
}

const veryDear = 5000
