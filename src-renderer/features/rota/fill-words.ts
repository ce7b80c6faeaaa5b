import type { TFunction } from 'i18next'

import type { Formatting } from '#renderer/lib/formatting.ts'
import { assertNever } from '#shared/kernel/result.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'

import { shortSlotTitle } from './slot-words.ts'
import type { FillRefusal, Proposal, ProposedLine } from './use-filling.ts'

export type Names = ReadonlyMap<string, string>
type Reason = ProposedLine['reasons'][number]
type Open = Proposal['open'][number]
type Conflict = Extract<FillRefusal, { readonly type: 'NoPlan' }>['conflict'][number]

/** `peut venir`, `3 permanences ce mois-là, en souhaite 4`. */
export function reasonWords(t: TFunction, names: Names, reason: Reason): string {
  const { type, slots, wished, hostId } = reason
  if (type === 'month') {
    const count = slots ?? 0
    return wished === null
      ? t('filling.reason.month', { count })
      : t('filling.reason.monthWished', { count, wished })
  }
  if (type === 'gladlyTogether') return t('filling.reason.gladlyTogether', { name: nameOf(names, hostId) })
  return t(`filling.reason.${type}`)
}

const nameOf = (names: Names, hostId: string | null): string => names.get(hostId ?? '') ?? ''

/** What a slot still misses once the proposal is accepted. */
export function missingWords(t: TFunction, { missing, keyMissing }: Open): string[] {
  return [
    ...(missing > 0 ? [t('filling.missing', { count: missing })] : []),
    ...(keyMissing ? [t('filling.keyMissing')] : []),
  ]
}

/** Names beyond these are counted. */
const mostNamed = 6

/** `Luc et Ana : absent·e`, one sentence for each thing that keeps people out. */
export function whyWords(t: TFunction, formatting: Formatting, names: Names, open: Open): string[] {
  if (open.why.length === 0) return [t(open.missing === 0 ? 'filling.nobodyHasKey' : 'filling.noOtherHost')]
  return open.why.map(({ code, hosts, hostIds }) => {
    const named = hostIds.slice(0, mostNamed).map((id) => nameOf(names, id))
    const more = hosts - named.length
    const who =
      more > 0 ? `${named.join(', ')} ${t('filling.more', { count: more })}` : formatting.list(named)
    return t('filling.whoAndWhy', { names: who, why: t(`filling.why.${code}`) })
  })
}

/** Why there is no proposal. */
export function fillSentence(t: TFunction, refusal: FillRefusal): string {
  switch (refusal.type) {
    case 'FillRunning':
      return t('filling.refusal.running')
    case 'PeriodOutside':
      return t('filling.refusal.period', { most: refusal.most })
    case 'NothingToFill':
      return t('filling.refusal.nothing')
    case 'NoHosts':
      return t('filling.refusal.noHosts')
    case 'TooLarge':
      return t('filling.refusal.tooLarge')
    case 'TimeOver':
      return t('filling.refusal.timeOver')
    case 'NoPlan':
      return t('filling.refusal.noPlan')
    case 'NeverByDegrees':
      return t('filling.refusal.never', { rule: t(`filling.rule.${refusal.id}`) })
    case 'AmountOutside':
      return t('filling.refusal.amount', { rule: t(`filling.rule.${refusal.id}`), largest: refusal.largest })
    default:
      return assertNever(refusal)
  }
}

/** One rule of those that do not go together, with whom and where. */
export function conflictWords(
  t: TFunction,
  formatting: Formatting,
  { names, slots }: { readonly names: Names; readonly slots: ReadonlyMap<string, SlotCard> },
  { rule, hostId, slotId }: Conflict,
): string {
  const slot = slots.get(slotId ?? '')
  const parts = [
    ruleWords(t, rule),
    ...(hostId === null ? [] : [nameOf(names, hostId)]),
    ...(slot === undefined ? [] : [shortSlotTitle(formatting, slot)]),
  ]
  return parts.join(' · ')
}

function ruleWords(t: TFunction, rule: Conflict['rule']): string {
  if (rule === 'overlap') return t('filling.conflictOverlap')
  if (rule === 'unavailable') return t('filling.conflictUnavailable')
  return t(`filling.rule.${rule}`)
}
