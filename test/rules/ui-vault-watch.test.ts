import i18next from 'i18next'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import { fr } from '#renderer/i18n/fr.ts'
import { tellChanged } from '#renderer/lib/changed.ts'
import { formattingOf } from '#renderer/lib/formatting.ts'
import { dismissNotice, showNotice, useNotices } from '#renderer/lib/notices.ts'
import { tellMissed } from '#renderer/lib/tell-missed.ts'
import { offerUndo } from '#renderer/lib/undo.ts'
import { closeVault, useVaultOpen } from '#renderer/lib/vault-open.ts'
import { offerVaultUndo } from '#renderer/lib/vault-undo.ts'
import { watchVault } from '#renderer/lib/vault-watch.ts'
import { ok } from '#shared/kernel/result.ts'

const start = Date.UTC(2026, 10, 21, 14, 12)
const listeners = new Map<string, () => void>()
let status = { state: 'locked', idleMinutes: null as number | null, closesInMs: null as number | null }
const call = vi.fn<(name: string, input: unknown) => Promise<unknown>>(async (name) =>
  ok(name === 'vault.getStatus' ? { ...status } : {}),
)
const told = () => call.mock.calls.filter(([name]) => name === 'vault.noteActivity').length
const notices = () => useNotices.getState().notices
const become = async (next: Partial<typeof status>) => {
  status = { ...status, ...next }
  tellChanged(['vault'])
  await vi.advanceTimersByTimeAsync(0)
}
const open = (closesInMs: number, idleMinutes = 10) => become({ state: 'open', idleMinutes, closesInMs })
const touch = (sign = 'pointermove') => listeners.get(sign)?.()

beforeAll(async () => {
  vi.useFakeTimers({ now: start })
  vi.stubGlobal('window', { lieu: { call } })
  vi.stubGlobal('addEventListener', (sign: string, listener: () => void) => listeners.set(sign, listener))
  await i18next.init({ lng: 'fr', resources: { fr: { translation: fr } } })
  watchVault()
})
afterAll(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})
beforeEach(async () => {
  vi.setSystemTime(Date.now() + 3_600_000)
  await become({ state: 'locked', idleMinutes: null, closesInMs: null })
  for (const { id } of notices()) dismissNotice(id)
  call.mockClear()
})

describe('the watch on the vault', () => {
  test('tells the core that somebody is there, twice a minute at most, and only while the vault is open', async () => {
    touch()
    expect(told()).toBe(0)
    await open(600_000)
    for (const sign of ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart']) touch(sign)
    expect(told()).toBe(1)
    vi.setSystemTime(Date.now() + 29_999)
    touch()
    expect(told()).toBe(1)
    vi.setSystemTime(Date.now() + 1)
    touch('keydown')
    expect(told()).toBe(2)
  })

  test('warns once in the last minute, and "Rester" keeps it open', async () => {
    await open(60_001)
    expect(notices()).toEqual([])
    await open(60_000)
    await open(40_000)
    expect(notices()).toMatchObject([{ text: 'Le coffre se ferme dans 60 s.', stays: true }])
    status = { ...status, closesInMs: 600_000 }
    notices()[0]?.action?.onPress()
    expect(told()).toBe(1)
    await vi.advanceTimersByTimeAsync(0)
    expect(notices()).toEqual([])
  })

  test('counts down in tens of seconds, from what the core says last, until it closes', async () => {
    const shown = () => notices().map(({ text }) => text)
    await open(60_000)
    const [{ id } = { id: '' }] = notices()
    await vi.advanceTimersByTimeAsync(9_000)
    expect(shown()).toEqual(['Le coffre se ferme dans 60 s.'])
    await vi.advanceTimersByTimeAsync(1_000)
    expect(shown()).toEqual(['Le coffre se ferme dans 50 s.'])
    await open(20_000)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(shown()).toEqual(['Le coffre se ferme dans 20 s.'])
    await vi.advanceTimersByTimeAsync(30_000)
    expect(shown()).toEqual(['Le coffre se ferme dans 10 s.'])
    dismissNotice(id)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(shown()).toEqual([])
  })

  test('takes out of the corner what was said while the vault was open, and nothing that is said since', async () => {
    await open(600_000)
    showNotice({ text: 'Le dossier de Léa Essai est changé.' })
    status = { ...status, state: 'locked', idleMinutes: null, closesInMs: null }
    tellChanged(['vault'])
    showNotice({ text: 'Le coffre est fermé.' })
    await vi.advanceTimersByTimeAsync(0)
    expect(notices().map(({ text }) => text)).toEqual(['Le coffre est fermé.'])
  })

  test('leaves what is told once, and what has nothing to do with the vault, and takes back nothing of it', async () => {
    const close = () => become({ state: 'locked', idleMinutes: null, closesInMs: null })
    await open(600_000)
    tellMissed(i18next.t, formattingOf('fr'), { tries: 5, since: start })
    offerUndo('Samira est inscrite.', 'act-1')
    const kept = notices()
    expect(kept).toHaveLength(2)
    await close()
    expect(notices()).toEqual(kept)
    await open(600_000)
    offerVaultUndo('La clé est rendue.', 'act-2')
    await close()
    expect(notices()).toEqual(kept.slice(0, 1))
  })

  test('says for the foot of the page whether it is open, and not whose phrase opened it', async () => {
    expect(useVaultOpen.getState()).toEqual({ isOpen: false })
    await open(600_000)
    expect(useVaultOpen.getState()).toEqual({ isOpen: true })
    await closeVault()
    expect(call).toHaveBeenLastCalledWith('vault.lock', {})
    await become({ state: 'locked', idleMinutes: null, closesInMs: null })
    expect(useVaultOpen.getState()).toEqual({ isOpen: false })
    expect(notices().map(({ text }) => text)).toEqual(['Le coffre est fermé.'])
  })

  test('says that it closed, when it did so by itself', async () => {
    await open(60_000)
    await become({ state: 'locked', idleMinutes: null, closesInMs: null })
    expect(notices()).toMatchObject([{ text: "Le coffre s'est fermé : personne n'était au clavier." }])
  })

  test('warns for half the time where one minute was chosen, and says nothing when somebody closes it', async () => {
    await open(60_000, 1)
    expect(notices()).toEqual([])
    await open(30_000, 1)
    expect(notices()).toHaveLength(1)
    await open(60_000, 1)
    await become({ state: 'locked', idleMinutes: null, closesInMs: null })
    expect(notices()).toEqual([])
  })
})
