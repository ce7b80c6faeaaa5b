import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { offerVaultUndo } from '#renderer/lib/vault-undo.ts'
import { Button } from '#renderer/ui/button.tsx'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { TextAreaField, TextField } from '#renderer/ui/text-field.tsx'
import { tooLongBy } from '#renderer/ui/text-length.ts'

import type { RetentionRule } from './keeping-facts.ts'

import layout from '#renderer/ui/form.module.css'

/** As the contract has it (zRetentionRule). */
const longest = 300
const mostMonths = 600
/** Proposed when a kind gets a term for the first time. */
const firstMonths = 12

interface KeepingRuleDialogProps {
  readonly rule: RetentionRule
  readonly onClose: () => void
}

/** How long a kind is kept from now on; nothing is erased by changing it. */
export function KeepingRuleDialog({ rule, onClose }: KeepingRuleDialogProps) {
  const { t } = useTranslation()
  const form = useRuleForm(rule, onClose)
  const kind = t(`keeping.kind.${rule.kind}`)
  return (
    <Dialog
      title={t('keeping.changeTitle', { kind })}
      isOpen
      onClose={onClose}
      closesOutside={false}
      actions={
        <>
          <Button onClick={onClose}>{t('keeping.giveUp')}</Button>
          <Button variant="primary" onClick={() => void form.save()}>
            {t('keeping.save')}
          </Button>
        </>
      }
    >
      <RuleFields rule={rule} form={form} />
    </Dialog>
  )
}

interface RuleFieldsProps {
  readonly rule: RetentionRule
  readonly form: ReturnType<typeof useRuleForm>
}

function RuleFields({ rule, form }: RuleFieldsProps) {
  const { t } = useTranslation()
  const { draft, type } = form
  return (
    <div className={layout.form}>
      <CheckField
        label={t('keeping.isLimited')}
        hint={t('keeping.isLimitedHint')}
        isChecked={draft.isLimited}
        onChange={(isLimited) => type({ isLimited })}
      />
      {draft.isLimited && (
        <NumberField
          label={t('keeping.monthsField', { from: t(`keeping.from.${rule.kind}`) })}
          value={draft.months}
          maximum={mostMonths}
          error={form.isAsked && draft.months === null ? t('keeping.monthsMissing') : null}
          onChange={(months) => type({ months })}
        />
      )}
      <TextAreaField
        label={t('keeping.purposeField')}
        hint={t('keeping.emptyMeans')}
        value={draft.purpose}
        maximumLength={longest}
        rows={2}
        onChange={(purpose) => type({ purpose })}
      />
      <TextAreaField
        label={t('keeping.basisField')}
        hint={t('keeping.emptyMeans')}
        value={draft.legalBasis}
        maximumLength={longest}
        rows={2}
        onChange={(legalBasis) => type({ legalBasis })}
      />
      <TextField
        label={t('keeping.sourceField')}
        value={draft.source}
        maximumLength={longest}
        isOptional
        onChange={(source) => type({ source })}
      />
    </div>
  )
}

function useRuleForm(rule: RetentionRule, onClose: () => void) {
  const { t } = useTranslation()
  const { kind, purpose, legalBasis, source } = rule
  const [isAsked, setIsAsked] = useState(false)
  const [draft, setDraft] = useState({
    isLimited: rule.months !== null,
    months: rule.months ?? (firstMonths as number | null),
    purpose,
    legalBasis,
    source,
  })
  const type = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }))
  const save = async () => {
    setIsAsked(true)
    const { isLimited, months, ...words } = draft
    const isTooLong = Object.values(words).some((text) => tooLongBy(text, longest) > 0)
    if ((isLimited && months === null) || isTooLong) return
    const result = await api.people.setRetention({ kind, ...words, months: isLimited ? months : null })
    if (!result.ok) return
    onClose()
    offerVaultUndo(t('keeping.saved'), result.act)
  }
  return { draft, type, save, isAsked }
}
