type Cell = string | number | null
type SampleRow = readonly [table: string, row: Readonly<Record<string, Cell>>]

const idOf = (end: string): string => `019aa6c4-0000-7000-8000-0000000000${end}`
const [institution, person, note, claim, line] = ['a1', 'a2', 'a3', 'a4', 'a5'].map(idOf) as [
  string,
  string,
  string,
  string,
  string,
]
const [rate, batch, policy, agreement] = ['b1', 'b2', 'b3', 'b4'].map(idOf) as [
  string,
  string,
  string,
  string,
]
/** The SHA-256 that names the one file. */
const file = 'f'.repeat(64)

/** The person whom the rows are about, and the host she is. */
export const samplePerson = { id: person, hostId: idOf('c1') }
export const sampleFileId = file

/**
 * Rows of every captured table of the vault, by the migration that makes the table, parents before children. Every
 * column that takes any text says `mark` with the names of its table and of itself, so that each can be looked for.
 */
export function vaultSampleRows(mark = 'texte'): Readonly<Record<string, readonly SampleRow[]>> {
  return {
    '0001-vault': vaultRows(textsOf(mark)),
    '0002-people': peopleRows(textsOf(mark)),
    '0003-expenses': expenseRows(textsOf(mark)),
    '0004-missed-tries': [
      ['missedTries', { id: idOf('d8'), tries: 7, since: 1, lastAt: 2, coordinatorToldAt: 3 }],
    ],
  }
}

type Texts = (table: string, ...columns: readonly string[]) => Record<string, string>
const textsOf =
  (mark: string): Texts =>
  (table, ...columns) =>
    Object.fromEntries(columns.map((column) => [column, `${mark}-${table}-${column}`]))

const vaultRows = (texts: Texts): readonly SampleRow[] => [
  ['vaultHolder', { id: idOf('d1'), ...texts('vaultHolder', 'name'), role: 'treasurer', addedAt: 1 }],
  ['vaultSetting', { id: 'vault', idleMinutes: 10 }],
]

const peopleRows = (texts: Texts): readonly SampleRow[] => [
  [
    'institution',
    {
      id: institution,
      ...texts('institution', 'name', 'contactName', 'email', 'phone', 'note'),
      createdAt: 1,
    },
  ],
  ['person', { ...aPerson(texts), createdAt: 1 }],
  [
    'training',
    {
      id: idOf('d2'),
      personId: person,
      ...texts('training', 'title', 'provider', 'note'),
      date: '2026-01-10',
    },
  ],
  [
    'keyLoan',
    { id: idOf('d3'), personId: person, ...texts('keyLoan', 'keyLabel', 'note'), givenOn: '2026-01-10' },
  ],
  [
    'informationNote',
    { id: note, version: 1, ...texts('informationNote', 'textFr', 'textNl', 'facts'), createdAt: 1 },
  ],
  [
    'informationNoteGiven',
    {
      id: `${person}@1`,
      personId: person,
      noteId: note,
      language: 'fr',
      givenOn: '2026-01-10',
      signature: 'screen',
      signedOn: '2026-01-11',
      ...texts('informationNoteGiven', 'drawing'),
    },
  ],
  [
    'insurancePolicy',
    {
      id: policy,
      kind: 'civilLiability',
      ...texts('insurancePolicy', 'insurer', 'policyNumber', 'note'),
      fromDate: '2026-01-01',
      fileId: file,
    },
  ],
  [
    'institutionAgreement',
    {
      id: agreement,
      institutionId: institution,
      ...texts('institutionAgreement', 'reference', 'note'),
      fromDate: '2026-01-01',
      fileId: file,
    },
  ],
  [
    'retentionRule',
    {
      id: 'sample',
      ...texts('retentionRule', 'purpose', 'legalBasis', 'source'),
      months: 12,
      standing: 'chosen',
    },
  ],
  [
    'purge',
    {
      id: idOf('d4'),
      kind: 'yearly',
      at: 1,
      ...texts('purge', 'byHolder'),
      counts: JSON.stringify({
        tables: [{ table: texts('purge', 'counts')['counts'], rows: 1 }],
        reduced: 0,
        files: 0,
      }),
      proof: JSON.stringify({ ...aProof, foundInFiles: [texts('purge', 'proof')['proof']] }),
    },
  ],
]

const aProof = {
  state: 'finished',
  at: 1,
  searched: 0,
  shared: 0,
  left: 0,
  found: 0,
  vaultBytes: 0,
  files: 0,
  fileBytes: 0,
  unread: 0,
  copiesRemoved: 0,
  isCopyFresh: true,
  isOutsideAway: false,
  aside: 0,
  others: 0,
}

const aPerson = (texts: Texts): Record<string, Cell> => ({
  id: person,
  hostId: samplePerson.hostId,
  ...texts('person', 'firstName', 'lastName', 'email', 'phone', 'street', 'postcode', 'city', 'note'),
  ...texts('person', 'emergencyName', 'emergencyPhone', 'emergencyRelation', 'iban', 'accountHolder'),
  languages: JSON.stringify([texts('person', 'languages')['languages']]),
  institutionId: institution,
  startDate: '2026-01-10',
  endDate: '2026-11-01',
  photoPermission: 'given',
  photoAskedOn: '2026-01-10',
})

const expenseRows = (texts: Texts): readonly SampleRow[] => [
  [
    'expenseRate',
    {
      id: rate,
      kind: 'bicycle',
      fromDate: '2026-01-01',
      amount: 3600,
      ...texts('expenseRate', 'source', 'note'),
      standing: 'typed',
    },
  ],
  ['expenseSetting', { id: 'expenses', ...texts('expenseSetting', 'debtorName', 'debtorIban', 'debtorBic') }],
  ['expenseYear', { id: '2026', carRate: 'carYearly' }],
  [
    'claimSystem',
    {
      id: `${person}@2026`,
      personId: person,
      year: 2026,
      system: 'realCosts',
      ceiling: 'normal',
      chosenAt: 1,
    },
  ],
  [
    'swornStatement',
    {
      id: idOf('d5'),
      personId: person,
      year: 2026,
      amountCents: 0,
      declaredOn: '2026-02-01',
      fileId: file,
      ...texts('swornStatement', 'note'),
      createdAt: 1,
    },
  ],
  [
    'expenseClaim',
    {
      id: claim,
      personId: person,
      year: 2026,
      month: '2026-11',
      createdAt: 1,
      ...texts('expenseClaim', 'createdBy'),
    },
  ],
  [
    'claimStep',
    { id: idOf('d6'), claimId: claim, step: 'refused', at: 1, ...texts('claimStep', 'byHolder', 'reason') },
  ],
  ['expenseLine', { ...aLine(texts), createdAt: 1 }],
  [
    'paymentBatch',
    {
      id: batch,
      messageId: 'texte-2026-11',
      ...texts('paymentBatch', 'month', 'debtorName', 'debtorIban', 'debtorBic', 'createdBy'),
      executionDate: '2026-12-01',
      createdAt: 1,
    },
  ],
  [
    'payment',
    {
      id: idOf('d7'),
      claimId: claim,
      batchId: batch,
      method: 'transfer',
      amountCents: 1500,
      ...texts('payment', 'name', 'iban', 'communication', 'cancelReason'),
      cancelledAt: 2,
      createdAt: 1,
    },
  ],
]

const aLine = (texts: Texts): Record<string, Cell> => ({
  id: line,
  claimId: claim,
  personId: person,
  date: '2026-11-07',
  kind: 'travel',
  amountCents: 1500,
  ...texts('expenseLine', 'slotIds', 'activity', 'reason', 'forcedReason', 'forcedBy'),
  mode: 'bicycle',
  trip: 'errand',
  metres: 41_000,
  rateId: rate,
  fileId: file,
})
