import type { FillLine, WhyCode } from '#shared/filling/proposal.ts'
import type { RotaFacts } from '#shared/filling/rota-facts.ts'
import { addDays, instantOf, weekdayOf } from '#shared/kernel/local-date.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'

/**
 * The rota of a period read as people read it, on calendar days and names, without any of the code that fills: what a
 * proposal may not do, and whether a reason it gives is true.
 */
export function rotaJudge(facts: RotaFacts, lines: readonly FillLine[]) {
  const comes = new Set(['signedUp', 'confirmed', 'present'])
  const has = (list: readonly FillLine[], act: string, hostId: string, slotId: string) =>
    list.some((line) => line.act === act && line.hostId === hostId && line.slotId === slotId)
  const stood = (card: SlotCard, hostId: string) =>
    card.hosts.some((host) => host.hostId === hostId && comes.has(host.state))
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
  const longestRunOf = (hostId: string, extra?: SlotCard) => {
    const days = new Set(
      [...slotsOf(hostId), ...(extra === undefined ? [] : [extra])].map(({ date }) => date),
    )
    return Math.max(0, ...[...days].map((day) => lengthFrom(days, day)))
  }
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

  /** Whether what is said to keep a host out of a slot is so. Null: by degrees, which only the cost can tell. */
  const isTrue = (code: WhyCode, hostId: string, slotId: string): boolean | null => {
    const card = cardOf(slotId)
    const host = facts.hosts.find(({ id }) => id === hostId)
    if (card === undefined || host === undefined || stands(card, hostId)) return false
    const others = slotsOf(hostId)
    switch (code) {
      case 'absent':
        return isAbsent(hostId, card)
      case 'cannot':
        return wishOf(hostId, card) === 'cannot' || (isHard('wishes') && wishOf(hostId, card) === 'ratherNot')
      case 'left':
        return left.has(stateOf(hostId, card) ?? '')
      case 'standby':
        return stateOf(hostId, card) === 'standby'
      case 'elsewhere':
        return others.some((other) => overlaps(card, other))
      case 'loads':
        return isOverLoad(hostId, card, 1)
      case 'rest':
        return others.some((other) => isTired(card, other))
      case 'oneADay':
        return others.some(({ date }) => date === card.date)
      case 'succession':
        return others.some((other) => isHarsh(card, other))
      case 'longestRun':
        return longestRunOf(hostId, card) > (facts.rules.longestRun.amount ?? 0)
      case 'pairs':
        return (
          shunned(hostId, card) || facts.pairs.some(({ kind, id }) => kind === 'with' && id.includes(hostId))
        )
      case 'newcomer':
        return host.newcomer
      case 'alone':
        return saidOf(hostId)?.notAlone === true
      case 'keptForKey':
        return card.keyHolderNeeded && !host.keyHolder
      default:
        return null
    }
  }
  return { faultsOf, isTrue }
}

function lengthFrom(days: ReadonlySet<string>, first: string): number {
  let length = 0
  while (days.has(addDays(first, length))) length += 1
  return length
}
