import { randomBytes } from 'node:crypto'

import type { IpcMainInvokeEvent, WebContents } from 'electron'

import { parsePageAddress } from './addresses.ts'
import type { CoreHost } from './core-host.ts'
import { fitsInCall, isCallName } from './gate-rules.ts'
import type { ShellLog } from './shell-log.ts'

/** Answers the `shell.*` names; everything else is the core's. */
export type AnswerShell = (name: string, input: unknown, sender: WebContents) => Promise<unknown>

export interface GateParts {
  readonly core: Pick<CoreHost, 'call'>
  readonly answerShell: AnswerShell
  /** True for the web contents of a window that the application made itself. */
  readonly isOurs: (sender: WebContents) => boolean
  readonly log: ShellLog
}

const refused = <E extends { readonly type: string }>(error: E) => ({ ok: false, error }) as const

/**
 * The only way from a page to the outside. Lets through a call of a known window's top frame showing one of
 * our pages, with a name and an input of sensible size; answers with a plain Result whatever happens.
 */
export const makeGate =
  (parts: GateParts) =>
  async (event: IpcMainInvokeEvent, name: unknown, input: unknown): Promise<unknown> => {
    if (!isTrusted(event, parts.isOurs)) {
      parts.log('call refused', { address: event.senderFrame?.url.slice(0, 200) ?? null })
      return refused({ type: 'SenderRefused' })
    }
    if (!isCallName(name)) return refused({ type: 'UnknownName', name: '' })
    if (!fitsInCall(input)) return refused(tooLarge)
    try {
      return await (name.startsWith('shell.')
        ? parts.answerShell(name, input, event.sender)
        : parts.core.call(name, input))
    } catch (cause) {
      const incident = newIncident()
      parts.log(`incident ${incident} in ${name}`, cause)
      return refused({ type: 'Defect', incident })
    }
  }

const tooLarge = {
  type: 'InvalidInput',
  issues: [{ path: '', message: 'larger than a call may be' }],
} as const

function isTrusted({ sender, senderFrame }: IpcMainInvokeEvent, isOurs: GateParts['isOurs']): boolean {
  if (senderFrame === null || senderFrame === undefined || !isOurs(sender)) return false
  return senderFrame.parent === null && parsePageAddress(senderFrame.url) !== null
}

/** Four signs a person can read out on the telephone: `7F3K`. No 0, O, 1, I. */
function newIncident(): string {
  const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
  return [...randomBytes(4)].map((byte) => signs[byte % signs.length]).join('')
}
