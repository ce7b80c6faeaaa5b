import type { Migration } from '../migrate.ts'

export const place: Migration = {
  id: '0002-place',
  sql: `
    CREATE TABLE place (
      id TEXT PRIMARY KEY CHECK (id = 'place'),
      name TEXT NOT NULL,
      addressLine TEXT NOT NULL DEFAULT '',
      postcode TEXT NOT NULL DEFAULT '',
      municipality TEXT NOT NULL DEFAULT '',
      phone TEXT NOT NULL DEFAULT '',
      email TEXT NOT NULL DEFAULT '',
      defaultLanguage TEXT NOT NULL CHECK (defaultLanguage IN ('fr', 'nl', 'en')),
      languages TEXT NOT NULL,
      logo TEXT,
      demonstration INTEGER NOT NULL DEFAULT 0 CHECK (demonstration IN (0, 1)),
      createdAt INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE openingHour (
      id TEXT PRIMARY KEY,
      weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
      opensAt TEXT NOT NULL CHECK (opensAt GLOB '[0-2][0-9]:[0-5][0-9]'),
      closesAt TEXT NOT NULL CHECK (closesAt GLOB '[0-2][0-9]:[0-5][0-9]')
    ) STRICT;
    CREATE TABLE publicHoliday (
      id TEXT PRIMARY KEY,
      rule TEXT NOT NULL,
      nameFr TEXT NOT NULL,
      nameNl TEXT NOT NULL,
      nameEn TEXT NOT NULL,
      validFrom TEXT,
      validUntil TEXT,
      source TEXT NOT NULL,
      certainty TEXT NOT NULL CHECK (certainty IN ('confirmed', 'derived'))
    ) STRICT;
    CREATE TABLE calendarPeriod (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('closing', 'schoolFr', 'schoolNl')),
      fromDate TEXT NOT NULL,
      untilDate TEXT NOT NULL CHECK (untilDate >= fromDate),
      nameFr TEXT NOT NULL,
      nameNl TEXT NOT NULL,
      nameEn TEXT NOT NULL,
      source TEXT NOT NULL,
      certainty TEXT NOT NULL CHECK (certainty IN ('confirmed', 'derived'))
    ) STRICT;
    CREATE INDEX periodByDate ON calendarPeriod (untilDate, fromDate);
    CREATE TABLE calendarSetting (
      id TEXT PRIMARY KEY CHECK (id = 'calendar'),
      closesOnPublicHolidays INTEGER NOT NULL CHECK (closesOnPublicHolidays IN (0, 1))
    ) STRICT;
    CREATE TABLE reopenedDay (id TEXT PRIMARY KEY, date TEXT NOT NULL CHECK (date = id)) STRICT;
  `,
  captured: ['place', 'openingHour', 'publicHoliday', 'calendarPeriod', 'calendarSetting', 'reopenedDay'],
}
