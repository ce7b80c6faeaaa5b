import type { Migration } from '../migrate.ts'
import { insertExpenseRates } from './expense-rate-rows.ts'

/** Ceilings and rates, each person's system of a year, claims and their lines, statements, payments. */
export const expenses: Migration = {
  id: '0003-expenses',
  sql: `
    CREATE TABLE expenseRate (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN (
        'flatDay', 'flatYear', 'flatYearIncreased', 'carQuarterly', 'carYearly', 'bicycle', 'travelMetres')),
      fromDate TEXT NOT NULL,
      untilDate TEXT,
      -- Ceilings in cents; rates of a kilometre in ten-thousandths of a euro; distances in metres.
      amount INTEGER NOT NULL CHECK (amount > 0),
      source TEXT NOT NULL CHECK (source <> ''),
      standing TEXT NOT NULL CHECK (standing IN ('confirmed', 'unconfirmed', 'typed')),
      note TEXT
    ) STRICT;
    CREATE TABLE expenseSetting (
      id TEXT PRIMARY KEY CHECK (id = 'expenses'),
      fourEyes INTEGER NOT NULL DEFAULT 1 CHECK (fourEyes IN (0, 1)),
      debtorName TEXT,
      debtorIban TEXT,
      debtorBic TEXT,
      -- What the flat amount of a day is here; null: the ceiling of the day.
      flatDayCents INTEGER CHECK (flatDayCents > 0)
    ) STRICT;
    CREATE TABLE expenseYear (
      id TEXT PRIMARY KEY CHECK (id GLOB '[12][0-9][0-9][0-9]'),
      carRate TEXT NOT NULL CHECK (carRate IN ('carQuarterly', 'carYearly'))
    ) STRICT;
    CREATE TABLE claimSystem (
      -- <personId>@<year>: one system a person and a calendar year.
      id TEXT PRIMARY KEY,
      personId TEXT NOT NULL REFERENCES person (id) DEFERRABLE,
      year INTEGER NOT NULL,
      system TEXT NOT NULL CHECK (system IN ('flatRate', 'realCosts')),
      ceiling TEXT NOT NULL CHECK (ceiling IN ('normal', 'increased')),
      category TEXT CHECK (category IN ('sport', 'sitting', 'lyingTransport')),
      regularTransport INTEGER NOT NULL DEFAULT 0 CHECK (regularTransport IN (0, 1)),
      chosenAt INTEGER NOT NULL,
      CHECK ((ceiling = 'increased') = (category IS NOT NULL))
    ) STRICT;
    CREATE INDEX claimSystemOfPerson ON claimSystem (personId);
    CREATE TABLE swornStatement (
      id TEXT PRIMARY KEY,
      personId TEXT NOT NULL REFERENCES person (id) DEFERRABLE,
      year INTEGER NOT NULL,
      -- What other organisations paid in the year as flat rate; nought is an answer too.
      amountCents INTEGER NOT NULL CHECK (amountCents >= 0),
      declaredOn TEXT NOT NULL,
      fileId TEXT REFERENCES vaultFile (id) DEFERRABLE,
      note TEXT,
      createdAt INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX statementOfPerson ON swornStatement (personId);
    CREATE TABLE expenseClaim (
      id TEXT PRIMARY KEY,
      personId TEXT NOT NULL REFERENCES person (id) DEFERRABLE,
      year INTEGER NOT NULL,
      month TEXT NOT NULL CHECK (month GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
      createdAt INTEGER NOT NULL,
      createdBy TEXT NOT NULL
    ) STRICT;
    CREATE INDEX claimOfPerson ON expenseClaim (personId, year);
    CREATE TABLE claimStep (
      id TEXT PRIMARY KEY,
      claimId TEXT NOT NULL REFERENCES expenseClaim (id) DEFERRABLE,
      step TEXT NOT NULL CHECK (step IN (
        'submitted', 'takenBack', 'approved', 'refused', 'paid', 'paymentCancelled')),
      at INTEGER NOT NULL,
      byHolder TEXT NOT NULL,
      -- 1: who submitted it approved it too, the place having switched four eyes off.
      alone INTEGER NOT NULL DEFAULT 0 CHECK (alone IN (0, 1)),
      reason TEXT
    ) STRICT;
    CREATE INDEX stepOfClaim ON claimStep (claimId);
    CREATE TABLE expenseLine (
      id TEXT PRIMARY KEY,
      claimId TEXT NOT NULL REFERENCES expenseClaim (id) DEFERRABLE,
      personId TEXT NOT NULL REFERENCES person (id) DEFERRABLE,
      date TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('flatDay', 'realCost', 'travel', 'correction')),
      -- Only a correction may be negative: the entry that answers a wrong one.
      amountCents INTEGER NOT NULL CHECK (amountCents > 0 OR kind = 'correction'),
      -- The slots of the day, a JSON list, for a flat amount.
      slotIds TEXT,
      activity TEXT,
      reason TEXT,
      mode TEXT CHECK (mode IN ('car', 'bicycle', 'publicTransport')),
      trip TEXT CHECK (trip IN ('homeToPlace', 'errand')),
      -- A correction says how much longer or shorter the trip was.
      metres INTEGER CHECK (metres > 0 OR kind = 'correction'),
      rateId TEXT REFERENCES expenseRate (id) DEFERRABLE,
      fileId TEXT REFERENCES vaultFile (id) DEFERRABLE,
      correctsLineId TEXT REFERENCES expenseLine (id) DEFERRABLE,
      forcedReason TEXT,
      forcedBy TEXT,
      createdAt INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX lineOfClaim ON expenseLine (claimId);
    CREATE INDEX lineOfPerson ON expenseLine (personId, date);
    CREATE INDEX lineOfDate ON expenseLine (date);
    CREATE TABLE paymentBatch (
      id TEXT PRIMARY KEY,
      messageId TEXT NOT NULL UNIQUE CHECK (length(messageId) BETWEEN 1 AND 35),
      month TEXT NOT NULL,
      executionDate TEXT NOT NULL,
      debtorName TEXT NOT NULL,
      debtorIban TEXT NOT NULL,
      debtorBic TEXT,
      createdAt INTEGER NOT NULL,
      createdBy TEXT NOT NULL
    ) STRICT;
    CREATE TABLE payment (
      id TEXT PRIMARY KEY,
      claimId TEXT NOT NULL REFERENCES expenseClaim (id) DEFERRABLE,
      batchId TEXT REFERENCES paymentBatch (id) DEFERRABLE,
      method TEXT NOT NULL CHECK (method IN ('transfer', 'cash')),
      -- In cash it may be nought or less: a claim of corrections, and money that a person gave back.
      amountCents INTEGER NOT NULL CHECK (amountCents > 0 OR method = 'cash'),
      name TEXT NOT NULL,
      iban TEXT,
      communication TEXT,
      paidOn TEXT,
      receiptSignedOn TEXT,
      cancelledAt INTEGER,
      cancelReason TEXT,
      createdAt INTEGER NOT NULL,
      CHECK ((method = 'transfer') = (batchId IS NOT NULL))
    ) STRICT;
    -- Nothing is paid twice: one living payment a claim.
    CREATE UNIQUE INDEX livingPaymentOfClaim ON payment (claimId) WHERE cancelledAt IS NULL;
    CREATE INDEX paymentOfBatch ON payment (batchId);

    -- The entries of a claim are final once it is submitted: a wrong one is answered by another.
    CREATE TRIGGER expenseLineIsFinal BEFORE UPDATE ON expenseLine
      BEGIN SELECT RAISE(ABORT, 'an entry of a claim is never written again'); END;
    CREATE TRIGGER claimStepIsFinal BEFORE UPDATE ON claimStep
      BEGIN SELECT RAISE(ABORT, 'a step of a claim is never written again'); END;
    ${insertExpenseRates}
  `,
  captured: [
    'expenseRate',
    'expenseSetting',
    'expenseYear',
    'claimSystem',
    'swornStatement',
    'expenseClaim',
    'claimStep',
    'expenseLine',
    'paymentBatch',
    'payment',
  ],
}
