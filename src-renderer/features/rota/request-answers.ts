import type { Replacement } from '#shared/rota/replacement.ts'
import { takesPlace } from '#shared/rota/signup-state-rules.ts'
import type { SlotHost } from '#shared/rota/slot-card.ts'
import type { Suggestion } from '#shared/rota/suggestion.ts'

/** An open request, as far as it decides what is shown of it. */
export interface Asked extends Pick<Replacement, 'kind'> {
  readonly host: Pick<SlotHost, 'hostId'>
  readonly slot: { readonly hosts: readonly Pick<SlotHost, 'hostId' | 'state'>[] }
}

/** Where the person who looks stands: they could come, left it themselves, ask themselves, come already, or cannot. */
export type OwnPlace = 'could' | 'left' | 'asks' | 'there' | 'cannot'

/** What a request shows: to the person who looks, their own place and nobody else's name; to others, the first few. */
export interface Answers {
  readonly own: OwnPlace | null
  readonly shown: readonly Suggestion[]
  /** How many more could come. */
  readonly more: number
}

const mostShown = 3

/** `free` are those nothing stands in the way of, the likeliest first; `hostId` is who looks, null while not said. */
export function answersTo(request: Asked, free: readonly Suggestion[], hostId: string | null): Answers {
  if (hostId === null) {
    const shown = free.slice(0, mostShown)
    return { own: null, shown, more: free.length - shown.length }
  }
  const shown = free.filter((one) => one.hostId === hostId)
  return { own: ownPlace(request, shown.length > 0, hostId), shown, more: 0 }
}

function ownPlace({ kind, host, slot }: Asked, isFree: boolean, hostId: string): OwnPlace {
  if (host.hostId === hostId) return kind === 'late' ? 'left' : 'asks'
  if (slot.hosts.some((one) => one.hostId === hostId && takesPlace(one.state))) return 'there'
  return isFree ? 'could' : 'cannot'
}
