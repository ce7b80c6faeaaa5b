import type { Instant } from '#shared/kernel/local-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

import { holdsPeople, isExpected } from './signup-state-rules.ts'
import { signupIdOf, type SignupState } from './signup.ts'
import type { Slot } from './slot.ts'

/** A sign-up as it stands, and when it was last moved. */
export interface StandingSignup {
  readonly slotId: string
  readonly hostId: string
  readonly state: SignupState
  readonly changedAt: Instant
}

/** What people and counts stand on, in the series an act touched: before it is taken back, or after. */
export interface RotaStanding {
  readonly signups: readonly StandingSignup[]
  /** Slots in which visits were counted, by id. */
  readonly counted: readonly string[]
  /** Those of them that are on the rota, by id. */
  readonly slots: ReadonlyMap<string, Slot>
}

/** When the act was made, and when it is taken back. */
export interface Since {
  readonly act: Instant
  readonly now: Instant
}

export type RotaObjection =
  /** People would be signed up for slots that are not on the rota, or are cancelled. */
  | { readonly type: 'PeopleWithoutSlot'; readonly slots: number }
  /** Visits were counted in slots that would no longer be on the rota. */
  | { readonly type: 'CountsWithoutSlot'; readonly slots: number }
  /** The hours would change of slots that people took, or that began, after the act. */
  | { readonly type: 'SlotsMovedSince'; readonly slots: number }

/**
 * Whether an act may be taken back without anybody losing the slot they stand on. What was already wrong before is
 * not held against it, so that taking an act back can also mend.
 * Worked example: Tuesdays became Wednesdays, someone signed up for Wednesday 25: `PeopleWithoutSlot`, 1 slot.
 */
export function canTakeBack(
  before: RotaStanding,
  after: RotaStanding,
  since: Since,
): Result<null, RotaObjection> {
  const people = newSlots(peopleLost(after), peopleLost(before))
  if (people > 0) return err({ type: 'PeopleWithoutSlot', slots: people })
  const counts = newSlots(countsLost(after), countsLost(before))
  if (counts > 0) return err({ type: 'CountsWithoutSlot', slots: counts })
  const moved = slotsMoved(before, after, since)
  return moved === 0 ? ok(null) : err({ type: 'SlotsMovedSince', slots: moved })
}

/** What lost its slot, by an id of its own. */
type Lost = ReadonlyMap<string, string>

const newSlots = (after: Lost, before: Lost): number =>
  new Set([...after].filter(([id]) => !before.has(id)).map(([, slotId]) => slotId)).size

/** People whose slot is not on the rota, or who are expected at one that is cancelled. */
function peopleLost({ signups, slots }: RotaStanding): Lost {
  const lost = signups.filter(({ slotId, state }) => {
    const slot = slots.get(slotId)
    if (slot === undefined) return holdsPeople(state)
    return slot.state === 'cancelled' && isExpected(state)
  })
  return new Map(lost.map(({ slotId, hostId }) => [signupIdOf(slotId, hostId), slotId]))
}

const countsLost = ({ counted, slots }: RotaStanding): Lost =>
  new Map(counted.filter((slotId) => !slots.has(slotId)).map((slotId) => [slotId, slotId]))

/** Those who were there before the act get their hours back; for the others, and for what took place, they stand. */
function slotsMoved(before: RotaStanding, after: RotaStanding, { act, now }: Since): number {
  const taken = new Set(
    after.signups
      .filter(({ state, changedAt }) => holdsPeople(state) && changedAt > act)
      .map(({ slotId }) => slotId),
  )
  const held = after.signups.filter(({ state }) => holdsPeople(state)).map(({ slotId }) => slotId)
  const moved = [...new Set([...held, ...after.counted])].filter((slotId) => {
    const was = before.slots.get(slotId)
    const becomes = after.slots.get(slotId)
    if (was === undefined || becomes === undefined || was.state === 'cancelled') return false
    if (was.startAt === becomes.startAt && was.endAt === becomes.endAt) return false
    return taken.has(slotId) || (act < was.startAt && was.startAt <= now)
  })
  return moved.length
}
