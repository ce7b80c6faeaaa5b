import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { offerUndo } from '#renderer/lib/undo.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { Button } from '#renderer/ui/button.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import type { LocalDate } from '#shared/kernel/local-date.ts'

import { useNames, type HolidayRow } from './calendar-facts.ts'
import { calendarSentence } from './calendar-refusals.ts'

interface EndHolidayDialogProps {
  readonly rule: HolidayRow
  readonly onClose: () => void
}

/** A public holiday that no longer counts: its row ends, and past years keep it. */
export function EndHolidayDialog({ rule, onClose }: EndHolidayDialogProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const name = useNames()(rule.name)
  const today = useNow().date
  const [until, setUntil] = useState<LocalDate | null>(today)
  const [error, setError] = useState<string | null>(null)
  const end = async () => {
    if (until === null) {
      setError(t('calendar.form.endMissing'))
      return
    }
    const result = await api.calendar.endPublicHoliday({ publicHolidayId: rule.id, until })
    const refusal = result.ok ? null : refusalOf(result.error)
    setError(refusal === null ? null : calendarSentence(t, refusal))
    if (!result.ok) return
    onClose()
    const day = formatting.date(until)
    offerUndo(t('calendar.done.endPublicHoliday', { name, day }), result.act)
  }
  return (
    <Dialog
      title={t('calendar.form.endHoliday', { name })}
      isOpen
      onClose={onClose}
      closesOutside={false}
      actions={
        <>
          <Button onClick={onClose}>{t('calendar.form.giveUp')}</Button>
          <Button variant="primary" isSubmit={false} onClick={() => void end()}>
            {t('calendar.form.endNow')}
          </Button>
        </>
      }
    >
      <DateField
        label={t('calendar.form.endAfter')}
        hint={t('calendar.form.endHint')}
        value={until}
        today={today}
        onChange={(day) => {
          setError(null)
          setUntil(day)
        }}
        error={error}
      />
    </Dialog>
  )
}
