import type { TFunction } from 'i18next'

import type { Formatting } from '#renderer/lib/formatting.ts'
import { assertNever } from '#shared/kernel/result.ts'

import { slotTitle } from './slot-words.ts'
import type { BulkRefusal, BulkRow } from './use-bulk.ts'

/** The slot a row is about: as it stands, or as it will be. */
export const slotOfRow = ({ before, after }: BulkRow) => before ?? after

/** `mardi 8 décembre, 14 h – 18 h · Accueil` */
export function rowTitle(formatting: Formatting, row: BulkRow): string {
  const slot = slotOfRow(row)
  return [slot === null ? '' : slotTitle(formatting, slot), row.name].filter(Boolean).join(' · ')
}

/** What becomes of the slot of a row. */
export function effectWords(t: TFunction, formatting: Formatting, { effect, after }: BulkRow): string {
  const slot = after === null ? '' : slotTitle(formatting, after)
  return t(`bulk.effect.${effect}`, { slot })
}

/** The people of a row, each with what stands in their way. */
export const peopleWords = (t: TFunction, formatting: Formatting, { people }: BulkRow): string =>
  formatting.list(
    people.map(({ displayName: name, obstacle }) =>
      obstacle === null ? name : t('bulk.personWith', { name, obstacle: t(`bulk.person.${obstacle}`) }),
    ),
  )

/** Why nothing was done. */
export function bulkSentence(t: TFunction, formatting: Formatting, refusal: BulkRefusal): string {
  switch (refusal.type) {
    case 'UntilBeforeFrom':
      return t('series.refusal.untilBeforeFrom')
    case 'MaximumBelowMinimum':
      return t('series.refusal.maximumBelowMinimum')
    case 'PeriodTooLong':
      return t('bulk.refusal.periodTooLong', { limit: formatting.number(refusal.limit) })
    case 'TooManySlots':
      return t('bulk.refusal.tooManySlots', { limit: formatting.number(refusal.limit) })
    case 'PreviewOutdated':
      return t('bulk.refusal.previewOutdated')
    case 'NothingToDo':
      return t('bulk.refusal.nothingToDo')
    default:
      return assertNever(refusal)
  }
}

/** Who is to be told of what: by name, each with the slots and what becomes of them. */
export function linesToTell(
  t: TFunction,
  formatting: Formatting,
  rows: readonly BulkRow[],
): readonly string[] {
  const slots = new Map<string, { readonly name: string; readonly words: string[] }>()
  for (const row of rows) {
    for (const { hostId, displayName, obstacle } of row.people) {
      // Nobody is told of a slot they were not brought to.
      if (obstacle !== null && (row.effect === 'copy' || row.effect === 'signUp')) continue
      const slot = slotOfRow(row)
      const title = slot === null ? '' : slotTitle(formatting, slot)
      const known = slots.get(hostId) ?? { name: displayName, words: [] }
      known.words.push(`${title} – ${effectWords(t, formatting, row)}`)
      slots.set(hostId, known)
    }
  }
  return [...slots.values()]
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map(({ name, words }) => t('bulk.tellLine', { name, slots: words.join(' ; ') }))
}
