import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { offerVaultUndo } from '#renderer/lib/vault-undo.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { ComboField } from '#renderer/ui/combo-field.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { tooLongBy } from '#renderer/ui/text-length.ts'
import { lookOf } from '#shared/kernel/clean-text.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'

import { fullName, peopleTopics, useKeyRegister } from './people-facts.ts'
import { type KeyRefusal, keySentence } from './people-sentences.ts'

import layout from '#renderer/ui/form.module.css'

/** As the contract has it. */
const longestLabel = 80

interface GiveKeyDialogProps {
  /** Null: to be chosen. */
  readonly person: { readonly id: string; readonly firstName: string; readonly lastName: string } | null
  readonly onClose: () => void
}

interface KeyDraft {
  readonly personId: string | null
  readonly keyLabel: string
  readonly givenOn: LocalDate | null
}

/** Notes who received which key. A key that somebody has already is pointed out: there may be two alike. */
export function GiveKeyDialog({ person, onClose }: GiveKeyDialogProps) {
  const { t } = useTranslation()
  const form = useGiveKey(person?.id ?? null, onClose)
  const { draft } = form
  return (
    <Dialog
      title={
        person === null ? t('people.keys.giveTitle') : t('people.keys.giveTo', { name: fullName(person) })
      }
      isOpen
      onClose={onClose}
      closesOutside={false}
      actions={
        <>
          <Button onClick={onClose}>{t('people.form.giveUp')}</Button>
          <Button variant="primary" onClick={() => void form.save()}>
            {t('people.keys.give')}
          </Button>
        </>
      }
    >
      <div className={layout.form}>
        {person === null && (
          <PersonField
            value={draft.personId}
            onChange={(personId) => form.type({ personId })}
            error={form.personError}
          />
        )}
        <TextField
          label={t('people.keys.label')}
          hint={t('people.keys.labelHint')}
          value={draft.keyLabel}
          onChange={(keyLabel) => form.type({ keyLabel })}
          error={form.labelError}
          maximumLength={longestLabel}
          autoFocus={person !== null}
          onEnter={() => void form.save()}
        />
        <Holders keyLabel={draft.keyLabel} />
        <DateField
          label={t('people.keys.givenOn')}
          value={draft.givenOn}
          today={form.today}
          latest={form.today}
          error={form.dayError}
          onChange={(givenOn) => form.type({ givenOn })}
        />
        <FieldError text={form.error} />
      </div>
    </Dialog>
  )
}

/** What is typed, kept on a refusal; each thing that is missing is said at its place. */
function useGiveKey(personId: string | null, onClose: () => void) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const today = useNow().date
  const [draft, setDraft] = useState<KeyDraft>({ personId, keyLabel: '', givenOn: today })
  const [isAsked, setIsAsked] = useState(false)
  const [refusal, setRefusal] = useState<KeyRefusal | null>(null)
  const type = (part: Partial<KeyDraft>) => {
    setRefusal(null)
    setDraft((before) => ({ ...before, ...part }))
  }
  const save = async () => {
    setIsAsked(true)
    const { personId: to, givenOn } = draft
    const keyLabel = draft.keyLabel.trim()
    if (to === null || givenOn === null || keyLabel === '' || tooLongBy(keyLabel, longestLabel) > 0) return
    const result = await api.people.giveKey({ personId: to, keyLabel, givenOn })
    setRefusal(result.ok ? null : refusalOf(result.error))
    if (!result.ok) return
    onClose()
    offerVaultUndo(t('people.keys.done.given', { key: keyLabel }), result.act)
  }
  const sentence = refusal === null ? null : keySentence(t, refusal, formatting.date)
  const isAboutLabel = refusal?.type === 'NationalNumber'
  const missing = (isMissing: boolean, text: string) => (isAsked && isMissing ? text : null)
  return {
    draft,
    type,
    save,
    today,
    personError: missing(draft.personId === null, t('people.keys.personMissing')),
    labelError: isAboutLabel
      ? sentence
      : missing(draft.keyLabel.trim() === '', t('people.keys.labelMissing')),
    dayError: missing(draft.givenOn === null, t('people.form.dayMissing')),
    error: isAboutLabel ? null : sentence,
  }
}

interface PersonFieldProps {
  readonly value: string | null
  readonly onChange: (personId: string | null) => void
  readonly error: string | null
}

function PersonField({ value, onChange, error }: PersonFieldProps) {
  const { t } = useTranslation()
  const { data } = useQuery(api.people.listPeople, {}, peopleTopics)
  if (data === undefined) return null
  return (
    <ComboField
      label={t('people.keys.person')}
      value={value}
      choices={data.people
        .filter(({ isActive }) => isActive)
        .map((one) => ({ id: one.id, label: fullName(one), note: one.host?.displayName }))}
      onChange={onChange}
      error={error}
      autoFocus
    />
  )
}

/** Who has a key of that name now. */
function Holders({ keyLabel }: { readonly keyLabel: string }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const register = useKeyRegister()
  const holders = (register?.loans ?? []).filter(
    (loan) => loan.returnedOn === null && lookOf(loan.keyLabel) === lookOf(keyLabel),
  )
  if (holders.length === 0 || keyLabel.trim() === '') return null
  return (
    <Banner tone="attention" role="status">
      {t('people.keys.alreadyHeld', { names: formatting.list(holders.map(fullName)) })}
    </Banner>
  )
}
