import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { UsualHours } from '#shared/rota/past-import.ts'

import { HoursFields } from './hours-fields.tsx'

import styles from './bulk-page.module.css'

interface UsualHoursFieldsProps {
  /** Null until both are there. */
  readonly onChange: (usual: UsualHours | null) => void
}

/** From when to when, for the lines that do not say. */
export function UsualHoursFields({ onChange }: UsualHoursFieldsProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<Parameters<typeof HoursFields>[0]['value']>({
    startTime: null,
    endTime: null,
  })
  const type = (part: Partial<typeof typed>) => {
    const next = { ...typed, ...part }
    const { startTime, endTime } = next
    setTyped(next)
    onChange(startTime === null || endTime === null ? null : { startTime, endTime })
  }
  return (
    <div>
      <p className={styles.legend}>{t('pastRota.usual')}</p>
      <p className={styles.hint}>{t('pastRota.usualHint')}</p>
      <HoursFields label={t('pastRota.usual')} value={typed} onChange={type} />
    </div>
  )
}
