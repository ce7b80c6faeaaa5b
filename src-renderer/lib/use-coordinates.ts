import { api } from './api.ts'
import { useQuery } from './use-query.ts'

/**
 * Whether the person at the PC coordinates: a coordinator's passphrase opened the vault, or the place has none yet
 * (ADR 0004). The core decides again at each call; this says ahead what it will answer. Undefined while it is being
 * read.
 */
export function useCoordinates(): boolean | undefined {
  const { data } = useQuery(api.vault.getStatus, {}, ['vault'])
  return data === undefined ? undefined : data.state === 'absent' || data.role === 'coordinator'
}
