import { useTranslation } from 'react-i18next'

import { api, type WholeContract } from '#renderer/lib/api.ts'
import { isLanguage } from '#renderer/lib/texts-of.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'
import type { Language, Trilingual } from '#shared/kernel/shapes.ts'

type Calendar = WholeContract['calendar']

export type PeriodFacts = OutputOf<Calendar['listPeriods']>
export type Period = PeriodFacts['periods'][number]
export type HolidayFacts = OutputOf<Calendar['listPublicHolidays']>
export type HolidayRow = HolidayFacts['rules'][number]

/** Every period: the place's own closings, and the school holidays of both communities. */
export const usePeriods = (): PeriodFacts | undefined =>
  useQuery(api.calendar.listPeriods, {}, ['calendar']).data

/** The language on screen. */
export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return isLanguage(i18n.language) ? i18n.language : 'fr'
}

/** A name in the language on screen: `nameIn(period.name)`. */
export function useNames(): (name: Trilingual) => string {
  const language = useLanguage()
  return (name) => name[language]
}
