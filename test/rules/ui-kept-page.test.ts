import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { tellChanged } from '#renderer/lib/changed.ts'
import { dropped, nextKeeping, nextKept, nothingKept, whenToDrop } from '#renderer/lib/kept-page-rules.ts'
import { forgetGone, hasWritingIn, noteWriting } from '#renderer/ui/writing.ts'
import { asleepTopic } from '#shared/shell/core-messages.ts'

const open = (holderId: string) => ({ state: 'open', holderId })
const locked = { state: 'locked', holderId: null }

describe('a page of the vault', () => {
  const hidden = { holderId: 'coordinator', isHidden: true }

  test('is gone when the vault closes and nothing was being written', () => {
    expect(nextKept({ holderId: 'coordinator', isHidden: false }, locked, false)).toBeNull()
  })

  test('that was hidden comes back to the same holder', () => {
    expect(nextKept(hidden, locked, false)).toBe(hidden)
    expect(nextKept(hidden, open('coordinator'), true)).toEqual({
      holderId: 'coordinator',
      isHidden: false,
    })
  })

  test('that was hidden is another one for another holder, and none for who may not read it', () => {
    expect(nextKept(hidden, open('second'), true)?.holderId).toBe('second')
    expect(nextKept(hidden, open('treasurer'), false)).toBeNull()
  })

  test('that was hidden goes with a vault that is gone', () => {
    for (const state of ['absent', 'keyLost', 'fileLost'])
      expect(nextKept(hidden, { state, holderId: null }, false)).toBeNull()
  })
})

describe('a page of the vault is dropped', () => {
  const drop = vi.fn<() => void>()
  let stop = (): void => undefined
  const start = (isHidden: boolean) => (stop = whenToDrop(isHidden, drop))
  beforeEach(() => {
    vi.useFakeTimers()
    drop.mockReset()
  })
  afterEach(() => {
    stop()
    vi.useRealTimers()
  })

  test('half an hour after it was hidden, and never while it is seen', () => {
    start(false)
    vi.advanceTimersByTime(3 * 3_600_000)
    stop()
    start(true)
    vi.advanceTimersByTime(30 * 60_000 - 1)
    expect(drop).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(drop).toHaveBeenCalledTimes(1)
  })

  test('when the PC goes to sleep, hidden or not, and not when the core starts again', () => {
    start(false)
    tellChanged(['core', 'vault'])
    expect(drop).not.toHaveBeenCalled()
    tellChanged([asleepTopic])
    expect(drop).toHaveBeenCalledTimes(1)
    stop()
    tellChanged([asleepTopic])
    start(true)
    vi.advanceTimersByTime(1000)
    tellChanged([asleepTopic])
    expect(drop).toHaveBeenCalledTimes(2)
  })

  test('and comes back empty, only once the core has said anew how the vault is', () => {
    const gate = open('coordinator')
    const asleep = dropped(nextKeeping(nothingKept, gate, true))
    expect(nextKeeping(asleep, gate, true)).toBe(asleep)
    const closed = nextKeeping(asleep, locked, false)
    expect(closed.kept).toBeNull()
    expect(nextKeeping(closed, open('coordinator'), true).kept).toEqual({
      holderId: 'coordinator',
      isHidden: false,
    })
  })

  test('with the words that were noticed on it', () => {
    const window = { isConnected: true } as Element
    const field = { isConnected: true, closest: () => window } as unknown as Element
    noteWriting(field)
    forgetGone()
    expect(hasWritingIn(window)).toBe(true)
    Object.assign(window, { isConnected: false })
    Object.assign(field, { isConnected: false })
    forgetGone()
    expect(hasWritingIn(window)).toBe(false)
  })
})
