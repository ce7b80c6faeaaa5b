import type { TFunction } from 'i18next'

import type { WholeContract } from '#renderer/lib/api.ts'
import { fileNotAccepted } from '#renderer/lib/vault-file-draft.ts'
import type { RefusalOf } from '#shared/kernel/contract-kit.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import { assertNever } from '#shared/kernel/result.ts'
import type { NoteGap } from '#shared/people/note-text-rules.ts'

type People = WholeContract['people']

/** What is in the way of publishing, with where to mend it. */
export function gapSentence(t: TFunction, gap: NoteGap): string {
  if (gap.kind === 'factMissing') return t(`noteEdit.gap.${gap.fact}`)
  const language = t(gap.language === 'fr' ? 'noteEdit.gap.french' : 'noteEdit.gap.dutch')
  return t(`noteEdit.gap.${gap.kind}`, { language, line: `${gap.line}` })
}

/** Why a version was not published, or a draft not dropped. */
export function publishSentence(
  t: TFunction,
  refusal: RefusalOf<People['publishNote']> | RefusalOf<People['discardDraft']>,
): string {
  switch (refusal.type) {
    case 'NothingToPublish':
      return t('noteEdit.nothing')
    case 'NoteFactMissing':
      return gapSentence(t, { kind: 'factMissing', fact: refusal.fact })
    case 'NoteBlankLeft':
      return gapSentence(t, { kind: 'blank', language: refusal.language, line: refusal.line })
    case 'NoteWordUnknown':
      return gapSentence(t, { kind: 'wordUnknown', language: refusal.language, line: refusal.line })
    default:
      return assertNever(refusal)
  }
}

export type GivingRefusal =
  | RefusalOf<People['giveNotes']>
  | RefusalOf<People['signNote']>
  | RefusalOf<People['withdrawGiven']>

/** Why a giving or a signature was not noted. `dayOf` writes a day. */
export function givingSentence(
  t: TFunction,
  refusal: GivingRefusal,
  dayOf: (date: LocalDate) => string,
): string {
  switch (refusal.type) {
    case 'PersonUnknown':
      return t('notes.refusal.personUnknown')
    case 'NoteUnknown':
      return t('notes.refusal.noteUnknown')
    case 'NoteNotPublished':
      return t('notes.refusal.notPublished')
    case 'AlreadyGiven':
      return t('notes.refusal.alreadyGiven')
    case 'GivenUnknown':
      return t('notes.refusal.givenUnknown')
    case 'AlreadySigned':
      return t('notes.refusal.alreadySigned')
    case 'DrawingMissing':
      return t('notes.sign.drawFirst')
    case 'DateToCome':
      return t('notes.refusal.dateToCome')
    case 'SignedBeforeGiven':
      return t('notes.refusal.signedBeforeGiven', { date: dayOf(refusal.givenOn) })
    default:
      return assertNever(refusal)
  }
}

export type PolicyRefusal =
  | RefusalOf<People['changePolicy']>
  | RefusalOf<People['removePolicy']>
  | RefusalOf<People['changeAgreement']>
  | RefusalOf<People['removeAgreement']>

/** Why a policy or an agreement was not written. */
export function policySentence(t: TFunction, refusal: PolicyRefusal): string {
  switch (refusal.type) {
    case 'PolicyUnknown':
      return t('policies.refusal.policyUnknown')
    case 'AgreementUnknown':
      return t('policies.refusal.agreementUnknown')
    case 'InstitutionUnknown':
      return t('policies.refusal.institutionUnknown')
    case 'UntilBeforeFrom':
      return t('policies.refusal.untilBeforeFrom')
    case 'FileNotAccepted':
      return fileNotAccepted(t, refusal)
    default:
      return assertNever(refusal)
  }
}
