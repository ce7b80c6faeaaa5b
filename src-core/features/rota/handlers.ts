import { err, ok } from '#shared/kernel/result.ts'
import type { rotaContract } from '#shared/rota/rota-contract.ts'

import type { Handlers } from '../../context.ts'
import { clearAttendance, markAbsent, markPresent } from './attendance-service.ts'
import { exportBalance } from './balance-export.ts'
import { getBalance } from './balance-queries.ts'
import { readBulkPlan } from './bulk-queries.ts'
import { applyBulk } from './bulk-service.ts'
import { exportCalendar } from './calendar-export.ts'
import { cancelSlot, noteSlot, reopenSlot } from './exception-service.ts'
import { fillHandlers } from './fill-handlers.ts'
import { importPast, readPastFile } from './past-import-service.ts'
import { replacementHandlers } from './replacement-handlers.ts'
import { replace } from './replacement-service.ts'
import { findSeriesPage, listNextDatesAfter, listSeries, planChange } from './series-queries.ts'
import { changeSeries, createSlot, endSeries, nameSeries, startSeries } from './series-service.ts'
import { getRotaSettings } from './settings-queries.ts'
import { setRotaSettings } from './settings-service.ts'
import { confirm, signUp, standby, withdraw } from './signup-service.ts'
import { findSlotPage } from './slot-queries.ts'
import { listStanding } from './standing-queries.ts'
import { endStanding, keepStanding, stand } from './standing-service.ts'
import { getMonth, getToday, getWeek, listGaps, listSlots } from './view-queries.ts'
import { getWeekText } from './week-text.ts'
import { exportWeeks } from './weeks-export.ts'

export const rotaHandlers: Handlers<typeof rotaContract> = {
  getWeek: ({ db, now, today }, { weekStart }) => ok(getWeek(db, { now, today }, weekStart ?? today)),
  getMonth: ({ db, now, today }, { month }) => ok(getMonth(db, { now, today }, month ?? today.slice(0, 7))),
  listSlots: ({ db, now, today }, filter) => ok(listSlots(db, { now, today }, filter)),
  getSlot: ({ db, now, today }, { slotId }) => {
    const page = findSlotPage(db, now, today, slotId)
    return page === undefined ? err({ type: 'SlotUnknown', slotId }) : ok(page)
  },
  getToday: ({ db, now, today }) => ok(getToday(db, { now, today })),
  listGaps: ({ db, now, today }) => ok(listGaps(db, { now, today })),
  exportWeeks,
  getBalance: ({ db, now }, span) => ok(getBalance(db, now, span)),
  exportBalance,
  exportCalendar,
  getWeekText: ({ db, now }, { weekStart, language }) =>
    ok({ text: getWeekText(db, now, { date: weekStart, language }) }),
  signUp,
  withdraw,
  confirm,
  standby,
  replace,
  markPresent,
  markAbsent,
  clearAttendance,
  ...replacementHandlers,
  ...fillHandlers,
  listSeries: ({ db, today }, { ended }) => ok({ series: listSeries(db, today, ended) }),
  getSeries: ({ db, today }, { seriesId }) => {
    const page = findSeriesPage(db, today, seriesId)
    return page === undefined ? err({ type: 'SeriesUnknown', seriesId }) : ok(page)
  },
  previewSeriesChange: ({ db, now, today }, change) => {
    const plan = planChange(db, now, change)
    if (!plan.ok) return plan
    const { kept, moved, replaced, savePatterns } = plan.value
    const fromDate = savePatterns[0]?.fromDate ?? null
    return ok({ kept, moved, replaced, fromDate, nextDates: listNextDatesAfter(db, today, plan.value) })
  },
  createSeries: startSeries,
  createSlot,
  nameSeries,
  changeSeries,
  endSeries,
  previewBulk: ({ db, now }, { act, ...choice }) => {
    const plan = readBulkPlan(db, now, act, choice)
    return plan.ok ? ok({ rows: plan.value.rows, seal: plan.value.seal }) : plan
  },
  applyBulk,
  readPastFile,
  importPast,
  cancelSlot,
  reopenSlot,
  noteSlot,
  getRotaSettings: ({ db }) => ok(getRotaSettings(db)),
  setRotaSettings,
  listStanding: ({ db, now, today }, { hostId }) => listStanding(db, { now, today }, hostId),
  stand,
  endStanding,
  keepStanding,
}
