import type { PublicHoliday } from './public-holiday.ts'

/** The law names all ten. In both languages: a row has one source, and the screens of a place are in either. */
const source = 'Arrêté royal · Koninklijk besluit, 18/04/1974, art. 1'

const row = (rule: string, fr: string, nl: string, en: string): Omit<PublicHoliday, 'id'> => ({
  rule,
  name: { fr, nl, en },
  validFrom: null,
  validUntil: null,
  source,
  certainty: 'confirmed',
})

/**
 * The ten legal public holidays of Belgium, loaded once when the place is set up; from then on they are rows that
 * the coordinator changes, ends or adds to. The day that replaces a holiday falling on a non-working day is
 * agreed employer by employer, so there is no row for it: the place adds it as a closing period.
 */
export const publicHolidayRows: readonly Omit<PublicHoliday, 'id'>[] = [
  row('fixed:01-01', 'Jour de l’An', 'Nieuwjaar', 'New Year’s Day'),
  row('easter+1', 'Lundi de Pâques', 'Paasmaandag', 'Easter Monday'),
  row('fixed:05-01', 'Fête du Travail', 'Dag van de Arbeid', 'Labour Day'),
  row('easter+39', 'Ascension', 'Onze-Lieve-Heer-Hemelvaart', 'Ascension Day'),
  row('easter+50', 'Lundi de Pentecôte', 'Pinkstermaandag', 'Whit Monday'),
  row('fixed:07-21', 'Fête nationale', 'Nationale feestdag', 'National Day'),
  row('fixed:08-15', 'Assomption', 'Onze-Lieve-Vrouw-Hemelvaart', 'Assumption'),
  row('fixed:11-01', 'Toussaint', 'Allerheiligen', 'All Saints’ Day'),
  row('fixed:11-11', 'Armistice', 'Wapenstilstand', 'Armistice Day'),
  row('fixed:12-25', 'Noël', 'Kerstmis', 'Christmas Day'),
]
