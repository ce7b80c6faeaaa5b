import type { Migration } from '../migrate.ts'
import { house } from '../migrations/0001-house.ts'

/** The vault keeps its own log: who holds it, and the files that its rows point to. */
export const vaultHouse: Migration = {
  id: '0001-vault',
  sql: `
    ${house.sql}
    CREATE TABLE vaultHolder (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
      role TEXT NOT NULL CHECK (role IN ('coordinator', 'treasurer')),
      addedAt INTEGER NOT NULL,
      revokedAt INTEGER
    ) STRICT;
    CREATE TABLE vaultSetting (
      id TEXT PRIMARY KEY CHECK (id = 'vault'),
      idleMinutes INTEGER NOT NULL CHECK (idleMinutes BETWEEN 1 AND 120)
    ) STRICT;
    -- A photo or a PDF, named by the SHA-256 of its bytes. Rows that are in the log point to it; its bytes are not in
    -- the log, which would hold them twice and could not let them go.
    CREATE TABLE vaultFile (
      id TEXT PRIMARY KEY CHECK (length(id) = 64),
      mediaType TEXT NOT NULL CHECK (mediaType IN ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
      fileName TEXT NOT NULL,
      bytes BLOB NOT NULL,
      addedAt INTEGER NOT NULL
    ) STRICT;
  `,
  captured: ['vaultHolder', 'vaultSetting'],
}
