import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { startCore, type CoreHost, type CoreHostParts, type CoreProcess } from '#main/core-host.ts'
import { forkUnderNode } from '#main/core-under-node.ts'

/** A core of a few lines, in a process of its own: it answers, dies when told, and asks for a key. */
const smallCore = `
import { appendFileSync } from 'node:fs'
process.on('disconnect', () => process.exit(0))
process.on('message', (message) => {
  if (message.type === 'start') {
    globalThis.dataDir = message.dataDir
    appendFileSync(dataDir + '/starts.txt', process.pid + '\\n')
    process.send({ type: 'keep', id: 7, act: 'wrap', bytes: new Uint8Array([1, 2]) })
    process.send({ type: 'ready', state: { state: 'open' } })
  }
  if (message.type === 'kept') appendFileSync(dataDir + '/kept.txt', String(message.bytes))
  if (message.type === 'lockVault') process.send({ type: 'changed', topics: ['vault'] })
  if (message.type === 'close') { appendFileSync(dataDir + '/closed.txt', 'yes'); process.exit(0) }
  if (message.type === 'call' && message.name === 'test.die') process.exit(3)
  if (message.type === 'call' && message.name !== 'test.wait') {
    process.send({ type: 'answer', id: message.id, result: { ok: true, value: message.input } })
  }
})
`

let folder = ''
let host: CoreHost | null = null
const changed: string[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lieu-core-host-'))
  changed.length = 0
})

afterEach(async () => {
  await host?.close()
  host = null
  rmSync(folder, { recursive: true, force: true })
})

function aHost(core: string = smallCore, parts: Partial<CoreHostParts> = {}): CoreHost {
  const file = join(folder, 'core.mjs')
  writeFileSync(file, core)
  host = startCore({
    dataDir: folder,
    fork: forkUnderNode(file, process.execPath),
    changed: (topics) => changed.push(...topics),
    keep: async () => null,
    log: () => undefined,
    ...parts,
  })
  return host
}

const unavailable = { ok: false, error: { type: 'CoreUnavailable' } }

describe('the core’s host', () => {
  test('answers calls made before the core is ready, bytes included', async () => {
    const bytes = new Uint8Array([1, 2, 3])
    const answers = await Promise.all([aHost().call('test.echo', 1), host?.call('test.echo', { bytes })])
    expect(answers).toEqual([
      { ok: true, value: 1 },
      { ok: true, value: { bytes } },
    ])
  })

  test('answers the calls in flight when the core dies, starts it again and says so', async () => {
    const core = aHost()
    await core.call('test.echo', 0)
    const lost = Promise.all([core.call('test.wait', 1), core.call('test.die', 2)])
    expect(await lost).toEqual([unavailable, unavailable])
    expect(await core.call('test.echo', 3)).toEqual({ ok: true, value: 3 })
    expect(changed).toEqual(['core'])
    expect(readFileSync(join(folder, 'starts.txt'), 'utf8').trim().split('\n')).toHaveLength(2)
  })

  test('waits longer and longer before starting again a core that never gets ready', async () => {
    const delays: number[] = []
    const log: CoreHostParts['log'] = (_event, detail) =>
      delays.push((detail as { startsAgainInMs: number }).startsAgainInMs)
    const core = aHost('process.exit(1)', { log })
    expect(await core.call('test.echo', 1)).toEqual(unavailable)
    expect(await core.call('test.echo', 2)).toEqual(unavailable)
    await vi.waitFor(() => expect(delays).toEqual([100, 500]), { timeout: 5000 })
  })

  test('says that there is no core when its program cannot be started', async () => {
    const core = aHost('', { fork: forkUnderNode(join(folder, 'core.mjs'), join(folder, 'no-such-node')) })
    expect(await core.call('test.echo', 1)).toEqual(unavailable)
  })

  test('hands the core what the key store answers', async () => {
    const asked: unknown[] = []
    const core = aHost(smallCore, {
      keep: async (act, bytes) => {
        asked.push(act, [...bytes])
        return new Uint8Array([9, 9])
      },
    })
    await core.call('test.echo', 1)
    await vi.waitFor(() => expect(readFileSync(join(folder, 'kept.txt'), 'utf8')).toBe('9,9'))
    expect(asked).toEqual(['wrap', [1, 2]])
  })

  test('tells the core that nothing is kept when the key store fails', async () => {
    const core = aHost(smallCore, { keep: () => Promise.reject(new Error('the key ring is gone')) })
    await core.call('test.echo', 1)
    await vi.waitFor(() => expect(readFileSync(join(folder, 'kept.txt'), 'utf8')).toBe('null'))
  })

  test('passes on what changed, and the order to lock the vault', async () => {
    const core = aHost()
    await core.call('test.echo', 1)
    core.lockVault()
    await vi.waitFor(() => expect(changed).toEqual(['vault']))
  })

  test('lets the core close its files, then answers nothing any more', async () => {
    const core = aHost()
    await core.call('test.echo', 1)
    await core.close()
    expect(readFileSync(join(folder, 'closed.txt'), 'utf8')).toBe('yes')
    expect(await core.call('test.echo', 2)).toEqual(unavailable)
  })
})

/** Cores without a process: each is ready at once, and dies when told. */
function aHostOfShortLives() {
  const starts: number[] = []
  let die = (): void => undefined
  const core = startCore({
    dataDir: folder,
    fork: (hear) => {
      starts.push(Date.now())
      die = () => hear.exit(3)
      setTimeout(() => hear.message({ type: 'ready', state: { state: 'open' } }), 1)
      const post: CoreProcess['post'] = (message) => {
        if (message.type === 'close') return die()
        if (message.type === 'call')
          hear.message({ type: 'answer', id: message.id, result: { ok: true, value: message.input } })
      }
      return { post, kill: () => die() }
    },
    changed: () => undefined,
    keep: async () => null,
    log: () => undefined,
  })
  host = core
  return { core, starts, die: () => die() }
}

describe('a core that dies after it was ready', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('comes back at once from many deaths, when it lived well in between', async () => {
    const { core, die } = aHostOfShortLives()
    for (let death = 0; death < 10; death += 1) {
      await vi.advanceTimersByTimeAsync(10_001)
      die()
      const answer = core.call('test.echo', death)
      await vi.advanceTimersByTimeAsync(2)
      expect(await answer).toEqual({ ok: true, value: death })
    }
  })

  test('waits longer and longer when it dies just after each start', async () => {
    const { core, starts, die } = aHostOfShortLives()
    for (const waitMs of [0, 500, 2000, 10_000, 30_000, 30_000]) {
      await vi.advanceTimersByTimeAsync(5)
      die()
      if (waitMs > 0) expect(await core.call('test.echo', 1)).toEqual(unavailable)
      const before = starts.length
      await vi.advanceTimersByTimeAsync(waitMs)
      expect(starts).toHaveLength(before + 1)
      expect((starts.at(-1) ?? 0) - (starts.at(-2) ?? 0)).toBe(waitMs + 5)
    }
  })

  test('is started again at once after it has lived ten seconds', async () => {
    const { starts, die } = aHostOfShortLives()
    for (const livedMs of [5, 5, 10_001]) {
      await vi.advanceTimersByTimeAsync(livedMs)
      die()
      await vi.advanceTimersByTimeAsync(livedMs === 5 && starts.length === 2 ? 500 : 0)
    }
    expect(starts).toHaveLength(4)
  })
})
