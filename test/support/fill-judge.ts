import type { Assignment, FillProblem } from '#shared/filling/fill-problem.ts'

/** What a plan costs, told without any of the code that fills: rule by rule, from the page that documents them. */
export interface Judged {
  readonly cost: number
  /** Names of the hard rules that are broken. */
  readonly broken: readonly string[]
}

export function judge(problem: FillProblem, plan: readonly Assignment[]): Judged {
  let cost = 0
  const broken: string[] = []
  const charge = (rule: string, weight: number | 'hard' | undefined, amount: number): void => {
    if (amount <= 0 || weight === undefined || weight === 0) return
    if (weight === 'hard') broken.push(rule)
    else cost += weight * amount
  }
  const has = (person: string, slot: string) => plan.some((one) => one.person === person && one.slot === slot)
  const typeOf = (id: string) => problem.slotTypes.find((type) => type.id === id)
  const start = (slot: FillProblem['slots'][number]) => slot.day * 1440 + (typeOf(slot.type)?.start ?? 0)
  const end = (slot: FillProblem['slots'][number]) => start(slot) + (typeOf(slot.type)?.minutes ?? 0)
  const { rules } = problem

  for (const slot of problem.slots) {
    const who = problem.people.filter(({ id }) => has(id, slot.id))
    charge('under', slot.under ?? rules.under, slot.least - who.length)
    charge('over', slot.over ?? rules.over, who.length - slot.most)
    const keyless = who.filter(({ key }) => !key).length
    charge('room', 'hard', who.length - (slot.room ?? Infinity))
    if (slot.key) charge('room', 'hard', keyless - (slot.room ?? Infinity) + 1)
    if (slot.key) charge('key', rules.key, who.filter(({ key }) => key).length === 0 ? 1 : 0)
    const newcomers = who.filter(({ newcomer }) => newcomer).length
    charge('newcomer', slot.newcomer ?? rules.newcomer, newcomers > 0 && newcomers === who.length ? 1 : 0)
    charge('alone', slot.alone ?? rules.alone, who.length === 1 && who[0]?.notAlone === true ? 1 : 0)
  }
  for (const person of problem.people) {
    const mine = problem.slots.filter(({ id }) => has(person.id, id))
    for (const slot of mine) {
      const isFree = !person.daysOff.includes(slot.day) && !person.cannot.includes(slot.id)
      const isNever = person.mostOfType[slot.type] === 0
      if (!person.pinned.includes(slot.id) && (!isFree || isNever)) broken.push('unavailable')
    }
    for (const id of person.pinned) if (!has(person.id, id)) broken.push('unavailable')
    charge('lastResort', person.lastResort, mine.length)
    for (let nth = 1; nth <= mine.length; nth += 1)
      charge('fair', Math.min((nth * rules.fair) / person.share, rules.fairMost ?? Infinity), 1)
    for (const one of mine)
      for (const other of mine) {
        if (one === other) continue
        const isFirst = start(one) < start(other) || (start(one) === start(other) && one.id < other.id)
        const overlap = start(one) < end(other) && start(other) < end(one)
        if (isFirst && overlap) broken.push('overlap')
        if (!overlap && start(one) < start(other) && start(other) - end(one) < (rules.rest?.minutes ?? 0))
          charge('rest', rules.rest?.weight, 1)
        if (other.day === one.day + 1 && typeOf(one.type)?.notBefore.includes(other.type) === true)
          charge('succession', rules.succession, 1)
      }
    const worked = Array.from({ length: problem.days }, (_, day) => mine.some((slot) => slot.day === day))
    worked.forEach((_, day) => charge('oneADay', rules.oneADay, mine.filter((s) => s.day === day).length - 1))
    for (const load of person.loads) {
      const within = mine.filter(({ day }) => day >= load.from && day <= load.to)
      const sum = within.reduce((all, slot) => all + (load.of === 'slots' ? 1 : end(slot) - start(slot)), 0)
      charge('loadLeast', load.weight, (load.least ?? 0) - sum)
      charge('loadMost', load.weight, sum - (load.most ?? Infinity))
    }
    for (const [type, most] of Object.entries(person.mostOfType))
      charge('ofType', rules.ofType, mine.filter((slot) => slot.type === type).length - most)
    const text = worked.map((on) => (on ? '1' : '0')).join('')
    for (const run of text.match(/1+/g) ?? [])
      charge('longest', rules.runs, run.length - (person.longestRun ?? Infinity))
    for (const run of text.match(/(?<=0)1+(?=0)/g) ?? [])
      charge('shortest', rules.runs, run.length < (person.shortestRun ?? 0) ? 1 : 0)
    for (const run of text.match(/(?<=1)0+(?=1)/g) ?? [])
      charge('rests', rules.runs, run.length < (person.shortestRest ?? 0) ? 1 : 0)
    const weekends = new Set(
      mine.flatMap(({ day }) => {
        const weekday = (problem.firstWeekday - 1 + day) % 7
        return weekday === 5 ? [day] : weekday === 6 ? [day - 1] : []
      }),
    )
    charge('weekends', rules.weekends, weekends.size - (person.mostWeekends ?? Infinity))
  }
  for (const {
    people: [one, other],
    together,
    weight,
  } of problem.pairs)
    for (const { id } of problem.slots) {
      const both = (has(one, id) ? 1 : 0) + (has(other, id) ? 1 : 0)
      charge('pair', weight, together ? (both === 1 ? 1 : 0) : both === 2 ? 1 : 0)
    }
  for (const { person, slot, wants, weight } of problem.requests)
    charge('request', weight, has(person, slot) === wants ? 0 : 1)
  if (problem.previous.length > 0)
    for (const { id: person } of problem.people)
      for (const { id: slot } of problem.slots) {
        const before = problem.previous.some((one) => one.person === person && one.slot === slot)
        charge('change', rules.change, before === has(person, slot) ? 0 : 1)
      }
  return { cost, broken }
}
