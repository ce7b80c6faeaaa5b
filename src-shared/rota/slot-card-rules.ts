import type { CalendarDay, Closure } from '#shared/calendar/calendar-day.ts'
import { absenceDuring } from '#shared/hosts/host-rules.ts'
import type { Absence, Host } from '#shared/hosts/host.ts'
import { must } from '#shared/kernel/result.ts'

import { gapOf } from './gap-rules.ts'
import { clashingSignups, type TakenPlace } from './signup-rules.ts'
import { holdsPeople, isExpected, takesPlace } from './signup-state-rules.ts'
import type { Signup, SignupState } from './signup.ts'
import type { SignupWarning, SlotCard, SlotHost } from './slot-card.ts'
import type { Slot } from './slot.ts'

/** All that was read for a stretch of days. */
export interface RotaFacts {
  /** Begin a day before and end a day after the days shown, so that clashes past midnight are seen. */
  readonly slots: readonly Slot[]
  readonly days: readonly CalendarDay[]
  readonly signups: readonly Signup[]
  /** At least those of the sign-ups, archived ones too. */
  readonly hosts: readonly Host[]
  readonly absences: readonly Absence[]
  /** Also show those who withdrew or were replaced. */
  readonly withFormer?: boolean
}

/**
 * The slots with everything the screens show: why closed, who comes, warnings, gap. A kept slot is one like the
 * others: it takes sign-ups when everybody has left, keeps what was counted, and goes only when the place cancels it.
 */
export function slotCards(facts: RotaFacts): SlotCard[] {
  const closures = new Map(facts.days.map(({ date, closure }) => [date, closure]))
  const hosts = new Map(facts.hosts.map((host) => [host.id, host]))
  const signups = groupBy(facts.signups, ({ slotId }) => slotId)
  const absences = groupBy(facts.absences, ({ hostId }) => hostId)
  const clashing = clashingSignups(placesTaken(facts.slots, closures, signups))
  return facts.slots.map((slot) => {
    const here = signups.get(slot.slotId) ?? []
    const closure = closures.get(slot.date) ?? null
    const open = isOpen(slot, closure)
    const people = here
      .filter(({ state }) => facts.withFormer === true || holdsPeople(state))
      .map((signup) => {
        const host = must(hosts.get(signup.hostId), `host ${signup.hostId}`)
        const away = absenceDuring(absences.get(host.id) ?? [], slot.startAt, slot.endAt) !== null
        const warnings = open
          ? warningsOf(signup.state, host, { clashes: clashing.has(signup.id), away })
          : []
        return slotHostOf(signup, host, warnings)
      })
      .toSorted(byNameStandbyLast)
    return { ...slot, closure, open, hosts: people, gap: gapOf(slot, people, open) }
  })
}

/** A slot takes place unless cancelled, or on a closed day that nobody reopened for it. */
export const isOpen = (slot: Pick<Slot, 'state' | 'reopened'>, closure: Closure | null): boolean =>
  slot.state !== 'cancelled' && (closure === null || slot.reopened)

function placesTaken(
  slots: readonly Slot[],
  closures: ReadonlyMap<string, Closure | null>,
  signups: ReadonlyMap<string, readonly Signup[]>,
): TakenPlace[] {
  return slots
    .filter((slot) => isOpen(slot, closures.get(slot.date) ?? null))
    .flatMap(({ slotId, startAt, endAt }) =>
      (signups.get(slotId) ?? [])
        .filter(({ state }) => takesPlace(state))
        .map(({ id, hostId }) => ({ signupId: id, hostId, slotId, startAt, endAt })),
    )
}

/** Only where someone is still expected: who was there was not away. */
function warningsOf(
  state: SignupState,
  host: Host,
  seen: { clashes: boolean; away: boolean },
): SignupWarning[] {
  const warnings: SignupWarning[] = []
  if (seen.clashes) warnings.push('doubleBooking')
  if (isExpected(state) && seen.away) warnings.push('hostAbsent')
  if (isExpected(state) && host.archivedAt !== null) warnings.push('hostArchived')
  return warnings
}

const slotHostOf = (signup: Signup, host: Host, warnings: readonly SignupWarning[]): SlotHost => ({
  hostId: host.id,
  displayName: host.displayName,
  colour: host.colour,
  keyHolder: host.keyHolder,
  newcomer: host.newcomer,
  state: signup.state,
  replacedBy: signup.replacedBy,
  overrideReason: signup.overrideReason,
  warnings,
})

/** One order for all languages, so that a printed sheet and the screen list alike. */
const names = new Intl.Collator('fr', { sensitivity: 'base' })

/** By name, the only order that ranks nobody; those who come only if needed stand last. */
const byNameStandbyLast = (a: SlotHost, b: SlotHost): number =>
  Number(a.state === 'standby') - Number(b.state === 'standby') ||
  names.compare(a.displayName, b.displayName) ||
  (a.hostId < b.hostId ? -1 : 1)

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return groups
}
