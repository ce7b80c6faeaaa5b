import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { refusalOf } from '#renderer/lib/errors.ts'
import { tooLongBy } from '#renderer/ui/text-length.ts'
import type { EnvironmentError, RouterError } from '#shared/kernel/contract-kit.ts'

import { fieldOfRefusal, personSentence, type PersonRefusal } from './people-sentences.ts'
import {
  languagesOf,
  type DraftName,
  lineNames,
  longest,
  longestLanguage,
  mostLanguages,
  type PersonDraft,
} from './person-draft.ts'

/** A part of a file being typed: kept on a refusal, whose sentence stands beside the field it names. */
export interface PersonForm {
  readonly draft: PersonDraft
  readonly type: (part: Partial<PersonDraft>) => void
  readonly errorOf: (name: DraftName) => string | null
  /** What concerns no field that is shown. */
  readonly error: string | null
  /** Runs the act unless something is missing or too long; true when it was done. */
  readonly save: <T>(act: () => Promise<Answer<T>>) => Promise<Saved<T> | null>
}

type Saved<T> = { readonly ok: true; readonly value: T; readonly act: string | null }
type Answer<T> =
  | Saved<T>
  | { readonly ok: false; readonly error: PersonRefusal | EnvironmentError | RouterError }

/** `shown`: the names this form has; a refusal about another is said below them. */
export function usePersonForm(start: PersonDraft, shown: readonly DraftName[]): PersonForm {
  const { t } = useTranslation()
  const [draft, setDraft] = useState(start)
  const [isAsked, setIsAsked] = useState(false)
  const [refusal, setRefusal] = useState<PersonRefusal | null>(null)
  const refused = refusal === null ? null : fieldOfRefusal(refusal)
  const sentence = refusal === null ? null : personSentence(t, refusal)
  const isMissing = (name: DraftName) =>
    (name === 'firstName' || name === 'lastName') && draft[name].trim() === ''
  const errorOf = (name: DraftName): string | null => {
    if (name === refused) return sentence
    if (isAsked && isMissing(name)) return t('people.form.nameMissing')
    return name === 'languages' && isAsked && !areLanguagesShort(draft.languages)
      ? t('people.form.languagesLong')
      : null
  }
  const type = (part: Partial<PersonDraft>) => {
    if (refused === null || Object.hasOwn(part, refused)) setRefusal(null)
    setDraft((before) => ({ ...before, ...part }))
  }
  const save: PersonForm['save'] = async (act) => {
    setIsAsked(true)
    if (shown.some(isMissing) || !canBeSent(draft)) return null
    const result = await act()
    setRefusal(result.ok ? null : (refusalOf(result.error) as PersonRefusal | null))
    return result.ok ? result : null
  }
  const isShown = shown.some((name) => name === refused)
  return { draft, type, errorOf, error: isShown ? null : sentence, save }
}

/** The fields say by themselves which line is too long. */
const canBeSent = (draft: PersonDraft): boolean =>
  areLanguagesShort(draft.languages) && lineNames.every((name) => tooLongBy(draft[name], longest[name]) <= 0)

function areLanguagesShort(text: string): boolean {
  const languages = languagesOf(text)
  return languages.length <= mostLanguages && languages.every((one) => tooLongBy(one, longestLanguage) <= 0)
}
