import CalendarDays from 'lucide-react/icons/calendar-days'
import { useRef, useState } from 'react'
import { Button as TriggerButton } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'

import type { LocalDate } from '#shared/kernel/local-date.ts'

import { buttonClass } from './button-class.ts'
import { cx } from './classes.ts'
import { FieldFrame, type FieldProps } from './field.tsx'
import { MonthPicker } from './month-picker.tsx'
import { type DateBounds, dateOfText, dateProblemOf, textOfDate } from './typed-text.ts'
import { useTypedText } from './use-typed-text.ts'
import { type UiWords, useUiWords } from './words.tsx'
import { noteWriting } from './writing.ts'

import styles from './field.module.css'
import popover from './popover.module.css'

interface DateFieldProps extends FieldProps {
  /** `null`: nothing, or nothing readable, was typed. */
  readonly value: LocalDate | null
  readonly onChange: (value: LocalDate | null) => void
  /** The day it is at the place: completes a day typed without its year, and opens the calendar there. */
  readonly today: LocalDate
  readonly earliest?: LocalDate | undefined
  readonly latest?: LocalDate | undefined
  /** A day typed before the earliest or after the latest is answered all the same: the caller says why it cannot be. */
  readonly readsOutside?: boolean | undefined
}

/** `Ce jour n'existe pas`, rather than a day of which nobody knows why it is not taken. */
function whyNot(words: UiWords, text: string, bounds: DateBounds): string {
  const { earliest, latest } = bounds
  const problem = dateProblemOf(text, bounds)
  if (problem === 'noSuchDay') return words.noSuchDay
  if (problem === 'tooEarly' && earliest !== undefined) return words.dayFrom(textOfDate(earliest))
  if (problem === 'tooLate' && latest !== undefined) return words.dayUntil(textOfDate(latest))
  return words.notADate
}

/** A day, typed as people write it (`21/11`, `21.11.2026`) or chosen in a calendar. */
export function DateField({ value, onChange, today, earliest, latest, ...rest }: DateFieldProps) {
  const { readsOutside = false, ...field } = rest
  const words = useUiWords()
  const input = useRef<HTMLInputElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const parse = (text: string) => {
    const date = dateOfText(text, today)
    if (date === null || readsOutside) return date
    return date < (earliest ?? date) || date > (latest ?? date) ? null : date
  }
  const typed = useTypedText(value, onChange, parse, textOfDate)
  const choose = (date: LocalDate) => {
    if (date !== value) noteWriting(input.current)
    onChange(date)
    setIsOpen(false)
  }
  return (
    <FieldFrame
      {...field}
      error={typed.isUnreadable ? whyNot(words, typed.text, { today, earliest, latest }) : field.error}
    >
      {(control) => (
        <div className={cx(styles.row, styles.narrow)}>
          <input
            {...control}
            {...typed.mark}
            ref={input}
            className={cx(styles.input, styles.figure)}
            type="text"
            autoComplete="off"
            placeholder={words.dateExample}
            value={typed.text}
            onChange={(event) => typed.type(event.target.value)}
            onBlur={typed.leave}
          />
          <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
            <TriggerButton
              className={buttonClass('plain')}
              aria-label={`${words.chooseDate} (${field.label})`}
              isDisabled={field.isDisabled ?? false}
            >
              <CalendarDays size={20} />
            </TriggerButton>
            <Popover className={popover.popover ?? ''} placement="bottom end">
              <Dialog aria-label={words.chooseDate}>
                <MonthPicker
                  value={value}
                  start={value ?? today}
                  earliest={earliest}
                  latest={latest}
                  onChange={choose}
                />
              </Dialog>
            </Popover>
          </DialogTrigger>
        </div>
      )}
    </FieldFrame>
  )
}
