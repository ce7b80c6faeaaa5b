import type { HostWishes } from '#shared/hosts/host-wishes.ts'
import type { Instant } from '#shared/kernel/local-date.ts'

import type { ReplacementKind } from './replacement.ts'
import { type Obstacle } from './signup-rules.ts'
import type { SlotCard } from './slot-card.ts'
import {
  hasLeft,
  reasonsFor,
  wishFor,
  type SuggestionFacts,
  type SuggestionSlot,
} from './suggestion-rules.ts'
import type { SuggestionReason } from './suggestion.ts'

/** Why a slot needs somebody. */
export type HelpNeed =
  | { readonly type: 'someoneMissing'; readonly hosts: number }
  /** A key is missing, and this host has one. */
  | { readonly type: 'keyMissing' }
  /** Somebody is looked for in a host's place. */
  | {
      readonly type: 'replacement'
      readonly kind: Exclude<ReplacementKind, 'swap'>
      readonly replacementId: string
      readonly hostId: string
    }

/** How a slot suits one host: likes it, can, or would rather not (it is then said why, and stands last). */
export const helpFits = ['likes', 'can', 'ratherNot'] as const
export type HelpFit = (typeof helpFits)[number]

export interface HelpFacts extends Omit<SuggestionFacts, 'host' | 'apart'> {
  readonly host: SuggestionFacts['host']
  readonly card: SlotCard
  /** The open request of another host for this slot, if there is one; `obstacles` are then those of taking it. */
  readonly request: {
    readonly id: string
    readonly kind: Exclude<ReplacementKind, 'swap'>
    readonly hostId: string
  } | null
}

export interface HelpWanted {
  readonly slot: SlotCard
  readonly fit: HelpFit
  readonly needs: readonly HelpNeed[]
  readonly reasons: readonly SuggestionReason[]
}

/** What the slot needs that this host can give; none when it needs nobody, or is over. */
export function needsFor({ card, host, request }: HelpFacts, now: Instant): HelpNeed[] {
  if (!card.open || card.endAt <= now) return []
  const needs: HelpNeed[] = []
  if (request !== null) {
    const { id: replacementId, kind, hostId } = request
    needs.push({ type: 'replacement', kind, replacementId, hostId })
  }
  if (card.gap.missingHosts > 0) needs.push({ type: 'someoneMissing', hosts: card.gap.missingHosts })
  if (card.gap.keyHolderMissing && host.keyHolder) needs.push({ type: 'keyMissing' })
  return needs
}

const marked: ReadonlySet<SuggestionReason['type']> = new Set(['ratherNot', 'mostReached', 'wouldBeAlone'])

/**
 * Where one host could help: the slots that need somebody and that suit without any obstacle. Left out: the moments
 * the host said they cannot, the slots they are on, and those they left. First what they like, then what they can, last what they
 * would rather not do (or have done enough of, by their own words); within each by time.
 */
export function listHelpWanted(
  facts: readonly HelpFacts[],
  settings: SuggestionSlot['settings'],
  now: Instant,
): HelpWanted[] {
  return facts
    .filter(
      ({ host, obstacles, wishes, card }) =>
        !hasLeft(card, host.id) && fits(obstacles, wishes, card, settings),
    )
    .map((one) => ({ one, needs: needsFor(one, now) }))
    .filter(({ needs }) => needs.length > 0)
    .map(({ one, needs }) => {
      const slot = { card: one.card, leavingHostId: one.request?.hostId ?? null, settings }
      const reasons = reasonsFor({ ...one, apart: false }, slot)
      return { slot: one.card, fit: fitOf(reasons), needs, reasons }
    })
    .toSorted((a, b) => orderOf(a) - orderOf(b) || byTime(a.slot, b.slot))
}

const fits = (
  obstacles: readonly Obstacle[],
  wishes: HostWishes,
  card: SlotCard,
  settings: SuggestionSlot['settings'],
): boolean => obstacles.length === 0 && wishFor(wishes, card, settings) !== 'cannot'

function fitOf(reasons: readonly SuggestionReason[]): HelpFit {
  if (reasons.some(({ type }) => marked.has(type))) return 'ratherNot'
  return reasons.some(({ type }) => type === 'likes') ? 'likes' : 'can'
}

const orderOf = ({ fit }: HelpWanted): number => helpFits.indexOf(fit)

const byTime = (a: SlotCard, b: SlotCard): number =>
  a.startAt - b.startAt || a.endAt - b.endAt || (a.slotId < b.slotId ? -1 : 1)
