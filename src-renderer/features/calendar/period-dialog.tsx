import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { offerUndo } from '#renderer/lib/undo.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import type { PeriodKind } from '#shared/calendar/calendar-day.ts'

import { useLanguage, useNames, type Period } from './calendar-facts.ts'
import { calendarSentence } from './calendar-refusals.ts'
import { completeName } from './given-name.ts'
import { periodDraftOf, type PeriodDraft } from './period-draft.ts'
import { PeriodFields, type PeriodErrors } from './period-fields.tsx'

interface PeriodDialogProps {
  readonly kind: PeriodKind
  /** Null: a new one. */
  readonly period: Period | null
  readonly onClose: () => void
}

/** Adds or changes a closing, or school holidays. */
export function PeriodDialog({ kind, period, onClose }: PeriodDialogProps) {
  const { t } = useTranslation()
  const nameIn = useNames()
  const form = usePeriodForm(kind, period, onClose)
  const added = kind === 'closing' ? t('calendar.form.addClosing') : t('calendar.form.addSchool')
  return (
    <Dialog
      title={period === null ? added : t('calendar.form.changePeriod', { name: nameIn(period.name) })}
      isOpen
      onClose={onClose}
      closesOutside={false}
      actions={
        <>
          <Button onClick={onClose}>{t('calendar.form.giveUp')}</Button>
          <Button variant="primary" onClick={() => void form.save()}>
            {period === null ? t('calendar.form.add') : t('calendar.form.save')}
          </Button>
        </>
      }
    >
      <PeriodFields
        hasSource={kind !== 'closing'}
        value={form.draft}
        errors={form.errors}
        onChange={form.type}
      />
    </Dialog>
  )
}

function usePeriodForm(kind: PeriodKind, period: Period | null, onClose: () => void) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [draft, setDraft] = useState<PeriodDraft>(() => periodDraftOf(period))
  const [isAsked, setIsAsked] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const type = (part: Partial<PeriodDraft>) => {
    setRefused(null)
    setDraft((before) => ({ ...before, ...part }))
  }
  const name = completeName(draft.name, language)
  const { fromDate } = draft
  const untilDate = draft.untilDate ?? fromDate
  const save = async () => {
    setIsAsked(true)
    if (name === null || fromDate === null || untilDate === null) return
    const { source, isChecked } = draft
    const certainty = isChecked ? ('confirmed' as const) : ('derived' as const)
    const words = { kind, name, fromDate, untilDate, source: source.trim(), certainty }
    const result =
      period === null
        ? await api.calendar.addPeriod(words)
        : await api.calendar.changePeriod({ ...words, periodId: period.id })
    const refusal = result.ok ? null : refusalOf(result.error)
    setRefused(refusal === null ? null : calendarSentence(t, refusal))
    if (!result.ok) return
    onClose()
    const act = period === null ? 'addPeriod' : 'changePeriod'
    offerUndo(t(`calendar.done.${act}`, { name: name[language] }), result.act)
  }
  const errors: PeriodErrors = {
    name: isAsked && name === null ? t('calendar.form.nameMissing') : null,
    dates: isAsked && fromDate === null ? t('calendar.form.datesMissing') : refused,
  }
  return { draft, type, save, errors }
}
