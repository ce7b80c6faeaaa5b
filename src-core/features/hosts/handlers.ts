import type { Handlers, QueryContext } from '#core/context.ts'
import { absenceDuring } from '#shared/hosts/host-rules.ts'
import type { Host } from '#shared/hosts/host.ts'
import type { hostsContract } from '#shared/hosts/hosts-contract.ts'
import { instantOf, addDays } from '#shared/kernel/local-date.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { isExpected } from '#shared/rota/signup-state-rules.ts'

import { importAbsences, previewAbsences } from './absence-import-service.ts'
import { addAbsence, removeAbsence } from './absence-service.ts'
import { forgetHost } from './host-forgetting-service.ts'
import { importRows, previewImport } from './host-import-service.ts'
import { addHost, archiveHost, describeHost, restoreHost } from './host-service.ts'
import { historyOf, listSlotsOf } from './host-slots-queries.ts'
import { exportHosts } from './hosts-export.ts'
import { findHost, listAbsencesBetween, listAbsencesOf, listHosts } from './hosts-queries.ts'
import { exportWishesForm } from './wishes-export.ts'
import { importWishes, previewWishes } from './wishes-import-service.ts'
import { listPairs, listWishes } from './wishes-queries.ts'
import { sayWishes, setPair } from './wishes-service.ts'

type Hosts = Handlers<typeof hostsContract>

/** Away now or later today: who came back this morning is no longer away. */
function withAwayToday({ db, now, today }: QueryContext, hosts: readonly Host[]) {
  const midnight = instantOf(addDays(today, 1), '00:00')
  const away = listAbsencesBetween(db, today, today).filter(
    (absence) => absenceDuring([absence], now, midnight) !== null,
  )
  const ids = new Set(away.map((absence) => absence.hostId))
  return hosts.map((host) => ({ ...host, awayToday: ids.has(host.id) }))
}

const getHost: Hosts['getHost'] = ({ db, now, today }, { hostId }) => {
  const host = findHost(db, hostId)
  if (host === undefined) return err({ type: 'HostUnknown', hostId })
  const slots = listSlotsOf(db, hostId)
  const nextSlots = slots
    .filter(({ state, endAt }) => isExpected(state) && endAt > now)
    .map(({ slotId, date, startTime, endTime, state }) => ({ slotId, date, startTime, endTime, state }))
  return ok({
    host,
    absences: listAbsencesOf(db, hostId),
    nextSlots,
    history: historyOf(slots, now, today),
  })
}

export const hostsHandlers: Hosts = {
  listHosts: (context, input) => ok({ hosts: withAwayToday(context, listHosts(context.db, input)) }),
  getHost,
  add: addHost,
  describe: describeHost,
  archive: archiveHost,
  restore: restoreHost,
  forget: forgetHost,
  listAbsences: ({ db }, { from, to, hostId }) => {
    const absences = listAbsencesBetween(db, from, to)
    return ok({
      absences: hostId === undefined ? absences : absences.filter((absence) => absence.hostId === hostId),
    })
  },
  addAbsence,
  removeAbsence,
  exportHosts,
  previewImport,
  importRows,
  previewAbsences,
  importAbsences,
  getWishes: ({ db }, { hostId }) => {
    const [wishes] = findHost(db, hostId) === undefined ? [] : listWishes(db, [hostId])
    return wishes === undefined ? err({ type: 'HostUnknown', hostId }) : ok({ wishes })
  },
  listWishes: ({ db }) => {
    const hostIds = listHosts(db, { archived: false }).map(({ id }) => id)
    return ok({ wishes: listWishes(db, hostIds) })
  },
  sayWishes,
  listPairs: ({ db }) => ok({ pairs: listPairs(db) }),
  setPair,
  previewWishes,
  importWishes,
  exportWishesForm,
}
