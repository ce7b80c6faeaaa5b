import fc from 'fast-check'

import { fillRuleNames, canBeHard, type FillRule } from '#shared/filling/fill-rules.ts'
import type { RotaFacts } from '#shared/filling/rota-facts.ts'
import { rulesInForce } from '#shared/filling/usual-rules.ts'
import { dayParts, nothingWished, pairIdOf, timeWishes, type HostWishes } from '#shared/hosts/host-wishes.ts'
import type { Absence, Host } from '#shared/hosts/host.ts'
import { addDays, instantOf, type Weekday } from '#shared/kernel/local-date.ts'
import { usualRotaSettings } from '#shared/rota/rota-settings.ts'
import { signupIdOf, signupStates } from '#shared/rota/signup.ts'
import type { SlotCard, SlotHost } from '#shared/rota/slot-card.ts'

import { aHost, anAbsence, anId, aSlotCard } from './builders.ts'

/** Monday 23 November to Sunday 6 December 2026; it is Wednesday 25 November, 10:00, in half of the rotas. */
const period = { from: '2026-11-23', to: '2026-12-06' }
const moments = [instantOf('2026-11-21', '15:00'), instantOf('2026-11-25', '10:00')]

const hours = [
  { seriesId: anId(101), startTime: '09:00', endTime: '12:00' },
  { seriesId: anId(102), startTime: '14:00', endTime: '18:00' },
  { seriesId: anId(103), startTime: '19:00', endTime: '23:00' },
  { seriesId: anId(104), startTime: '22:00', endTime: '01:30' },
] as const

const anyHost = (number: number): fc.Arbitrary<Host> =>
  fc
    .record({ keyHolder: fc.boolean(), newcomer: fc.boolean(), gone: fc.integer({ min: 0, max: 7 }) })
    .map(({ keyHolder, newcomer, gone }) =>
      aHost({
        id: anId(number),
        displayName: `Host ${number}`,
        keyHolder,
        newcomer,
        archivedAt: gone === 0 ? 1 : null,
      }),
    )

const few = fc.option(fc.integer({ min: 0, max: 3 }), { nil: null, freq: 2 })

const anyWishes = (hostId: string): fc.Arbitrary<HostWishes> =>
  fc
    .record({
      leastAWeek: few,
      mostAWeek: few,
      leastAMonth: few,
      mostAMonth: few,
      wishedAMonth: few,
      notAlone: fc.boolean(),
      lastResort: fc.boolean(),
      times: fc.array(
        fc.record({
          weekday: fc.integer({ min: 1, max: 7 }).map((day) => day as Weekday),
          part: fc.constantFrom(...dayParts),
          wish: fc.constantFrom(...timeWishes),
        }),
        { maxLength: 6 },
      ),
    })
    .map((said) => ({ ...nothingWished(hostId), ...said, times: onceEach(said.times) }))

const onceEach = (times: HostWishes['times']): HostWishes['times'] => [
  ...new Map(times.map((time) => [`${time.weekday} ${time.part}`, time])).values(),
]

function anyCard(hosts: readonly Host[]): fc.Arbitrary<SlotCard> {
  return fc
    .record({
      offset: fc.integer({ min: -4, max: 17 }),
      at: fc.constantFrom(...hours),
      minHosts: fc.integer({ min: 0, max: 2 }),
      more: fc.integer({ min: 0, max: 2 }),
      keyHolderNeeded: fc.boolean(),
      closed: fc.integer({ min: 0, max: 9 }),
      people: fc.subarray([...hosts], { maxLength: Math.min(2, hosts.length) }),
      states: fc.array(fc.constantFrom('signedUp' as const, ...signupStates), { minLength: 2, maxLength: 2 }),
    })
    .map(({ offset, at, minHosts, more, keyHolderNeeded, closed, people, states }) =>
      aSlotCard({
        ...at,
        date: addDays(period.from, offset),
        minHosts,
        maxHosts: Math.max(1, minHosts + more),
        keyHolderNeeded,
        open: closed > 0,
        state: closed > 0 ? 'asPlanned' : 'cancelled',
        hosts: people.map((host, index): SlotHost => ({
          hostId: host.id,
          displayName: host.displayName,
          colour: host.colour,
          keyHolder: host.keyHolder,
          newcomer: host.newcomer,
          state: states[index] ?? 'signedUp',
          replacedBy: null,
          overrideReason: null,
          warnings: [],
        })),
      }),
    )
}

const anyRule = fc.constantFrom(...fillRuleNames).chain((id): fc.Arbitrary<FillRule> => {
  const weight = fc.oneof(
    fc.constant('off' as const),
    fc.integer({ min: 0, max: 60 }),
    ...(canBeHard(id) ? [fc.constant('hard' as const)] : []),
  )
  const amounts = { rest: [0, 120, 660], longestRun: [1, 2, 4], weekends: [0, 1, 2] }
  const amount =
    id === 'rest' || id === 'longestRun' || id === 'weekends'
      ? fc.constantFrom(...amounts[id])
      : fc.constant(null)
  return fc.record({ id: fc.constant(id), weight, amount })
})

const anyAbsence = (hosts: readonly Host[]): fc.Arbitrary<Absence> =>
  fc
    .record({ at: fc.nat(), offset: fc.integer({ min: 0, max: 13 }), days: fc.integer({ min: 0, max: 3 }) })
    .map(({ at, offset, days }) => {
      const fromDate = addDays(period.from, offset)
      const hostId = hosts[at % Math.max(1, hosts.length)]?.id ?? anId(1)
      return anAbsence({ hostId, fromDate, untilDate: addDays(fromDate, days) })
    })

/** Small rotas with anything people can say and do, sign-ups that break rules included: somebody insisted. */
export const anyRotaFacts: fc.Arbitrary<RotaFacts> = fc
  .integer({ min: 0, max: 4 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyHost(index + 1))))
  .chain((hosts) =>
    fc
      .record({
        now: fc.constantFrom(...moments),
        cards: fc.uniqueArray(anyCard(hosts), { maxLength: 7, selector: ({ slotId }) => slotId }),
        wishes: fc.tuple(...hosts.map(({ id }) => anyWishes(id))),
        pairs: fc.uniqueArray(anyPair(hosts), { maxLength: 2, selector: ({ id }) => id }),
        absences: hosts.length === 0 ? fc.constant([]) : fc.array(anyAbsence(hosts), { maxLength: 2 }),
        chosen: fc.array(anyRule, { maxLength: 8 }),
        coins: fc.infiniteStream(fc.boolean()),
        mayChange: fc.boolean(),
      })
      .map(({ chosen, coins, mayChange, pairs, ...facts }) => ({
        ...period,
        ...facts,
        pairs: hosts.length < 2 ? [] : pairs,
        hosts,
        expected: [],
        movable: facts.cards.flatMap(({ slotId, hosts: people }) =>
          people
            .filter(({ state }) => mayChange && state === 'signedUp' && coins.next().value)
            .map(({ hostId }) => signupIdOf(slotId, hostId)),
        ),
        settings: usualRotaSettings,
        rules: rulesInForce(chosen),
      })),
  )

function anyPair(hosts: readonly Host[]) {
  const ids = [...hosts.map(({ id }) => id), anId(1), anId(2)]
  return fc
    .record({ two: fc.subarray([...new Set(ids)], { minLength: 2, maxLength: 2 }), with: fc.boolean() })
    .map(({ two: [one = '', other = ''], with: together }) => ({
      ...pairIdOf(one, other),
      kind: together ? ('with' as const) : ('notWith' as const),
    }))
}
