import { useEffect } from 'react'

import { api } from '#renderer/lib/api.ts'
import { usePrintReady } from '#renderer/lib/print-ready.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { nothingWished } from '#shared/hosts/host-wishes.ts'

import { type ListedHost, useAllHosts } from './host-facts.ts'
import { usePartHint } from './use-part-hint.ts'
import { WishSheetPage } from './wish-sheet-page.tsx'

interface WishSheetProps {
  readonly query: Readonly<Record<string, string>>
}

/** `/print/wishes`: a sheet to fill in for each host, `?host=<id>` for one, `?blank=1` for whoever takes it. */
export function WishSheet({ query }: WishSheetProps) {
  const place = useQuery(api.place.getPlace, {}, [])
  const wishes = useQuery(api.hosts.listWishes, {}, [])
  const all = useAllHosts()
  const partHint = usePartHint()
  useEffect(() => {
    document.documentElement.dataset['sheet'] = 'tall'
  }, [])
  const isReady =
    place.data !== undefined && wishes.data !== undefined && all !== undefined && partHint !== null
  usePrintReady(isReady)
  if (place.data === undefined || wishes.data === undefined) return null
  if (all === undefined || partHint === null) return null
  const { data } = place
  const said = new Map(wishes.data.wishes.map((one) => [one.hostId, one]))
  return (
    <>
      {hostsOn(all, query).map((host) => (
        <WishSheetPage
          key={host?.id ?? 'blank'}
          place={data}
          name={host?.displayName ?? null}
          wishes={said.get(host?.id ?? '') ?? nothingWished('')}
          partHint={partHint}
        />
      ))}
    </>
  )
}

/** Whose sheets they are; null is a blank one, to photocopy. */
function hostsOn(
  all: readonly ListedHost[],
  { host, blank }: Readonly<Record<string, string>>,
): readonly (ListedHost | null)[] {
  if (blank === '1') return [null]
  const active = all.filter(({ archivedAt }) => archivedAt === null)
  return host === undefined ? active : active.filter(({ id }) => id === host)
}
