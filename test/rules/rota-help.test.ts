import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { nothingWished, timeWishes } from '#shared/hosts/host-wishes.ts'
import { listHelpWanted, needsFor, type HelpFacts } from '#shared/rota/help-rules.ts'
import { usualRotaSettings } from '#shared/rota/rota-settings.ts'
import { aHost, aMoment, anId, aSlotCard } from '#test/support/builders.ts'
import { aSlotHost } from '#test/support/suggestions.ts'

const gap = (missingHosts: number, keyHolderMissing = false) => ({
  missingHosts,
  keyHolderMissing,
  newcomersAlone: false,
  overMaximum: 0,
})
const someHelp = (facts: Partial<HelpFacts> = {}): HelpFacts => ({
  host: aHost(),
  wishes: nothingWished(anId(1)),
  card: aSlotCard({ gap: gap(1) }),
  obstacles: [],
  slots: { week: 0, month: 0 },
  request: null,
  ...facts,
})
const request = { id: anId(900), kind: 'asked', hostId: anId(2) } as const

describe('what a slot needs of a host', () => {
  test('is somebody missing, a key this host has, a place to take', () => {
    expect(needsFor(someHelp(), aMoment)).toEqual([{ type: 'someoneMissing', hosts: 1 }])
    expect(needsFor(someHelp({ card: aSlotCard() }), aMoment)).toEqual([])
    const keyless = aSlotCard({ gap: gap(0, true) })
    expect(needsFor(someHelp({ card: keyless }), aMoment)).toEqual([])
    expect(needsFor(someHelp({ card: keyless, host: aHost({ keyHolder: true }) }), aMoment)).toEqual([
      { type: 'keyMissing' },
    ])
    expect(needsFor(someHelp({ card: aSlotCard(), request }), aMoment)).toEqual([
      { type: 'replacement', kind: 'asked', replacementId: anId(900), hostId: anId(2) },
    ])
  })

  test('is nothing once it is over, or when it does not take place', () => {
    const card = aSlotCard({ gap: gap(1) })
    expect(needsFor(someHelp({ card }), card.endAt)).toEqual([])
    expect(needsFor(someHelp({ card: { ...card, open: false } }), aMoment)).toEqual([])
  })
})

describe('where a host can help', () => {
  const wanted = (facts: readonly HelpFacts[]) => listHelpWanted(facts, usualRotaSettings, aMoment)
  const cardOn = (date: string) => aSlotCard({ date, gap: gap(1) })

  test('marks what the host has done enough of, by their own words, and puts it last', () => {
    const [busy, free] = [cardOn('2026-11-17'), cardOn('2026-11-24')]
    const wishes = { ...nothingWished(anId(1)), mostAWeek: 1 }
    const slots = { week: 1, month: 1 }
    const list = wanted([
      someHelp({ card: busy, wishes, slots }),
      someHelp({ card: free, wishes, slots: { ...slots, week: 0 } }),
    ])
    expect(list.map(({ slot, fit }) => [slot.date, fit])).toEqual([
      ['2026-11-24', 'can'],
      ['2026-11-17', 'ratherNot'],
    ])
    expect(list[1]?.reasons).toContainEqual({ type: 'mostReached', period: 'week', most: 1 })
  })

  test('holds no slot that the host left', () => {
    const card = { ...cardOn('2026-11-17'), hosts: [aSlotHost({ state: 'withdrawn' })] }
    expect(wanted([someHelp({ card })])).toEqual([])
  })

  test('holds nothing with an obstacle, nor a moment the host said they cannot', () => {
    const cannot = { weekday: 2, part: 'afternoon', wish: 'cannot' } as const
    expect(
      wanted([
        someHelp({ obstacles: [{ type: 'SlotFull', places: 3 }] }),
        someHelp({ wishes: { ...nothingWished(anId(1)), times: [cannot] } }),
      ]),
    ).toEqual([])
  })

  test('is in the same order whatever the order of the slots', () => {
    const anyHelp = fc.record({
      date: fc.constantFrom('2026-11-17', '2026-11-18', '2026-11-24', '2026-12-01'),
      series: fc.integer({ min: 100, max: 120 }),
      wish: fc.constantFrom(...timeWishes),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(anyHelp, { selector: ({ date, series }) => `${date} ${series}` }),
        (slots) => {
          const facts = slots.map(({ date, series, wish }) =>
            someHelp({
              card: aSlotCard({ date, seriesId: anId(series), gap: gap(1) }),
              wishes: { ...nothingWished(anId(1)), times: [{ weekday: 2, part: 'afternoon', wish }] },
            }),
          )
          const list = wanted(facts)
          expect(wanted(facts.toReversed())).toEqual(list)
          const fits = list.map(({ fit }) => ['likes', 'can', 'ratherNot'].indexOf(fit))
          expect(fits).toEqual(fits.toSorted((a, b) => a - b))
        },
      ),
    )
  })
})
