import type { TFunction } from 'i18next'

import type { WholeContract } from '#renderer/lib/api.ts'
import type { RefusalOf } from '#shared/kernel/contract-kit.ts'
import { assertNever } from '#shared/kernel/result.ts'

type People = WholeContract['people']

export type PersonRefusal =
  | RefusalOf<People['getPerson']>
  | RefusalOf<People['addPerson']>
  | RefusalOf<People['changePerson']>

/** Why a file was not written or read. */
export function personSentence(t: TFunction, refusal: PersonRefusal): string {
  switch (refusal.type) {
    case 'PersonUnknown':
      return t('people.refusal.personUnknown')
    case 'HostUnknown':
      return t('people.refusal.hostUnknown')
    case 'HostTaken':
      return t('people.refusal.hostTaken')
    case 'InstitutionUnknown':
      return t('people.refusal.institutionUnknown')
    case 'EmailNotAccepted':
      return t('people.refusal.email')
    case 'PhoneNotAccepted':
      return t('people.refusal.phone')
    case 'IbanNotAccepted':
      return t(`people.refusal.iban.${refusal.why}`)
    case 'EndBeforeStart':
      return t('people.refusal.endBeforeStart')
    case 'NationalNumber':
      return t('people.refusal.nationalNumber')
    default:
      return assertNever(refusal)
  }
}

/** The name of the field a refusal is about, so that its sentence stands beside it; null: it concerns no field. */
export function fieldOfRefusal(refusal: PersonRefusal): string | null {
  switch (refusal.type) {
    case 'PersonUnknown':
      return null
    case 'HostUnknown':
    case 'HostTaken':
      return 'hostId'
    case 'InstitutionUnknown':
      return 'institutionId'
    case 'EmailNotAccepted':
      return 'email'
    case 'IbanNotAccepted':
      return 'iban'
    case 'EndBeforeStart':
      return 'endDate'
    case 'PhoneNotAccepted':
    case 'NationalNumber':
      return refusal.field
    default:
      return assertNever(refusal)
  }
}

export type InstitutionRefusal =
  | RefusalOf<People['addInstitution']>
  | RefusalOf<People['changeInstitution']>
  | RefusalOf<People['removeInstitution']>

/** Why an institution was not written or removed. */
export function institutionSentence(t: TFunction, refusal: InstitutionRefusal): string {
  switch (refusal.type) {
    case 'InstitutionUnknown':
      return t('people.refusal.institutionUnknown')
    case 'InstitutionNameTaken':
      return t('people.refusal.institutionNameTaken')
    case 'InstitutionInUse':
      return [
        ...(refusal.people > 0 ? [t('people.refusal.inUsePeople', { count: refusal.people })] : []),
        ...(refusal.agreements > 0
          ? [t('people.refusal.inUseAgreements', { count: refusal.agreements })]
          : []),
      ].join(' ')
    case 'EmailNotAccepted':
      return t('people.refusal.email')
    case 'PhoneNotAccepted':
      return t('people.refusal.phone')
    case 'NationalNumber':
      return t('people.refusal.nationalNumber')
    default:
      return assertNever(refusal)
  }
}

export type TrainingRefusal =
  | RefusalOf<People['addTraining']>
  | RefusalOf<People['changeTraining']>
  | RefusalOf<People['removeTraining']>

/** Why a training was not written. */
export function trainingSentence(t: TFunction, refusal: TrainingRefusal): string {
  switch (refusal.type) {
    case 'PersonUnknown':
      return t('people.refusal.personUnknown')
    case 'TrainingUnknown':
      return t('people.refusal.trainingUnknown')
    case 'ValidUntilBeforeDate':
      return t('people.refusal.validUntilBeforeDate')
    case 'NationalNumber':
      return t('people.refusal.nationalNumber')
    default:
      return assertNever(refusal)
  }
}

export type KeyRefusal =
  | RefusalOf<People['giveKey']>
  | RefusalOf<People['returnKey']>
  | RefusalOf<People['removeKey']>

/** Why the key register was not written. `dayOf` writes a day. */
export function keySentence(t: TFunction, refusal: KeyRefusal, dayOf: (date: string) => string): string {
  switch (refusal.type) {
    case 'PersonUnknown':
      return t('people.refusal.personUnknown')
    case 'KeyLoanUnknown':
      return t('people.refusal.keyLoanUnknown')
    case 'KeyAlreadyReturned':
      return t('people.refusal.keyAlreadyReturned', { day: dayOf(refusal.returnedOn) })
    case 'ReturnedBeforeGiven':
      return t('people.refusal.returnedBeforeGiven', { day: dayOf(refusal.givenOn) })
    case 'NationalNumber':
      return t('people.refusal.nationalNumber')
    default:
      return assertNever(refusal)
  }
}
