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
import { policyKinds, type PolicyKind } from '#shared/people/policy.ts'

import type { Policy } from './notes-facts.ts'
import { policySentence } from './notes-sentences.ts'
import { validityDraftOf, type ValidityDraft } from './validity-draft.ts'
import { ValidityFields } from './validity-fields.tsx'

import form from '#renderer/ui/form.module.css'

interface PolicyDialogProps {
  /** Null: a new one. */
  readonly policy: Policy | null
  readonly onClose: () => void
}

interface PolicyDraft extends ValidityDraft {
  readonly kind: PolicyKind
  readonly insurer: string
  readonly policyNumber: string
}

/** Where the sentence of a refusal stands. */
interface Problem {
  readonly at: 'file' | 'foot'
  readonly text: string
}

/** An insurance policy, with how long it lasts and its document. */
export function PolicyDialog({ policy, onClose }: PolicyDialogProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState<PolicyDraft>({
    kind: policy?.kind ?? 'civilLiability',
    insurer: policy?.insurer ?? '',
    policyNumber: policy?.policyNumber ?? '',
    ...validityDraftOf(policy),
  })
  const { problem, save, clear } = useSaving(policy, onClose)
  const type = (part: Partial<PolicyDraft>) => {
    clear()
    setDraft((before) => ({ ...before, ...part }))
  }
  return (
    <Dialog
      title={t(policy === null ? 'policies.form.addTitle' : 'policies.form.changeTitle')}
      isOpen
      onClose={onClose}
      closesOutside={false}
      actions={
        <>
          <Button onClick={onClose}>{t('policies.form.giveUp')}</Button>
          <Button variant="primary" onClick={() => void save(draft)}>
            {t(policy === null ? 'policies.form.addAct' : 'policies.form.changeAct')}
          </Button>
        </>
      }
    >
      <div className={form.form}>
        <SelectField
          label={t('policies.form.kind')}
          value={draft.kind}
          choices={policyKinds.map((kind) => ({ value: kind, label: t(`policies.kind.${kind}`) }))}
          onChange={(kind) => type({ kind })}
        />
        <div className={form.pair}>
          <TextField
            label={t('policies.form.insurer')}
            maximumLength={120}
            value={draft.insurer}
            onChange={(insurer) => type({ insurer })}
          />
          <TextField
            label={t('policies.form.number')}
            maximumLength={60}
            value={draft.policyNumber}
            onChange={(policyNumber) => type({ policyNumber })}
          />
        </div>
        <ValidityFields
          value={draft}
          fileLabel={t('policies.form.file')}
          fileError={problem?.at === 'file' ? problem.text : null}
          onChange={type}
        />
        <FieldError text={problem?.at === 'foot' ? problem.text : null} />
      </div>
    </Dialog>
  )
}

function useSaving(policy: Policy | null, onDone: () => void) {
  const { t } = useTranslation()
  const [problem, setProblem] = useState<Problem | null>(null)
  const save = async ({ file, ...draft }: PolicyDraft) => {
    const { fromDate } = draft
    const missing = gapOf(draft)
    if (missing !== null || fromDate === null) {
      setProblem({ at: 'foot', text: t(`policies.refusal.${missing ?? 'fromMissing'}`) })
      return
    }
    const words = { ...draft, fromDate, note: draft.note.trim() === '' ? null : draft.note }
    const result =
      policy === null
        ? await api.people.addPolicy({ ...words, file: fileToAdd(file) })
        : await api.people.changePolicy({ policyId: policy.policyId, ...words, ...fileToChange(file) })
    const refusal = result.ok ? null : refusalOf(result.error)
    setProblem(
      refusal === null
        ? null
        : { at: refusal.type === 'FileNotAccepted' ? 'file' : 'foot', text: policySentence(t, refusal) },
    )
    if (!result.ok) return
    offerVaultUndo(t(policy === null ? 'policies.added' : 'policies.changed'), result.act)
    onDone()
  }
  return { problem, save, clear: () => setProblem(null) }
}

const gapOf = ({ insurer, policyNumber }: Pick<PolicyDraft, 'insurer' | 'policyNumber'>) => {
  if (insurer.trim() === '') return 'insurerMissing'
  return policyNumber.trim() === '' ? 'numberMissing' : null
}
