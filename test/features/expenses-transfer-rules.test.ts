import { describe, expect, it } from 'vitest'

import { transferFile } from '#core/features/expenses/transfer-file.ts'
import { communicationOfNumber, writtenCommunication } from '#shared/expenses/structured-communication.ts'
import type { TransferBatch } from '#shared/expenses/transfer-rules.ts'
import { aBatch, aTransfer, elementsIn, textsIn, valuesIn } from '#test/support/transfers.ts'

// What the SEPA credit transfer customer-to-bank guidelines ask of a pain.001.001.09 beyond the schema of ISO 20022
// (European Payments Council, EPC132-08, 2023, version 1.0; signs: EPC217-08). Each rule is tried on the fullest file
// that is written here: both kinds of communication, the longest texts, the least and the most that a transfer carries.

function fileOf(batch: TransferBatch): Uint8Array {
  const file = transferFile(batch)
  if (!file.ok) throw new Error(JSON.stringify(file.error))
  return file.value
}

const { debtor } = aBatch()
const transfers = [
  aTransfer({
    endToEndId: 'a'.repeat(35),
    name: 'n'.repeat(70),
    communication: 'c'.repeat(140),
    amountCents: 1,
  }),
  aTransfer({
    endToEndId: 'second',
    communication: writtenCommunication(communicationOfNumber(9_999_999_999)),
  }),
  aTransfer({ endToEndId: 'third', amountCents: 99_999_999_999, name: "D'Hondt + fils (asbl)" }),
]
const batch = aBatch({ transfers, debtor: { ...debtor, name: 'N'.repeat(70) }, messageId: 'm'.repeat(28) })
const file = fileOf(batch)
const withCode = fileOf({ ...batch, debtor: { ...debtor, bic: 'GKCCBEBB' } })

describe('a file of transfers keeps the rules of the European Payments Council', () => {
  it('amounts are in euros, from 0.01 to 999999999.99, with two decimals', () => {
    expect(valuesIn(file, 'InstdAmt')).toEqual(['0.01', '42.31', '999999999.99'])
    expect(new Set(valuesIn(file, 'InstdAmt/@Ccy'))).toEqual(new Set(['EUR']))
  })

  it('count and control sum stand in the header and beside the payment, in two decimals', () => {
    for (const place of ['GrpHdr', 'PmtInf']) {
      expect(valuesIn(file, `${place}/NbOfTxs`)).toEqual(['3'])
      expect(valuesIn(file, `${place}/CtrlSum`)).toEqual(['1000000042.31'])
    }
  })

  it('the only payment method is TRF, the only service level SEPA, said once; charges are shared, said once', () => {
    expect(valuesIn(file, 'PmtMtd')).toEqual(['TRF'])
    expect(valuesIn(file, 'PmtInf/PmtTpInf/SvcLvl/Cd')).toEqual(['SEPA'])
    expect(valuesIn(file, 'PmtTpInf')).toHaveLength(1)
    expect(valuesIn(file, 'ChrgBr')).toEqual(['SLEV'])
    expect(valuesIn(file, 'PmtInf/ChrgBr')).toEqual(['SLEV'])
  })

  it('the execution day is a date without an hour (AT-T013)', () => {
    expect(valuesIn(file, 'ReqdExctnDt/Dt')).toEqual(['2026-12-01'])
    expect(valuesIn(file, 'ReqdExctnDt/DtTm')).toEqual([])
  })

  it('the bank of the place is its BIC, or NOTPROVIDED and nothing else; that of a person is not said', () => {
    expect(valuesIn(withCode, 'DbtrAgt/FinInstnId/BICFI')).toEqual(['GKCCBEBB'])
    expect(valuesIn(withCode, 'DbtrAgt/FinInstnId/Othr')).toEqual([])
    expect(valuesIn(file, 'DbtrAgt/FinInstnId/BICFI')).toEqual([])
    expect(valuesIn(file, 'DbtrAgt/FinInstnId/Othr/Id')).toEqual(['NOTPROVIDED'])
    expect(valuesIn(file, 'CdtrAgt')).toEqual([])
  })

  it('each transfer has who is paid and their IBAN; accounts are IBANs only', () => {
    expect(valuesIn(file, 'CdtTrfTxInf/Cdtr/Nm')).toHaveLength(3)
    expect(valuesIn(file, 'CdtTrfTxInf/CdtrAcct/Id/IBAN')).toHaveLength(3)
    expect(valuesIn(file, 'DbtrAcct/Id/IBAN')).toHaveLength(1)
    expect([...valuesIn(file, 'DbtrAcct/Id/Othr'), ...valuesIn(file, 'CdtrAcct/Id/Othr')]).toEqual([])
  })

  it('a transfer carries one text or one reference, never both', () => {
    expect(elementsIn(file, 'CdtTrfTxInf/RmtInf')).toEqual([['Ustrd'], ['Strd'], ['Ustrd']])
  })

  it('a Belgian structured communication is a SCOR whose issuer is BBA, with type and reference (RF ones are of ISO)', () => {
    expect(valuesIn(file, 'CdtrRefInf/Tp/CdOrPrtry/Cd')).toEqual(['SCOR'])
    expect(valuesIn(file, 'CdtrRefInf/Tp/Issr')).toEqual(['BBA'])
    expect(valuesIn(file, 'CdtrRefInf/Ref')).toEqual(['999999999948'])
  })

  it('a structured communication with its tags stays within 140 signs, the outer one left out', () => {
    const written = new TextDecoder().decode(file)
    const [, inside = ''] = /<Strd>(.*?)<\/Strd>/s.exec(written) ?? []
    expect(inside.length).toBeGreaterThan(0)
    expect(inside.length).toBeLessThanOrEqual(140)
  })

  it('names have 70 signs at most, texts 140, identifiers 35', () => {
    for (const [path, most] of [
      ['Nm', 70],
      ['Ustrd', 140],
      ['MsgId', 35],
      ['PmtInfId', 35],
      ['InstrId', 35],
      ['EndToEndId', 35],
    ] as const) {
      const lengths = valuesIn(file, path).map((text) => text.length)
      expect(lengths.length, path).toBeGreaterThan(0)
      expect(Math.max(...lengths), path).toBeLessThanOrEqual(most)
    }
  })

  it('every text is written in the signs all banks take, no slash at an end nor two in a row', () => {
    const texts = textsIn(file)
    expect(texts.length).toBeGreaterThan(30)
    expect(texts.filter((text) => !/^[A-Za-z0-9/\-?:().,'+ ]+$/.test(text))).toEqual([])
    expect(texts.filter((text) => /^\/|\/$|\/\//.test(text))).toEqual([])
  })

  it('is UTF-8 without a byte order mark, and says so', () => {
    expect(new TextDecoder().decode(file.slice(0, 60))).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"/i)
    expect(file[0]).toBe('<'.charCodeAt(0))
  })
})
