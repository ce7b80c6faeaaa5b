import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { offerUndo } from '#renderer/lib/undo.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

import { useLanguage } from './calendar-facts.ts'
import { calendarSentence } from './calendar-refusals.ts'
import { completeName } from './given-name.ts'
import { newHoliday, ruleOf, type HolidayDraft } from './holiday-draft.ts'
import { HolidayRuleFields } from './holiday-rule-fields.tsx'
import { NameFields } from './name-fields.tsx'

import layout from '#renderer/ui/form.module.css'

/** Adds the rule of a public holiday: a day of the year, or so many days from Easter. */
export function HolidayDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const form = useHolidayForm(onClose)
  return (
    <Dialog
      title={t('calendar.form.addHoliday')}
      isOpen
      onClose={onClose}
      closesOutside={false}
      actions={
        <>
          <Button onClick={onClose}>{t('calendar.form.giveUp')}</Button>
          <Button variant="primary" onClick={() => void form.add()}>
            {t('calendar.form.add')}
          </Button>
        </>
      }
    >
      <div className={layout.form}>
        <NameFields value={form.draft.name} onChange={(name) => form.type({ name })} error={form.nameError} />
        <HolidayRuleFields value={form.draft} isAsked={form.isAsked} onChange={form.type} />
        <TextField
          label={t('calendar.form.source')}
          hint={t('calendar.form.sourceHint')}
          value={form.draft.source}
          onChange={(source) => form.type({ source })}
          maximumLength={300}
          isOptional
        />
        <FieldError text={form.refused} />
      </div>
    </Dialog>
  )
}

function useHolidayForm(onClose: () => void) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [draft, setDraft] = useState(newHoliday)
  const [isAsked, setIsAsked] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const type = (part: Partial<HolidayDraft>) => {
    setRefused(null)
    setDraft((before) => ({ ...before, ...part }))
  }
  const name = completeName(draft.name, language)
  const add = async () => {
    setIsAsked(true)
    const rule = ruleOf(draft)
    if (name === null || rule === null) return
    const { validFrom, source } = draft
    const result = await api.calendar.addPublicHoliday({ rule, name, validFrom, source: source.trim() })
    const refusal = result.ok ? null : refusalOf(result.error)
    setRefused(refusal === null ? null : calendarSentence(t, refusal))
    if (!result.ok) return
    onClose()
    const said = t('calendar.done.addPublicHoliday', { name: name[language] })
    offerUndo(said, result.act)
  }
  const nameError = isAsked && name === null ? t('calendar.form.nameMissing') : null
  return { draft, type, add, isAsked, refused, nameError }
}
