import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { useTranslation } from 'react-i18next'

import { addressOf, navigate } from '#renderer/lib/router.ts'
import { Button } from '#renderer/ui/button.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { addDays, type LocalDate } from '#shared/kernel/local-date.ts'

import styles from './day-view.module.css'

interface DayNavigationProps {
  readonly date: LocalDate
  readonly today: LocalDate
}

const goTo = (date: LocalDate): void => navigate(addressOf('visits', ['day', date]), { replace: true })

/** The day before, a day, the day after; never past today, which cannot be counted in advance. */
export function DayNavigation({ date, today }: DayNavigationProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.navigation}>
      <IconButton label={t('visits.day.previous')} variant="plain" onClick={() => goTo(addDays(date, -1))}>
        <ChevronLeft size={20} />
      </IconButton>
      <DateField
        label={t('visits.day.date')}
        isLabelHidden
        value={date}
        today={today}
        latest={today}
        onChange={(chosen) => {
          if (chosen !== null) goTo(chosen)
        }}
      />
      <IconButton
        label={t('visits.day.next')}
        variant="plain"
        disabled={date >= today}
        onClick={() => goTo(addDays(date, 1))}
      >
        <ChevronRight size={20} />
      </IconButton>
      <Button disabled={date === today} onClick={() => goTo(today)}>
        {t('visits.day.today')}
      </Button>
    </div>
  )
}
