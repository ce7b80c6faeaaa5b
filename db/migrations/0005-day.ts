import type { Migration } from '../migrate.ts'

export const day: Migration = {
  id: '0005-day',
  sql: `
    CREATE TABLE teamNote (
      id TEXT PRIMARY KEY,
      text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 280),
      createdAt INTEGER NOT NULL,
      doneAt INTEGER
    ) STRICT;
    CREATE TABLE checklistItem (
      id TEXT PRIMARY KEY,
      moment TEXT NOT NULL CHECK (moment IN ('opening', 'closing')),
      label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 80),
      position INTEGER NOT NULL,
      active INTEGER NOT NULL CHECK (active IN (0, 1))
    ) STRICT;
    CREATE TABLE checklistTick (
      id TEXT PRIMARY KEY,
      itemId TEXT NOT NULL REFERENCES checklistItem (id) DEFERRABLE,
      date TEXT NOT NULL,
      done INTEGER NOT NULL CHECK (done IN (0, 1)),
      changedAt INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX tickByDate ON checklistTick (date);
  `,
  captured: ['teamNote', 'checklistItem', 'checklistTick'],
}
