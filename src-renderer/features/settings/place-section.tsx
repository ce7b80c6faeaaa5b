import { api } from '#renderer/lib/api.ts'
import { useQuery } from '#renderer/lib/use-query.ts'

import { IdentityCard } from './identity-card.tsx'
import { LogoCard } from './logo-card.tsx'
import { OpeningHoursCard } from './opening-hours-card.tsx'

/** The place: who it is, when it is open, its logo. */
export function PlaceSection() {
  const { data } = useQuery(api.place.getPlace, {}, ['place'])
  if (data === undefined) return null
  return (
    <>
      <IdentityCard place={data} />
      <OpeningHoursCard openingHours={data.openingHours} />
      <LogoCard logo={data.logo} />
    </>
  )
}
