import { readIban, type IbanProblem } from '#shared/kernel/iban.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

import { isEmail, readPhone } from './contact-rules.ts'
import { fieldWithNationalNumber } from './national-number-rules.ts'
import type { PeopleField, PersonWords } from './person.ts'

/** True on a person's last day and before it; somebody without a last day goes on. */
export const isStillHere = ({ endDate }: { readonly endDate: LocalDate | null }, today: LocalDate): boolean =>
  endDate === null || endDate >= today

/**
 * True when nothing is left of a file but the name and the days: what an erasure leaves of somebody whose claims or
 * signed note are kept. A file that was only just begun looks alike: whether it was erased, the log tells.
 */
export function isOnlyAName(words: PersonWords): boolean {
  const { firstName: _first, lastName: _last, endDate: _end, languages, photoPermission, ...rest } = words
  if (languages.length > 0 || photoPermission !== 'notAsked') return false
  return Object.values(rest).every((value) => value === null)
}

/**
 * True when `before`, which the log still tells of somebody's file, says no more than what stands there now: the name it
 * has, and days of leaving. An address that was taken out by hand is more, and so is a name that was another one.
 */
export const saysNoMore = (now: PersonWords, before: PersonWords): boolean =>
  isOnlyAName(before) && before.firstName === now.firstName && before.lastName === now.lastName

export type TextRefusal = { readonly type: 'NationalNumber'; readonly field: PeopleField }
export type ContactRefusal =
  | { readonly type: 'EmailNotAccepted' }
  | { readonly type: 'PhoneNotAccepted'; readonly field: 'phone' | 'emergencyPhone' }
export type PersonRefusal =
  | TextRefusal
  | ContactRefusal
  | { readonly type: 'IbanNotAccepted'; readonly why: IbanProblem }
  | { readonly type: 'EndBeforeStart' }

type FreeTexts = Parameters<typeof fieldWithNationalNumber>[0]

/** Refuses `NationalNumber` with the first field that holds what looks like one. */
export function canKeepTexts(texts: FreeTexts): Result<null, TextRefusal> {
  const field = fieldWithNationalNumber(texts)
  return field === null ? ok(null) : err({ type: 'NationalNumber', field })
}

interface Contact {
  readonly email: string | null
  readonly phone: string | null
  readonly emergencyPhone?: string | null
}

/**
 * The e-mail address and the telephone numbers in the form they are kept in. Refuses `EmailNotAccepted`,
 * `PhoneNotAccepted` with the field.
 */
export function readContact<C extends Contact>(contact: C): Result<C, ContactRefusal> {
  if (contact.email !== null && !isEmail(contact.email)) return err({ type: 'EmailNotAccepted' })
  const numbers: { phone?: string | null; emergencyPhone?: string | null } = {}
  for (const field of ['phone', 'emergencyPhone'] as const) {
    const typed = contact[field] ?? null
    if (typed === null) continue
    const number = readPhone(typed)
    if (number === null) return err({ type: 'PhoneNotAccepted', field })
    numbers[field] = number
  }
  return ok({ ...contact, ...numbers })
}

/** An empty line is nothing: `''` → null, whatever the field. A name is never empty, the contract sees to it. */
export const withoutBlanks = <W extends object>(words: W): W =>
  Object.fromEntries(Object.entries(words).map(([name, text]) => [name, text === '' ? null : text])) as W

/**
 * What is to stand in somebody's file, in the form it is kept in; reading it again changes nothing. Refuses a national
 * number in a free text, an address or a number that is none, an account number with the reason, and a last day before
 * the first.
 */
export function readPersonWords(typed: PersonWords): Result<PersonWords, PersonRefusal> {
  const words = withoutBlanks(typed)
  const texts = canKeepTexts(words)
  if (!texts.ok) return texts
  const contact = readContact(words)
  if (!contact.ok) return contact
  const stay = canStayFromTo(words.startDate, words.endDate)
  if (!stay.ok) return stay
  if (words.iban === null) return contact
  const iban = readIban(words.iban)
  return iban.ok
    ? ok({ ...contact.value, iban: iban.value })
    : err({ type: 'IbanNotAccepted', why: iban.error })
}

/** A last day is not before the first one; either may be unknown. Refuses `EndBeforeStart`. */
function canStayFromTo(
  startDate: LocalDate | null,
  endDate: LocalDate | null,
): Result<null, { readonly type: 'EndBeforeStart' }> {
  return startDate !== null && endDate !== null && endDate < startDate
    ? err({ type: 'EndBeforeStart' })
    : ok(null)
}
