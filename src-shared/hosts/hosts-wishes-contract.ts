import { z } from 'zod'

import { command, query } from '#shared/kernel/contract-kit.ts'
import { zId } from '#shared/kernel/shapes.ts'

import { hostRefusals } from './host-shapes.ts'
import { wishRefusals, zHostPair, zHostWishes, zPairKind, zWishWords } from './wish-shapes.ts'

const nothing = z.strictObject({})
const aHost = z.strictObject({ hostId: zId })
const { HostUnknown } = hostRefusals

/** What each host can and likes, said by themselves; and who stands by whom, known to the coordination alone. */
export const hostsWishesContract = {
  getWishes: query(() => ({
    role: 'open',
    does: 'What one host said of when and how often they would come.',
    input: aHost,
    output: z.strictObject({ wishes: zHostWishes }),
    refusals: { HostUnknown },
  })),
  listWishes: query(() => ({
    role: 'open',
    does: 'What the hosts who are not archived said of when and how often they would come, by name.',
    input: nothing,
    output: z.strictObject({ wishes: z.array(zHostWishes) }),
  })),
  sayWishes: command(() => ({
    role: 'open',
    does: 'Says the whole of what a host can and likes; a part of a weekday that is left out is not said.',
    input: z.strictObject({ hostId: zId, ...zWishWords.shape }),
    output: nothing,
    refusals: { HostUnknown, ...wishRefusals },
  })),
  listPairs: query(() => ({
    role: 'coordinator',
    does: 'Who would gladly be together on a slot, and who never.',
    input: nothing,
    output: z.strictObject({ pairs: z.array(zHostPair) }),
  })),
  setPair: command(() => ({
    role: 'coordinator',
    does: 'Notes that two hosts go well together, or not; null: nothing is said of them any more.',
    input: z.strictObject({ hostId: zId, otherHostId: zId, kind: zPairKind.nullable() }),
    output: nothing,
    refusals: { HostUnknown, SameHost: nothing },
  })),
}
