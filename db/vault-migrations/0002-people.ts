import type { Migration } from '../migrate.ts'
import { retentionRuleRows } from './retention-rule-rows.ts'

/** Identified people, what they were told, what they were lent, and how long it is kept. */
export const people: Migration = {
  id: '0002-people',
  sql: `
    CREATE TABLE institution (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
      contactName TEXT,
      email TEXT,
      phone TEXT,
      note TEXT,
      createdAt INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE person (
      id TEXT PRIMARY KEY,
      -- The host of the open tier this person is, who is only a display name there. One person at most for a host.
      hostId TEXT UNIQUE,
      firstName TEXT NOT NULL CHECK (length(firstName) BETWEEN 1 AND 80),
      lastName TEXT NOT NULL CHECK (length(lastName) BETWEEN 1 AND 80),
      email TEXT,
      phone TEXT,
      -- Languages as people name them, a JSON list of texts: "français", "tigrigna".
      languages TEXT NOT NULL DEFAULT '[]',
      street TEXT,
      postcode TEXT,
      city TEXT,
      emergencyName TEXT,
      emergencyPhone TEXT,
      emergencyRelation TEXT,
      institutionId TEXT REFERENCES institution (id) DEFERRABLE,
      iban TEXT,
      accountHolder TEXT,
      startDate TEXT,
      endDate TEXT,
      photoPermission TEXT NOT NULL DEFAULT 'notAsked' CHECK (photoPermission IN ('notAsked', 'given', 'refused')),
      photoAskedOn TEXT,
      note TEXT,
      createdAt INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX personOfInstitution ON person (institutionId);
    CREATE TABLE training (
      id TEXT PRIMARY KEY,
      personId TEXT NOT NULL REFERENCES person (id) DEFERRABLE,
      title TEXT NOT NULL,
      date TEXT NOT NULL,
      validUntil TEXT,
      provider TEXT,
      note TEXT
    ) STRICT;
    CREATE INDEX trainingOfPerson ON training (personId);
    CREATE TABLE keyLoan (
      id TEXT PRIMARY KEY,
      personId TEXT NOT NULL REFERENCES person (id) DEFERRABLE,
      keyLabel TEXT NOT NULL,
      givenOn TEXT NOT NULL,
      returnedOn TEXT,
      note TEXT
    ) STRICT;
    CREATE INDEX keyLoanOfPerson ON keyLoan (personId);
    CREATE TABLE informationNote (
      id TEXT PRIMARY KEY,
      version INTEGER NOT NULL UNIQUE,
      textFr TEXT NOT NULL,
      textNl TEXT NOT NULL,
      createdAt INTEGER NOT NULL,
      -- What stood for {lieu}, {assureur} and the other words in braces when it was published, a JSON object: the text
      -- that people were given stays what it was when the policy or the address changes.
      facts TEXT,
      -- A version that was published is never written again: the next change is the next version.
      publishedAt INTEGER
    ) STRICT;
    CREATE TRIGGER informationNoteIsFixed BEFORE UPDATE ON informationNote
      WHEN OLD.publishedAt IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a published note is not written again'); END;
    CREATE TABLE informationNoteGiven (
      id TEXT PRIMARY KEY,
      personId TEXT NOT NULL REFERENCES person (id) DEFERRABLE,
      noteId TEXT NOT NULL REFERENCES informationNote (id) DEFERRABLE,
      language TEXT NOT NULL CHECK (language IN ('fr', 'nl')),
      givenOn TEXT NOT NULL,
      signature TEXT NOT NULL CHECK (signature IN ('none', 'paper', 'screen')),
      signedOn TEXT,
      -- What the hand drew on the screen: the path data of an SVG.
      drawing TEXT
    ) STRICT;
    CREATE INDEX noteGivenTo ON informationNoteGiven (personId);
    CREATE TABLE insurancePolicy (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('civilLiability', 'accidents', 'legalAid', 'other')),
      insurer TEXT NOT NULL,
      policyNumber TEXT NOT NULL,
      fromDate TEXT NOT NULL,
      untilDate TEXT,
      fileId TEXT REFERENCES vaultFile (id) DEFERRABLE,
      note TEXT
    ) STRICT;
    CREATE TABLE institutionAgreement (
      id TEXT PRIMARY KEY,
      institutionId TEXT NOT NULL REFERENCES institution (id) DEFERRABLE,
      reference TEXT,
      fromDate TEXT NOT NULL,
      untilDate TEXT,
      fileId TEXT REFERENCES vaultFile (id) DEFERRABLE,
      note TEXT
    ) STRICT;
    CREATE TABLE retentionRule (
      id TEXT PRIMARY KEY,
      purpose TEXT NOT NULL,
      legalBasis TEXT NOT NULL,
      -- Counted from the end of what the kind says (leaving, end of the year); null: kept until somebody decides.
      months INTEGER CHECK (months BETWEEN 0 AND 600),
      source TEXT NOT NULL,
      standing TEXT NOT NULL CHECK (standing IN ('confirmed', 'unconfirmed', 'chosen'))
    ) STRICT;
    -- The proof that something was erased: what kinds and how many, never whose.
    CREATE TABLE purge (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('yearly', 'person')),
      at INTEGER NOT NULL,
      byHolder TEXT NOT NULL,
      counts TEXT NOT NULL,
      proof TEXT NOT NULL
    ) STRICT;

    ${retentionRuleRows}
  `,
  captured: [
    'institution',
    'person',
    'training',
    'keyLoan',
    'informationNote',
    'informationNoteGiven',
    'insurancePolicy',
    'institutionAgreement',
    'retentionRule',
    'purge',
  ],
}
