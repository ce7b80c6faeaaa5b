import { describe, expect, test } from 'vitest'

import { answersTo } from '#renderer/features/rota/request-answers.ts'
import type { SuggestionFacts } from '#shared/rota/suggestion-rules.ts'
import { rankSuggestions } from '#shared/rota/suggestion-rules.ts'
import { anId, aSlotCard } from '#test/support/builders.ts'
import { aGap, aSlotHost, someFacts } from '#test/support/suggestions.ts'

const leila = { hostId: anId(1), displayName: 'Leïla', colour: 'sage' } as const
const slot = aSlotCard({
  hosts: [aSlotHost({ ...leila, state: 'withdrawn' }), aSlotHost({ hostId: anId(2), displayName: 'Bram' })],
})
const late = { kind: 'late', host: leila, slot } as const
const facts: SuggestionFacts[] = [3, 4, 5, 6, 7].map((number) => someFacts(number))
const free = rankSuggestions(facts, aGap())
const idsOf = (hostId: string | null, request: Parameters<typeof answersTo>[0] = late) => {
  const { own, shown, more } = answersTo(request, free, hostId)
  return [own, shown.map((one) => one.hostId), more]
}

describe('what a request shows', () => {
  test('is the first three who could come, while nobody said who looks', () => {
    expect(idsOf(null)).toEqual([null, [anId(3), anId(4), anId(5)], 2])
  })

  test('is the person who looks, and nobody else, where they could come', () => {
    expect(idsOf(anId(6))).toEqual(['could', [anId(6)], 0])
  })

  test('says plainly that they left it, ask it themselves, come already, or cannot', () => {
    expect(idsOf(leila.hostId)).toEqual(['left', [], 0])
    expect(idsOf(leila.hostId, { ...late, kind: 'asked' })).toEqual(['asks', [], 0])
    expect(idsOf(anId(2))).toEqual(['there', [], 0])
    expect(idsOf(anId(9))).toEqual(['cannot', [], 0])
  })
})
