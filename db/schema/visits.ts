/** Visit counts: numbers, times, a slot, a kind from a closed list. The shape leaves no room for anything else. */
export interface VisitTables {
  /** Append-only: a correction is another entry. */
  visitCount: {
    id: string
    at: number
    date: string
    /** Minute of the local day, 0–1439. */
    minute: number
    slotId: string | null
    delta: number
    entry: string
    kind: string | null
    late: number
  }
  /** What the entries add up to; kept by a trigger. `''` stands for no slot and for no kind. */
  visitTally: {
    date: string
    slotKey: string
    kindKey: string
    entries: number
    lateEntries: number
    total: number
  }
  /** The kinds this place chose to use, among the closed list. */
  visitKindChoice: { id: string; position: number }
  /** One row, id `visits`: after how long a count is late, and under how many a published figure is hidden. */
  visitSetting: { id: string; lateCountAfterMinutes: number; publicationThreshold: number }
}
