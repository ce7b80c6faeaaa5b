import type { LocalDate } from '#shared/kernel/local-date.ts'

import { slotOn } from './occurrence-rules.ts'
import type { KeptSlot, MovedSlot, SeriesFacts, SlotTime } from './series-plan.ts'
import { blankException } from './slot-exception-rules.ts'
import type { SeriesSchedule } from './slot-series.ts'
import type { Slot, SlotException, SlotState } from './slot.ts'

/** What a change of a series does to the slots that may not be lost. */
export interface Carried {
  readonly saveExceptions: readonly SlotException[]
  readonly kept: readonly KeptSlot[]
  readonly moved: readonly MovedSlot[]
}

/**
 * Compares each slot that may not be lost, before and after, and freezes what may not change: a slot with people or
 * counts that the new pattern no longer gives, and whatever is over.
 */
export function carryOver(after: SeriesSchedule, facts: SeriesFacts): Carried {
  const exceptions = new Map(facts.exceptions.map((exception) => [exception.date, exception]))
  const saveExceptions: SlotException[] = []
  const kept: KeptSlot[] = []
  const moved: MovedSlot[] = []
  for (const plannedDate of datesCarried(facts)) {
    const exception = exceptions.get(plannedDate) ?? null
    const was = slotOn(facts.schedule, plannedDate, exception)
    if (was === null) continue
    const becomes = slotOn(after, plannedDate, exception)
    const past = was.endAt <= facts.now
    if (becomes === null || (past && !sameTerms(was, becomes))) {
      saveExceptions.push(frozen(was, exception))
      kept.push({ ...timeOf(was), slotId: was.slotId, state: frozenState(was), past })
    } else if (!sameTime(was, becomes) && was.state !== 'cancelled') {
      moved.push({ slotId: was.slotId, before: timeOf(was), after: timeOf(becomes) })
    }
  }
  return { saveExceptions, kept, moved }
}

/** The planned days with people or counts; and those of slots brought forward that took place, whoever was there. */
function datesCarried({ schedule, exceptions, occupied, now }: SeriesFacts): LocalDate[] {
  const over = exceptions.filter((exception) => {
    const slot = slotOn(schedule, exception.date, exception)
    return slot !== null && slot.endAt <= now
  })
  return [...new Set([...occupied, ...over.map(({ date }) => date)])].toSorted()
}

export const timeOf = ({ date, startTime, endTime }: Slot): SlotTime => ({ date, startTime, endTime })

export const sameTime = (a: Slot, b: Slot): boolean =>
  a.date === b.date && a.startTime === b.startTime && a.endTime === b.endTime

const sameTerms = (a: Slot, b: Slot): boolean =>
  sameTime(a, b) &&
  a.minHosts === b.minHosts &&
  a.maxHosts === b.maxHosts &&
  a.keyHolderNeeded === b.keyHolderNeeded &&
  a.note === b.note

const frozenState = (slot: Slot): SlotState => (slot.state === 'cancelled' ? 'cancelled' : 'kept')

/** The slot as it stands, written out in full, so that no pattern is needed to read it again. */
function frozen(slot: Slot, exception: SlotException | null): SlotException {
  const { minHosts, maxHosts, keyHolderNeeded, note, startTime, endTime } = slot
  const newDate = slot.date === slot.plannedDate ? null : slot.date
  const terms = { newDate, startTime, endTime, minHosts, maxHosts, keyHolderNeeded, note }
  return {
    ...blankException(slot.seriesId, slot.plannedDate),
    ...exception,
    ...terms,
    state: frozenState(slot),
  }
}
