import i18next from 'i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf, type Trouble } from '#renderer/lib/errors.ts'
import type { Formatting } from '#renderer/lib/formatting.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import type { NamedPlace } from '#renderer/lib/signing-up.ts'
import { offerUndo } from '#renderer/lib/undo.ts'

import { replacementSentence, type ReplacementRefusal, type Request } from './replacement-words.ts'

type Answer =
  | { readonly ok: true; readonly act: string | null }
  | { readonly ok: false; readonly error: ReplacementRefusal | Trouble }

interface Saying {
  readonly said: string
  readonly formatting: Formatting
  /** Those a refusal may speak of. */
  readonly hosts?: readonly (Request['otherHost'] | null)[]
}

/** Says that it is done, with "Annuler" beside it, or in the corner why not. */
function tell(result: Answer, { said, formatting, hosts = [] }: Saying): void {
  if (result.ok) {
    offerUndo(said, result.act)
    return
  }
  const refusal = refusalOf(result.error)
  if (refusal === null) return
  const nameOf = (hostId: string) => hosts.find((host) => host?.hostId === hostId)?.displayName ?? ''
  showNotice({
    text: replacementSentence({ t: i18next.t, formatting, nameOf }, refusal),
    tone: 'problem',
    outlivesVault: true,
  })
}

/** A host comes instead of the one who leaves. */
export async function takeRequest(
  request: Request,
  by: { readonly hostId: string; readonly displayName: string },
  formatting: Formatting,
): Promise<void> {
  const { replacementId, host } = request
  const said = i18next.t('replacements.done.take', { name: by.displayName, other: host.displayName })
  tell(await api.rota.takeReplacement({ replacementId, hostId: by.hostId }), { said, formatting })
}

/** A host signs up where somebody is missing. */
export async function signUpToHelp(
  { slotId, hostId, name }: NamedPlace,
  formatting: Formatting,
): Promise<void> {
  const said = i18next.t('replacements.done.signUp', { name })
  tell(await api.rota.signUp({ slotId, hostId }), { said, formatting })
}

/** Nobody is looked for any more, or the swap is taken back. */
export async function closeRequest({ replacementId }: Request, formatting: Formatting): Promise<void> {
  const said = i18next.t('replacements.done.close')
  tell(await api.rota.closeReplacement({ replacementId }), { said, formatting })
}

export async function acceptSwap(request: Request, formatting: Formatting): Promise<void> {
  const { replacementId, host, otherHost } = request
  const said = i18next.t('replacements.done.accept')
  tell(await api.rota.acceptSwap({ replacementId }), { said, formatting, hosts: [host, otherHost] })
}

export async function declineSwap({ replacementId }: Request, formatting: Formatting): Promise<void> {
  const said = i18next.t('replacements.done.decline')
  tell(await api.rota.declineSwap({ replacementId }), { said, formatting })
}

/** "Somebody take my place; otherwise I come." */
export async function askReplacement(
  { slotId, hostId, name }: NamedPlace,
  formatting: Formatting,
): Promise<void> {
  const said = i18next.t('replacements.done.ask', { name })
  tell(await api.rota.askReplacement({ slotId, hostId }), { said, formatting })
}
