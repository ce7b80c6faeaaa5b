import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { offerUndo } from '#renderer/lib/undo.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'

import { DayField, NameField } from './day-and-name-fields.tsx'
import { NewDialog } from './new-dialog.tsx'
import { seriesSentence } from './rota-refusals.ts'
import { closeDialog } from './rota-store.ts'
import { completeSlot, newSlot } from './slot-draft.ts'
import { TermsFields } from './terms-fields.tsx'

/** A single slot on one day: a party, an extra evening. */
export function NewSlotDialog({ date }: { readonly date: LocalDate }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [name, setName] = useState('')
  const [typed, setTyped] = useState(() => newSlot(date))
  const [isAsked, setIsAsked] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const create = async () => {
    setIsAsked(true)
    const slot = completeSlot(typed)
    if (slot === null) return
    const result = await api.rota.createSlot({ name: name.trim(), ...slot })
    const refusal = result.ok ? null : refusalOf(result.error)
    setError(refusal === null ? null : seriesSentence(t, formatting, refusal))
    if (!result.ok) return
    closeDialog()
    offerUndo(t('series.done.slotCreated', { day: formatting.day(slot.date) }), result.act)
  }
  const type = (part: Partial<typeof typed>) => {
    setTyped((before) => ({ ...before, ...part }))
    setError(null)
  }
  return (
    <NewDialog
      title={t('series.newSlotTitle')}
      createLabel={t('series.createSlot')}
      error={error}
      onCreate={() => void create()}
    >
      <DayField
        label={t('series.form.date')}
        value={typed.date}
        onChange={(day) => type({ date: day })}
        isAsked={isAsked}
      />
      <TermsFields value={typed} onChange={type} isAsked={isAsked} />
      <NameField hint={t('series.form.slotNameHint')} value={name} onChange={setName} />
    </NewDialog>
  )
}
