import type { FillLine, Proposal, WhyCode } from '#shared/filling/proposal.ts'
import type { RotaFacts } from '#shared/filling/rota-facts.ts'
import { addDays, instantOf, weekdayOf } from '#shared/kernel/local-date.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'

import { weighingOf } from './rota-weighing.ts'

/**
 * The rota of a period read as people read it, on calendar days and names, without any of the code that fills: what a
 * proposal may not do, and whether a reason it gives is true. What is measured by degrees is counted by the judge of plans.
 */
export function rotaJudge(facts: RotaFacts, proposal: Pick<Proposal, 'lines' | 'proved'>) {
  const { lines } = proposal
  const weighing = weighingOf(facts, proposal)
  const comes = new Set(['signedUp', 'confirmed', 'present'])
  const has = (list: readonly FillLine[], act: string, hostId: string, slotId: string) =>
    list.some((line) => line.act === act && line.hostId === hostId && line.slotId === slotId)
  const stood = (card: SlotCard, hostId: string) =>
    card.hosts.some((host) => host.hostId === hostId && comes.has(host.state)) ||
    facts.expected.some((one) => one.hostId === hostId && one.slotId === card.slotId)
  const stands = (card: SlotCard, hostId: string) =>
    has(lines, 'add', hostId, card.slotId) ||
    (stood(card, hostId) && !has(lines, 'remove', hostId, card.slotId))
  const cardOf = (slotId: string) => facts.cards.find((card) => card.slotId === slotId)
  const open = facts.cards.filter((card) => card.open)
  const peopleOf = (card: SlotCard) => facts.hosts.filter(({ id }) => stands(card, id))
  const slotsOf = (hostId: string, without = '') =>
    open.filter((card) => card.slotId !== without && stands(card, hostId))
  const saidOf = (hostId: string) => facts.wishes.find((said) => said.hostId === hostId)
  const partOf = ({ startTime }: SlotCard) =>
    startTime >= '17:30' ? 'evening' : startTime >= '12:00' ? 'afternoon' : 'morning'
  const wishOf = (hostId: string, card: SlotCard) =>
    saidOf(hostId)?.times.find((time) => time.weekday === weekdayOf(card.date) && time.part === partOf(card))
      ?.wish
  const isAbsent = (hostId: string, card: SlotCard) =>
    facts.absences.some(
      (absence) =>
        absence.hostId === hostId &&
        instantOf(absence.fromDate, '00:00') < card.endAt &&
        card.startAt < instantOf(addDays(absence.untilDate, 1), '00:00'),
    )
  const stateOf = (hostId: string, card: SlotCard) => card.hosts.find((host) => host.hostId === hostId)?.state
  const overlaps = (a: SlotCard, b: SlotCard) => a.startAt < b.endAt && b.startAt < a.endAt
  const isTired = (a: SlotCard, b: SlotCard) =>
    Math.max(a.startAt, b.startAt) - Math.min(a.endAt, b.endAt) < (facts.rules.rest.amount ?? 0) * 60_000
  const isHarsh = (a: SlotCard, b: SlotCard) =>
    (partOf(a) === 'evening' && partOf(b) === 'morning' && b.date === addDays(a.date, 1)) ||
    (partOf(b) === 'evening' && partOf(a) === 'morning' && a.date === addDays(b.date, 1))
  const monday = (card: SlotCard) => addDays(card.date, 1 - weekdayOf(card.date))
  const countWeek = (hostId: string, card: SlotCard, when: typeof stands) =>
    open.filter((one) => monday(one) === monday(card) && when(one, hostId)).length
  const countMonth = (hostId: string, card: SlotCard, when: typeof stands) =>
    open.filter((one) => one.date.slice(0, 7) === card.date.slice(0, 7) && when(one, hostId)).length
  const isOverLoad = (hostId: string, card: SlotCard, one: number) => {
    const said = saidOf(hostId)
    return (
      countWeek(hostId, card, stands) + one > (said?.mostAWeek ?? Infinity) ||
      countMonth(hostId, card, stands) + one > (said?.mostAMonth ?? Infinity)
    )
  }
  /** The days in a row around a slot, that slot included. */
  const runThrough = (hostId: string, { date }: SlotCard) => {
    const days = new Set([...slotsOf(hostId).map((one) => one.date), date])
    let first = date
    while (days.has(addDays(first, -1))) first = addDays(first, -1)
    return lengthFrom(days, first)
  }
  const isTooManyWeekends = (hostId: string, card: SlotCard) => {
    const saturdayOf = ({ date }: SlotCard) => addDays(date, 6 - weekdayOf(date))
    const monthOf = (date: string) => date.slice(0, 7)
    const counts = (one: SlotCard) =>
      weekdayOf(one.date) >= 6 &&
      (inPeriod(one) ||
        (monthOf(facts.from) <= monthOf(saturdayOf(one)) && monthOf(saturdayOf(one)) <= monthOf(facts.to)))
    const weekends = new Set([...slotsOf(hostId), card].filter(counts).map(saturdayOf))
    const [first, last] = [new Date(facts.from), new Date(facts.to)]
    const months = 12 * (last.getFullYear() - first.getFullYear()) + last.getMonth() - first.getMonth() + 1
    return weekdayOf(card.date) >= 6 && weekends.size > months * (facts.rules.weekends.amount ?? 0)
  }
  const partnersOf = (hostId: string) =>
    facts.pairs
      .filter(({ kind, id }) => kind === 'with' && id.includes(hostId))
      .map(({ hostA, hostB }) => (hostA === hostId ? hostB : hostA))
  const shunned = (hostId: string, card: SlotCard) =>
    facts.pairs.some(
      ({ kind, hostA, hostB }) =>
        kind === 'notWith' &&
        ((hostA === hostId && stands(card, hostB)) || (hostB === hostId && stands(card, hostA))),
    )
  const inPeriod = (card: SlotCard) =>
    card.open && card.startAt > facts.now && facts.from <= card.date && card.date <= facts.to
  const isHard = (rule: keyof RotaFacts['rules']) => facts.rules[rule].weight === 'hard'
  const left = new Set(['withdrawn', 'replaced', 'absent'])

  /** Only newcomers came already, which somebody wanted so: one more of them is no new fault. */
  const wasSo = (card: SlotCard) => {
    const before = facts.hosts.filter(({ id }) => stood(card, id))
    return before.length > 0 && before.every(({ newcomer }) => newcomer)
  }

  /** Everything one line does that it may not. */
  const faultsOf = (line: FillLine): string[] => {
    const card = cardOf(line.slotId)
    const host = facts.hosts.find(({ id }) => id === line.hostId)
    if (card === undefined || host === undefined) return ['nowhere']
    if (!inPeriod(card)) return ['not to fill']
    const state = stateOf(host.id, card)
    if (line.act === 'remove')
      return facts.movable.includes(`${line.slotId}#${line.hostId}`) && state === 'signedUp' ? [] : ['pinned']
    const others = slotsOf(host.id, card.slotId)
    const together = peopleOf(card)
    const faults: Record<string, boolean> = {
      archived: host.archivedAt !== null,
      state: state !== undefined && state !== 'cancelledByPlace',
      absent: isAbsent(host.id, card),
      cannot: wishOf(host.id, card) === 'cannot',
      unwilling: isHard('wishes') && wishOf(host.id, card) === 'ratherNot',
      overlap: others.some((other) => overlaps(card, other)),
      full: together.length > card.maxHosts,
      noKey:
        card.keyHolderNeeded &&
        together.length === card.maxHosts &&
        together.every(({ keyHolder }) => !keyHolder),
      loads: isHard('loads') && isOverLoad(host.id, card, 0),
      rest: isHard('rest') && others.some((other) => isTired(card, other)),
      oneADay: isHard('oneADay') && others.some(({ date }) => date === card.date),
      succession: isHard('succession') && others.some((other) => isHarsh(card, other)),
      pairs: isHard('pairs') && shunned(host.id, card),
      newcomer: isHard('newcomer') && !wasSo(card) && together.every(({ newcomer }) => newcomer),
    }
    return Object.keys(faults).filter((name) => faults[name] === true)
  }

  /** Whether what is said to keep a host out of a slot is so. */
  const isTrue = (code: WhyCode, hostId: string, slotId: string): boolean => {
    const card = cardOf(slotId)
    const host = facts.hosts.find(({ id }) => id === hostId)
    if (card === undefined || host === undefined || stands(card, hostId)) return false
    const others = slotsOf(hostId)
    const there = peopleOf(card)
    const isWeighed = (rule: keyof RotaFacts['rules']) => {
      const weighed = weighing(hostId, slotId)
      return (
        facts.rules[rule].weight !== 'off' && (weighed === 'dearer' || (isHard(rule) && weighed === 'broken'))
      )
    }
    const saying: Record<WhyCode, () => boolean> = {
      archived: () => host.archivedAt !== null,
      absent: () => isAbsent(hostId, card),
      cannot: () =>
        wishOf(hostId, card) === 'cannot' || (isHard('wishes') && wishOf(hostId, card) === 'ratherNot'),
      left: () => left.has(stateOf(hostId, card) ?? ''),
      standby: () => stateOf(hostId, card) === 'standby',
      elsewhere: () => others.some((other) => overlaps(card, other)),
      full: () => there.length >= card.maxHosts,
      keptForKey: () =>
        card.keyHolderNeeded &&
        !host.keyHolder &&
        there.every(({ keyHolder }) => !keyHolder) &&
        there.length + 1 >= card.maxHosts,
      wish: () => isWeighed('wishes') && wishOf(hostId, card) === 'ratherNot',
      wishes: () =>
        isWeighed('wishes') &&
        (wishOf(hostId, card) ?? 'can') === 'can' &&
        facts.hosts.some(({ id }) => wishOf(id, card) === 'likes'),
      withoutPartner: () => isWeighed('pairs') && partnersOf(hostId).some((id) => !stands(card, id)),
      noGain: () => weighing(hostId, slotId) === 'equal',
      timeShort: () => !proposal.proved && weighing(hostId, slotId) === 'cheaper',
      over: () => isWeighed('over') && there.length >= card.minHosts,
      fair: () => isWeighed('fair') && facts.rules.fair.weight !== 0,
      lastResort: () => isWeighed('lastResort') && saidOf(hostId)?.lastResort === true,
      change: () => isWeighed('change') && facts.movable.length > 0 && !stood(card, hostId),
      loads: () => isOverLoad(hostId, card, 1),
      rest: () => others.some((other) => isTired(card, other)),
      oneADay: () => others.some(({ date }) => date === card.date),
      succession: () => others.some((other) => isHarsh(card, other)),
      longestRun: () => runThrough(hostId, card) > (facts.rules.longestRun.amount ?? 0),
      weekends: () => isTooManyWeekends(hostId, card),
      pairs: () => shunned(hostId, card),
      newcomer: () => host.newcomer && there.every(({ newcomer }) => newcomer),
      alone: () => saidOf(hostId)?.notAlone === true && there.length === 0,
      // Somebody more makes none of these worse: never a reason to stay away.
      under: () => false,
      key: () => false,
      leastLoads: () => false,
    }
    return saying[code]()
  }
  return { faultsOf, isTrue }
}

function lengthFrom(days: ReadonlySet<string>, first: string): number {
  let length = 0
  while (days.has(addDays(first, length))) length += 1
  return length
}
