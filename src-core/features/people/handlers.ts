import type { peopleContract } from '#shared/people/people-contract.ts'

import type { Handlers } from '../../context.ts'
import { keepingHandlers } from './keeping-handlers.ts'
import { notesHandlers } from './notes-handlers.ts'
import { personHandlers } from './person-handlers.ts'

export const peopleHandlers: Handlers<typeof peopleContract> = {
  ...personHandlers,
  ...notesHandlers,
  ...keepingHandlers,
}
