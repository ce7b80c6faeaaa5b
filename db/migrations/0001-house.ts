import type { Migration } from '../migrate.ts'

/** Who this PC is, its own settings, and the change log. */
export const house: Migration = {
  id: '0001-house',
  sql: `
    CREATE TABLE device (
      id TEXT PRIMARY KEY CHECK (id = 'device'),
      deviceId TEXT NOT NULL CHECK (length(deviceId) = 16),
      hlc TEXT,
      createdAt INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE deviceSetting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
    CREATE TABLE txn (
      tx INTEGER PRIMARY KEY,
      txId TEXT NOT NULL UNIQUE,
      hlc TEXT NOT NULL,
      deviceId TEXT NOT NULL,
      actor TEXT NOT NULL,
      command TEXT NOT NULL,
      undoes TEXT,
      firstSeq INTEGER NOT NULL,
      changeCount INTEGER NOT NULL DEFAULT 0,
      salts BLOB,
      digests BLOB,
      prevHash BLOB,
      hash BLOB
    ) STRICT;
    CREATE TABLE change (
      seq INTEGER PRIMARY KEY,
      tx INTEGER NOT NULL,
      tbl TEXT NOT NULL,
      rowId TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('insert', 'update', 'delete')),
      col TEXT,
      old ANY,
      new ANY,
      redacted INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX changeOfRow ON change (rowId);
    CREATE INDEX undoingOf ON txn (undoes) WHERE undoes IS NOT NULL;
  `,
  captured: [],
}
