import type { Handlers } from '#core/context.ts'
import { columnsOf, mappingOf } from '#core/files/import-preview.ts'
import { readTable } from '#core/files/table-reading.ts'
import { alikeRows, hostFields, hostRowOf } from '#shared/hosts/host-import-rules.ts'
import { rarestColour } from '#shared/hosts/host-rules.ts'
import type { hostsContract } from '#shared/hosts/hosts-contract.ts'
import { maximumHostRows } from '#shared/hosts/hosts-import-contract.ts'
import { applyMapping, missingFields } from '#shared/import/mapping-rules.ts'
import { err, ok } from '#shared/kernel/result.ts'

import { writeHost } from './host-service.ts'
import { listHosts } from './hosts-queries.ts'

type Hosts = Handlers<typeof hostsContract>

/** Writes nothing. A row with a bad cell is listed among the bad cells only, so that the good ones can be chosen. */
export const previewImport: Hosts['previewImport'] = async (
  { db },
  { file, table, mapping, dateOrder, origin },
) => {
  const read = await readTable(file, table)
  if (!read.ok) return read
  const { rows, header, ...source } = read.value
  if (rows.length > maximumHostRows) return err({ type: 'TooManyRows', limit: maximumHostRows })
  const columns = mappingOf(header, hostFields, mapping)
  const missing = missingFields(hostFields, columns)
  // Without a column of names every line would be bad: the person is asked for the column first.
  const mapped = applyMapping(missing.length > 0 ? [] : rows, columns, hostFields, {
    since: dateOrder === undefined ? {} : { dateOrder },
  })
  const hosts = mapped.good.map((row) => hostRowOf(row, origin))
  const alike = alikeRows(hosts, listHosts(db, { archived: true }))
  const dates = columns.since === undefined ? undefined : mapped.readings.since
  return ok({
    table: source,
    columns: columnsOf(read.value),
    mapping: columns,
    missingFields: missing,
    dates: dates === undefined ? null : { dateOrder: dates.dateOrder, certain: dates.certain },
    rows: hosts.map((host) => ({ ...host, alike: alike.get(host.line) ?? null })),
    badCells: mapped.bad,
  })
}

export const importRows: Hosts['importRows'] = (context, { rows, namesAlike }) => {
  const hosts = listHosts(context.db, { archived: true })
  const alike = namesAlike ? undefined : [...alikeRows(rows, hosts)][0]
  if (alike !== undefined) {
    const [line, { hostId, line: otherLine }] = alike
    return err({ type: 'NameTakenByLine', line, hostId, otherLine })
  }
  const colours = hosts.filter((host) => host.archivedAt === null).map((host) => host.colour)
  const hostIds = rows.map(({ line: _line, ...row }) => {
    const colour = rarestColour(colours)
    colours.push(colour)
    return writeHost(context, { ...row, colour })
  })
  return ok({ hostIds })
}
