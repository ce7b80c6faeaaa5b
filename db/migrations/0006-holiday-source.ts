import type { Migration } from '../migrate.ts'

/** What the rows of an earlier version say. */
export const shippedSource = 'https://unpkg.com/date-holidays@3.27.0/data/countries/BE.yaml'
const law = 'Arrêté royal · Koninklijk besluit, 18/04/1974, art. 1'
const tenLegal = `'fixed:01-01', 'easter+1', 'fixed:05-01', 'easter+39', 'easter+50', 'fixed:07-21', 'fixed:08-15',
  'fixed:11-01', 'fixed:11-11', 'fixed:12-25'`

/** The ten legal public holidays cited a data set that lists them; they cite the law that names them. */
export const holidaySource: Migration = {
  id: '0006-holiday-source',
  sql: '',
  captured: [],
  amends: {
    command: 'calendar.citeLaw',
    sql: `UPDATE publicHoliday SET source = '${law}' WHERE source = '${shippedSource}' AND rule IN (${tenLegal})`,
  },
}
