import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { offerVaultUndo } from '#renderer/lib/vault-undo.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { tooLongBy } from '#renderer/ui/text-length.ts'

import { NoteField } from './note-field.tsx'
import type { Institution } from './people-facts.ts'
import { type InstitutionRefusal, institutionSentence } from './people-sentences.ts'

import layout from '#renderer/ui/form.module.css'

/** As the contract has it (zInstitutionWords). */
const longest = { name: 120, contactName: 120, email: 200, phone: 60, note: 500 } as const

type InstitutionDraft = Readonly<Record<keyof typeof longest, string>>

interface InstitutionDialogProps {
  /** Null: a new one. */
  readonly institution: Institution | null
  readonly onClose: () => void
}

/** An institution, and whom to call there. */
export function InstitutionDialog({ institution, onClose }: InstitutionDialogProps) {
  const { t } = useTranslation()
  const form = useInstitutionForm(institution, onClose)
  const line = (name: 'name' | 'contactName' | 'email' | 'phone') => (
    <TextField
      label={t(`people.institution.${name}`)}
      value={form.draft[name]}
      onChange={(text) => form.type({ [name]: text })}
      error={form.errorOf(name)}
      maximumLength={longest[name]}
      isOptional={name !== 'name'}
      autoFocus={name === 'name'}
      onEnter={() => void form.save()}
    />
  )
  return (
    <Dialog
      title={t(institution === null ? 'people.institution.addTitle' : 'people.institution.changeTitle')}
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
      <div className={layout.form}>
        {line('name')}
        {line('contactName')}
        <div className={layout.pair}>
          {line('phone')}
          {line('email')}
        </div>
        <NoteField
          label={t('people.field.note')}
          value={form.draft.note}
          onChange={(note) => form.type({ note })}
          error={form.errorOf('note')}
          maximumLength={longest.note}
        />
        <FieldError text={form.error} />
      </div>
    </Dialog>
  )
}

function fieldOf(refusal: InstitutionRefusal): string | null {
  switch (refusal.type) {
    case 'InstitutionNameTaken':
      return 'name'
    case 'EmailNotAccepted':
      return 'email'
    case 'PhoneNotAccepted':
    case 'NationalNumber':
      return refusal.field
    case 'InstitutionUnknown':
    case 'InstitutionInUse':
      return null
  }
}

function useInstitutionForm(institution: Institution | null, onClose: () => void) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState<InstitutionDraft>({
    name: institution?.name ?? '',
    contactName: institution?.contactName ?? '',
    email: institution?.email ?? '',
    phone: institution?.phone ?? '',
    note: institution?.note ?? '',
  })
  const [isAsked, setIsAsked] = useState(false)
  const [refusal, setRefusal] = useState<InstitutionRefusal | null>(null)
  const names = Object.keys(longest) as (keyof typeof longest)[]
  const type = (part: Partial<InstitutionDraft>) => {
    setRefusal(null)
    setDraft((before) => ({ ...before, ...part }))
  }
  const save = async () => {
    setIsAsked(true)
    const isTooLong = names.some((name) => tooLongBy(draft[name], longest[name]) > 0)
    if (draft.name.trim() === '' || isTooLong) return
    const result =
      institution === null
        ? await api.people.addInstitution(draft)
        : await api.people.changeInstitution({ institutionId: institution.id, ...draft })
    setRefusal(result.ok ? null : (refusalOf(result.error) as InstitutionRefusal | null))
    if (!result.ok) return
    onClose()
    offerVaultUndo(t('people.institution.saved'), result.act)
  }
  const field = refusal === null ? null : fieldOf(refusal)
  const sentence = refusal === null ? null : institutionSentence(t, refusal)
  const errorOf = (name: keyof InstitutionDraft): string | null => {
    if (field === name) return sentence
    return isAsked && name === 'name' && draft.name.trim() === '' ? t('people.form.nameMissing') : null
  }
  return { draft, type, save, errorOf, error: field === null ? sentence : null }
}
