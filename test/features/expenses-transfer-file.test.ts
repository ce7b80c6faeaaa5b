import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { transferFile } from '#core/features/expenses/transfer-file.ts'
import { sepaLimits, sepaText } from '#shared/expenses/sepa-text.ts'
import { communicationOfNumber, writtenCommunication } from '#shared/expenses/structured-communication.ts'
import { canLeave, type TransferBatch } from '#shared/expenses/transfer-rules.ts'
import { aBatch, aTransfer, judgeTransferFile, valuesIn } from '#test/support/transfers.ts'

function fileOf(batch: TransferBatch): Uint8Array {
  const file = transferFile(batch)
  if (!file.ok) throw new Error(JSON.stringify(file.error))
  return file.value
}

describe('a file of transfers', () => {
  it('is one of the schema of ISO 20022', () => {
    const file = fileOf(aBatch())
    expect(() => judgeTransferFile(file)).not.toThrow()
    expect(valuesIn(file, 'GrpHdr/NbOfTxs')).toEqual(['1'])
    expect(valuesIn(file, 'ReqdExctnDt/Dt')).toEqual(['2026-12-01'])
    expect(valuesIn(file, 'GrpHdr/CreDtTm')).toEqual(['2026-11-30T14:05:00'])
    expect(valuesIn(file, 'PmtInf/ChrgBr')).toEqual(['SLEV'])
    expect(valuesIn(file, 'CdtTrfTxInf/CdtrAgt')).toEqual([])
    expect(valuesIn(file, 'RmtInf/Ustrd')).toEqual(['Defraiements 2026-11'])
  })

  it('carries a structured communication as the Belgian banks read it', () => {
    const file = fileOf(aBatch({ transfers: [aTransfer({ communication: '+++123/4567/89002+++' })] }))
    expect(() => judgeTransferFile(file)).not.toThrow()
    expect(valuesIn(file, 'CdtrRefInf/Tp/CdOrPrtry/Cd')).toEqual(['SCOR'])
    expect(valuesIn(file, 'CdtrRefInf/Tp/Issr')).toEqual(['BBA'])
    expect(valuesIn(file, 'CdtrRefInf/Ref')).toEqual(['123456789002'])
    expect(valuesIn(file, 'RmtInf/Ustrd')).toEqual([])
  })

  it('says the code of the bank of the place where there is one, and that there is none otherwise', () => {
    const { debtor } = aBatch()
    const withCode = fileOf(aBatch({ debtor: { ...debtor, bic: 'GKCCBEBB' } }))
    expect(() => judgeTransferFile(withCode)).not.toThrow()
    expect(valuesIn(withCode, 'DbtrAgt/FinInstnId/BICFI')).toEqual(['GKCCBEBB'])
    expect(valuesIn(fileOf(aBatch()), 'DbtrAgt/FinInstnId/Othr/Id')).toEqual(['NOTPROVIDED'])
  })

  it('is the same bytes each time', () => {
    expect(fileOf(aBatch())).toEqual(fileOf(aBatch()))
  })

  it('of any amounts and texts is one of the schema, its count and its sum to the cent', () => {
    const anyTransfer = fc.record({
      amountCents: fc.integer({ min: 1, max: 99_999_999 }),
      name: fc
        .string({ maxLength: 90, unit: 'grapheme' })
        .map((text) => sepaText(`A${text}`, sepaLimits.name)),
      communication: fc.oneof(
        fc.string({ maxLength: 200, unit: 'grapheme' }).map((text) => sepaText(`B${text}`, 140)),
        fc.integer({ min: 0, max: 9_999_999_999 }).map((n) => writtenCommunication(communicationOfNumber(n))),
      ),
    })
    fc.assert(
      fc.property(fc.array(anyTransfer, { minLength: 1, maxLength: 30 }), (lines) => {
        const transfers = lines.map((line, index) => aTransfer({ ...line, endToEndId: `claim${index}` }))
        const file = fileOf(aBatch({ transfers }))
        judgeTransferFile(file)
        const cents = lines.reduce((sum, { amountCents }) => sum + BigInt(amountCents), 0n)
        const euros = `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`
        expect(valuesIn(file, 'CtrlSum')).toEqual([euros, euros])
        expect(valuesIn(file, 'NbOfTxs')).toEqual([String(lines.length), String(lines.length)])
        const amounts = valuesIn(file, 'InstdAmt').map((text) => BigInt(text.replace('.', '')))
        expect(amounts.reduce((sum, amount) => sum + amount, 0n)).toBe(cents)
      }),
      { numRuns: 60 },
    )
  })

  it('finds what the judge finds: the schema refuses a file with a word too many', () => {
    const broken = new TextDecoder().decode(fileOf(aBatch())).replace('<ChrgBr>', '<Extra/><ChrgBr>')
    expect(() => judgeTransferFile(new TextEncoder().encode(broken))).toThrow(/Extra/)
  })
})

describe('a file of transfers does not leave', () => {
  it.each([
    ['an account number whose inner check is wrong', { iban: 'BE41091811735141' }, 'iban'],
    ['an account number with spaces', { iban: 'BE68 5390 0754 7034' }, 'iban'],
    ['nothing to pay', { amountCents: 0 }, 'amount'],
    ['an amount below nothing', { amountCents: -100 }, 'amount'],
    ['half a cent', { amountCents: 10.5 }, 'amount'],
    ['more than a transfer carries', { amountCents: 100_000_000_000 }, 'amount'],
    ['a name of 71 signs', { name: 'a'.repeat(71) }, 'name'],
    ['a name of points', { name: '....' }, 'name'],
    ['a name with an accent', { name: 'Zoë' }, 'name'],
    ['a communication of 141 signs', { communication: 'a'.repeat(141) }, 'communication'],
    ['no communication', { communication: '' }, 'communication'],
    ['wrong check digits', { communication: '+++123/4567/89012+++' }, 'communication'],
    ['an identifier of 36 signs', { endToEndId: 'a'.repeat(36) }, 'identifier'],
  ] as const)('with %s', (_, overrides, fault) => {
    const batch = aBatch({ transfers: [aTransfer({ endToEndId: 'first' }), aTransfer(overrides)] })
    expect(canLeave(batch)).toEqual({ ok: false, error: [{ index: 1, fault }] })
    expect(transferFile(batch)).toEqual({ ok: false, error: [{ index: 1, fault }] })
  })

  it('with one claim twice', () => {
    const batch = aBatch({ transfers: [aTransfer(), aTransfer()] })
    expect(canLeave(batch)).toEqual({ ok: false, error: [{ index: 1, fault: 'identifier' }] })
  })

  it('with nothing in it', () => {
    expect(canLeave(aBatch({ transfers: [] }))).toEqual({
      ok: false,
      error: [{ index: null, fault: 'empty' }],
    })
  })

  it.each([
    ['a day before it was made', { executionDate: '2026-11-29' }, 'date'],
    ['a day that does not exist', { executionDate: '2026-02-30' }, 'date'],
    ['an identifier that leaves no place for its parts', { messageId: 'a'.repeat(29) }, 'identifier'],
    ['the code of a bank abroad', { debtor: { ...aBatch().debtor, bic: 'DEUTDEFF' } }, 'bic'],
    ['no name of the place', { debtor: { ...aBatch().debtor, name: '' } }, 'name'],
    ['a wrong account of the place', { debtor: { ...aBatch().debtor, iban: 'BE00' } }, 'iban'],
  ] as const)('with %s', (_, overrides, fault) => {
    expect(canLeave(aBatch(overrides))).toEqual({ ok: false, error: [{ index: null, fault }] })
  })
})
