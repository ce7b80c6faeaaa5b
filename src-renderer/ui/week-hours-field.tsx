import Plus from 'lucide-react/icons/plus'
import Trash2 from 'lucide-react/icons/trash-2'

import type { Weekday } from '#shared/kernel/local-date.ts'

import { Button } from './button.tsx'
import { FieldError } from './field.tsx'
import { IconButton } from './icon-button.tsx'
import { TimeField } from './time-field.tsx'
import { copyDay, hoursOf, type WeekHours } from './week-hours.ts'
import { useUiWords } from './words.tsx'

import styles from './week-hours-field.module.css'

interface WeekHoursFieldProps {
  readonly label: string
  /** The seven names, Monday first. */
  readonly dayNames: readonly string[]
  readonly value: WeekHours
  readonly onChange: (value: WeekHours) => void
  /** A sentence for the day that cannot be as it is. */
  readonly errorOf?: (weekday: Weekday) => string | null
}

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** The hours of a week: none, one or several spans a day, past midnight too. A day can be as another one. */
export function WeekHoursField({ label, dayNames, value, onChange, errorOf }: WeekHoursFieldProps) {
  return (
    <fieldset className={styles.week}>
      <legend className="visually-hidden">{label}</legend>
      {weekdays.map((weekday) => (
        <DayRow
          key={weekday}
          weekday={weekday}
          dayNames={dayNames}
          value={value}
          error={errorOf?.(weekday) ?? null}
          onChange={onChange}
        />
      ))}
    </fieldset>
  )
}

interface DayRowProps {
  readonly weekday: Weekday
  readonly dayNames: readonly string[]
  readonly value: WeekHours
  readonly error: string | null
  readonly onChange: (value: WeekHours) => void
}

function DayRow({ weekday, dayNames, value, error, onChange }: DayRowProps) {
  const words = useUiWords()
  const day = dayNames[weekday - 1] ?? ''
  const spans = hoursOf(value, weekday)
  const model = weekdays.findLast((one) => one < weekday && hoursOf(value, one).length > 0)
  const change = (id: string, changed: Partial<WeekHours[number]>) =>
    onChange(value.map((span) => (span.id === id ? { ...span, ...changed } : span)))
  return (
    <div className={styles.day} role="group" aria-label={day}>
      <span className={styles.name}>{day}</span>
      <div className={styles.spans}>
        {spans.length === 0 && <span className={styles.none}>{words.noHours}</span>}
        {spans.map((span) => (
          <SpanRow
            key={span.id}
            day={day}
            span={span}
            onChange={(changed) => change(span.id, changed)}
            onRemove={() => onChange(value.filter((one) => one.id !== span.id))}
          />
        ))}
        <FieldError text={error} />
      </div>
      <div className={styles.acts}>
        {spans.length === 0 && model !== undefined && (
          <Button variant="quiet" onClick={() => onChange(copyDay(value, model, weekday))}>
            {words.sameAs(dayNames[model - 1] ?? '')}
          </Button>
        )}
        <IconButton
          label={words.addHours(day)}
          onClick={() => onChange([...value, { id: crypto.randomUUID(), weekday, from: null, until: null }])}
        >
          <Plus size={20} />
        </IconButton>
      </div>
    </div>
  )
}

interface SpanRowProps {
  readonly day: string
  readonly span: WeekHours[number]
  readonly onChange: (changed: Partial<WeekHours[number]>) => void
  readonly onRemove: () => void
}

function SpanRow({ day, span, onChange, onRemove }: SpanRowProps) {
  const words = useUiWords()
  const endsNextDay = span.from !== null && span.until !== null && span.until < span.from
  return (
    <div className={styles.span}>
      <TimeField
        label={words.from(day)}
        isLabelHidden
        value={span.from}
        onChange={(from) => onChange({ from })}
      />
      <span aria-hidden="true" className={styles.dash}>
        –
      </span>
      <TimeField
        label={words.until(day)}
        isLabelHidden
        value={span.until}
        onChange={(until) => onChange({ until })}
      />
      <IconButton label={words.removeHours(day)} onClick={onRemove}>
        <Trash2 size={18} />
      </IconButton>
      {endsNextDay && <span className={styles.none}>{words.endsNextDay}</span>}
    </div>
  )
}
