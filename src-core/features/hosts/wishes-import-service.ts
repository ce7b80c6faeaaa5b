import type { Handlers } from '#core/context.ts'
import { columnsOf, mappingOf } from '#core/files/import-preview.ts'
import { readTable } from '#core/files/table-reading.ts'
import type { ReadDb } from '#db/handle.ts'
import { nothingWished } from '#shared/hosts/host-wishes.ts'
import type { hostsContract } from '#shared/hosts/hosts-contract.ts'
import { maximumHostRows } from '#shared/hosts/hosts-import-contract.ts'
import {
  hostCalled,
  problemOf,
  type WishField,
  wishFields,
  type WishProblem,
  wishesSaidIn,
  withSaid,
} from '#shared/hosts/wish-import-rules.ts'
import { applyMapping, type GoodRow, missingFields } from '#shared/import/mapping-rules.ts'
import { err, ok } from '#shared/kernel/result.ts'

import { findHost, listHosts } from './hosts-queries.ts'
import { listWishes } from './wishes-queries.ts'
import { writeWishes } from './wishes-service.ts'

type Hosts = Handlers<typeof hostsContract>

/** Writes nothing. A row with a bad cell is listed among the bad cells only, so that the good ones can be chosen. */
export const previewWishes: Hosts['previewWishes'] = async ({ db }, { file, table, mapping }) => {
  const read = await readTable(file, table)
  if (!read.ok) return read
  const { rows, header, ...source } = read.value
  if (rows.length > maximumHostRows) return err({ type: 'TooManyRows', limit: maximumHostRows })
  const columns = mappingOf(header, wishFields, mapping)
  const missing: WishField[] = missingFields(wishFields, columns)
  const mapped = applyMapping(missing.length > 0 ? [] : rows, columns, wishFields)
  return ok({
    table: source,
    columns: columnsOf(read.value),
    mapping: columns,
    missingFields: missing,
    dates: null,
    rows: rowsOf(db, mapped.good),
    badCells: mapped.bad,
  })
}

/** Each row with the host it is about, and why it cannot be taken, if it cannot. */
function rowsOf(db: ReadDb, rows: readonly GoodRow<typeof wishFields>[]) {
  const hosts = listHosts(db, { archived: false })
  const wishes = new Map(
    listWishes(
      db,
      hosts.map(({ id }) => id),
    ).map((one) => [one.hostId, one]),
  )
  const lines = new Set<string>()
  return rows.map((row) => {
    const said = wishesSaidIn(row)
    const { displayName } = row.values
    const host = hostCalled(hosts, displayName)
    const line = { line: row.line, displayName, ...said }
    if (typeof host === 'string') return { ...line, hostId: null, problem: host }
    const isTwice = lines.has(host.id)
    lines.add(host.id)
    const before = wishes.get(host.id) ?? nothingWished(host.id)
    const problem: WishProblem | null = isTwice ? 'LineTwice' : problemOf(before, said)
    return { ...line, hostId: host.id, problem }
  })
}

export const importWishes: Hosts['importWishes'] = (context, { rows }) => {
  for (const { line, hostId, ...said } of rows) {
    if (findHost(context.db, hostId) === undefined) return err({ type: 'HostUnknown', hostId })
    const before = listWishes(context.db, [hostId])[0] ?? nothingWished(hostId)
    const problem = problemOf(before, said)
    if (problem !== null) return err({ type: 'LineRefused', line, problem })
    const { saidAt: _saidAt, ...wishes } = withSaid(before, said)
    writeWishes(context, wishes)
  }
  return ok({ hosts: new Set(rows.map(({ hostId }) => hostId)).size })
}
