import type { CalendarTables } from './schema/calendar.ts'
import type { DayTables } from './schema/day.ts'
import type { FillingTables } from './schema/filling.ts'
import type { HostTables } from './schema/hosts.ts'
import type { HouseTables } from './schema/house.ts'
import type { PlaceTables } from './schema/place.ts'
import type { RotaTables } from './schema/rota.ts'
import type { VisitTables } from './schema/visits.ts'

/** Every table of the open tier (`lieu.db`), by the feature that writes it. */
export type Schema = HouseTables &
  PlaceTables &
  CalendarTables &
  HostTables &
  RotaTables &
  VisitTables &
  DayTables &
  FillingTables

/** SQLite has no booleans. */
export type Flag = 0 | 1
