import type { Closure } from '#shared/calendar/calendar-day.ts'
import { absenceDuring } from '#shared/hosts/host-rules.ts'
import type { Absence, Host } from '#shared/hosts/host.ts'
import type { Instant } from '#shared/kernel/local-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

import { canMove, takesPlace, type MoveRefusal } from './signup-state-rules.ts'
import type { SignupState } from './signup.ts'
import type { Slot } from './slot.ts'

/** A stretch of time someone gave to a slot. */
export interface Commitment {
  readonly slotId: string
  readonly startAt: Instant
  readonly endAt: Instant
}

/** A host's place on a slot, as the rules need it. */
export interface SlotSignup {
  readonly hostId: string
  readonly state: SignupState
  readonly keyHolder: boolean
}

export interface SignupRequest {
  readonly slot: Slot
  /** Why the slot's day is closed, if it is. */
  readonly closure: Closure | null
  readonly host: Pick<Host, 'id' | 'keyHolder' | 'archivedAt'>
  /** Everyone on this slot, in any state. */
  readonly signups: readonly SlotSignup[]
  /** The host's absences around that day. */
  readonly absences: readonly Absence[]
  /** The other slots that day, the day before and the day after, where the host takes a place. */
  readonly commitments: readonly Commitment[]
  /** To come only if needed. */
  readonly standby: boolean
  readonly now: Instant
}

/** What stands in the way of a sign-up. */
export type Obstacle =
  | { readonly type: 'HostArchived' }
  | { readonly type: 'AlreadySignedUp'; readonly state: SignupState }
  | { readonly type: 'SlotCancelled' }
  | { readonly type: 'SlotClosed'; readonly closure: Closure['kind'] }
  | { readonly type: 'SlotOver' }
  | { readonly type: 'SlotFull'; readonly places: number }
  | { readonly type: 'HostAbsent'; readonly absenceId: string }
  | { readonly type: 'DoubleBooking'; readonly slotId: string }
  | { readonly type: 'KeyHolderMissing' }

/**
 * The rota informs, people decide: most obstacles can be passed over on the spot, with a reason that stays on the
 * sign-up. Not these: a cancelled slot is reopened first, an archived host restored, a sign-up moved.
 */
export const isOverridable = ({ type }: { readonly type: Obstacle['type'] }): boolean =>
  type !== 'HostArchived' && type !== 'AlreadySignedUp' && type !== 'SlotCancelled'

/** All that stands in the way, those that cannot be passed over first. */
export function obstaclesTo(request: SignupRequest): readonly Obstacle[] {
  const { slot, closure, host, absences, standby, now } = request
  const obstacles: (Obstacle | null)[] = [
    host.archivedAt === null ? null : { type: 'HostArchived' },
    alreadyThere(request),
    slot.state === 'cancelled' ? { type: 'SlotCancelled' } : null,
    closure === null || slot.reopened ? null : { type: 'SlotClosed', closure: closure.kind },
    slot.endAt <= now ? { type: 'SlotOver' } : null,
    ...(standby ? [] : [noRoom(request), elsewhere(request)]),
  ]
  const absence = absenceDuring(absences, slot.startAt, slot.endAt)
  if (absence !== null) obstacles.push({ type: 'HostAbsent', absenceId: absence.id })
  return obstacles.filter((obstacle) => obstacle !== null)
}

function alreadyThere({ host, signups, standby }: SignupRequest): Obstacle | null {
  const state = signups.find(({ hostId }) => hostId === host.id)?.state
  // Someone on standby may be called in; someone who left may come back.
  const mayCome =
    state === undefined || state === 'withdrawn' || state === 'replaced' || state === 'cancelledByPlace'
  return mayCome || (state === 'standby' && !standby) ? null : { type: 'AlreadySignedUp', state }
}

/** Full, or one place left that must go to someone with a key. */
function noRoom({ slot, host, signups }: SignupRequest): Obstacle | null {
  const others = signups.filter(({ hostId, state }) => hostId !== host.id && takesPlace(state))
  if (others.length >= slot.maxHosts) return { type: 'SlotFull', places: slot.maxHosts }
  const lastPlace = others.length + 1 === slot.maxHosts
  const keyComes = host.keyHolder || others.some(({ keyHolder }) => keyHolder)
  return slot.keyHolderNeeded && lastPlace && !keyComes ? { type: 'KeyHolderMissing' } : null
}

function elsewhere({ slot, commitments }: SignupRequest): Obstacle | null {
  const clash = commitments.find(
    (commitment) => commitment.slotId !== slot.slotId && clashes(slot, commitment),
  )
  return clash === undefined ? null : { type: 'DoubleBooking', slotId: clash.slotId }
}

/**
 * Two stretches of time that share a moment, judged on real moments and not on days: 22:00–01:00 clashes with the
 * next day's 00:30. One that ends when the other begins does not clash.
 */
export const clashes = (a: Omit<Commitment, 'slotId'>, b: Omit<Commitment, 'slotId'>): boolean =>
  a.startAt < b.endAt && b.startAt < a.endAt

/**
 * Whether a host may sign up. With `override`, obstacles that can be passed over no longer stand in the way and
 * are listed in the answer; the caller keeps the reason given. Refuses with the first obstacle left.
 */
export function canSignUp(
  request: SignupRequest,
  override: boolean,
): Result<{ readonly passed: readonly Obstacle['type'][] }, Obstacle> {
  const obstacles = obstaclesTo(request)
  const left = obstacles.find((obstacle) => !override || !isOverridable(obstacle))
  return left === undefined ? ok({ passed: obstacles.map(({ type }) => type) }) : err(left)
}

/**
 * Whether someone may take a host's place: the host's sign-up can be `replaced`, and the other may sign up for the
 * place that leaves. `request` is the newcomer's; refuses as `canMove` and `canSignUp` do.
 */
export function canReplace(
  request: SignupRequest,
  leavingHostId: string,
  override: boolean,
): Result<{ readonly passed: readonly Obstacle['type'][] }, Obstacle | MoveRefusal> {
  const state = request.signups.find(({ hostId }) => hostId === leavingHostId)?.state ?? null
  const move = canMove(state, 'replaced')
  if (!move.ok) return move
  // The leaving host's place is free for the other; nobody can take their own place, which stays `AlreadySignedUp`.
  const others = request.signups.filter(
    ({ hostId }) => hostId !== leavingHostId || hostId === request.host.id,
  )
  return canSignUp({ ...request, signups: others }, override)
}

/** A sign-up that takes a place, with the time it takes. */
export interface TakenPlace extends Commitment {
  readonly signupId: string
  readonly hostId: string
}

/** The ids of the sign-ups that clash with another of the same host. */
export function clashingSignups(places: readonly TakenPlace[]): ReadonlySet<string> {
  const clashing = new Set<string>()
  const ordered = places.toSorted((a, b) =>
    a.hostId === b.hostId ? a.startAt - b.startAt : a.hostId < b.hostId ? -1 : 1,
  )
  for (let index = 0; index < ordered.length; index++) {
    const place = ordered[index]
    for (let later = index + 1; place !== undefined && later < ordered.length; later++) {
      const next = ordered[later]
      if (next === undefined || next.hostId !== place.hostId || next.startAt >= place.endAt) break
      if (clashes(place, next)) clashing.add(place.signupId).add(next.signupId)
    }
  }
  return clashing
}
