import { nameKey, rarestColour } from '#shared/hosts/host-rules.ts'
import type { HostOrigin } from '#shared/hosts/host.ts'
import { applyMapping } from '#shared/import/mapping-rules.ts'
import { localDateOf, weekdayOf } from '#shared/kernel/local-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { isNewsOf, missingPastFields, pastRowsOf, type Landing } from '#shared/rota/past-import-rules.ts'
import { pastFields, type NameChoice, type PastRow } from '#shared/rota/past-import.ts'
import type { rotaContract } from '#shared/rota/rota-contract.ts'
import { maximumPastRows } from '#shared/rota/rota-past-contract.ts'
import { signupIdOf } from '#shared/rota/signup.ts'
import { slotIdOf } from '#shared/rota/slot.ts'

import type { CommandContext, Handlers } from '../../context.ts'
import { columnsOf, mappingOf } from '../../files/import-preview.ts'
import { readTable } from '../../files/table-reading.ts'
import { writeHost } from '../hosts/host-service.ts'
import { listHosts } from '../hosts/hosts-queries.ts'
import { landingsOf, listNames, listNoted, previewRows } from './past-import-queries.ts'
import { createSeries } from './series-service.ts'
import { saveSignup } from './signup-service.ts'

type Rota = Handlers<typeof rotaContract>

/** Writes nothing. A line with a bad cell is among the bad cells only, so that the good ones can be chosen. */
export const readPastFile: Rota['readPastFile'] = async (
  { db, now },
  { file, table, mapping, dateOrder, usual },
) => {
  const read = await readTable(file, table)
  if (!read.ok) return read
  const { rows, header, ...source } = read.value
  if (rows.length > maximumPastRows) return err({ type: 'TooManyRows', limit: maximumPastRows })
  const columns = mappingOf(header, pastFields, mapping)
  const missing = missingPastFields(columns)
  // Without its columns every line would be bad: the person is asked for them first.
  const mapped = applyMapping(missing.length > 0 ? [] : rows, columns, pastFields, {
    date: dateOrder === undefined ? {} : { dateOrder },
  })
  const past = pastRowsOf(mapped.good)
  const names = listNames(db, past.rows)
  const known = new Map(
    names.flatMap(({ name, match, hosts: [host] }) =>
      match === 'known' && host !== undefined ? [[nameKey(name), host.hostId]] : [],
    ),
  )
  const dates = columns.date === undefined ? undefined : mapped.readings.date
  return ok({
    table: source,
    columns: columnsOf({ header, rows }),
    mapping: columns,
    missingFields: missing,
    dates: dates === undefined ? null : { dateOrder: dates.dateOrder, certain: dates.certain },
    rows: previewRows(db, past.rows, {
      today: localDateOf(now()),
      usual,
      hostOf: (name) => known.get(nameKey(name)) ?? null,
    }),
    names,
    nobodyLines: past.nobodyLines,
    badCells: [...mapped.bad, ...past.bad.map((cell) => ({ ...cell, column: columns[cell.field] ?? null }))],
  })
}

type ImportRefusal = Extract<ReturnType<Rota['importPast']>, { ok: false }>['error']
type Landed = PastRow & Pick<Landing, 'slotId'> & { readonly startTime: string; readonly endTime: string }

export const importPast: Rota['importPast'] = (context, { rows, people, origin }) => {
  const landed = landAll(context, rows)
  if (!landed.ok) return landed
  const named = nameAll(context, rows, { people, origin })
  if (!named.ok) return named
  const slots = slotsFor(context, landed.value, named.value.hostOf)
  const noted = new Map(listNoted(context.db, [...slots.ids.values()]))
  let signups = 0
  let alreadyThere = 0
  for (const row of landed.value) {
    for (const hostId of hostsOn(row, named.value.hostOf)) {
      const slotId = slots.ids.get(placeOf(row)) ?? ''
      const id = signupIdOf(slotId, hostId)
      const before = noted.get(id) ?? null
      if (isNewsOf(before, row.state)) {
        saveSignup(
          context,
          { slotId, hostId },
          { state: row.state, ...(before === null && { cameBy: 'import' }) },
        )
        noted.set(id, row.state)
        signups += 1
      } else alreadyThere += 1
    }
  }
  return ok({ slots: slots.made, signups, hosts: named.value.added, alreadyThere })
}

function landAll({ db, today }: CommandContext, rows: readonly PastRow[]): Result<Landed[], ImportRefusal> {
  const landingOf = landingsOf(db, today, rows, null)
  const landed: Landed[] = []
  for (const row of rows) {
    const landing = landingOf(row)
    if (!landing.ok) return err({ type: 'LineWithoutSlot', line: row.line, problem: landing.error })
    landed.push({ ...row, ...landing.value })
  }
  return ok(landed)
}

type HostOf = (name: string) => string | null

interface People {
  readonly people: readonly { readonly name: string; readonly as: NameChoice }[]
  readonly origin: HostOrigin
}

/** Who each name is: as somebody said, or else the host called exactly so. Adds the hosts that are to be added. */
function nameAll(
  context: CommandContext,
  rows: readonly PastRow[],
  { people, origin }: People,
): Result<{ readonly hostOf: HostOf; readonly added: number }, ImportRefusal> {
  const hosts = listHosts(context.db, { archived: true })
  const ids = new Set(hosts.map(({ id }) => id))
  const stranger = people.find(({ as }) => as.kind === 'host' && !ids.has(as.hostId))
  if (stranger?.as.kind === 'host') return err({ type: 'HostUnknown', hostId: stranger.as.hostId })
  const choices = new Map(people.map(({ name, as }) => [nameKey(name), as]))
  const found = new Map<string, string | null>()
  for (const {
    names,
    match,
    hosts: [host],
  } of listNamesByKey(context, rows)) {
    const choice = choices.get(names)
    if (choice?.kind === 'host') found.set(names, choice.hostId)
    else if (choice?.kind === 'leave') found.set(names, null)
    else if (match === 'known' && host !== undefined) found.set(names, host.hostId)
  }
  const colours = hosts.filter(({ archivedAt }) => archivedAt === null).map(({ colour }) => colour)
  let added = 0
  for (const { line, names } of rows) {
    for (const name of names) {
      const key = nameKey(name)
      if (found.has(key)) continue
      if (choices.get(key)?.kind !== 'new') return err({ type: 'NameUndecided', line })
      const colour = rarestColour(colours)
      colours.push(colour)
      const words = { displayName: name, colour, origin, keyHolder: false, newcomer: false, since: null }
      found.set(key, writeHost(context, words))
      added += 1
    }
  }
  return ok({ hostOf: (name) => found.get(nameKey(name)) ?? null, added })
}

const listNamesByKey = ({ db }: CommandContext, rows: readonly PastRow[]) =>
  listNames(db, rows).map(({ name, match, hosts }) => ({ names: nameKey(name), match, hosts }))

const hostsOn = ({ names }: PastRow, hostOf: HostOf): string[] => [
  ...new Set(names.flatMap((name) => hostOf(name) ?? [])),
]

const placeOf = ({ slotId, date, startTime }: Landed): string => slotId ?? `${date} ${startTime}`

/** The slot of each line; one by itself is made where there is none, with room for everybody who was there. */
function slotsFor(context: CommandContext, rows: readonly Landed[], hostOf: HostOf) {
  const people = new Map<string, Set<string>>()
  for (const row of rows) {
    const here = people.get(placeOf(row)) ?? new Set()
    for (const hostId of hostsOn(row, hostOf)) here.add(hostId)
    people.set(placeOf(row), here)
  }
  const ids = new Map<string, string>()
  let made = 0
  for (const row of rows) {
    const count = people.get(placeOf(row))?.size ?? 0
    if (ids.has(placeOf(row)) || count === 0) continue
    ids.set(placeOf(row), row.slotId ?? makeSlot(context, row, Math.min(count, 50)))
    made += row.slotId === null ? 1 : 0
  }
  return { ids, made }
}

function makeSlot(context: CommandContext, { date, startTime, endTime }: Landed, maxHosts: number): string {
  const day = {
    fromDate: date,
    untilDate: date,
    anchorDate: date,
    weekdays: [weekdayOf(date)],
    everyWeeks: 1,
  }
  const pattern = { startTime, endTime, minHosts: 1, maxHosts, keyHolderNeeded: false, note: '', ...day }
  return slotIdOf(createSeries(context, { name: '', pattern }), date)
}
