import { beforeEach, describe, expect, test, vi } from 'vitest'

import { openingAt, openingWithSlots } from '#renderer/app/opening.ts'
import { isActUnderWay, startCall, whenActsEnd } from '#renderer/lib/calls-under-way.ts'
import { onChanged, tellChanged } from '#renderer/lib/changed.ts'
import { isTrouble, refusalOf } from '#renderer/lib/errors.ts'
import { hotkeyOf } from '#renderer/lib/hotkeys.ts'
import { addressOf, parseAddress } from '#renderer/lib/router.ts'
import { noteAnswer, troublesSince, useTroubles } from '#renderer/lib/troubles.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { OpeningHour } from '#shared/place/place-contract.ts'

describe('the line under the name of the place', () => {
  const saturday = 6
  const hours: readonly OpeningHour[] = [
    { weekday: 6, opensAt: '10:00', closesAt: '14:00' },
    { weekday: 6, opensAt: '14:00', closesAt: '18:00' },
    { weekday: 6, opensAt: '18:00', closesAt: '21:00' },
    { weekday: 5, opensAt: '22:00', closesAt: '01:00' },
    { weekday: 1, opensAt: '16:00', closesAt: '19:00' },
  ]

  test('takes openings that follow each other as one', () => {
    expect(openingAt(hours, saturday, '15:12')).toEqual({ state: 'open', until: '21:00' })
    expect(openingAt(hours, saturday, '14:00')).toEqual({ state: 'open', until: '21:00' })
  })

  test('still counts an opening of the day before that passes midnight', () => {
    expect(openingAt(hours, saturday, '00:30')).toEqual({ state: 'open', until: '01:00' })
    expect(openingAt(hours, 5, '23:00')).toEqual({ state: 'open', until: '01:00' })
  })

  test('says when it opens, that it is over, or that the day is closed', () => {
    expect(openingAt(hours, saturday, '01:00')).toEqual({ state: 'later', at: '10:00' })
    expect(openingAt(hours, saturday, '21:00')).toEqual({ state: 'over' })
    expect(openingAt(hours, 3, '12:00')).toEqual({ state: 'closed' })
  })

  test('goes round the week: Sunday night runs into Monday', () => {
    const night: readonly OpeningHour[] = [{ weekday: 7, opensAt: '20:00', closesAt: '02:00' }]
    expect(openingAt(night, 1, '01:59')).toEqual({ state: 'open', until: '02:00' })
    expect(openingAt(night, 1, '02:00')).toEqual({ state: 'closed' })
  })

  test('is open while a slot goes on, whatever the hours say', () => {
    const going = { openUntil: '23:00', nextAt: null }
    expect(openingWithSlots({ state: 'closed' }, going, '20:00')).toEqual({ state: 'open', until: '23:00' })
    expect(openingWithSlots({ state: 'over' }, going, '22:00')).toEqual({ state: 'open', until: '23:00' })
    expect(openingWithSlots({ state: 'open', until: '21:00' }, going, '20:00')).toEqual({
      state: 'open',
      until: '23:00',
    })
    expect(
      openingWithSlots({ state: 'open', until: '02:00' }, going, '20:00'),
      'two hours after midnight is later than 23:00',
    ).toEqual({ state: 'open', until: '02:00' })
  })

  test('opens later when a slot is still to come, at the earlier of the two times', () => {
    const tonight = { openUntil: null, nextAt: '19:00' }
    const later = (at: string) => ({ state: 'later', at })
    expect(openingWithSlots({ state: 'closed' }, tonight, '12:00')).toEqual(later('19:00'))
    expect(openingWithSlots({ state: 'over' }, tonight, '18:30')).toEqual(later('19:00'))
    expect(openingWithSlots({ state: 'later', at: '14:00' }, tonight, '12:00')).toEqual(later('14:00'))
    expect(openingWithSlots({ state: 'later', at: '20:00' }, tonight, '12:00')).toEqual(later('19:00'))
    expect(openingWithSlots({ state: 'open', until: '18:00' }, tonight, '12:00')).toEqual({
      state: 'open',
      until: '18:00',
    })
  })

  test('follows the hours when no slot says more', () => {
    const none = { openUntil: null, nextAt: null }
    for (const state of ['over', 'closed'] as const)
      expect(openingWithSlots({ state }, none, '12:00')).toEqual({ state })
  })
})

describe('an address', () => {
  test('is read from the path, and from what follows #/', () => {
    const address = { parts: ['rota', '2026-11-16'], query: { view: 'month' } }
    expect(parseAddress('/rota/2026-11-16?view=month')).toEqual(address)
    expect(parseAddress('/#/rota/2026-11-16?view=month')).toEqual(address)
    expect(parseAddress('/')).toEqual({ parts: [], query: {} })
  })

  test('comes back as it was written, whatever its parts hold', () => {
    const written = addressOf('hosts', ['a/b ç?#'], { text: 'é & è', none: undefined })
    expect(parseAddress(written)).toEqual({ parts: ['hosts', 'a/b ç?#'], query: { text: 'é & è' } })
  })

  test('with a stray percent sign is shown as it is', () => {
    expect(parseAddress('/hosts/100%').parts).toEqual(['hosts', '100%'])
  })
})

describe('a shortcut', () => {
  const pressed = (change: Partial<Parameters<typeof hotkeyOf>[0]>) =>
    hotkeyOf({ key: '', code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...change })

  test('with a digit is the key where it lies: Belgian keyboards write & there', () => {
    expect(pressed({ key: '&', code: 'Digit1', altKey: true })).toBe('alt+1')
    expect(pressed({ key: '1', code: 'Numpad1', altKey: true })).toBe('alt+1')
  })

  test('with a letter is the letter written, with Ctrl or ⌘', () => {
    expect(pressed({ key: 'K', code: 'KeyK', ctrlKey: true })).toBe('ctrl+k')
    expect(pressed({ key: 'k', code: 'KeyK', metaKey: true })).toBe('ctrl+k')
    expect(pressed({ key: 'F1', code: 'F1' })).toBe('f1')
  })

  test('is never what AltGr writes', () => {
    expect(pressed({ key: '|', code: 'Digit1', altKey: true, ctrlKey: true })).toBeNull()
  })
})

describe('what changed', () => {
  test('is told once to a listener of several topics, and to all when the core is back', () => {
    const listener = vi.fn<() => void>()
    const stop = onChanged(['rota', 'hosts'], listener)
    tellChanged(['rota', 'hosts'])
    expect(listener).toHaveBeenCalledTimes(1)
    tellChanged(['visits'])
    expect(listener).toHaveBeenCalledTimes(1)
    tellChanged(['core'])
    expect(listener).toHaveBeenCalledTimes(2)
    stop()
    tellChanged(['rota', 'core'])
    expect(listener).toHaveBeenCalledTimes(2)
  })
})

describe('the banner', () => {
  const shown = () => useTroubles.getState().troubles.map(({ trouble }) => trouble.type)

  beforeEach(() => useTroubles.setState({ troubles: [], last: 0 }))

  test('are told from those of before, also when the same one comes again', () => {
    noteAnswer('hosts.add', err({ type: 'RoleMissing', role: 'coordinator' }))
    const { last } = useTroubles.getState()
    const since = () =>
      troublesSince(useTroubles.getState().troubles, last).map(({ trouble }) => trouble.type)
    noteAnswer('rota.getWeek', ok(1))
    expect(since()).toEqual([])
    noteAnswer('rota.createSeries', err({ type: 'RoleMissing', role: 'coordinator' }))
    expect(since()).toEqual(['RoleMissing'])
    expect(shown()).toEqual(['RoleMissing'])
  })

  test('shows a trouble until the same call succeeds', () => {
    noteAnswer('rota.signUp', err({ type: 'StorageFull' }))
    noteAnswer('rota.getWeek', ok(1))
    expect(shown()).toEqual(['StorageFull'])
    noteAnswer('rota.signUp', ok(1))
    expect(shown()).toEqual([])
  })

  test.each(['CoreUnavailable', 'DatabaseDamaged', 'KeyUnavailable'] as const)(
    'shows %s until anything is read from the data again',
    (type) => {
      noteAnswer('rota.signUp', err({ type }))
      noteAnswer('rota.getWeek', err({ type }))
      noteAnswer('recovery.getState', ok(1))
      noteAnswer('shell.useLanguage', ok(1))
      expect(shown()).toEqual([type])
      noteAnswer('place.getPlace', ok(1))
      expect(shown()).toEqual([])
    },
  )

  test('leaves the refusals of the place to the screen', () => {
    noteAnswer('rota.signUp', err({ type: 'SlotFull' }))
    expect(shown()).toEqual([])
    expect(refusalOf({ type: 'SlotFull', places: 3 })).toEqual({ type: 'SlotFull', places: 3 })
    expect(refusalOf({ type: 'StorageFull' })).toBeNull()
    expect(isTrouble({ type: 'toString' })).toBe(false)
  })
})

describe('an act under way', () => {
  test('is any call that is no query, until its last answer', () => {
    const endOfQuery = startCall('rota.getWeek')
    expect(isActUnderWay()).toBe(false)
    const ends = [startCall('backup.restore'), startCall('backup.restore')]
    ends[0]?.()
    expect(isActUnderWay()).toBe(true)
    ends[1]?.()
    endOfQuery()
    expect(isActUnderWay()).toBe(false)
  })

  test('keeps waiting what is to be done after the last of them, and does it once', async () => {
    const then = vi.fn<() => void>()
    const ends = [startCall('day.setItems'), startCall('place.describePlace')]
    whenActsEnd(then)
    ends[0]?.()
    await Promise.resolve()
    expect(then).not.toHaveBeenCalled()
    ends[1]?.()
    expect(then).not.toHaveBeenCalled()
    startCall('rota.signUp')()
    await Promise.resolve()
    expect(then).toHaveBeenCalledTimes(1)
  })
})
