import i18next from 'i18next'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { en } from '#renderer/i18n/en.ts'
import { fr } from '#renderer/i18n/fr.ts'
import { nl } from '#renderer/i18n/nl.ts'
import { dismissNotice, useNotices } from '#renderer/lib/notices.ts'
import { offerUndo, undoSentence } from '#renderer/lib/undo.ts'
import { ok } from '#shared/kernel/result.ts'

const call = vi.fn<(name: string, input: unknown) => Promise<unknown>>()
beforeEach(async () => {
  call.mockReset().mockResolvedValue(ok({ undone: '' }))
  vi.stubGlobal('window', { lieu: { call } })
  const resources = { fr: { translation: fr }, nl: { translation: nl }, en: { translation: en } }
  await i18next.init({ lng: 'fr', resources })
})
afterEach(() => {
  vi.unstubAllGlobals()
  for (const { id } of useNotices.getState().notices) dismissNotice(id)
})

describe('"Annuler" in a notice', () => {
  test('takes back the act that the notice speaks of, and only the last act is offered', async () => {
    offerUndo('Samira est inscrite.', 'act-1')
    offerUndo('Luc est inscrit.', 'act-2')
    expect(useNotices.getState().notices).toHaveLength(1)
    useNotices.getState().notices[0]?.action?.onPress()
    await vi.waitFor(() => expect(call).toHaveBeenCalledWith('history.undo', { txId: 'act-2' }))
    expect(call).toHaveBeenCalledTimes(1)
  })

  test('is not there when nothing changed', () => {
    offerUndo('C’est noté.', null)
    expect(useNotices.getState().notices).toMatchObject([{ text: 'C’est noté.' }])
    expect(useNotices.getState().notices[0]?.action).toBeUndefined()
  })
})

describe.each(['fr', 'nl', 'en'])('why an act is not taken back, in %s', (language) => {
  test('is one sentence for each reason, and says how many slots', async () => {
    await i18next.changeLanguage(language)
    const sentences = [
      undoSentence({ type: 'ChangedSince', rows: 1 }),
      undoSentence({ type: 'AppendOnly', table: 'visitCount' }),
      undoSentence({ type: 'Founding', table: 'place' }),
      ...[1, 3].flatMap((slots) => [
        undoSentence({ type: 'PeopleWithoutSlot', slots }),
        undoSentence({ type: 'CountsWithoutSlot', slots }),
        undoSentence({ type: 'SlotsMovedSince', slots }),
      ]),
    ]
    expect(new Set(sentences).size).toBe(sentences.length)
    expect(sentences.filter((sentence) => /errors\.|\{\{/.test(sentence))).toEqual([])
    expect(sentences.filter((sentence) => sentence.includes('3'))).toHaveLength(3)
  })
})
