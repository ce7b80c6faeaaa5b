import { capturedTables } from '#db/capture.ts'
import type { Contract } from '#shared/contract.ts'
import type { InputOf, OutputOf } from '#shared/kernel/contract-kit.ts'

import { valueOf } from './core.ts'
import { aRota } from './rota.ts'
import { bytesOfAll } from './sample-rows.ts'

export type BulkAct = InputOf<Contract['rota']['applyBulk']>['act']
export type BulkRow = OutputOf<Contract['rota']['previewBulk']>['rows'][number]
type Choice = { readonly without?: string[]; readonly also?: string[] }

export const december = { from: '2026-12-01', to: '2026-12-31' }
export const evening = { startTime: '19:00', endTime: '22:00' }

/** Tuesdays and Thursdays of December, afternoon and evening. */
export const evenings = {
  kind: 'create',
  ...december,
  weekdays: [2, 4],
  times: [{ startTime: '14:00', endTime: '18:00' }, evening],
  minHosts: 1,
  maxHosts: 3,
  keyHolderNeeded: false,
} satisfies BulkAct

/**
 * A rota with a slot every Tuesday from 14:00 to 18:00, seen on Saturday 21 November 2026 at 15:12, and the acts on
 * many of its slots.
 */
export async function tuesdaysInBulk() {
  const rota = await aRota()
  const { api } = rota
  const seriesId = await rota.addSeries()
  const tuesday = (day: string) => `${seriesId}@${day}`
  const preview = async (act: BulkAct, choice: Choice = {}) =>
    await valueOf(api.rota.previewBulk({ act, ...choice }))
  return {
    ...rota,
    seriesId,
    tuesday,
    preview,
    apply: async (act: BulkAct, choice: Choice = {}) => {
      const { seal } = await preview(act, choice)
      return await valueOf(api.rota.applyBulk({ act, ...choice, seal }))
    },
    /** Every captured table, byte for byte. */
    bytes: () => {
      const connection = rota.core.house.connection()
      return bytesOfAll(connection, capturedTables(connection))
    },
    /** `12-01 14:00`, `12-08 14:00 off` */
    slotsIn: async (from: string = december.from, to: string = december.to) =>
      (await rota.slotsOf(from, to)).map(
        ({ date, startTime, state }) => `${date.slice(5)} ${startTime}${state === 'cancelled' ? ' off' : ''}`,
      ),
    closeOn: async (date: string) => {
      const name = { fr: 'Inventaire', nl: 'Inventaris', en: 'Stocktaking' }
      await valueOf(api.calendar.addPeriod({ kind: 'closing', fromDate: date, untilDate: date, name }))
    },
    signUp: async (displayName: string, day: string) => {
      const hostId = await rota.addHost(displayName)
      await valueOf(api.rota.signUp({ slotId: tuesday(day), hostId }))
      return hostId
    },
  }
}

/** The rows that cannot be done, with why: `12-01 SlotThere`. */
export const inTheWayOf = (rows: readonly BulkRow[]): string[] =>
  rows.flatMap(({ before, after, inTheWay }) =>
    inTheWay.length === 0 ? [] : [`${(before ?? after)?.date.slice(5)} ${inTheWay.join()}`],
  )
