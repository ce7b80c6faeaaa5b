import type { Core } from '#core/core.ts'
import type { Contract } from '#shared/contract.ts'
import { contract } from '#shared/contract.ts'
import type { Api, Entry, InputOf } from '#shared/kernel/contract-kit.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'

import { valueOf } from './core.ts'
import { anEmptyCore } from './places.ts'

/** The typed caller, which also holds every answer against the shape its contract promises. */
function strictApi(core: Core): Api<Contract> {
  const call = async (feature: keyof Contract, name: string, input: unknown) => {
    const answer = await core.call(`${feature}.${name}`, input)
    if (answer.ok) (contract[feature] as Readonly<Record<string, Entry>>)[name]?.output.parse(answer.value)
    return answer
  }
  return new Proxy({} as Api<Contract>, {
    get: (_, feature: keyof Contract) =>
      new Proxy({}, { get: (_entries, name: string) => (input: unknown) => call(feature, name, input) }),
  })
}

export type SeriesDraft = NonNullable<InputOf<Contract['rota']['createSeries']>['first']>['pattern']

/** Every Tuesday from 14:00 to 18:00, for two or three hosts. */
export const aTuesday: SeriesDraft = {
  weekdays: [2],
  startTime: '14:00',
  endTime: '18:00',
  minHosts: 2,
  maxHosts: 3,
  keyHolderNeeded: false,
}

/** A line of the change log. */
export interface LogLine {
  readonly command: string
  readonly tbl: string
  readonly rowId: string
  readonly kind: string
  readonly col: string | null
  readonly old: unknown
  readonly new: unknown
}

/** A core on a real file, and the few acts that tests of the rota begin with. */
export async function aRota(options: { at?: number } = {}) {
  const place = await anEmptyCore(options)
  const api = strictApi(place.core)
  const connection = () => place.core.house.connection()
  return {
    ...place,
    api,
    addHost: async (displayName: string, words: { keyHolder?: boolean; newcomer?: boolean } = {}) =>
      (await valueOf(api.hosts.add({ displayName, origin: 'neighbour', ...words }))).hostId,
    addSeries: async (pattern: Partial<SeriesDraft> = {}, fromDate: LocalDate = '2026-01-01') => {
      const first = { fromDate, pattern: { ...aTuesday, ...pattern } }
      return (await valueOf(api.rota.createSeries({ name: 'Permanence', first }))).seriesId
    },
    slotsOf: async (from: LocalDate, to: LocalDate = from) =>
      (await valueOf(api.rota.listSlots({ from, to }))).slots,
    rows: (sql: string, ...parameters: unknown[]) =>
      connection()
        .prepare<unknown[], Record<string, unknown>>(sql)
        .all(...parameters),
    /** The log of a row, oldest first. */
    logOf: (rowId: string) =>
      connection()
        .prepare<[string], LogLine>(
          `SELECT command, tbl, rowId, kind, col, old, new FROM change JOIN txn USING (tx) WHERE rowId = ? ORDER BY seq`,
        )
        .all(rowId),
    /** The last logged transaction. */
    lastAct: () =>
      connection()
        .prepare<[], { txId: string; command: string; changeCount: number }>(
          'SELECT txId, command, changeCount FROM txn ORDER BY tx DESC LIMIT 1',
        )
        .get() ?? { txId: '', command: '', changeCount: 0 },
  }
}

export type Rota = Awaited<ReturnType<typeof aRota>>
