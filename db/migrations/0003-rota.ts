import type { Migration } from '../migrate.ts'

export const rota: Migration = {
  id: '0003-rota',
  sql: `
    CREATE TABLE host (
      id TEXT PRIMARY KEY,
      displayName TEXT NOT NULL CHECK (length(displayName) BETWEEN 1 AND 80),
      colour TEXT NOT NULL,
      origin TEXT NOT NULL,
      keyHolder INTEGER NOT NULL CHECK (keyHolder IN (0, 1)),
      newcomer INTEGER NOT NULL CHECK (newcomer IN (0, 1)),
      since TEXT,
      archivedAt INTEGER,
      createdAt INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE hostAbsence (
      id TEXT PRIMARY KEY,
      hostId TEXT NOT NULL REFERENCES host (id) DEFERRABLE,
      fromDate TEXT NOT NULL,
      untilDate TEXT NOT NULL CHECK (untilDate >= fromDate),
      fromTime TEXT,
      untilTime TEXT,
      origin TEXT NOT NULL CHECK (origin IN ('screen', 'ics'))
    ) STRICT;
    CREATE INDEX absenceOfHost ON hostAbsence (hostId, untilDate);
    CREATE INDEX absenceByDate ON hostAbsence (untilDate, fromDate);
    CREATE TABLE slotSeries (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL DEFAULT '',
      endedFrom TEXT,
      createdAt INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE slotPattern (
      id TEXT PRIMARY KEY,
      seriesId TEXT NOT NULL REFERENCES slotSeries (id) DEFERRABLE,
      fromDate TEXT NOT NULL,
      untilDate TEXT,
      weekdays TEXT NOT NULL CHECK (length(weekdays) BETWEEN 1 AND 7 AND weekdays NOT GLOB '*[^1-7]*'),
      everyWeeks INTEGER NOT NULL CHECK (everyWeeks BETWEEN 1 AND 52),
      anchorDate TEXT NOT NULL,
      startTime TEXT NOT NULL CHECK (startTime GLOB '[0-2][0-9]:[0-5][0-9]'),
      endTime TEXT NOT NULL CHECK (endTime GLOB '[0-2][0-9]:[0-5][0-9]'),
      minHosts INTEGER NOT NULL CHECK (minHosts >= 0),
      maxHosts INTEGER NOT NULL CHECK (maxHosts >= minHosts),
      keyHolderNeeded INTEGER NOT NULL CHECK (keyHolderNeeded IN (0, 1)),
      note TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE INDEX patternOfSeries ON slotPattern (seriesId, fromDate);
    CREATE INDEX patternByFrom ON slotPattern (fromDate);
    CREATE INDEX patternByUntil ON slotPattern (untilDate, fromDate);
    CREATE TABLE slotException (
      id TEXT PRIMARY KEY,
      seriesId TEXT NOT NULL REFERENCES slotSeries (id) DEFERRABLE,
      date TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('asPlanned', 'cancelled', 'kept')),
      reopened INTEGER NOT NULL CHECK (reopened IN (0, 1)),
      reason TEXT NOT NULL DEFAULT '',
      newDate TEXT,
      startTime TEXT,
      endTime TEXT,
      minHosts INTEGER,
      maxHosts INTEGER,
      keyHolderNeeded INTEGER CHECK (keyHolderNeeded IN (0, 1)),
      note TEXT
    ) STRICT;
    CREATE INDEX exceptionOfSeries ON slotException (seriesId, date);
    CREATE INDEX exceptionByDate ON slotException (date);
    CREATE INDEX exceptionByNewDate ON slotException (newDate) WHERE newDate IS NOT NULL;
    CREATE TABLE signup (
      id TEXT PRIMARY KEY,
      slotId TEXT NOT NULL,
      seriesId TEXT NOT NULL REFERENCES slotSeries (id) DEFERRABLE,
      date TEXT NOT NULL,
      hostId TEXT NOT NULL REFERENCES host (id) DEFERRABLE,
      state TEXT NOT NULL CHECK (state IN
        ('signedUp', 'confirmed', 'standby', 'replaced', 'withdrawn', 'cancelledByPlace', 'present', 'absent')),
      replacedBy TEXT REFERENCES host (id) DEFERRABLE,
      overrideReason TEXT,
      changedAt INTEGER NOT NULL,
      createdAt INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX signupByDate ON signup (date);
    CREATE INDEX signupOfHost ON signup (hostId, date);
    CREATE INDEX signupOfSlot ON signup (slotId);
    CREATE INDEX signupOfSeries ON signup (seriesId, date, state);
  `,
  captured: ['host', 'hostAbsence', 'slotSeries', 'slotPattern', 'slotException', 'signup'],
}
