import { parseDate } from '@internationalized/date'
import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { Button as StepButton } from 'react-aria-components/Button'
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
} from 'react-aria-components/Calendar'
import { Heading } from 'react-aria-components/Heading'

import type { LocalDate } from '#shared/kernel/local-date.ts'

import { buttonClass } from './button-class.ts'
import { useUiWords } from './words.tsx'

import styles from './month-picker.module.css'

interface MonthPickerProps {
  readonly value: LocalDate | null
  /** The day the calendar opens on when nothing is chosen. */
  readonly start: LocalDate
  readonly earliest?: LocalDate | undefined
  readonly latest?: LocalDate | undefined
  readonly onChange: (date: LocalDate) => void
}

/** A month of days, walked with the arrow keys; weeks start on Monday. */
export function MonthPicker({ value, start, earliest, latest, onChange }: MonthPickerProps) {
  const words = useUiWords()
  return (
    <Calendar
      aria-label={words.chooseDate}
      className={styles.calendar ?? ''}
      value={value === null ? null : parseDate(value)}
      defaultFocusedValue={parseDate(start)}
      minValue={earliest === undefined ? null : parseDate(earliest)}
      maxValue={latest === undefined ? null : parseDate(latest)}
      firstDayOfWeek="mon"
      autoFocus
      onChange={(date) => onChange(date.toString())}
    >
      <header className={styles.head}>
        <StepButton slot="previous" className={buttonClass('quiet')} aria-label={words.previousMonth}>
          <ChevronLeft size={20} />
        </StepButton>
        <Heading className={styles.title ?? ''} />
        <StepButton slot="next" className={buttonClass('quiet')} aria-label={words.nextMonth}>
          <ChevronRight size={20} />
        </StepButton>
      </header>
      <CalendarGrid weekdayStyle="short">
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell className={styles.weekday ?? ''}>{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => <CalendarCell date={date} className={styles.day ?? ''} />}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  )
}
