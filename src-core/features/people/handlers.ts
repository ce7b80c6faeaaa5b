import type { peopleContract } from '#shared/people/people-contract.ts'

import type { Handlers } from '../../context.ts'

export const peopleHandlers: Handlers<typeof peopleContract> = {}
