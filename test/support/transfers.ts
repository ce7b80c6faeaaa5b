import { readFileSync } from 'node:fs'

import { XmlDocument, XsdValidator } from 'libxml2-wasm'

import type { Transfer, TransferBatch } from '#shared/expenses/transfer-rules.ts'

const schema = XmlDocument.fromBuffer(
  readFileSync(new URL('../data/pain.001.001.09-written-part.xsd', import.meta.url)),
)
const validator = XsdValidator.fromDoc(schema)

/** Throws where the file is not one of the schema of ISO 20022, with what the schema says. */
export function judgeTransferFile(bytes: Uint8Array): void {
  const file = XmlDocument.fromBuffer(bytes)
  try {
    validator.validate(file)
  } finally {
    file.dispose()
  }
}

/** What stands at each place of that name in a file of transfers, read by another library than the one that writes it. */
export function valuesIn(bytes: Uint8Array, path: string): string[] {
  const file = XmlDocument.fromBuffer(bytes)
  try {
    const namespaces = { p: 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09' }
    const xpath = path.replace(/(^|\/)(\w)/g, '$1p:$2')
    return file.find(`//${xpath}`, namespaces).map((node) => node.content)
  } finally {
    file.dispose()
  }
}

export const aTransfer = (overrides: Partial<Transfer> = {}): Transfer => ({
  endToEndId: '019bd2f07c2a7000800000000000000a',
  amountCents: 4231,
  name: 'Amina',
  iban: 'BE68539007547034',
  communication: 'Defraiements 2026-11',
  ...overrides,
})

export const aBatch = (overrides: Partial<TransferBatch> = {}): TransferBatch => ({
  messageId: '202611-0123456789ab',
  createdAt: '2026-11-30T14:05:00',
  executionDate: '2026-12-01',
  debtor: { name: 'Le Seuil', iban: 'BE68539007547034', bic: null },
  transfers: [aTransfer()],
  ...overrides,
})
