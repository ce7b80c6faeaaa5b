import type { Flag } from '../schema.ts'

export interface HostTables {
  host: {
    id: string
    displayName: string
    colour: string
    origin: string
    keyHolder: Flag
    newcomer: Flag
    since: string | null
    archivedAt: number | null
    createdAt: number
  }
  /** No reason is kept: a reason of absence may be health data. */
  hostAbsence: {
    id: string
    hostId: string
    fromDate: string
    untilDate: string
    fromTime: string | null
    untilTime: string | null
    origin: string
  }
}
