import type { Instant } from '#shared/kernel/local-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

import { hasGap } from './gap-rules.ts'
import type { Replacement, ReplacementKind } from './replacement.ts'
import { canReplace, type Obstacle, type SignupRequest } from './signup-rules.ts'
import { takesPlace } from './signup-state-rules.ts'
import type { SignupState } from './signup.ts'
import type { SlotCard } from './slot-card.ts'

const anHour = 3_600_000

type Timed = Pick<SlotCard, 'startAt' | 'endAt'>

/**
 * Whether leaving a slot now is late, so that somebody else is looked for at once: fewer than `lateHours` hours are
 * left before it begins, or it is going on. Real hours, so that the night the clocks change is no exception.
 * Worked example: limit 48, slot on Tuesday at 14:00. Sunday 14:00 is not late, Sunday 14:01 is.
 */
export const isLateToLeave = ({ startAt, endAt }: Timed, now: Instant, lateHours: number): boolean =>
  lateHours > 0 && now < endAt && startAt - now < lateHours * anHour

/**
 * Whether a request is urgent: it is late to leave the slot, and somebody is missing in it. Who asks to be replaced
 * would be missing; who withdrew may leave enough others.
 */
export const isUrgent = (
  { kind }: Pick<Replacement, 'kind'>,
  card: Pick<SlotCard, 'startAt' | 'endAt' | 'gap'>,
  { now, lateHours }: { readonly now: Instant; readonly lateHours: number },
): boolean =>
  isLateToLeave(card, now, lateHours) && (kind === 'asked' || (kind === 'late' && hasGap(card, now)))

/**
 * The next moment at which this request changes by itself: it becomes late to leave its slot, or a slot of it ends. Null
 * when there is none left.
 */
export function changesAt(
  { kind }: Pick<Replacement, 'kind'>,
  slots: readonly Timed[],
  { now, lateHours }: { readonly now: Instant; readonly lateHours: number },
): Instant | null {
  const late = kind === 'swap' ? [] : slots.map(({ startAt }) => startAt - lateHours * anHour + 1)
  const moments = [...late, ...slots.map(({ endAt }) => endAt)].filter((moment) => moment > now)
  return moments.length === 0 ? null : Math.min(...moments)
}

/** Will come: only such a host can ask to be replaced, or give the slot in exchange. */
export const willCome = (state: SignupState | null): boolean => state === 'signedUp' || state === 'confirmed'

/** What the leaving host's sign-up must be for a request of this kind to still mean something. */
export const standsWhile = (kind: ReplacementKind, state: SignupState | null): boolean =>
  kind === 'late' ? state === 'withdrawn' : willCome(state)

/** A slot as a request looks at it; null when the rota no longer has it. */
export type SlotThere = Pick<SlotCard, 'slotId' | 'endAt' | 'open' | 'maxHosts' | 'hosts'> | null

export const stateIn = (slot: SlotThere, hostId: string): SignupState | null =>
  slot?.hosts.find((host) => host.hostId === hostId)?.state ?? null

/**
 * Whether somebody is still looked for. A request nobody closed by hand ends by itself: when its slot is over,
 * cancelled, or gone; when the host who left came back, or the one who asked left after all; when as many as the slot
 * can hold come without it; and for a swap when this is so of either side. `slot` and `otherSlot` hold everyone they
 * ever had.
 */
export function isStillOpen(
  request: Pick<Replacement, 'kind' | 'state' | 'hostId' | 'otherHostId'>,
  {
    slot,
    otherSlot,
    now,
  }: { readonly slot: SlotThere; readonly otherSlot: SlotThere; readonly now: Instant },
): boolean {
  if (request.state !== 'open' || !isToCome(slot, now)) return false
  if (!standsWhile(request.kind, stateIn(slot, request.hostId))) return false
  if (request.kind === 'swap') {
    return isToCome(otherSlot, now) && willCome(stateIn(otherSlot, request.otherHostId ?? ''))
  }
  return request.kind === 'asked' || hasRoom(slot)
}

const isToCome = (slot: SlotThere, now: Instant): boolean => slot !== null && slot.open && slot.endAt > now

const hasRoom = (slot: SlotThere): boolean =>
  slot !== null && slot.hosts.filter(({ state }) => takesPlace(state)).length < slot.maxHosts

export type AskRefusal =
  | { readonly type: 'NotComing' }
  | { readonly type: 'SlotNotToCome' }
  | { readonly type: 'AlreadyAsked'; readonly replacementId: string }

/**
 * Whether a host may ask somebody to come instead: the host will come, the slot is neither over nor closed, and the
 * same was not asked already. `asked` is the open request of this host for this slot.
 */
export function canAskReplacement(
  slot: NonNullable<SlotThere>,
  hostId: string,
  { asked, now }: { readonly asked: string | null; readonly now: Instant },
): Result<null, AskRefusal> {
  if (!isToCome(slot, now)) return err({ type: 'SlotNotToCome' })
  if (!willCome(stateIn(slot, hostId))) return err({ type: 'NotComing' })
  return asked === null ? ok(null) : err({ type: 'AlreadyAsked', replacementId: asked })
}

/** What may keep a host from a swap: an obstacle in the slot received, or no longer being there to give one. */
export type SwapReason = Obstacle['type'] | 'NotComing'

export type SwapRefusal = {
  readonly type: 'SwapImpossible'
  /** The host who stands before it. */
  readonly hostId: string
  readonly reason: SwapReason
}

/**
 * Whether two hosts may exchange their slots. `forOne` is one's request for the other's slot, `forOther` the other's
 * for one's; each is judged as whoever takes somebody's place (`canReplace`), free of the slot given. Nothing is
 * passed over: who would be away or elsewhere is not exchanged, since two people count on it.
 */
export function canSwap(forOne: SignupRequest, forOther: SignupRequest): Result<null, SwapRefusal> {
  return sideOf(forOne, forOther) ?? sideOf(forOther, forOne) ?? ok(null)
}

function sideOf(taken: SignupRequest, given: SignupRequest): Result<null, SwapRefusal> | null {
  const [taker, leaver] = [taken.host.id, given.host.id]
  const refuse = (hostId: string, reason: SwapReason) =>
    err({ type: 'SwapImpossible', hostId, reason } as const)
  const state = taken.signups.find(({ hostId }) => hostId === leaver)?.state ?? null
  if (!willCome(state)) return refuse(leaver, 'NotComing')
  const commitments = taken.commitments.filter(({ slotId }) => slotId !== given.slot.slotId)
  const answer = canReplace({ ...taken, commitments }, leaver, false)
  if (answer.ok) return null
  const { type } = answer.error
  return refuse(taker, type === 'NotSignedUp' || type === 'MoveRefused' ? 'NotComing' : type)
}
