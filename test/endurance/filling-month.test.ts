import { execFile } from 'node:child_process'
import { join } from 'node:path'

import { afterAll, describe, expect, it } from 'vitest'

import { readRotaFacts } from '#core/features/rota/fill-queries.ts'
import { openHandle } from '#db/handle.ts'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'
import type { rotaContract } from '#shared/rota/rota-contract.ts'
import { rotaJudge } from '#test/support/rota-judge.ts'

import { aCore, valueOf } from '../support/core.ts'
import { aFolder } from '../support/database.ts'

type Proposal = OutputOf<(typeof rotaContract)['proposeFill']>

const folder = aFolder()
afterAll(() => folder.dispose())

/** The month after the demonstration's today, Saturday 21 November 2026. */
const month = { from: '2026-12-01', to: '2026-12-31' }
const aDay = 86_400_000
const linesOf = ({ lines }: Proposal) => lines.map(({ slotId, hostId, act }) => ({ slotId, hostId, act }))

/** The demonstration place, and what the month still misses. */
async function theDemonstration() {
  const place = await aCore({ dataDir: folder.path })
  const { api, core, clock } = place
  await valueOf(api.place.startDemonstration({ language: 'fr' }))
  const slotsOf = async () => (await valueOf(api.rota.listSlots(month))).slots
  /** By an independent reading of the rota: every line could be done by hand, every reason is so. */
  const expectTrue = (proposal: Proposal, mayChange: boolean): void => {
    const db = openHandle(core.house.connection())
    const facts = readRotaFacts(db, clock.now(), { ...month, mayChange, rules: [] })
    const { faultsOf, isTrue } = rotaJudge(facts, proposal)
    for (const line of proposal.lines) expect(faultsOf(line), JSON.stringify(line)).toEqual([])
    for (const { slotId, why } of proposal.open)
      for (const { code, hostIds } of why)
        for (const hostId of hostIds) expect(isTrue(code, hostId, slotId), `${code} ${slotId}`).toBe(true)
  }
  return {
    ...place,
    slotsOf,
    expectTrue,
    missing: async () => (await slotsOf()).reduce((sum, { gap }) => sum + gap.missingHosts, 0),
    propose: async (more: object = {}) => {
      const proposal = await valueOf(api.rota.proposeFill({ ...month, ...more }))
      expectTrue(proposal, 'mayChange' in more)
      return proposal
    },
    accept: (proposal: Proposal) => valueOf(api.rota.acceptFill({ lines: linesOf(proposal) })),
  }
}

describe('a month of the demonstration place', { timeout: 120_000 }, () => {
  it('is filled, loses and exchanges people, and is filled again with the fewest changes', async () => {
    const { api, clock, slotsOf, missing, propose, accept, dispose } = await theDemonstration()
    expect(await missing()).toBeGreaterThan(20)
    const first = await propose()
    expect(first.greedyCost).toBeGreaterThanOrEqual(first.cost)
    await accept(first)
    const stillMissing = first.open.reduce((sum, open) => sum + open.missing, 0)
    expect(await missing()).toBe(stillMissing)

    const added = first.lines.toReversed()
    const [one, other, third] = added
    const soon = first.lines[0]
    if (one === undefined || other === undefined || third === undefined || soon === undefined)
      throw new Error('too few lines')
    // Two leave, weeks ahead.
    for (const { slotId, hostId } of [one, other]) await valueOf(api.rota.withdraw({ slotId, hostId }))
    // Two exchange their slots.
    const { options } = await valueOf(
      api.rota.listSwapOptions({ slotId: third.slotId, hostId: third.hostId }),
    )
    const option = options.find(({ slot }) => slot.slotId !== soon.slotId && month.from <= slot.date)
    if (option === undefined) throw new Error('nobody to exchange with')
    const { replacementId } = await valueOf(
      api.rota.proposeSwap({
        slotId: third.slotId,
        hostId: third.hostId,
        otherSlotId: option.slot.slotId,
        otherHostId: option.host.hostId,
      }),
    )
    await valueOf(api.rota.acceptSwap({ replacementId }))
    // One leaves the day before, and somebody comes instead at once.
    const eve = (await slotsOf()).find(({ slotId }) => slotId === soon.slotId)
    clock.set((eve?.startAt ?? 0) - aDay)
    await valueOf(api.rota.withdraw({ slotId: soon.slotId, hostId: soon.hostId }))
    const { open } = await valueOf(api.rota.listReplacements({}))
    const late = open.find(({ kind }) => kind === 'late')
    const helper = late?.candidates[0]
    if (late === undefined || helper === undefined) throw new Error('nobody is looked for')
    await valueOf(api.rota.takeReplacement({ replacementId: late.replacementId, hostId: helper.hostId }))

    const gaps = await missing()
    expect(gaps).toBeGreaterThan(stillMissing)
    const again = await propose({ mayChange: true })
    const careless = await propose({
      mayChange: true,
      rules: [{ id: 'change', weight: 0, amount: null }],
    })
    expect(again.lines.length).toBeLessThanOrEqual(careless.lines.length)
    // Each missing person is one line at least: with no other line, fewer there cannot be.
    const leftOpen = again.open.reduce((sum, slot) => sum + slot.missing, 0)
    const needed = gaps - leftOpen
    expect(again.lines.filter(({ act }) => act === 'add').length).toBeGreaterThanOrEqual(needed)
    expect(linesOf(again).filter(({ act }) => act === 'remove')).toEqual([])
    expect(again.lines).toHaveLength(needed)
    await accept(again)
    expect(await missing()).toBe(leftOpen)
    dispose()
  })

  it('can be proposed from the command line', async () => {
    const script = join(import.meta.dirname, '../../scripts/call.ts')
    const input = JSON.stringify({ from: '2027-06-01', to: '2027-06-30', seconds: 10 })
    const out = await new Promise<string>((resolve, reject) => {
      const env = { ...process.env, LIEU_DATA_DIR: folder.path }
      execFile(process.execPath, [script, 'rota.proposeFill', input], { env }, (error, answer) =>
        error === null ? resolve(answer) : reject(error),
      )
    })
    const answer = JSON.parse(out) as { ok: boolean; value: Proposal }
    expect(answer).toMatchObject({ ok: true, value: { greedyCost: expect.any(Number) as number } })
    expect(answer.value.lines.length).toBeGreaterThan(20)
  })
})
