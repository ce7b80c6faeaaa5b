import type { Migration } from '../migrate.ts'

/** The wrong passphrases that were tried, once somebody was told of them: before that they are counted beside the vault. */
export const missedTries: Migration = {
  id: '0004-missed-tries',
  sql: `
    CREATE TABLE missedTries (
      id TEXT PRIMARY KEY,
      tries INTEGER NOT NULL CHECK (tries > 0),
      since INTEGER NOT NULL,
      lastAt INTEGER NOT NULL,
      -- null while only a treasurer, who may be the one who tried, was told.
      coordinatorToldAt INTEGER
    ) STRICT;
  `,
  captured: ['missedTries'],
}
