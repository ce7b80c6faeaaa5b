import type { IpcMainInvokeEvent, WebContents } from 'electron'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { fitsInCall, isCallName, maximumCallBytes } from '#main/gate-rules.ts'
import { makeGate } from '#main/gate.ts'

const ours = { id: 1 } as WebContents
const stranger = { id: 2 } as WebContents

interface From {
  readonly sender?: WebContents
  readonly url?: string
  readonly isInner?: boolean
}

/** A call as Electron hands it over: who sends, and from which frame. */
function eventFrom({
  sender = ours,
  url = 'app://lieu/rota',
  isInner = false,
}: From = {}): IpcMainInvokeEvent {
  return { sender, senderFrame: { url, parent: isInner ? {} : null } } as unknown as IpcMainInvokeEvent
}

function aGate() {
  const passed: string[] = []
  const logged: string[] = []
  const gate = makeGate({
    core: {
      call: async (name) => {
        passed.push(`core ${name}`)
        if (name === 'rota.breaks') throw new Error('a broken invariant')
        return { ok: true, value: name }
      },
    },
    answerShell: async (name) => {
      passed.push(`shell ${name}`)
      return { ok: true, value: name }
    },
    isOurs: (sender) => sender === ours,
    log: (event) => logged.push(event),
  })
  return { gate, passed, logged }
}

describe('the gate', () => {
  test('hands a call of one of our pages to the core, and the shell its own names', async () => {
    const { gate, passed } = aGate()
    expect(await gate(eventFrom(), 'rota.signUp', { hostId: 'x' })).toEqual({
      ok: true,
      value: 'rota.signUp',
    })
    await gate(eventFrom(), 'shell.status', {})
    expect(passed).toEqual(['core rota.signUp', 'shell shell.status'])
  })

  test.for([
    ['a window that is not ours', { sender: stranger }],
    ['a page of the network', { url: 'https://lieu/rota' }],
    ['another host of our scheme', { url: 'app://lieu.example/rota' }],
    ['a page of the disk', { url: 'file:///srv/lieu/index.html' }],
    ['an empty page', { url: 'about:blank' }],
    ['a frame inside one of our pages', { isInner: true }],
  ] as const)('refuses %s', async ([, from]) => {
    const { gate, passed, logged } = aGate()
    expect(await gate(eventFrom(from), 'rota.signUp', {})).toEqual({
      ok: false,
      error: { type: 'SenderRefused' },
    })
    expect(passed).toEqual([])
    expect(logged).toEqual(['call refused'])
  })

  test('refuses a frame that is gone', async () => {
    const { gate } = aGate()
    const event = { sender: ours, senderFrame: null } as unknown as IpcMainInvokeEvent
    expect(await gate(event, 'rota.signUp', {})).toEqual({ ok: false, error: { type: 'SenderRefused' } })
  })

  test('refuses what is not a name, without passing it on', async () => {
    const { gate, passed } = aGate()
    for (const name of [
      undefined,
      null,
      7,
      {},
      '',
      'rota',
      'rota.',
      '__proto__.x',
      'rota signUp',
      'a.'.repeat(60),
    ]) {
      expect(await gate(eventFrom(), name, {})).toMatchObject({ ok: false, error: { type: 'UnknownName' } })
    }
    expect(passed).toEqual([])
  })

  test('refuses an input larger than a call may be', async () => {
    const { gate, passed } = aGate()
    const answer = await gate(eventFrom(), 'visits.import', { bytes: new Uint8Array(maximumCallBytes) })
    expect(answer).toMatchObject({ ok: false, error: { type: 'InvalidInput' } })
    expect(passed).toEqual([])
  })

  test('answers a defect with an incident that a person can read out, and logs it', async () => {
    const { gate, logged } = aGate()
    const answer = (await gate(eventFrom(), 'rota.breaks', {})) as {
      error: { type: string; incident: string }
    }
    expect(answer.error.type).toBe('Defect')
    expect(answer.error.incident).toMatch(/^[2-9A-HJ-NP-Z]{4}$/)
    expect(logged).toEqual([`incident ${answer.error.incident} in rota.breaks`])
  })

  test('answers a plain Result to anything at all', async () => {
    const { gate } = aGate()
    const from = fc.record({
      sender: fc.constantFrom(ours, stranger),
      url: fc.oneof(fc.webUrl(), fc.string()),
      isInner: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(
        from,
        fc.anything(),
        fc.anything({ withTypedArray: true, withMap: true }),
        async (who, name, input) => {
          const answer = await gate(eventFrom(who), name, input)
          expect(structuredClone(answer)).toMatchObject({ ok: expect.any(Boolean) })
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('the size of a call', () => {
  test('counts characters and bytes, in whatever they are nested', () => {
    expect(fitsInCall({ name: 'x'.repeat(46) }, 100)).toBe(false)
    expect(fitsInCall({ name: 'x'.repeat(30) }, 100)).toBe(true)
    expect(fitsInCall([[new Uint8Array(90)]], 100)).toBe(false)
  })

  test('refuses what is nested without end, and stops on a loop', () => {
    let deep: unknown = 1
    for (let level = 0; level < 40; level += 1) deep = [deep]
    expect(fitsInCall(deep)).toBe(false)
    const loop: { self?: unknown } = {}
    loop.self = loop
    expect(fitsInCall(loop)).toBe(true)
  })

  test('a file of the largest size that can be picked fits', () => {
    expect(fitsInCall({ fileName: 'année.xlsx', bytes: new Uint8Array(20 * 1024 * 1024) })).toBe(true)
  })
})

test('a name is a feature, a dot and an act', () => {
  expect(isCallName('rota.signUp')).toBe(true)
  expect(isCallName('Rota.signUp')).toBe(false)
  fc.assert(fc.property(fc.string(), (text) => !isCallName(text) || /^[\w.]{3,80}$/.test(text)))
})
