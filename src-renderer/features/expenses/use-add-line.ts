import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import type { ClaimSummary } from '#shared/expenses/claim-shapes.ts'
import type { ClaimSystem } from '#shared/expenses/claim.ts'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'

import { claimSentence, isCeiling, type ClaimRefusal } from './claim-refusals.ts'
import { expenseTopics, type Expenses } from './expense-facts.ts'
import {
  completeLine,
  isComplete,
  kindsOf,
  newLine,
  nextLine,
  withoutReceipt,
  type LineInput,
  type LineTyped,
} from './line-typed.ts'

export type Preview = OutputOf<Expenses['previewLine']>

/** What is typed of a line, what it would be worth, and adding it; what was typed stays when it is refused. */
export function useAddLine(claim: ClaimSummary, system: ClaimSystem) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [typed, setTyped] = useState<LineTyped>(() => newLine(kindsOf(system)[0] ?? 'travel'))
  const [isAsked, setIsAsked] = useState(false)
  const [met, setMet] = useState<ClaimRefusal | null>(null)
  const line = completeLine(typed)
  const preview = usePreview(claim.claimId, isComplete(line) ? line : null)
  const { isBusy, send } = useSend(claim.claimId, setMet, () => {
    setTyped(nextLine(typed))
    setIsAsked(false)
  })
  const add = (reason: string | null) => {
    setIsAsked(true)
    if (isComplete(line)) void send(line, reason)
  }
  const refused = met ?? preview.refusal
  return {
    typed,
    type: (part: Partial<LineTyped>) => {
      setMet(null)
      setTyped((before) => ({ ...before, ...part }))
    },
    missing: isAsked && !isComplete(line) ? line : [],
    preview: preview.shown,
    refused,
    problem: refused === null || isCeiling(refused) ? null : claimSentence(t, formatting, refused),
    /** Which limit would be passed: asked of the core by adding, said here with its consequence. */
    over: met !== null && isCeiling(met) ? claimSentence(t, formatting, met) : null,
    isBusy,
    add: () => add(null),
    force: (reason: string) => add(reason),
  }
}

function usePreview(claimId: string, line: LineInput | null) {
  const asked = line === null ? null : { claimId, line: withoutReceipt(line) }
  const { data, error, isStale } = useQuery(api.expenses.previewLine, asked, expenseTopics)
  const isNow = line !== null && !isStale
  const refusal = isNow && error !== null ? refusalOf(error) : null
  return { shown: isNow && error === null ? (data ?? null) : null, refusal }
}

function useSend(claimId: string, onAnswered: (refusal: ClaimRefusal | null) => void, onAdded: () => void) {
  const { t } = useTranslation()
  const [isBusy, setIsBusy] = useState(false)
  const send = async (line: LineInput, reason: string | null) => {
    if (isBusy) return
    setIsBusy(true)
    const force = reason === null ? null : { reason }
    const result = await api.expenses.addLine({ claimId, line, force })
    setIsBusy(false)
    onAnswered(result.ok ? null : refusalOf(result.error))
    if (!result.ok) return
    onAdded()
    showNotice({ text: t('expenseLines.add.done') })
  }
  return { isBusy, send }
}
