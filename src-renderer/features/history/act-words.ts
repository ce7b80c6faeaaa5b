import type { TFunction } from 'i18next'

import type { WholeContract } from '#renderer/lib/api.ts'
import { undoingText } from '#renderer/lib/command-words.ts'
import type { Formatting } from '#renderer/lib/formatting.ts'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'

export type Act = OutputOf<WholeContract['history']['listActs']>['acts'][number]

/** `Inscription`, `Annulation : Inscription`. */
export const actText = (t: TFunction, act: Act): string => undoingText(t, act)

/** The day in the id of a slot, a sign-up or a tick: `<series>@2026-11-21#<host>`. */
export const dayInId = (id: string): string | null => /@(\d{4}-\d{2}-\d{2})/.exec(id)?.[1] ?? null

/** Rows that no person named: a rule of filling is called what its own screen calls it. Null for every other row. */
export function codedName(t: TFunction, table: string, rowId: string): string | null {
  if (table !== 'fillRule') return null
  // A rule of a newer version keeps its code.
  return t(`filling.rule.${rowId}` as 'filling.rule.fair', { defaultValue: rowId })
}

/** Whom or what it is about: `Samira (samedi 21 novembre)`, the day a count is for, each once; empty when nobody has a name for it. */
export function subjectsText(t: TFunction, formatting: Formatting, act: Act): string {
  const texts = act.subjects.map(({ table, name: known, rowId, day: counted }) => {
    const name = codedName(t, table, rowId) ?? known
    const day = counted ?? dayInId(rowId)
    if (day === null) return name
    return name === '' ? formatting.day(day) : `${name} (${formatting.day(day)})`
  })
  const named = [...new Set(texts.filter((text) => text !== ''))]
  return formatting.list(named)
}

/** `Inscription : Samira (samedi 21 novembre)` */
export function wholeText(t: TFunction, formatting: Formatting, act: Act): string {
  const subjects = subjectsText(t, formatting, act)
  return subjects === '' ? actText(t, act) : t('history.about', { act: actText(t, act), subjects })
}

/** Who did it, as far as the PC knows: a role, never a name; or the application, when a new version mends a row. */
export function actorText(t: TFunction, actor: string): string {
  switch (actor) {
    case 'open':
    case 'host':
    case 'treasurer':
    case 'coordinator':
    case 'application':
      return t(`history.actor.${actor}`)
    default:
      return actor
  }
}
