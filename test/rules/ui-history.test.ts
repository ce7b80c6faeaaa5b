import i18next, { type TFunction } from 'i18next'
import { describe, expect, test } from 'vitest'

import { type Act, wholeText } from '#renderer/features/history/act-words.ts'
import { en } from '#renderer/i18n/en.ts'
import { fr } from '#renderer/i18n/fr.ts'
import { nl } from '#renderer/i18n/nl.ts'
import { formattingOf } from '#renderer/lib/formatting.ts'
import type { Language } from '#shared/kernel/shapes.ts'

const resources = { fr: { translation: fr }, nl: { translation: nl }, en: { translation: en } }

async function wordsIn(language: Language): Promise<TFunction> {
  // The command is looked for in the texts of the page itself.
  await i18next.init({ lng: language, resources, interpolation: { escapeValue: false } })
  return i18next.t
}

const rulesSet = (...ids: string[]): Act => ({
  txId: '01900000-0000-7000-8000-000000000001',
  at: 0,
  actor: 'coordinator',
  command: 'rota.setFillRules',
  changes: ids.length,
  subjects: ids.map((rowId) => ({ table: 'fillRule', rowId, name: '', day: null })),
  undoable: true,
  undoneBy: null,
  undoes: null,
})

describe('an act on the rules of filling', () => {
  test.each([
    ['fr', fr],
    ['nl', nl],
    ['en', en],
  ] as const)('names them as their own screen does, in %s', async (language, texts) => {
    const t = await wordsIn(language)
    const whole = wholeText(t, formattingOf(language), rulesSet('fair', 'rest'))
    expect(whole).toContain(texts.history.acts.rota.setFillRules)
    expect(whole).toContain(texts.filling.rule.fair)
    expect(whole).toContain(texts.filling.rule.rest)
  })

  test('keeps the code of a rule that this version does not know', async () => {
    const t = await wordsIn('fr')
    expect(wholeText(t, formattingOf('fr'), rulesSet('kindness'))).toContain('kindness')
  })
})
