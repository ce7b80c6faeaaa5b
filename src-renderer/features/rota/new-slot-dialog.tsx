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
import { FieldError } from '#renderer/ui/field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { LocalDate } from '#shared/kernel/local-date.ts'

import { seriesSentence } from './rota-refusals.ts'
import { closeDialog } from './rota-store.ts'
import { completeSlot, newSlot } from './slot-draft.ts'
import { TermsFields } from './terms-fields.tsx'

import styles from './series-form.module.css'

/** A single slot on one day: a party, an extra evening. */
export function NewSlotDialog({ date }: { readonly date: LocalDate }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const today = useNow().date
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
    void offerUndo(t('series.done.slotCreated', { day: formatting.day(slot.date) }), 'rota.createSlot')
  }
  const type = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }))
  return (
    <Dialog
      title={t('series.newSlotTitle')}
      isOpen
      onClose={closeDialog}
      closesOutside={false}
      actions={
        <>
          <Button onClick={closeDialog}>{t('series.addNothing')}</Button>
          <Button variant="primary" onClick={() => void create()}>
            {t('series.createSlot')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <DateField
          label={t('series.form.date')}
          value={typed.date}
          today={today}
          onChange={(day) => type({ date: day })}
          error={isAsked && typed.date === null ? t('series.form.missingDate') : null}
        />
        <TermsFields value={typed} onChange={type} isAsked={isAsked} />
        <TextField
          label={t('series.form.name')}
          hint={t('series.form.slotNameHint')}
          value={name}
          onChange={setName}
          maximumLength={80}
          isOptional
        />
        <FieldError text={error} />
      </div>
    </Dialog>
  )
}
