import Pencil from 'lucide-react/icons/pencil'
import Trash2 from 'lucide-react/icons/trash-2'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { SourceLink } from '#renderer/lib/source-link.tsx'
import { Tag } from '#renderer/ui/chip.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'

import { useNames, type Period } from './calendar-facts.ts'
import { removePeriod } from './period-acts.ts'

import styles from './calendar.module.css'

interface PeriodRowsProps {
  readonly periods: readonly Period[]
  readonly onChange: (period: Period) => void
}

/** Runs of days, each with its dates, where they were read, and whether that was checked. */
export function PeriodRows({ periods, onChange }: PeriodRowsProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const nameIn = useNames()
  return (
    <ul className={styles.rows}>
      {periods.map((period) => {
        const name = nameIn(period.name)
        const { fromDate, untilDate } = period
        return (
          <li key={period.id} className={styles.row}>
            <span className={styles.name}>{name}</span>
            <span className={styles.days}>
              {fromDate === untilDate
                ? formatting.dayAndYear(fromDate)
                : formatting.dateRange(fromDate, untilDate)}
            </span>
            {period.certainty === 'derived' && (
              <Tag tone="attention">
                <span title={t('calendar.certainty.derivedHint')}>{t('calendar.certainty.derived')}</span>
              </Tag>
            )}
            <SourceLink source={period.source} />
            <span className={styles.acts}>
              <IconButton label={t('calendar.change', { name })} onClick={() => onChange(period)}>
                <Pencil size={20} />
              </IconButton>
              <IconButton
                label={t('calendar.remove', { name })}
                onClick={() => void removePeriod(period.id, name)}
              >
                <Trash2 size={20} />
              </IconButton>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
