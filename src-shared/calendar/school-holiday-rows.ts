import type { LocalDate } from '#shared/kernel/local-date.ts'
import type { Trilingual } from '#shared/kernel/shapes.ts'

import type { CalendarPeriod } from './calendar-day.ts'
import type { Certainty } from './public-holiday.ts'

type SchoolHolidayRow = Omit<CalendarPeriod, 'id'>

const named = (fr: string, nl: string, en: string): Trilingual => ({ fr, nl, en })
const autumn = named('Congé d’automne', 'Herfstvakantie', 'Autumn holidays')
const winter = named('Vacances d’hiver', 'Kerstvakantie', 'Winter holidays')
const carnival = named('Congé de détente (carnaval)', 'Krokusvakantie', 'Carnival holidays')
const spring = named('Vacances de printemps', 'Paasvakantie', 'Spring holidays')
const summer = named('Vacances d’été', 'Zomervakantie', 'Summer holidays')
const communityDay = named(
  'Fête de la Communauté française',
  'Feest van de Franse Gemeenschap',
  'French Community Day',
)

const rowsOf =
  (kind: 'schoolFr' | 'schoolNl', source: string, certainty: Certainty) =>
  (name: Trilingual, fromDate: LocalDate, untilDate: LocalDate): SchoolHolidayRow => ({
    kind,
    fromDate,
    untilDate,
    name,
    source,
    certainty,
  })

const french = rowsOf('schoolFr', 'https://www.academieamay.com/administratif/conges', 'confirmed')

/** Seven whole weeks of summer: the reform of 2022. */
const frenchReform = rowsOf(
  'schoolFr',
  'https://www.rtbf.be/info/belgique/detail_calendrier-scolaire-quelles-seront-les-dates-de-rentree-et-des-vacances-jusqu-en-2032?id=10761315',
  'derived',
)

const flemish = rowsOf('schoolNl', 'https://wp.vermeylenschool.be/schoolvakanties/', 'confirmed')

/** The fixed rule of the Flemish Community; applied to 2025-26 it gives the published dates exactly. */
const flemishRule = rowsOf(
  'schoolNl',
  'http://www.basiskleinseminarie.be/even-kennismaken/vakanties/',
  'derived',
)

/**
 * School holidays of the two communities, loaded once when the place is set up; the coordinator corrects them and
 * adds the years to come. They are shown on the rota (families are away, streets are quiet or full) and close
 * nothing. Days that are public holidays are not repeated here. The French Community's 2026-27 was not published
 * in any source at hand, so it is absent rather than guessed.
 */
export const schoolHolidayRows: readonly SchoolHolidayRow[] = [
  french(communityDay, '2025-09-27', '2025-09-27'),
  french(autumn, '2025-10-20', '2025-11-02'),
  french(winter, '2025-12-22', '2026-01-04'),
  french(carnival, '2026-02-16', '2026-03-01'),
  french(spring, '2026-04-27', '2026-05-10'),
  frenchReform(summer, '2026-07-04', '2026-08-23'),
  flemish(autumn, '2025-10-27', '2025-11-02'),
  flemish(winter, '2025-12-22', '2026-01-04'),
  flemish(carnival, '2026-02-16', '2026-02-22'),
  flemish(spring, '2026-04-06', '2026-04-19'),
  flemish(summer, '2026-07-01', '2026-08-31'),
  flemishRule(autumn, '2026-11-02', '2026-11-08'),
  flemishRule(winter, '2026-12-21', '2027-01-03'),
  flemishRule(carnival, '2027-02-08', '2027-02-14'),
  flemishRule(spring, '2027-03-29', '2027-04-11'),
  flemishRule(summer, '2027-07-01', '2027-08-31'),
]
