import { zFillProblem, type FillProblem } from '#shared/filling/fill-problem.ts'

const slotTypes = [
  { id: 'morning', start: 600, minutes: 240 },
  { id: 'afternoon', start: 840, minutes: 240 },
  { id: 'evening', start: 1080, minutes: 180, notBefore: ['morning'] },
]

/** The same numbers each time: the problems of the bench never change. */
function chances(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

const allRules = {
  rest: { minutes: 660, weight: 6 },
  runs: 12,
  weekends: 12,
  ofType: 9,
  succession: 15,
  oneADay: 10,
}
const fewRules = { succession: 'hard', oneADay: 'hard' }

/**
 * A place open three times a day, two or three hosts a slot of whom one has a key; each host can come to half of the
 * slots, at most twice a week. `hasAllRules` adds every other rule there is, most of them weighted against each other.
 */
export function fillProblem(hosts: number, slotCount: number, hasAllRules: boolean): FillProblem {
  const chance = chances(1)
  const days = Math.ceil(slotCount / slotTypes.length)
  const slots = slotsOf(slotCount)
  const people = Array.from({ length: hosts }, (_, at) => hostOf(at, { days, slots, chance, hasAllRules }))
  const requests = people.flatMap(({ id }) =>
    slots
      .filter(() => chance() < 0.1)
      .map((slot) => ({ person: id, slot: slot.id, wants: chance() < 0.5, weight: 5 })),
  )
  const pairs = hasAllRules
    ? [0, 1, 2, 3, 4].map((at) => ({
        people: [`host ${at}`, `host ${at + 6}`],
        together: at % 2 === 0,
        weight: 8,
      }))
    : [{ people: ['host 0', 'host 1'], together: false, weight: 'hard' }]
  const rules = { fair: 3, newcomer: 40, alone: 30, ...(hasAllRules ? allRules : fewRules) }
  return zFillProblem.parse({ days, slotTypes, slots, people, requests, pairs, rules })
}

const slotsOf = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `slot ${at}`,
    day: Math.floor(at / slotTypes.length),
    type: slotTypes[at % slotTypes.length]?.id,
    least: 2,
    most: 3,
    key: true,
  }))

interface HostOptions {
  readonly days: number
  readonly slots: readonly { readonly id: string }[]
  readonly chance: () => number
  readonly hasAllRules: boolean
}

function hostOf(at: number, { days, slots, chance, hasAllRules }: HostOptions) {
  const weeks = Array.from({ length: Math.ceil(days / 7) }, (_, week) => week * 7)
  const loads = weeks.map((from) => ({
    from,
    to: Math.min(days - 1, from + 6),
    most: 2,
    weight: hasAllRules ? 20 : 'hard',
  }))
  const most = Math.max(2, Math.floor(weeks.length * 1.5))
  const more = { longestRun: 2, shortestRest: 2, mostWeekends: 1, mostOfType: { evening: 2 } }
  return {
    id: `host ${at}`,
    key: chance() < 0.4,
    newcomer: chance() < 0.15,
    notAlone: chance() < 0.2,
    cannot: slots.filter(() => chance() < 0.5).map(({ id }) => id),
    loads: [...loads, { from: 0, to: days - 1, least: 1, most, weight: 10 }],
    ...(hasAllRules ? { ...more, lastResort: chance() < 0.1 ? 25 : 0 } : {}),
  }
}
