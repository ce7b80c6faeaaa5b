import { describe, expect, test } from 'vitest'

import { claimStates, lineKinds } from '#shared/expenses/claim.ts'
import { canAttachReceipt, lacksReceipt } from '#shared/expenses/receipt-rules.ts'

describe('the receipt of a line', () => {
  test('is what a real cost lacks, and nothing else does', () => {
    for (const kind of lineKinds) {
      expect(lacksReceipt({ kind, fileId: null })).toBe(kind === 'realCost')
      expect(lacksReceipt({ kind, fileId: 'f'.repeat(64) })).toBe(false)
    }
  })

  test('may come later to a cost or a trip, while the claim is a draft', () => {
    const taken = lineKinds.filter((kind) => canAttachReceipt({ kind, state: 'draft' }).ok)
    expect(taken).toEqual(['realCost', 'travel'])
  })

  test('never comes to what was submitted: the claim is taken back first', () => {
    for (const state of claimStates.filter((one) => one !== 'draft'))
      expect(canAttachReceipt({ kind: 'realCost', state })).toEqual({
        ok: false,
        error: { type: 'NotDraft', state },
      })
  })
})
