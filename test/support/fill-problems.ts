import fc from 'fast-check'

import { zFillProblem, type FillProblem } from '#shared/filling/fill-problem.ts'

const weight = fc.oneof(fc.constant('hard' as const), fc.integer({ min: 0, max: 30 }))
const soft = fc.integer({ min: 0, max: 30 })

const slotTypes = [
  { id: 'early', start: 480, minutes: 240 },
  { id: 'day', start: 660, minutes: 300 },
  { id: 'late', start: 1320, minutes: 180, notBefore: ['early'] },
]

/** Small rotas with any of the rules, that a few thousand tries can go through. */
export const anyProblem: fc.Arbitrary<FillProblem> = fc
  .record({
    days: fc.integer({ min: 1, max: 9 }),
    firstWeekday: fc.integer({ min: 1, max: 7 }),
    slots: fc.integer({ min: 0, max: 5 }),
    people: fc.integer({ min: 0, max: 3 }),
  })
  .chain(({ days, firstWeekday, slots, people }) => {
    const [slotIds, personIds] = [names('s', slots), names('p', people)]
    const day = fc.integer({ min: 0, max: days - 1 })
    const someSlots = fc.subarray(slotIds, { maxLength: Math.min(2, slots) })
    const pair = fc.record({
      person: fc.constantFrom(...personIds, 'p0'),
      slot: fc.constantFrom(...slotIds, 's0'),
    })
    const few = <T>(one: fc.Arbitrary<T>, maxLength: number) =>
      people === 0 || slots === 0 ? fc.constant([] as T[]) : fc.array(one, { maxLength })
    return fc
      .record({
        days: fc.constant(days),
        firstWeekday: fc.constant(firstWeekday),
        slotTypes: fc.constant(slotTypes),
        slots: fc.tuple(...slotIds.map((id) => anySlot(id, day))),
        people: fc.tuple(...personIds.map((id) => anyPerson(id, days, day, someSlots))),
        requests: few(
          pair.chain((one) =>
            fc.record({ wants: fc.boolean(), weight: soft }).map((how) => ({ ...one, ...how })),
          ),
          4,
        ),
        pairs:
          people < 2
            ? fc.constant([])
            : fc.array(
                fc.record({
                  people: fc.constant(['p0', 'p1'] as [string, string]),
                  together: fc.boolean(),
                  weight,
                }),
                { maxLength: 1 },
              ),
        rules: anyRules,
        previous: few(pair, 3).map((all) => [
          ...new Map(all.map((one) => [JSON.stringify(one), one])).values(),
        ]),
      })
      .map((problem) => zFillProblem.parse(JSON.parse(JSON.stringify(problem))))
  })

const names = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${letter}${at}`)

const anySlot = (id: string, day: fc.Arbitrary<number>) =>
  fc.record(
    {
      id: fc.constant(id),
      day,
      type: fc.constantFrom('early', 'day', 'late'),
      least: fc.integer({ min: 0, max: 2 }),
      most: fc.integer({ min: 2, max: 3 }),
      under: weight,
      over: weight,
      room: fc.integer({ min: 2, max: 3 }),
      newcomer: weight,
      alone: weight,
      key: fc.boolean(),
    },
    { requiredKeys: ['id', 'day', 'type', 'least', 'most'] },
  )

const anyPerson = (id: string, days: number, day: fc.Arbitrary<number>, someSlots: fc.Arbitrary<string[]>) =>
  fc.record(
    {
      id: fc.constant(id),
      key: fc.boolean(),
      newcomer: fc.boolean(),
      notAlone: fc.boolean(),
      lastResort: soft,
      daysOff: fc.array(day, { maxLength: 2 }),
      cannot: someSlots,
      pinned: fc.oneof({ weight: 4, arbitrary: fc.constant([] as string[]) }, someSlots),
      loads: fc.array(
        fc.record(
          {
            from: fc.constant(0),
            to: fc.constant(days - 1),
            of: fc.constant('slots' as const),
            least: fc.integer({ min: 0, max: 1 }),
            most: fc.integer({ min: 1, max: 3 }),
            weight,
          },
          { requiredKeys: ['from', 'to', 'weight'] },
        ),
        { maxLength: 1 },
      ),
      mostOfType: fc.dictionary(fc.constantFrom('early', 'late'), fc.integer({ min: 0, max: 2 })),
      longestRun: fc.integer({ min: 1, max: 3 }),
      shortestRun: fc.integer({ min: 1, max: 3 }),
      shortestRest: fc.integer({ min: 1, max: 3 }),
      mostWeekends: fc.integer({ min: 0, max: 2 }),
      share: fc.constantFrom(1, 2, 4),
    },
    { requiredKeys: ['id'] },
  )

const anyRules = fc.record(
  {
    under: weight,
    over: weight,
    key: weight,
    oneADay: weight,
    rest: fc.record({ minutes: fc.constantFrom(0, 60, 660, 1440), weight }),
    succession: weight,
    ofType: weight,
    runs: weight,
    weekends: weight,
    newcomer: weight,
    alone: weight,
    fair: soft,
    fairMost: soft,
    change: soft,
  },
  { requiredKeys: [] },
)
