import { api } from '#renderer/lib/api.ts'
import { usePainted } from '#renderer/lib/use-painted.ts'
import { useQuery } from '#renderer/lib/use-query.ts'

import { DemonstrationCard } from './demonstration-card.tsx'
import { ExportCard } from './export-card.tsx'
import { LicenceCard } from './licence-card.tsx'
import { NeverCard } from './never-card.tsx'
import { WhereCard } from './where-card.tsx'

import styles from './privacy.module.css'

/** What is kept, where and how much; what is never asked; and the ways to leave with it or to erase what is invented. */
export function PrivacySection() {
  const { data } = useQuery(api.backup.getDataDescription, {}, ['history', 'backup', 'vault'])
  const place = useQuery(api.place.getPlace, {}, ['place']).data
  const painted = usePainted('settings-privacy', data !== undefined && place !== undefined)
  return (
    <div {...painted} className={styles.section}>
      {place?.demonstration === true && <DemonstrationCard />}
      <NeverCard />
      {data !== undefined && <WhereCard data={data} />}
      <ExportCard />
      <LicenceCard />
    </div>
  )
}
