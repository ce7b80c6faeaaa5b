import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import type { ClaimSystem } from '#shared/expenses/claim.ts'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'

import { claimSentence, isCeiling, type ClaimRefusal } from './claim-refusals.ts'
import { expenseTopics, type Expenses } from './expense-facts.ts'
import { lineSentence, refusedNow } from './line-refused.ts'
import {
  completeLine,
  isBegun,
  isComplete,
  kindsOf,
  newLine,
  nextLine,
  shownProblems,
  withoutReceipt,
  type LineInput,
  type LineTyped,
} from './line-typed.ts'
import { useReceiptId } from './use-receipt-id.ts'

export type Preview = OutputOf<Expenses['previewLine']>

/** The claim a line is typed for; null: the line begins the open claim of that month. */
export interface LineClaim {
  readonly claimId: string | null
  readonly personId: string
  readonly month: string
}

/** What the form begins with. */
export interface LineStart {
  readonly system: ClaimSystem
  /** The day to decide about, come from where it would have passed a ceiling. */
  readonly date: LocalDate | null
  /** Told of the claim that holds the line now. */
  readonly onAdded?: ((claimId: string) => void) | undefined
}

export type AddLine = ReturnType<typeof useAddLine>

/** A day to decide about is a flat amount; otherwise what is typed most often. */
function firstLine({ system, date }: LineStart): LineTyped {
  const usual = newLine(kindsOf(system)[0] ?? 'travel')
  if (date === null) return usual
  return { ...usual, kind: system === 'flatRate' ? 'flatDay' : usual.kind, date }
}

/** What is typed of a line, what it would be worth, and adding it; what was typed stays when it is refused. */
export function useAddLine(claim: LineClaim, start: LineStart) {
  const today = useNow().date
  const [begun, setBegun] = useState<LineTyped>(() => firstLine(start))
  const [typed, setTyped] = useState(begun)
  const [isAsked, setIsAsked] = useState(false)
  const [met, setMet] = useState<ClaimRefusal | null>(null)
  const span = { month: claim.month, today }
  const line = completeLine(typed, span)
  const preview = usePreview(claim, isComplete(line) ? line : null)
  const { isBusy, send } = useSend(claim, setMet)
  const add = async (reason: string | null): Promise<boolean> => {
    setIsAsked(true)
    if (!isComplete(line)) return false
    const claimId = await send(line, reason)
    if (claimId === null) return false
    const next = nextLine(typed, reason !== null)
    setBegun(next)
    setTyped(next)
    setIsAsked(false)
    start.onAdded?.(claimId)
    return true
  }
  return {
    claim,
    span,
    typed,
    type: (part: Partial<LineTyped>) => {
      setMet(null)
      setTyped((before) => ({ ...before, ...part }))
    },
    /** Something is written that is in no claim yet. */
    isBegun: isBegun(typed, begun),
    problems: shownProblems(line, isAsked),
    preview: preview.shown,
    ...useRefusedWords(refusedNow({ met, ahead: preview.refusal, preview: preview.shown }), typed),
    isBusy,
    /** Answers whether the line is in the claim now. */
    add: () => add(null),
    force: (reason: string) => add(reason),
  }
}

/** Why the line is not added, as it stands now. */
function useRefusedWords(refused: ClaimRefusal | null, { mode }: LineTyped) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const isOver = refused !== null && isCeiling(refused)
  return {
    refused,
    problem: refused === null || isOver ? null : lineSentence(t, formatting, refused, mode),
    /** Which limit would be passed: asked of the core by adding, said here with its consequence. */
    over: isOver ? claimSentence(t, formatting, refused) : null,
  }
}

const targetOf = ({ claimId, personId, month }: LineClaim) =>
  claimId === null ? { personId, month } : { claimId }

function usePreview(claim: LineClaim, line: LineInput | null) {
  const receipt = line === null || line.kind === 'flatDay' ? null : (line.receipt ?? null)
  const receiptId = useReceiptId(receipt?.bytes ?? null)
  const asked = line === null ? null : { ...targetOf(claim), line: withoutReceipt(line), receiptId }
  const { data, error, isStale } = useQuery(api.expenses.previewLine, asked, expenseTopics)
  const isNow = line !== null && !isStale
  const refusal = isNow && error !== null ? refusalOf(error) : null
  return { shown: isNow && error === null ? (data ?? null) : null, refusal }
}

/** Answers the claim that holds the line, or null where it was refused. */
function useSend(claim: LineClaim, onAnswered: (refusal: ClaimRefusal | null) => void) {
  const { t } = useTranslation()
  const [isBusy, setIsBusy] = useState(false)
  const send = async (line: LineInput, reason: string | null): Promise<string | null> => {
    if (isBusy) return null
    setIsBusy(true)
    const force = reason === null ? null : { reason }
    const result = await api.expenses.addLine({ ...targetOf(claim), line, force })
    setIsBusy(false)
    onAnswered(result.ok ? null : refusalOf(result.error))
    if (!result.ok) return null
    const isUnproved = line.kind === 'realCost' && (line.receipt ?? null) === null
    showNotice({
      text: t(
        reason === null
          ? isUnproved
            ? 'expenseLines.add.doneUnproved'
            : 'expenseLines.add.done'
          : 'expenseLines.force.done',
      ),
    })
    return result.value.claimId
  }
  return { isBusy, send }
}
