import i18next from 'i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { offerUndo } from '#renderer/lib/undo.ts'

import { calendarSentence } from './calendar-refusals.ts'

/** Removes a period, with "Annuler" beside what is said. */
export async function removePeriod(periodId: string, name: string): Promise<void> {
  const result = await api.calendar.removePeriod({ periodId })
  if (result.ok) {
    offerUndo(i18next.t('calendar.done.removePeriod', { name }), result.act)
    return
  }
  const refusal = refusalOf(result.error)
  if (refusal !== null)
    showNotice({ text: calendarSentence(i18next.t, refusal), tone: 'problem', outlivesVault: true })
}

/** Says whether the place closes on public holidays. */
export async function closeOnPublicHolidays(close: boolean): Promise<void> {
  const result = await api.calendar.closeOnPublicHolidays({ close })
  const said = close ? i18next.t('calendar.done.close') : i18next.t('calendar.done.stayOpen')
  if (result.ok) offerUndo(said, result.act)
}
