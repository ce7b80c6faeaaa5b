import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { fileToAdd, fileToChange } from '#renderer/lib/vault-file-draft.ts'
import { offerVaultUndo } from '#renderer/lib/vault-undo.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

import type { Agreement } from './notes-facts.ts'
import { policySentence } from './notes-sentences.ts'
import type { Institution } from './people-facts.ts'
import { validityDraftOf, type ValidityDraft } from './validity-draft.ts'
import { ValidityFields } from './validity-fields.tsx'

import form from '#renderer/ui/form.module.css'

interface AgreementDialogProps {
  /** Null: a new one. */
  readonly agreement: Agreement | null
  readonly institutions: readonly Institution[]
  readonly onClose: () => void
}

interface AgreementDraft extends ValidityDraft {
  /** Empty: none was chosen yet. */
  readonly institutionId: string
  readonly reference: string
}

/** Where the sentence of a refusal stands. */
interface Problem {
  readonly at: 'file' | 'institution' | 'foot'
  readonly text: string
}

/** An agreement with an institution, with how long it lasts and its document. */
export function AgreementDialog({ agreement, institutions, onClose }: AgreementDialogProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState<AgreementDraft>({
    institutionId: agreement?.institutionId ?? '',
    reference: agreement?.reference ?? '',
    ...validityDraftOf(agreement),
  })
  const { problem, save, clear } = useSaving(agreement, onClose)
  const type = (part: Partial<AgreementDraft>) => {
    clear()
    setDraft((before) => ({ ...before, ...part }))
  }
  const textAt = (at: Problem['at']) => (problem?.at === at ? problem.text : null)
  return (
    <Dialog
      title={t(agreement === null ? 'policies.agreements.addTitle' : 'policies.agreements.changeTitle')}
      isOpen
      onClose={onClose}
      closesOutside={false}
      actions={
        <>
          <Button onClick={onClose}>{t('policies.form.giveUp')}</Button>
          <Button variant="primary" onClick={() => void save(draft)}>
            {t(agreement === null ? 'policies.agreements.addAct' : 'policies.form.changeAct')}
          </Button>
        </>
      }
    >
      <div className={form.form}>
        <SelectField
          label={t('policies.agreements.institution')}
          value={draft.institutionId}
          choices={[
            { value: '', label: t('policies.agreements.chooseInstitution') },
            ...institutions.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          error={textAt('institution')}
          onChange={(institutionId) => type({ institutionId })}
        />
        <TextField
          label={t('policies.agreements.reference')}
          isOptional
          maximumLength={120}
          value={draft.reference}
          onChange={(reference) => type({ reference })}
        />
        <ValidityFields
          value={draft}
          fileLabel={t('policies.agreements.file')}
          fileError={textAt('file')}
          onChange={type}
        />
        <FieldError text={textAt('foot')} />
      </div>
    </Dialog>
  )
}

const orNothing = (text: string): string | null => (text.trim() === '' ? null : text)

function useSaving(agreement: Agreement | null, onDone: () => void) {
  const { t } = useTranslation()
  const [problem, setProblem] = useState<Problem | null>(null)
  const save = async ({ file, ...draft }: AgreementDraft) => {
    const { institutionId, fromDate, untilDate } = draft
    if (institutionId === '')
      return setProblem({ at: 'institution', text: t('policies.refusal.institutionMissing') })
    if (fromDate === null) return setProblem({ at: 'foot', text: t('policies.refusal.fromMissing') })
    const texts = { reference: orNothing(draft.reference), note: orNothing(draft.note) }
    const words = { institutionId, fromDate, untilDate, ...texts }
    const result =
      agreement === null
        ? await api.people.addAgreement({ ...words, file: fileToAdd(file) })
        : await api.people.changeAgreement({
            agreementId: agreement.agreementId,
            ...words,
            ...fileToChange(file),
          })
    const refusal = result.ok ? null : refusalOf(result.error)
    const at = refusal?.type === 'FileNotAccepted' ? 'file' : 'foot'
    setProblem(refusal === null ? null : { at, text: policySentence(t, refusal) })
    if (!result.ok) return
    offerVaultUndo(
      t(agreement === null ? 'policies.agreements.added' : 'policies.agreements.changed'),
      result.act,
    )
    onDone()
  }
  return { problem, save, clear: () => setProblem(null) }
}
