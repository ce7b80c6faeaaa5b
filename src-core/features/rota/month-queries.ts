import type { ReadDb } from '#db/handle.ts'
import { addDays, startOfWeek, type LocalDate } from '#shared/kernel/local-date.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'
import { partsOfSlotId } from '#shared/rota/slot.ts'

import { readRota, type Rota } from './rota-queries.ts'
import { findException } from './schedule-queries.ts'

/** A slot with everyone it ever had, and the whole weeks of its month around it. */
export interface SlotInMonth {
  readonly card: SlotCard
  readonly rota: Rota
}

/** Finds slots each in its month; a month is read once, however many slots of it are looked for. */
export function monthReader(db: ReadDb): (slotId: string) => SlotInMonth | null {
  const months = new Map<string, Rota>()
  return (slotId) => {
    const date = findException(db, slotId)?.newDate ?? partsOfSlotId(slotId).plannedDate
    const month = date.slice(0, 7)
    const rota = months.get(month) ?? readMonth(db, month)
    months.set(month, rota)
    const card = rota.cards.find((one) => one.slotId === slotId)
    return card === undefined ? null : { card, rota }
  }
}

function readMonth(db: ReadDb, month: string): Rota {
  const first: LocalDate = `${month}-01`
  return readRota(db, startOfWeek(first), addDays(startOfWeek(addDays(first, 30)), 6), true)
}
