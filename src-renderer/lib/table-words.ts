import type { TFunction } from 'i18next'

import type { backup } from '#renderer/i18n/backup.fr.ts'

type Plural = keyof typeof backup.tables
type TableName = Plural extends `${infer Name}_${'one' | 'other'}` ? Name : never

const tableNames: Readonly<Record<Exclude<TableName, 'others'>, true>> = {
  place: true,
  openingHour: true,
  publicHoliday: true,
  calendarPeriod: true,
  calendarSetting: true,
  reopenedDay: true,
  host: true,
  hostAbsence: true,
  slotSeries: true,
  slotPattern: true,
  slotException: true,
  signup: true,
  visitCount: true,
  visitKindChoice: true,
  visitSetting: true,
  teamNote: true,
  checklistItem: true,
  checklistTick: true,
  hostWish: true,
  hostWishTime: true,
  hostPair: true,
  standingSignup: true,
  replacement: true,
  rotaSetting: true,
  fillRule: true,
}

const isKnown = (table: string): table is keyof typeof tableNames => Object.hasOwn(tableNames, table)

/** `3 inscriptions`: rows of a table as people call them. A table of a newer version still is counted. */
export const rowsOfTable = (t: TFunction, table: string, count: number): string =>
  t(`backup.tables.${isKnown(table) ? table : 'others'}`, { count })
