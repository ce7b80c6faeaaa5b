import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { offerVaultUndo } from '#renderer/lib/vault-undo.ts'
import { Button } from '#renderer/ui/button.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { tooLongBy } from '#renderer/ui/text-length.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import type { Training } from '#shared/people/person.ts'

import { NoteField } from './note-field.tsx'
import { type TrainingRefusal, trainingSentence } from './people-sentences.ts'

import layout from '#renderer/ui/form.module.css'

/** As the contract has it (zTrainingWords). */
const longestLine = 120
const longestNote = 500

interface TrainingDialogProps {
  readonly personId: string
  /** Null: a new one. */
  readonly training: Training | null
  readonly onClose: () => void
}

interface TrainingDraft {
  readonly title: string
  readonly date: LocalDate | null
  readonly validUntil: LocalDate | null
  readonly provider: string
  readonly note: string
}

/** What somebody followed, when, and until when it counts. */
export function TrainingDialog({ personId, training, onClose }: TrainingDialogProps) {
  const { t } = useTranslation()
  const form = useTrainingForm(personId, training, onClose)
  return (
    <Dialog
      title={t(training === null ? 'people.training.addTitle' : 'people.training.changeTitle')}
      isOpen
      onClose={onClose}
      closesOutside={false}
      actions={
        <>
          <Button onClick={onClose}>{t('people.form.giveUp')}</Button>
          <Button variant="primary" onClick={() => void form.save()}>
            {t('people.form.save')}
          </Button>
        </>
      }
    >
      <TrainingFields form={form} />
    </Dialog>
  )
}

function TrainingFields({ form }: { readonly form: ReturnType<typeof useTrainingForm> }) {
  const { t } = useTranslation()
  const { draft, today } = form
  const line = (name: 'title' | 'provider') => (
    <TextField
      label={t(`people.training.${name}`)}
      value={draft[name]}
      onChange={(text) => form.type({ [name]: text })}
      error={form.errorOf(name)}
      maximumLength={longestLine}
      isOptional={name === 'provider'}
      autoFocus={name === 'title'}
      onEnter={() => void form.save()}
    />
  )
  const day = (name: 'date' | 'validUntil') => (
    <DateField
      label={t(`people.training.${name}`)}
      value={draft[name]}
      today={today}
      onChange={(date) => form.type({ [name]: date })}
      error={form.errorOf(name)}
      isOptional={name === 'validUntil'}
    />
  )
  return (
    <div className={layout.form}>
      {line('title')}
      <div className={layout.pair}>
        {day('date')}
        {day('validUntil')}
      </div>
      {line('provider')}
      <NoteField
        label={t('people.field.note')}
        value={draft.note}
        onChange={(note) => form.type({ note })}
        error={form.errorOf('note')}
        maximumLength={longestNote}
      />
      <FieldError text={form.error} />
    </div>
  )
}

const fieldOf = (refusal: TrainingRefusal): string | null => {
  if (refusal.type === 'NationalNumber') return refusal.field
  return refusal.type === 'ValidUntilBeforeDate' ? 'validUntil' : null
}

function useTrainingForm(personId: string, training: Training | null, onClose: () => void) {
  const { t } = useTranslation()
  const today = useNow().date
  const [draft, setDraft] = useState<TrainingDraft>({
    title: training?.title ?? '',
    date: training?.date ?? today,
    validUntil: training?.validUntil ?? null,
    provider: training?.provider ?? '',
    note: training?.note ?? '',
  })
  const [isAsked, setIsAsked] = useState(false)
  const [refusal, setRefusal] = useState<TrainingRefusal | null>(null)
  const type = (part: Partial<TrainingDraft>) => {
    setRefusal(null)
    setDraft((before) => ({ ...before, ...part }))
  }
  const save = async () => {
    setIsAsked(true)
    const { title, date, validUntil, provider, note } = draft
    const isTooLong = tooLongBy(title, longestLine) + tooLongBy(provider, longestLine) > 0
    if (title.trim() === '' || date === null || isTooLong || tooLongBy(note, longestNote) > 0) return
    const words = { title, date, validUntil, provider, note }
    const result =
      training === null
        ? await api.people.addTraining({ personId, ...words })
        : await api.people.changeTraining({ trainingId: training.id, ...words })
    setRefusal(result.ok ? null : (refusalOf(result.error) as TrainingRefusal | null))
    if (!result.ok) return
    onClose()
    offerVaultUndo(t('people.training.saved'), result.act)
  }
  const field = refusal === null ? null : fieldOf(refusal)
  const sentence = refusal === null ? null : trainingSentence(t, refusal)
  const errorOf = (name: keyof TrainingDraft): string | null => {
    if (field === name) return sentence
    if (isAsked && name === 'title' && draft.title.trim() === '') return t('people.training.titleMissing')
    return isAsked && name === 'date' && draft.date === null ? t('people.form.dayMissing') : null
  }
  return { draft, type, save, today, errorOf, error: field === null ? sentence : null }
}
