import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { api } from '#renderer/lib/api.ts'
import { isReading, isWritingTask, keepsForm } from '#renderer/lib/call-kinds.ts'
import { currentNotice, dismissNotice, showNotice, useNotices } from '#renderer/lib/notices.ts'
import { forgetAllWriting, hasWriting, noteWriting } from '#renderer/ui/writing.ts'
import { contract } from '#shared/contract.ts'
import type { EntryKind } from '#shared/kernel/contract-kit.ts'
import { ok } from '#shared/kernel/result.ts'
import { shellContract } from '#shared/shell/shell-contract.ts'

const named = (kind: EntryKind): readonly string[] =>
  Object.entries({ ...contract, shell: shellContract }).flatMap(([feature, entries]) =>
    Object.entries(entries)
      .filter(([, entry]) => entry.kind === kind)
      .map(([name]) => `${feature}.${name}`),
  )

/** Files, paper, a proposal, the door of the vault, this PC's own settings: nothing that "Annuler" could cross. */
const writesNothing =
  /^shell\.|\.export|\.proposeFill|\.stopFill|\.openExport|\.readPastFile|\.(noteActivity|lock|unlock)$|audit\.verify|backup\.(makeBackup|chooseOutsideFolder)|\.setPreferences/

describe('what the window knows of a call by its name', () => {
  test('every query of the contract is one that only reads, and no command is', () => {
    expect(named('query').filter((name) => !isReading(name))).toEqual([])
    expect(named('command').filter(isReading)).toEqual([])
  })

  test('every task reads, or writes, or is known here to do neither', () => {
    const kinds = named('task').map((name) => ({
      name,
      said: [isReading(name), isWritingTask(name), writesNothing.test(name)].filter(Boolean).length,
    }))
    expect(kinds.filter(({ said }) => said !== 1)).toEqual([])
  })

  test('what writes from a form keeps it; what reads, prints or closes the vault does not', () => {
    expect(named('task').filter((name) => isWritingTask(name) && !keepsForm(name))).toEqual([])
    expect(named('query').filter(keepsForm)).toEqual([])
    for (const name of ['shell.print', 'people.exportPeople', 'vault.lock', 'vault.undo', 'history.undo'])
      expect(keepsForm(name)).toBe(false)
    for (const name of ['people.changePerson', 'vault.changePassphrase', 'people.openExport'])
      expect(keepsForm(name)).toBe(true)
  })
})

const body = { closest: () => null }
const field = { isConnected: true, closest: () => null } as unknown as Element
const call = vi.fn<(name: string, input: unknown) => Promise<unknown>>()

describe('the answer of a call', () => {
  beforeEach(() => {
    call.mockReset().mockResolvedValue(ok({}))
    vi.stubGlobal('window', { lieu: { call } })
    vi.stubGlobal('document', { activeElement: body, body })
    vi.stubGlobal('HTMLTextAreaElement', Map)
    vi.stubGlobal('HTMLInputElement', Map)
    noteWriting(field)
  })
  afterEach(() => {
    forgetAllWriting()
    vi.unstubAllGlobals()
    for (const { id } of useNotices.getState().notices) dismissNotice(id)
  })

  test('leaves what was written when it only brought something to read, or to print', async () => {
    await api.expenses.suggestClaims({ month: '2026-11' })
    await api.visits.compareYears({ by: 'month' })
    await api.shell.print({ page: '/print/week', language: 'fr' })
    await api.people.exportPeople({ format: 'csv', language: 'fr' })
    expect(hasWriting()).toBe(true)
    await api.hosts.archive({ hostId: 'host-1' })
    expect(hasWriting()).toBe(false)
  })

  test('of an erasure withdraws what could be taken back before it; of a file that goes out, nothing', async () => {
    const shown = () => currentNotice(useNotices.getState())?.text ?? null
    showNotice({ text: 'Léa est archivée.', action: { label: 'Annuler', onPress: () => undefined } })
    await api.people.exportPeople({ format: 'csv', language: 'fr' })
    expect(shown()).toBe('Léa est archivée.')
    call.mockResolvedValue({ ok: false, error: { type: 'UnknownHost' } })
    await api.hosts.forget({ hostId: 'host-1' })
    expect(shown()).toBe('Léa est archivée.')
    call.mockResolvedValue(ok({}))
    await api.hosts.forget({ hostId: 'host-1' })
    expect(shown()).toBeNull()
  })
})
