import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { offerUndo } from '#renderer/lib/undo.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'

import { DayField, NameField } from './day-and-name-fields.tsx'
import { NewDialog } from './new-dialog.tsx'
import { PatternFields } from './pattern-fields.tsx'
import { seriesSentence } from './rota-refusals.ts'
import { closeDialog } from './rota-store.ts'
import { completePattern, newPattern } from './slot-draft.ts'
import { TermsFields } from './terms-fields.tsx'

/** Slots that come back: on which days, at what hours, with how many hosts. */
export function NewSeriesDialog({ fromDate }: { readonly fromDate: LocalDate }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [name, setName] = useState('')
  const [from, setFrom] = useState<LocalDate | null>(fromDate)
  const [typed, setTyped] = useState(() => newPattern(fromDate))
  const [isAsked, setIsAsked] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const create = async () => {
    setIsAsked(true)
    const pattern = completePattern(typed)
    if (pattern === null || from === null) return
    const first = { fromDate: from, pattern: { ...pattern, weekdays: [...pattern.weekdays] } }
    const result = await api.rota.createSeries({ name: name.trim(), first })
    const refusal = result.ok ? null : refusalOf(result.error)
    setError(refusal === null ? null : seriesSentence(t, formatting, refusal))
    if (!result.ok) return
    closeDialog()
    offerUndo(t('series.done.created'), result.act)
  }
  const type = (part: Partial<typeof typed>) => {
    setTyped((before) => ({ ...before, ...part }))
    setError(null)
  }
  return (
    <NewDialog
      title={t('series.newTitle')}
      createLabel={t('series.create')}
      error={error}
      onCreate={() => void create()}
    >
      <NameField hint={t('series.form.nameHint')} value={name} onChange={setName} />
      <PatternFields value={typed} onChange={type} isAsked={isAsked} />
      <TermsFields value={typed} onChange={type} isAsked={isAsked} />
      <DayField label={t('series.form.from')} value={from} onChange={setFrom} isAsked={isAsked} />
    </NewDialog>
  )
}
