import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { offerVaultUndo } from '#renderer/lib/vault-undo.ts'
import { AmountField } from '#renderer/ui/amount-field.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { tooLongBy } from '#renderer/ui/text-length.ts'
import { formatIban } from '#shared/kernel/iban-groups.ts'

import type { PaySettings } from './expense-facts.ts'
import { settingsSentence } from './rate-refusals.ts'
import { dayCentsOfText, textOfCents } from './typed-figures.ts'

import layout from '#renderer/ui/form.module.css'
import styles from './expenses.module.css'

/** As the contract has it. */
const longest = { debtorName: 70, debtorIban: 50, debtorBic: 20 } as const

interface PaySettingsCardProps {
  readonly settings: PaySettings
  readonly canChange: boolean
}

/** The account that pays, what a day is here, and four eyes. */
export function PaySettingsCard({ settings, canChange }: PaySettingsCardProps) {
  const { t } = useTranslation()
  const form = usePaySettings(settings)
  const { typed, type } = form
  return (
    <Card
      title={t('expenseRates.settings.title')}
      sub={canChange ? undefined : t('expenseRates.settings.coordination')}
      size="large"
      className={styles.settings}
    >
      <div className={layout.form}>
        <AccountFields form={form} canChange={canChange} />
        <AmountField
          label={t('expenseRates.settings.flatDay')}
          hint={t('expenseRates.settings.flatDayHint')}
          value={typed.flatDayCents}
          parse={dayCentsOfText}
          format={textOfCents}
          unit="€"
          unreadable={t('expenseLines.add.unreadable')}
          isOptional
          isDisabled={!canChange}
          onChange={(flatDayCents) => type({ flatDayCents })}
        />
        <CheckField
          label={t('expenseRates.settings.fourEyes')}
          hint={t('expenseRates.settings.fourEyesHint')}
          isChecked={typed.fourEyes}
          isDisabled={!canChange}
          onChange={(fourEyes) => type({ fourEyes })}
        />
        {canChange && (
          <div>
            <Button isSubmit isBusy={form.isBusy} onClick={form.save}>
              {t('expenseRates.settings.save')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  )
}

interface AccountFieldsProps {
  readonly form: ReturnType<typeof usePaySettings>
  readonly canChange: boolean
}

/** Whose account pays, as the bank knows it. */
function AccountFields({ form, canChange }: AccountFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <TextField
        label={t('expenseRates.settings.name')}
        hint={t('expenseRates.settings.nameHint')}
        value={form.typed.debtorName}
        maximumLength={longest.debtorName}
        isDisabled={!canChange}
        onChange={(debtorName) => form.type({ debtorName })}
      />
      <div className={layout.pair}>
        <TextField
          label={t('expenseRates.settings.iban')}
          value={form.typed.debtorIban}
          maximumLength={longest.debtorIban}
          isDisabled={!canChange}
          error={form.problemOf('IbanNotValid')}
          onChange={(debtorIban) => form.type({ debtorIban })}
        />
        <TextField
          label={t('expenseRates.settings.bic')}
          hint={t('expenseRates.settings.bicHint')}
          value={form.typed.debtorBic}
          maximumLength={longest.debtorBic}
          isOptional
          isDisabled={!canChange}
          error={form.problemOf('BicNotValid')}
          onChange={(debtorBic) => form.type({ debtorBic })}
        />
      </div>
    </>
  )
}

const textOr = (text: string | null): string => text ?? ''
const wordsOr = (text: string): string | null => (text.trim() === '' ? null : text.trim())

const typedOf = ({ debtorName, debtorIban, debtorBic, flatDayCents, fourEyes }: PaySettings) => ({
  debtorName: textOr(debtorName),
  debtorIban: debtorIban === null ? '' : formatIban(debtorIban),
  debtorBic: textOr(debtorBic),
  flatDayCents,
  fourEyes,
})

/** The field says it itself. */
const isTooLong = (typed: ReturnType<typeof typedOf>): boolean =>
  (['debtorName', 'debtorIban', 'debtorBic'] as const).some(
    (part) => tooLongBy(typed[part], longest[part]) > 0,
  )

/** What is typed, kept on a refusal. */
function usePaySettings(settings: PaySettings) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(() => typedOf(settings))
  const [problem, setProblem] = useState<{ readonly type: string; readonly text: string } | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const save = async () => {
    if (isBusy || isTooLong(typed)) return
    setIsBusy(true)
    const { debtorName, debtorIban, debtorBic, flatDayCents, fourEyes } = typed
    const result = await api.expenses.setSettings({
      debtorName: wordsOr(debtorName),
      debtorIban: wordsOr(debtorIban),
      debtorBic: wordsOr(debtorBic),
      flatDayCents,
      fourEyes,
    })
    setIsBusy(false)
    const refusal = result.ok ? null : refusalOf(result.error)
    setProblem(refusal === null ? null : { type: refusal.type, text: settingsSentence(t, refusal) })
    if (result.ok) offerVaultUndo(t('expenseRates.settings.saved'), result.act)
  }
  return {
    typed,
    type: (part: Partial<typeof typed>) => {
      setProblem(null)
      setTyped((before) => ({ ...before, ...part }))
    },
    problemOf: (type: 'IbanNotValid' | 'BicNotValid') => (problem?.type === type ? problem.text : null),
    isBusy,
    save: () => void save(),
  }
}
