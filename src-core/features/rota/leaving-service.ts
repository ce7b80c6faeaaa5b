import { addDays } from '#shared/kernel/local-date.ts'

import type { CommandContext } from '../../context.ts'

/**
 * A host leaves the place: nobody is looked for in their name any more, no swap waits for them, and what they did by
 * habit ended the day before. Their sign-ups stay; whoever prepares the rota decides of each.
 */
export function leaveRota({ db, now, today }: CommandContext, hostId: string): void {
  db.run(
    db.q
      .updateTable('replacement')
      .set({ state: 'closed', closedAt: now })
      .where('state', '=', 'open')
      .where((eb) => eb.or([eb('hostId', '=', hostId), eb('otherHostId', '=', hostId)])),
  )
  db.run(
    db.q
      .updateTable('standingSignup')
      .set({ untilDate: addDays(today, -1) })
      .where('hostId', '=', hostId)
      .where((eb) => eb.or([eb('untilDate', 'is', null), eb('untilDate', '>=', today)])),
  )
}
