import { idsIn, type ReadDb } from '#db/handle.ts'
import { localDateOf, type Instant } from '#shared/kernel/local-date.ts'
import { balanceOf } from '#shared/rota/balance-rules.ts'
import type { DaySpan } from '#shared/rota/balance.ts'
import { takesPlace } from '#shared/rota/signup-state-rules.ts'
import { signupIdOf, signupStates } from '#shared/rota/signup.ts'

import { listHosts } from '../hosts/hosts-queries.ts'
import { listWishes } from '../hosts/wishes-queries.ts'
import { listSlotCards } from './rota-queries.ts'
import { getRotaSettings } from './settings-queries.ts'

/** What each host held over some days beside what they asked for, by name. Reads those days and no others. */
export function getBalance(db: ReadDb, now: Instant, { from, to }: DaySpan) {
  const settings = getRotaSettings(db)
  const hosts = listHosts(db, { archived: true })
  const cards = listSlotCards(db, from, to)
  const slotIds = cards.map(({ slotId }) => slotId)
  const late = db.all(takenLateOn(db, slotIds))
  const today = localDateOf(now)
  const standing = [
    ...db.all(cameByHabitOn(db, slotIds)),
    ...(today <= to ? db.all(standingBetween(db, { from: from > today ? from : today, to })) : []),
  ]
  const rows = balanceOf({
    from,
    to,
    hosts,
    cards,
    wishes: listWishes(
      db,
      hosts.map(({ id }) => id),
    ),
    settings,
    takenLate: new Set(late.map(({ slotId, hostId }) => signupIdOf(slotId, hostId))),
    standing: new Set(standing.map(({ hostId }) => hostId)),
    now,
  })
  return { from, to, eveningFrom: settings.eveningFrom, hosts: rows }
}

/** Who took over from somebody who left late, on slots named by their ids: a slot may have moved to another month. */
export const takenLateOn = ({ q }: Pick<ReadDb, 'q'>, slotIds: readonly string[]) =>
  q
    .selectFrom('replacement')
    .select(['slotId', 'otherHostId as hostId'])
    .where('slotId', 'in', idsIn(slotIds))
    .where('state', '=', 'done')
    .where('takenLate', '=', 1)
    .where('otherHostId', 'is not', null)
    .$narrowType<{ hostId: string }>()

const keptStates = [...signupStates.filter(takesPlace), 'absent']

/**
 * Who was on these slots because of a standing sign-up. What is past is read from the sign-ups, as it happened: a habit
 * ended and taken up again is one row, which only knows of the latest time.
 */
const cameByHabitOn = ({ q }: Pick<ReadDb, 'q'>, slotIds: readonly string[]) =>
  q
    .selectFrom('signup')
    .select('hostId')
    .distinct()
    .where('slotId', 'in', idsIn(slotIds))
    .where('cameBy', '=', 'standing')
    .where('state', 'in', keptStates)

/** Whose standing sign-up is for some of these days. */
const standingBetween = ({ q }: Pick<ReadDb, 'q'>, { from, to }: DaySpan) =>
  q
    .selectFrom('standingSignup')
    .select('hostId')
    .distinct()
    .where('fromDate', '<=', to)
    .where((eb) =>
      eb.or([
        eb('untilDate', 'is', null),
        // One that was ended before its first day never was.
        eb.and([eb('untilDate', '>=', from), eb('untilDate', '>=', eb.ref('fromDate'))]),
      ]),
    )
