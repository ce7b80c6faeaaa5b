import type { Flag } from '../schema.ts'

/** The day's small things: a word for the next team, what to do at opening and closing. */
export interface DayTables {
  teamNote: { id: string; text: string; createdAt: number; doneAt: number | null }
  /** `moment`: opening, closing. */
  checklistItem: { id: string; moment: string; label: string; position: number; active: Flag }
  /** Ticked on a day; id `<itemId>@<date>`. */
  checklistTick: { id: string; itemId: string; date: string; done: Flag; changedAt: number }
}
