import type { Language } from '#shared/kernel/shapes.ts'
import type { Season } from '#shared/visits/period-rules.ts'

/** The words of the tables that leave as files. */
interface ExportWords {
  readonly file: string
  readonly period: string
  readonly from: string
  readonly to: string
  readonly start: string
  readonly weekday: string
  readonly hour: string
  readonly year: string
  readonly visits: string
  readonly comparable: string
  readonly countedSlots: string
  readonly plannedSlots: string
  readonly meanPerSlot: string
  readonly countedDays: string
  readonly openDays: string
  readonly meanPerDay: string
  readonly outsideSlots: string
  readonly otherSlots: string
  readonly wholeYear: string
  /** A figure under the threshold, or one that would give such a figure away: it may be larger. */
  readonly hidden: string
  readonly seasons: Readonly<Record<Season, string>>
}

export const exportWords: Readonly<Record<Language, ExportWords>> = {
  fr: {
    file: 'frequentation',
    period: 'Période',
    from: 'Du',
    to: 'Au',
    start: 'Début',
    weekday: 'Jour',
    hour: 'Heure',
    year: 'Année',
    visits: 'Passages',
    comparable: 'Passages, mêmes jours',
    countedSlots: 'Permanences comptées',
    plannedSlots: 'Permanences prévues',
    meanPerSlot: 'Moyenne par permanence comptée',
    countedDays: 'Jours comptés',
    openDays: 'Jours d’ouverture',
    meanPerDay: 'Moyenne par jour compté',
    outsideSlots: 'Hors permanence',
    otherSlots: 'Permanences retirées depuis',
    wholeYear: 'Toute l’année',
    hidden: 'caché',
    seasons: { winter: 'Hiver', spring: 'Printemps', summer: 'Été', autumn: 'Automne' },
  },
  nl: {
    file: 'bezoeken',
    period: 'Periode',
    from: 'Van',
    to: 'Tot',
    start: 'Begin',
    weekday: 'Dag',
    hour: 'Uur',
    year: 'Jaar',
    visits: 'Bezoeken',
    comparable: 'Bezoeken, zelfde dagen',
    countedSlots: 'Getelde permanenties',
    plannedSlots: 'Geplande permanenties',
    meanPerSlot: 'Gemiddelde per getelde permanentie',
    countedDays: 'Getelde dagen',
    openDays: 'Openingsdagen',
    meanPerDay: 'Gemiddelde per getelde dag',
    outsideSlots: 'Buiten permanentie',
    otherSlots: 'Sindsdien weggehaalde permanenties',
    wholeYear: 'Heel het jaar',
    hidden: 'verborgen',
    seasons: { winter: 'Winter', spring: 'Lente', summer: 'Zomer', autumn: 'Herfst' },
  },
  en: {
    file: 'visits',
    period: 'Period',
    from: 'From',
    to: 'To',
    start: 'Start',
    weekday: 'Day',
    hour: 'Hour',
    year: 'Year',
    visits: 'Visits',
    comparable: 'Visits, same days',
    countedSlots: 'Slots counted',
    plannedSlots: 'Slots planned',
    meanPerSlot: 'Mean per counted slot',
    countedDays: 'Days counted',
    openDays: 'Days open',
    meanPerDay: 'Mean per counted day',
    outsideSlots: 'Outside slots',
    otherSlots: 'Slots removed since',
    wholeYear: 'Whole year',
    hidden: 'hidden',
    seasons: { winter: 'Winter', spring: 'Spring', summer: 'Summer', autumn: 'Autumn' },
  },
}
