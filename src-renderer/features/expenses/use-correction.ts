import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting, type Formatting } from '#renderer/lib/formatting.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { navigate } from '#renderer/lib/router.ts'
import { tooLongBy } from '#renderer/ui/text-length.ts'
import type { ClaimLine } from '#shared/expenses/claim-shapes.ts'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'

import { claimSentence, isCeiling, type ClaimRefusal } from './claim-refusals.ts'
import { kilometres } from './distance-words.ts'
import type { Expenses } from './expense-facts.ts'
import { claimAddress } from './expenses-address.ts'
import { longestReason } from './force-line.tsx'
import { mostCents, mostMetres } from './line-typed.ts'

interface CorrectionTyped {
  readonly cents: number | null
  readonly metres: number | null
  readonly reason: string
}

/** A trip by car or bicycle is worth its distance: the right distance makes the right amount. */
export const isByDistance = ({ countsAs, mode }: ClaimLine): boolean =>
  countsAs === 'travel' && mode !== 'publicTransport'

interface Said {
  readonly byDistance: boolean
  readonly figure: number | null
  readonly reason: string
}

const isBeyond = ({ byDistance, figure }: Said): boolean =>
  figure !== null && figure > (byDistance ? mostMetres : mostCents)

/** What is still to be written, or cannot be so, beside each field. */
function problemsOf(t: TFunction, formatting: Formatting, said: Said) {
  const { byDistance, figure, reason } = said
  const write = (value: number) => (byDistance ? kilometres(formatting, value) : formatting.money(value))
  const problem = () => {
    if (figure === null) return t(`expenseLines.add.${byDistance ? 'distanceMissing' : 'amountMissing'}`)
    if (!isBeyond(said)) return null
    const words = { read: write(figure), most: write(byDistance ? mostMetres : mostCents) }
    return t(`expenseLines.add.${byDistance ? 'distanceTooFar' : 'amountTooHigh'}`, words)
  }
  return { figure: problem(), reason: reason === '' ? t('expenseLines.correct.reasonMissing') : null }
}

/** What is asked of the core; null while something stands in the way. */
function rightOf(said: Said) {
  const { byDistance, figure, reason } = said
  if (figure === null || isBeyond(said) || reason === '' || tooLongBy(reason, longestReason) > 0) return null
  return byDistance
    ? { amountCents: 0, metres: figure, reason }
    : { amountCents: figure, metres: null, reason }
}

/** The correction is in another claim, which may be of another month: it says which, and opens it. */
function sayCorrected(
  t: TFunction,
  formatting: Formatting,
  { claimId, month }: OutputOf<Expenses['correctLine']>,
): void {
  const text = t('expenseLines.correct.done', { ofMonth: formatting.ofMonth(`${month}-01`) })
  const open = () => navigate(claimAddress(claimId))
  showNotice({ text, action: { label: t('expenseLines.correct.open'), onPress: open } })
}

/** The right figure of a final line and why; what was typed stays when it is refused. */
export function useCorrection(line: ClaimLine, onClose: () => void) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [typed, setTyped] = useState<CorrectionTyped>({ cents: null, metres: null, reason: '' })
  const [isAsked, setIsAsked] = useState(false)
  const [met, setMet] = useState<ClaimRefusal | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const byDistance = isByDistance(line)
  const figure = byDistance ? typed.metres : typed.cents
  const reason = typed.reason.trim()
  const said = { byDistance, figure, reason }
  const send = async (forced: string | null) => {
    setIsAsked(true)
    const right = rightOf(said)
    if (right === null || isBusy) return
    setIsBusy(true)
    const force = forced === null ? null : { reason: forced }
    const result = await api.expenses.correctLine({ lineId: line.lineId, ...right, force })
    setIsBusy(false)
    setMet(result.ok ? null : refusalOf(result.error))
    if (!result.ok) return
    onClose()
    sayCorrected(t, formatting, result.value)
  }
  const sentence = met === null ? null : claimSentence(t, formatting, met)
  const isOver = met !== null && isCeiling(met)
  return {
    typed,
    type: (part: Partial<CorrectionTyped>) => {
      setMet(null)
      setTyped((before) => ({ ...before, ...part }))
    },
    missing: isAsked ? problemsOf(t, formatting, said) : { figure: null, reason: null },
    problem: isOver ? null : sentence,
    over: isOver ? sentence : null,
    isBusy,
    correct: () => void send(null),
    force: (forced: string) => void send(forced),
  }
}
