import type { TFunction } from 'i18next'

import type { Formatting } from '#renderer/lib/formatting.ts'
import { localDateOf, localTimeOf, type Instant } from '#shared/kernel/local-date.ts'
import { assertNever } from '#shared/kernel/result.ts'

import type { CountEntry } from './visits-facts.ts'

/** `+3`, `−1`: the sign is always there, since an entry is a change. */
export const signedNumber = (formatting: Formatting, value: number): string =>
  `${value < 0 ? '−' : '+'}${formatting.number(Math.abs(value))}`

/** `+3 corrigé hier à 18 h 02`, `+1 à 15 h 12 · repas`: on its own day only the hour is said. */
export function entrySentence(t: TFunction, formatting: Formatting, entry: CountEntry, now: Instant): string {
  const { kind, secondTime } = entry
  const extra = [
    secondTime ? ` ${t('visits.entry.secondTime')}` : '',
    kind === null ? '' : ` · ${t(`visits.kinds.${kind}`)}`,
  ]
  return [whatHappened(t, formatting, entry, now), ...extra].join('')
}

function whatHappened(t: TFunction, formatting: Formatting, entry: CountEntry, now: Instant): string {
  const moment =
    localDateOf(entry.at) === entry.date
      ? t('visits.entry.at', { time: formatting.time(localTimeOf(entry.at)) })
      : formatting.moment(entry.at, now)
  const words = { delta: signedNumber(formatting, entry.delta), moment }
  if (entry.delta === 0) return t('visits.entry.zero', words)
  switch (entry.entry) {
    case 'tap':
      return t('visits.entry.tap', words)
    case 'total':
      return t('visits.entry.total', words)
    case 'correction':
      return t('visits.entry.correction', words)
    case 'import':
      return t('visits.entry.import', words)
    default:
      return assertNever(entry.entry)
  }
}
