/** Identified people, and what the place keeps of them. Dates are local days, moments are instants. */
export interface PeopleTables {
  institution: {
    id: string
    name: string
    contactName: string | null
    email: string | null
    phone: string | null
    note: string | null
    createdAt: number
  }
  person: PersonTable
  training: {
    id: string
    personId: string
    title: string
    date: string
    validUntil: string | null
    provider: string | null
    note: string | null
  }
  keyLoan: {
    id: string
    personId: string
    keyLabel: string
    givenOn: string
    returnedOn: string | null
    note: string | null
  }
  informationNote: {
    id: string
    version: number
    textFr: string
    textNl: string
    createdAt: number
    /** JSON, what the words in braces stood for when it was published; null in a draft. */
    facts: string | null
    publishedAt: number | null
  }
  informationNoteGiven: {
    id: string
    personId: string
    noteId: string
    language: 'fr' | 'nl'
    givenOn: string
    signature: 'none' | 'paper' | 'screen'
    signedOn: string | null
    /** Path data of an SVG. */
    drawing: string | null
  }
  insurancePolicy: {
    id: string
    kind: 'civilLiability' | 'accidents' | 'legalAid' | 'other'
    insurer: string
    policyNumber: string
    fromDate: string
    untilDate: string | null
    fileId: string | null
    note: string | null
  }
  institutionAgreement: {
    id: string
    institutionId: string
    reference: string | null
    fromDate: string
    untilDate: string | null
    fileId: string | null
    note: string | null
  }
  retentionRule: {
    id: string
    purpose: string
    legalBasis: string
    months: number | null
    source: string
    standing: 'confirmed' | 'unconfirmed' | 'chosen'
  }
  /** `counts`: JSON, how many rows of each table; `proof`: what was looked for and not found any more. */
  purge: {
    id: string
    kind: 'yearly' | 'person'
    at: number
    byHolder: string
    counts: string
    proof: string
  }
}

interface PersonTable {
  id: string
  hostId: string | null
  firstName: string
  lastName: string
  email: string | null
  phone: string | null
  /** A JSON list of texts. */
  languages: string
  street: string | null
  postcode: string | null
  city: string | null
  emergencyName: string | null
  emergencyPhone: string | null
  emergencyRelation: string | null
  institutionId: string | null
  /** Without spaces, checked. */
  iban: string | null
  /** Whose account it is, when it is not the person's own name. */
  accountHolder: string | null
  startDate: string | null
  endDate: string | null
  photoPermission: 'notAsked' | 'given' | 'refused'
  photoAskedOn: string | null
  note: string | null
  createdAt: number
}
