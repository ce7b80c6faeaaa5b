import type { Handlers } from '#core/context.ts'
import { readCalendar } from '#core/files/calendar-reading.ts'
import { absenceOf } from '#shared/hosts/host-import-rules.ts'
import { absenceKey, canBeAway, newAbsences } from '#shared/hosts/host-rules.ts'
import type { hostsContract } from '#shared/hosts/hosts-contract.ts'
import { err, ok } from '#shared/kernel/result.ts'

import { writeAbsence } from './absence-service.ts'
import { findHost, listAbsencesOf } from './hosts-queries.ts'

type Hosts = Handlers<typeof hostsContract>

/** Writes nothing. An occurrence without length (a reminder at 9:00) is no absence and is left out. */
export const previewAbsences: Hosts['previewAbsences'] = async ({ db }, { hostId, file, from, to }) => {
  if (findHost(db, hostId) === undefined) return err({ type: 'HostUnknown', hostId })
  const read = await readCalendar(file.bytes, { from, to })
  if (!read.ok) return read
  const { events, problems } = read.value
  const noted = new Set(listAbsencesOf(db, hostId).map(absenceKey))
  const occurrences = read.value.occurrences.flatMap((occurrence) => {
    const absence = absenceOf(occurrence)
    return absence === null ? [] : [{ ...occurrence, known: noted.has(absenceKey(absence)) }]
  })
  return ok({ events, occurrences, problems })
}

/** The span alone is kept. What the calendar said of it never reaches this command: the contract has no field. */
export const importAbsences: Hosts['importAbsences'] = (context, { hostId, absences }) => {
  if (findHost(context.db, hostId) === undefined) return err({ type: 'HostUnknown', hostId })
  if (absences.some((absence) => !canBeAway(absence).ok)) return err({ type: 'UntilBeforeFrom' })
  const added = newAbsences(listAbsencesOf(context.db, hostId), absences)
  for (const absence of added) writeAbsence(context, hostId, absence, 'ics')
  return ok({ added: added.length, alreadyThere: absences.length - added.length })
}
