import type { ReadDb } from '#db/handle.ts'
import type { CalendarDay } from '#shared/calendar/calendar-day.ts'
import { addDays, startOfWeek, type Instant, type LocalDate } from '#shared/kernel/local-date.ts'
import type { Language } from '#shared/kernel/shapes.ts'
import { timeRangeIn } from '#shared/kernel/time-words.ts'
import { isNamedOutside } from '#shared/rota/agenda-rules.ts'
import { hasGap, summaryOfGaps } from '#shared/rota/gap-rules.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'

import { dayOfYear } from '../../i18n/day-names.ts'
import { rotaExportWords } from '../../i18n/rota-export.ts'
import { weekTextWords } from '../../i18n/week-text.ts'
import { getPlace } from '../place/place-queries.ts'
import { readRota } from './rota-queries.ts'

/**
 * The week that holds a day as plain text, to paste in a message: days, hours, names, what is missing. What is over is
 * told without what was missing, and no warning, no attendance: it goes to everybody.
 */
export function getWeekText(db: ReadDb, now: Instant, ask: { date: LocalDate; language: Language }): string {
  const { language } = ask
  const words = weekTextWords[language]
  const weekStart = startOfWeek(ask.date)
  const weekEnd = addDays(weekStart, 6)
  const { days, cards } = readRota(db, weekStart, weekEnd)
  const title = words.title(getPlace(db).name, dayOfYear(weekStart, language), dayOfYear(weekEnd, language))
  const told = days.flatMap((day) => {
    const lines = cards.filter(({ date }) => date === day.date).map((card) => slotLine(card, now, language))
    if (lines.length === 0 && day.closure === null) return []
    return [[dayLine(day, language), ...lines].join('\n')]
  })
  const foot = cards.length === 0 ? [words.nothing] : footOf(cards, now, language)
  return [title, ...told, ...foot].join('\n\n')
}

/** `mercredi 11 novembre (Armistice)` */
function dayLine({ date, closure, publicHoliday }: CalendarDay, language: Language): string {
  const name = closure?.name ?? publicHoliday?.name
  const day = capital(dayOfYear(date, language))
  const closed = closure === null ? '' : `${weekTextWords[language].closed}, `
  return name === undefined ? day : `${day} (${closed}${name[language]})`
}

/** `- 14 h – 18 h, Accueil : Samira, Luc (en réserve). Il manque 1 personne.` */
function slotLine(card: SlotCard, now: Instant, language: Language): string {
  const words = weekTextWords[language]
  const past = card.endTime <= card.startTime ? ` (${words.nextDay})` : ''
  const name = card.seriesName === '' ? '' : `, ${card.seriesName}`
  const head = `- ${timeRangeIn[language](card.startTime, card.endTime)}${past}${name}`
  const says = (text: string) => `${head}${language === 'fr' ? '\u00a0' : ''}: ${text}`
  if (!card.open) return says(shutWord(card, language))
  const people = card.hosts.filter(({ state }) => isNamedOutside(state)).map(nameIn(language))
  const parts = [people.length === 0 ? words.nobody : people.join(', ')]
  if (hasGap(card, now)) {
    if (card.gap.missingHosts > 0) parts.push(capital(words.missing(card.gap.missingHosts)))
    if (card.gap.keyHolderMissing) parts.push(capital(words.keyMissing))
  }
  return `${says(parts.join('. '))}${parts.length > 1 ? '.' : ''}`
}

const nameIn =
  (language: Language) =>
  ({ displayName, state }: SlotCard['hosts'][number]): string =>
    state === 'standby' ? `${displayName} (${rotaExportWords[language].states.standby})` : displayName

/** `annulée (chauffage en panne)`; of a closed day, the name stands beside the day. */
function shutWord({ state, reason }: SlotCard, language: Language): string {
  const words = weekTextWords[language]
  if (state !== 'cancelled') return words.closed
  return reason === '' ? words.cancelled : `${words.cancelled} (${reason})`
}

function footOf(cards: readonly SlotCard[], now: Instant, language: Language): string[] {
  const words = weekTextWords[language]
  const gaps = summaryOfGaps(cards, now)
  if (gaps.slots > 0) return [`${words.missingInAll(gaps.hosts, gaps.keyHolders)}\n${words.howToAnswer}`]
  // A week that is over, or shut, has nobody to thank for what is not missing.
  return cards.some(({ open, endAt }) => open && endAt > now) ? [words.complete] : []
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
