import fc from 'fast-check'

import { nothingWished, type HostWishes } from '#shared/hosts/host-wishes.ts'
import { dayParts, timeWishes } from '#shared/hosts/host-wishes.ts'
import type { Weekday } from '#shared/kernel/local-date.ts'
import { usualRotaSettings } from '#shared/rota/rota-settings.ts'
import type { Obstacle } from '#shared/rota/signup-rules.ts'
import { signupStates } from '#shared/rota/signup.ts'
import type { SlotHost } from '#shared/rota/slot-card.ts'
import type { SuggestionFacts, SuggestionSlot } from '#shared/rota/suggestion-rules.ts'

import { aHost, anId, aSlotCard } from './builders.ts'

/** A host on a slot. */
export const aSlotHost = (host: Partial<SlotHost> = {}): SlotHost => ({
  hostId: anId(1),
  displayName: 'Samira',
  colour: 'sage',
  keyHolder: false,
  newcomer: false,
  state: 'signedUp',
  replacedBy: null,
  overrideReason: null,
  warnings: [],
  ...host,
})

/** A host who said nothing and has nothing in the way. */
export const someFacts = (
  number: number,
  facts: Partial<Omit<SuggestionFacts, 'wishes'>> & { readonly wishes?: Partial<HostWishes> } = {},
): SuggestionFacts => ({
  host: aHost({ id: anId(number), displayName: `Host ${number}` }),
  obstacles: [],
  slots: { week: 0, month: 0 },
  apart: false,
  ...facts,
  wishes: { ...nothingWished(anId(number)), ...facts.wishes },
})

/** Tuesday 17 November 2026, 14:00–18:00, nobody on it yet. */
export const aGap = (slot: Partial<SuggestionSlot> = {}): SuggestionSlot => ({
  card: aSlotCard(),
  leavingHostId: null,
  settings: usualRotaSettings,
  ...slot,
})

const obstacles: readonly Obstacle[] = [
  { type: 'HostArchived' },
  { type: 'SlotCancelled' },
  { type: 'SlotFull', places: 3 },
  { type: 'HostAbsent', absenceId: anId(800) },
  { type: 'DoubleBooking', slotId: 'other' },
  { type: 'KeyHolderMissing' },
]
const maybe = fc.option(fc.integer({ min: 0, max: 4 }), { nil: null })
const someTimes = fc.uniqueArray(
  fc.record({
    weekday: fc.constantFrom<Weekday>(1, 2, 3),
    part: fc.constantFrom(...dayParts),
    wish: fc.constantFrom(...timeWishes),
  }),
  { selector: ({ weekday, part }) => `${weekday}${part}`, maxLength: 6 },
)

/** Any host, as one of a few that often look alike. */
const anyFacts = (number: number): fc.Arbitrary<SuggestionFacts> =>
  fc
    .record({
      displayName: fc.constantFrom('Ana', 'ana', 'Bo', 'Cé'),
      keyHolder: fc.boolean(),
      newcomer: fc.boolean(),
      obstacles: fc.subarray([...obstacles], { maxLength: 2 }),
      week: fc.nat(4),
      month: fc.nat(4),
      apart: fc.boolean(),
      notAlone: fc.boolean(),
      lastResort: fc.boolean(),
      mostAWeek: maybe,
      mostAMonth: maybe,
      wishedAMonth: maybe,
      times: someTimes,
    })
    .map(({ displayName, keyHolder, newcomer, obstacles: found, week, month, apart, ...wishes }) => ({
      host: aHost({ id: anId(number), displayName, keyHolder, newcomer }),
      obstacles: found,
      slots: { week, month },
      apart,
      wishes: { ...nothingWished(anId(number)), ...wishes },
    }))

export const manyFacts: fc.Arbitrary<readonly SuggestionFacts[]> = fc
  .integer({ min: 0, max: 9 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyFacts(index + 1))))

/** Any slot those hosts could be asked for, some of them on it. */
export const anyGap: fc.Arbitrary<SuggestionSlot> = fc
  .record({
    keyHolderNeeded: fc.boolean(),
    minHosts: fc.integer({ min: 0, max: 3 }),
    startTime: fc.constantFrom('09:00', '14:00', '19:00'),
    people: fc.uniqueArray(
      fc.record({
        number: fc.integer({ min: 1, max: 12 }),
        state: fc.constantFrom(...signupStates),
        keyHolder: fc.boolean(),
        newcomer: fc.boolean(),
      }),
      { selector: ({ number }) => number, maxLength: 5 },
    ),
    leaving: fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }),
  })
  .map(({ people, leaving, ...card }) =>
    aGap({
      card: aSlotCard({
        ...card,
        hosts: people.map(({ number, ...host }) => aSlotHost({ ...host, hostId: anId(number) })),
      }),
      leavingHostId: leaving === null ? null : anId(leaving),
    }),
  )
