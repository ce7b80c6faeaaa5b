import type { ReadDb } from '#db/handle.ts'
import type { Connection } from '#db/open.ts'
import type { Language } from '#shared/kernel/shapes.ts'
import type { OpeningHour, Place, Preferences } from '#shared/place/place-contract.ts'
import { zPreferences } from '#shared/place/place-contract.ts'

import { readSetting } from '../../device-settings.ts'

export function listOpeningHours(db: ReadDb): OpeningHour[] {
  return db
    .all(
      db.q
        .selectFrom('openingHour')
        .select(['weekday', 'opensAt', 'closesAt'])
        .orderBy('weekday')
        .orderBy('opensAt'),
    )
    .map((row) => ({ ...row, weekday: row.weekday as OpeningHour['weekday'] }))
}

const notSetUp: Place = {
  setUp: false,
  name: '',
  addressLine: '',
  postcode: '',
  municipality: '',
  phone: '',
  email: '',
  defaultLanguage: 'fr',
  languages: ['fr', 'nl', 'en'],
  logo: null,
  demonstration: false,
  openingHours: [],
}

/** The place, or an empty one that says it is not set up yet. */
export function getPlace(db: ReadDb): Place {
  const row = db.first(db.q.selectFrom('place').selectAll())
  if (row === undefined) return notSetUp
  const { id: _id, createdAt: _createdAt, ...place } = row
  return {
    ...place,
    setUp: true,
    defaultLanguage: row.defaultLanguage as Language,
    languages: row.languages.split(',') as Language[],
    demonstration: row.demonstration === 1,
    openingHours: listOpeningHours(db),
  }
}

/** Whether somebody has already written what a place is made of, set up or not. */
export function holdsFacts(db: ReadDb): boolean {
  const tables = ['host', 'slotSeries', 'visitCount', 'teamNote', 'checklistItem'] as const
  return tables.some((table) => db.first(db.q.selectFrom(table).select('id').limit(1)) !== undefined)
}

export const preferencesSetting = 'preferences'

/** This PC's choices; until somebody chooses, the place's language and the system's theme. */
export function getPreferences(db: ReadDb, connection: Connection): Preferences {
  const standard: Preferences = {
    language: getPlace(db).defaultLanguage,
    theme: 'system',
    textSize: 'normal',
  }
  const stored = zPreferences
    .partial()
    .safeParse(JSON.parse(readSetting(connection, preferencesSetting) ?? '{}'))
  if (!stored.success) return standard
  const { language, theme, textSize } = stored.data
  return {
    language: language ?? standard.language,
    theme: theme ?? standard.theme,
    textSize: textSize ?? standard.textSize,
  }
}
