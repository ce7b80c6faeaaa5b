import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { api } from '#renderer/lib/api.ts'
import { currentNotice, dismissNotice, showNotice, useNotices } from '#renderer/lib/notices.ts'
import { ok } from '#shared/kernel/result.ts'

const shown = () => currentNotice(useNotices.getState())?.text ?? null
const action = { label: 'Annuler', onPress: () => undefined }
const call = vi.fn<(name: string, input: unknown) => Promise<unknown>>()

beforeEach(() => {
  call.mockReset()
  vi.stubGlobal('window', { lieu: { call } })
})
afterEach(() => {
  vi.unstubAllGlobals()
  for (const { id } of useNotices.getState().notices) dismissNotice(id)
})

describe('what has just been done', () => {
  test('is said one at a time, the newest', () => {
    showNotice({ text: 'Samira est inscrite.', action })
    showNotice({ text: 'Luc est inscrit.', action })
    expect(useNotices.getState().notices.map(({ text }) => text)).toEqual(['Luc est inscrit.'])
  })

  test('stands before a problem, which comes back until somebody closes it', () => {
    showNotice({ text: 'Rien n’a été imprimé.', tone: 'problem' })
    const newer = showNotice({ text: 'Luc est inscrit.', action })
    expect(shown()).toBe('Luc est inscrit.')
    dismissNotice(newer)
    expect(shown()).toBe('Rien n’a été imprimé.')
  })

  test('lets no warning of what is about to happen be lost', () => {
    showNotice({ text: 'Le coffre va se fermer.', action, stays: true })
    const newer = showNotice({ text: 'Ligne ajoutée.' })
    dismissNotice(newer)
    expect(shown()).toBe('Le coffre va se fermer.')
  })

  test('says the same problem once, however often it is met', () => {
    showNotice({ text: 'Le disque est plein.', tone: 'problem' })
    showNotice({ text: 'Le disque est plein.', tone: 'problem' })
    expect(useNotices.getState().notices).toHaveLength(1)
  })
})

describe('an offer to take back', () => {
  const offer = () => showNotice({ text: 'Samira est inscrite.', action })

  test('is withdrawn by a newer act, also one that says nothing', async () => {
    offer()
    call.mockResolvedValue({ ...ok({}), act: 'act-2' })
    await api.hosts.archive({ hostId: 'host-1' })
    expect(shown()).toBeNull()
  })

  test('stays when the newer one changed nothing, was refused, only read, or came by itself', async () => {
    offer()
    call.mockResolvedValue({ ...ok({}), act: null })
    await api.hosts.archive({ hostId: 'host-1' })
    call.mockResolvedValue({ ok: false, error: { type: 'UnknownHost' } })
    await api.hosts.archive({ hostId: 'host-1' })
    call.mockResolvedValue(ok({ hosts: [] }))
    await api.hosts.listHosts({})
    await api.vault.noteActivity({})
    expect(shown()).toBe('Samira est inscrite.')
  })
})
