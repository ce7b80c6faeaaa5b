import type { peopleContract } from '#shared/people/people-contract.ts'

import type { Handlers } from '../../context.ts'
import { personHandlers } from './person-handlers.ts'

export const peopleHandlers: Handlers<typeof peopleContract> = { ...personHandlers }
