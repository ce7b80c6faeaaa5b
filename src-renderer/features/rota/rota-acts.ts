import i18next from 'i18next'

import { api, type WholeContract } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import type { Formatting } from '#renderer/lib/formatting.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import type { NamedPlace } from '#renderer/lib/signing-up.ts'
import { signupSentence } from '#renderer/lib/signup-words.ts'
import { offerUndo } from '#renderer/lib/undo.ts'
import type { RefusalOf } from '#shared/kernel/contract-kit.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

import { seriesSentence } from './rota-refusals.ts'

type Rota = WholeContract['rota']

/** What a host on a slot can be asked to become, without any other question. */
export type MoveName = 'withdraw' | 'confirm' | 'standby' | 'markPresent' | 'markAbsent' | 'clearAttendance'

/** Moves a sign-up on, says so with "Annuler" beside it; answers the sentence of the refusal, or null. */
export async function moveSignup(
  move: MoveName,
  { slotId, hostId, name }: NamedPlace,
  formatting: Formatting,
): Promise<string | null> {
  const result = await api.rota[move]({ slotId, hostId })
  if (result.ok) {
    const isLookedFor = 'replacementId' in result.value && result.value.replacementId !== null
    const said = isLookedFor ? 'replacements.done.withdrawLate' : (`slot.done.${move}` as const)
    offerUndo(i18next.t(said, { name }), result.act)
    return null
  }
  const refusal = refusalOf(result.error)
  return refusal === null ? null : signupSentence(i18next.t, formatting, refusal)
}

/** Someone came to help without being signed up. */
export async function markPresent({
  slotId,
  hostId,
  name,
}: NamedPlace): Promise<Result<null, RefusalOf<Rota['markPresent']> | null>> {
  const result = await api.rota.markPresent({ slotId, hostId })
  if (!result.ok) return err(refusalOf(result.error))
  offerUndo(i18next.t('slot.done.markPresent', { name }), result.act)
  return ok(null)
}

/** Another host takes the place of one. */
export async function replaceHost(
  leaving: NamedPlace,
  by: { readonly hostId: string; readonly name: string },
  override?: { readonly reason: string },
): Promise<Result<null, RefusalOf<Rota['replace']> | null>> {
  const { slotId, hostId } = leaving
  const result = await api.rota.replace({
    slotId,
    hostId,
    byHostId: by.hostId,
    ...(override !== undefined && { override }),
  })
  if (!result.ok) return err(refusalOf(result.error))
  offerUndo(i18next.t('slot.done.replace', { name: by.name, other: leaving.name }), result.act)
  return ok(null)
}

/** Opens a slot again, in one click: the refusal, if any, is said in the corner. */
export async function reopenSlot(slotId: string, formatting: Formatting): Promise<void> {
  const result = await api.rota.reopenSlot({ slotId })
  if (result.ok) {
    offerUndo(i18next.t('slot.done.reopen'), result.act)
    return
  }
  const refusal = refusalOf(result.error)
  if (refusal !== null)
    showNotice({ text: seriesSentence(i18next.t, formatting, refusal), tone: 'problem', outlivesVault: true })
}

/** Opens a whole day that the calendar closes. */
export async function reopenDay(date: string): Promise<void> {
  const result = await api.calendar.reopenDay({ date })
  if (result.ok) offerUndo(i18next.t('rota.dayReopened'), result.act)
  else if (refusalOf(result.error) !== null)
    showNotice({ text: i18next.t('rota.dayNotClosed'), tone: 'problem', outlivesVault: true })
}
