import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { offerUndo } from '#renderer/lib/undo.ts'
import type { Contract } from '#shared/contract.ts'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'

import { signUpSentence } from './rota-sentences.ts'

export type Candidate = OutputOf<Contract['rota']['getSlot']>['candidates'][number]

/** Signs somebody up; a refusal is kept as a sentence and what was typed stays. */
export function useSigningUp(slotId: string, onDone: () => void) {
  const { t } = useTranslation()
  const [problem, setProblem] = useState<string | null>(null)
  const signUp = async ({ hostId, displayName }: Candidate, reason: string | null) => {
    const result = await api.rota.signUp({
      slotId,
      hostId,
      ...(reason !== null && { override: { reason } }),
    })
    if (result.ok) {
      onDone()
      void offerUndo(t('today.signUp.done', { name: displayName }), 'rota.signUp')
      return
    }
    const refusal = refusalOf(result.error)
    setProblem(refusal === null ? null : signUpSentence(t, refusal))
  }
  return { signUp, problem }
}
