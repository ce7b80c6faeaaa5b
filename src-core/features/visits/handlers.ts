import { ok } from '#shared/kernel/result.ts'
import type { visitsContract } from '#shared/visits/visits-contract.ts'

import type { Handlers } from '../../context.ts'
import { importRows, previewImport } from './count-import-service.ts'
import { getCounter, getDay, listUncounted } from './counter-queries.ts'
import { correctCount, tapVisit, typeTotal } from './counting-service.ts'
import { exportFigures } from './figures-export.ts'
import { getHeatMap, getSeries, getYears, summarise } from './figures-queries.ts'
import { chooseKinds, setLateGrace, setThreshold } from './settings-service.ts'
import { getSettings, listEntries, listKinds } from './visits-queries.ts'

export const visitsHandlers: Handlers<typeof visitsContract> = {
  getCounter: (context) => ok(getCounter(context)),
  getDay: (context, { date }) => ok(getDay(context, date)),
  listUncounted: (context, days) => ok({ slots: listUncounted(context, days) }),
  listCounts: ({ db }, asked) => ok({ entries: listEntries(db, asked) }),
  getSettings: ({ db }) => ok({ kinds: listKinds(db), ...getSettings(db) }),
  tap: tapVisit,
  typeTotal,
  correct: correctCount,
  chooseKinds,
  setThreshold,
  setLateGrace,
  summarise: (context, ask) => ok(summarise(context, ask)),
  getSeries: (context, ask) => ok(getSeries(context, ask)),
  getHeatMap: (context, ask) => ok(getHeatMap(context, ask)),
  compareYears: (context, ask) => ok(getYears(context, ask)),
  export: exportFigures,
  previewImport,
  importRows,
}
