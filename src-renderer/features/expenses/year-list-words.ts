import type { TFunction } from 'i18next'

import type { Formatting } from '#renderer/lib/formatting.ts'
import type { ListedLine } from '#shared/expenses/year-list-shapes.ts'

/** `Trajet`, `Correction (Trajet)`. */
export function kindWords(t: TFunction, { kind, countsAs }: Pick<ListedLine, 'kind' | 'countsAs'>): string {
  const counted = t(`payments.list.kind.${countsAs}`)
  return kind === 'correction' ? t('payments.list.correction', { kind: counted }) : counted
}

type Purpose = Pick<ListedLine, 'activity' | 'reason' | 'mode' | 'trip'>

/** What an entry is for: its activity, or the reason of a trip and how it was made. */
export function purposeWords(t: TFunction, { activity, reason, mode, trip }: Purpose): string {
  const way = mode === null ? null : t(`payments.list.modes.${mode}`)
  const home = trip === 'homeToPlace' ? t('payments.list.homeToPlace') : null
  return [activity, reason, way, home].filter((part) => part !== null && part !== '').join(', ')
}

/** `12,5 km`; nothing for an entry without a distance. */
export const distanceWords = (t: TFunction, { number }: Formatting, metres: number | null): string =>
  metres === null ? '' : t('payments.list.km', { km: number(metres / 1000, 3) })
