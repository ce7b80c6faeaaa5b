import CalendarOff from 'lucide-react/icons/calendar-off'
import DoorOpen from 'lucide-react/icons/door-open'
import PartyPopper from 'lucide-react/icons/party-popper'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { cx } from '#renderer/ui/classes.ts'
import type { CalendarDay } from '#shared/calendar/calendar-day.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'

import { reopenDay } from './rota-acts.ts'
import { schoolRuns } from './school-runs.ts'
import { useTrilingual } from './slot-words.ts'

import styles from './week-head.module.css'

interface WeekHeadProps {
  readonly days: readonly CalendarDay[]
  readonly today: LocalDate
}

/** The days, with what the calendar says of each; school holidays as strips over the days they cover. */
export function WeekHead({ days, today }: WeekHeadProps) {
  const { t } = useTranslation()
  return (
    <thead className={styles.head}>
      <SchoolStrip days={days} kind="schoolFr" />
      <SchoolStrip days={days} kind="schoolNl" />
      <tr>
        <th scope="col">
          <span className="visually-hidden">{t('rota.column.time')}</span>
        </th>
        {days.map((day) => (
          <DayHead key={day.date} day={day} isToday={day.date === today} />
        ))}
      </tr>
    </thead>
  )
}

interface DayHeadProps {
  readonly day: CalendarDay
  readonly isToday: boolean
}

function DayHead({ day, isToday }: DayHeadProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const nameOf = useTrilingual()
  const { closure, publicHoliday } = day
  const holiday = publicHoliday === null ? null : nameOf(publicHoliday.name)
  const closing = closure?.kind === 'closingPeriod' ? nameOf(closure.name) : null
  return (
    <th
      scope="col"
      className={cx(styles.day, isToday && styles.today)}
      {...(isToday && { 'aria-current': 'date' as const })}
    >
      <span aria-hidden="true">{formatting.shortDay(day.date)}</span>
      <span className="visually-hidden">
        {formatting.day(day.date)}
        {isToday && ` (${t('rota.today')})`}
      </span>
      {holiday !== null && (
        <span className={styles.fact}>
          <PartyPopper size={16} />
          {holiday}
        </span>
      )}
      {closing !== null && (
        <span className={styles.fact}>
          <CalendarOff size={16} />
          {closing}
        </span>
      )}
      {closure !== null && (
        <button type="button" className={styles.reopen} onClick={() => void reopenDay(day.date)}>
          {t('rota.reopenDay')}
          <span className="visually-hidden"> ({formatting.day(day.date)})</span>
        </button>
      )}
      {day.reopened && (
        <span className={styles.fact}>
          <DoorOpen size={16} />
          {t('rota.dayIsReopened')}
        </span>
      )}
    </th>
  )
}

interface SchoolStripProps {
  readonly days: readonly CalendarDay[]
  readonly kind: 'schoolFr' | 'schoolNl'
}

/** The holidays of one community's schools, over the days they cover. */
function SchoolStrip({ days, kind }: SchoolStripProps) {
  const { t } = useTranslation()
  const nameOf = useTrilingual()
  const runs = schoolRuns(days, kind)
  if (runs.every(({ name }) => name === null)) return null
  return (
    <tr>
      <td aria-hidden="true" />
      {runs.map((run) =>
        run.name === null ? (
          <td key={run.from} colSpan={run.days} aria-hidden="true" />
        ) : (
          <th key={run.from} scope="colgroup" colSpan={run.days} className={styles.strip}>
            <span className={styles.stripText} title={t(`rota.${kind}`, { name: nameOf(run.name) })}>
              {t(`rota.${kind}`, { name: nameOf(run.name) })}
            </span>
          </th>
        ),
      )}
    </tr>
  )
}
