import { err, ok } from '#shared/kernel/result.ts'
import type { rotaReplacementsContract } from '#shared/rota/rota-replacements-contract.ts'

import type { Handlers } from '../../context.ts'
import { findHost } from '../hosts/hosts-queries.ts'
import { listWhereToHelp } from './help-queries.ts'
import { listReplacements, listReplacementsOf } from './replacement-queries.ts'
import {
  acceptSwap,
  askReplacement,
  closeReplacement,
  declineSwap,
  proposeSwap,
  takeReplacement,
} from './replacement-service.ts'
import { findSlot } from './schedule-queries.ts'
import { suggestHosts } from './suggestion-queries.ts'
import { listSwapOptions } from './swap-queries.ts'

export const replacementHandlers: Handlers<typeof rotaReplacementsContract> = {
  askReplacement,
  closeReplacement,
  takeReplacement,
  proposeSwap,
  acceptSwap,
  declineSwap,
  listReplacements: ({ db, ...asking }) => ok(listReplacements(db, asking)),
  listSlotReplacements: ({ db, now }, { slotId }) =>
    findSlot(db, slotId) === undefined
      ? err({ type: 'SlotUnknown', slotId })
      : ok({ replacements: listReplacementsOf(db, now, slotId) }),
  listSwapOptions: ({ db, now, today }, place) => listSwapOptions(db, { now, today }, place),
  listWhereToHelp: ({ db, now, today }, { hostId }) => {
    const host = findHost(db, hostId)
    if (host === undefined) return err({ type: 'HostUnknown', hostId })
    return ok({ slots: listWhereToHelp(db, { now, today }, host) })
  },
  suggestHosts: ({ db, now, role }, { slotId, leavingHostId }) => {
    const suggestions = suggestHosts(db, slotId, { leavingHostId, now, role })
    return suggestions === null ? err({ type: 'SlotUnknown', slotId }) : ok({ suggestions })
  },
}
