import { readFileSync } from 'node:fs'

import { XmlDocument, type XmlElement, XsdValidator } from 'libxml2-wasm'

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

const namespaces = { p: 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09' }

/** Reads a file of transfers by another library than the one that writes it. */
function read<T>(bytes: Uint8Array, reading: (file: XmlDocument) => T): T {
  const file = XmlDocument.fromBuffer(bytes)
  try {
    return reading(file)
  } finally {
    file.dispose()
  }
}

const nodesAt = (file: XmlDocument, path: string) =>
  file.find(`//${path.replace(/(^|\/)(\w)/g, '$1p:$2')}`, namespaces)

/** What stands at each place of that name in a file of transfers. */
export const valuesIn = (bytes: Uint8Array, path: string): string[] =>
  read(bytes, (file) => nodesAt(file, path).map((node) => node.content))

/** The names of the elements inside each place of that name. */
export const elementsIn = (bytes: Uint8Array, path: string): string[][] =>
  read(bytes, (file) =>
    nodesAt(file, path).map((node) => node.find('*').map((inner) => (inner as XmlElement).name)),
  )

/** Every text of a file, whatever it is the text of. */
export const textsIn = (bytes: Uint8Array): string[] =>
  read(bytes, (file) => file.find('//*[not(*)]').map((node) => node.content))

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
