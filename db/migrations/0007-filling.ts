import type { Migration } from '../migrate.ts'

/** What each host can and likes, who stands by whom, who comes by habit, who is looked for, and the rules of filling. */
export const filling: Migration = {
  id: '0007-filling',
  sql: `
    CREATE TABLE hostWish (
      id TEXT PRIMARY KEY REFERENCES host (id) DEFERRABLE,
      leastAWeek INTEGER CHECK (leastAWeek BETWEEN 0 AND 21),
      mostAWeek INTEGER CHECK (mostAWeek BETWEEN 0 AND 21),
      leastAMonth INTEGER CHECK (leastAMonth BETWEEN 0 AND 93),
      mostAMonth INTEGER CHECK (mostAMonth BETWEEN 0 AND 93),
      wishedAMonth INTEGER CHECK (wishedAMonth BETWEEN 0 AND 93),
      notAlone INTEGER NOT NULL DEFAULT 0 CHECK (notAlone IN (0, 1)),
      lastResort INTEGER NOT NULL DEFAULT 0 CHECK (lastResort IN (0, 1)),
      saidAt INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE hostWishTime (
      id TEXT PRIMARY KEY,
      hostId TEXT NOT NULL REFERENCES host (id) DEFERRABLE,
      weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
      part TEXT NOT NULL CHECK (part IN ('morning', 'afternoon', 'evening')),
      wish TEXT NOT NULL CHECK (wish IN ('likes', 'can', 'ratherNot', 'cannot'))
    ) STRICT;
    CREATE INDEX wishTimeOfHost ON hostWishTime (hostId);
    CREATE TABLE hostPair (
      id TEXT PRIMARY KEY,
      hostA TEXT NOT NULL REFERENCES host (id) DEFERRABLE,
      hostB TEXT NOT NULL REFERENCES host (id) DEFERRABLE CHECK (hostB > hostA),
      kind TEXT NOT NULL CHECK (kind IN ('with', 'notWith'))
    ) STRICT;
    CREATE INDEX pairOfFirst ON hostPair (hostA);
    CREATE INDEX pairOfSecond ON hostPair (hostB);
    CREATE TABLE standingSignup (
      id TEXT PRIMARY KEY,
      seriesId TEXT NOT NULL REFERENCES slotSeries (id) DEFERRABLE,
      hostId TEXT NOT NULL REFERENCES host (id) DEFERRABLE,
      weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
      everyWeeks INTEGER NOT NULL DEFAULT 1 CHECK (everyWeeks BETWEEN 1 AND 52),
      fromDate TEXT NOT NULL,
      untilDate TEXT,
      createdAt INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX standingOfHost ON standingSignup (hostId);
    CREATE INDEX standingOfSeries ON standingSignup (seriesId);
    CREATE TABLE replacement (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('late', 'asked', 'swap')),
      state TEXT NOT NULL CHECK (state IN ('open', 'done', 'closed')),
      slotId TEXT NOT NULL,
      seriesId TEXT NOT NULL REFERENCES slotSeries (id) DEFERRABLE,
      date TEXT NOT NULL,
      hostId TEXT NOT NULL REFERENCES host (id) DEFERRABLE,
      otherSlotId TEXT,
      otherHostId TEXT REFERENCES host (id) DEFERRABLE,
      takenLate INTEGER NOT NULL DEFAULT 0 CHECK (takenLate IN (0, 1)),
      askedAt INTEGER NOT NULL,
      closedAt INTEGER
    ) STRICT;
    CREATE INDEX replacementByDate ON replacement (date, state);
    CREATE INDEX replacementOfSlot ON replacement (slotId);
    CREATE INDEX replacementOfHost ON replacement (hostId, date);
    CREATE INDEX replacementByOther ON replacement (otherHostId, date);
    CREATE TABLE rotaSetting (
      id TEXT PRIMARY KEY,
      lateHours INTEGER NOT NULL CHECK (lateHours BETWEEN 0 AND 336),
      afternoonFrom TEXT NOT NULL CHECK (afternoonFrom GLOB '[0-2][0-9]:[0-5][0-9]'),
      eveningFrom TEXT NOT NULL CHECK (eveningFrom GLOB '[0-2][0-9]:[0-5][0-9]'),
      standingWeeks INTEGER NOT NULL CHECK (standingWeeks BETWEEN 1 AND 26)
    ) STRICT;
    CREATE TABLE fillRule (
      id TEXT PRIMARY KEY,
      weight TEXT NOT NULL CHECK (weight IN ('hard', 'off') OR CAST(CAST(weight AS INTEGER) AS TEXT) = weight),
      amount INTEGER CHECK (amount >= 0)
    ) STRICT;
    ALTER TABLE signup ADD COLUMN cameBy TEXT NOT NULL DEFAULT 'self'
      CHECK (cameBy IN ('self', 'standing', 'filling', 'replacement', 'swap', 'import'));
    CREATE INDEX signupByWay ON signup (cameBy, date) WHERE cameBy <> 'self';
    -- How often the frame of the rota changed, which a calendar file tells by a number that never falls.
    CREATE INDEX changeOfFrame ON change (tbl) WHERE tbl IN
      ('slotSeries', 'slotPattern', 'calendarPeriod', 'calendarSetting', 'publicHoliday', 'reopenedDay');
  `,
  captured: [
    'hostWish',
    'hostWishTime',
    'hostPair',
    'standingSignup',
    'replacement',
    'rotaSetting',
    'fillRule',
    'signup',
  ],
}
