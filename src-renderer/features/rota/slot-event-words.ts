import type { TFunction } from 'i18next'

import { assertNever } from '#shared/kernel/result.ts'

import type { HistoryEvent } from './slot-events.ts'

/** What happened, in a sentence. */
export function eventSentence(t: TFunction, event: HistoryEvent, nameOf: (hostId: string) => string): string {
  const sentence = plainSentence(t, event, nameOf)
  return event.isUndo ? t('slot.history.undo', { sentence }) : sentence
}

function plainSentence(t: TFunction, event: HistoryEvent, nameOf: (hostId: string) => string): string {
  switch (event.kind) {
    case 'signup': {
      const said = t(`slot.history.${event.state}`, { name: nameOf(event.hostId) })
      return event.reason === '' ? said : t('slot.history.because', { said, reason: event.reason })
    }
    case 'signupGone':
      return t('slot.history.signupGone', { name: nameOf(event.hostId) })
    case 'cancelled':
      return event.reason === ''
        ? t('slot.history.cancelled')
        : t('slot.history.because', { said: t('slot.history.cancelled'), reason: event.reason })
    case 'reopened':
      return t('slot.history.reopened')
    case 'kept':
      return t('slot.history.kept')
    case 'note':
      return event.note === '' ? t('slot.history.noteGone') : t('slot.history.note', { note: event.note })
    case 'moved':
      return t('slot.history.moved')
    case 'numbers':
      return t('slot.history.numbers')
    case 'asPlanned':
      return t('slot.history.asPlanned')
    default:
      return assertNever(event)
  }
}
