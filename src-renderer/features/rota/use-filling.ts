import { useCallback, useEffect, useState } from 'react'

import { api, type WholeContract } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import type { InputOf, OutputOf, RefusalOf } from '#shared/kernel/contract-kit.ts'

type Rota = WholeContract['rota']
export type Proposal = OutputOf<Rota['proposeFill']>
export type ProposedLine = Proposal['lines'][number]
export type FillRefusal = RefusalOf<Rota['proposeFill']> | RefusalOf<Rota['setFillRules']>
export type FillProgress = NonNullable<OutputOf<Rota['getFillProgress']>['running']>

/** What was asked, beside what was answered: the answer is of these days and of no others. */
export interface Answer {
  readonly asked: FillAsked
  readonly proposal: Proposal
}

export type FillAsked = InputOf<Rota['proposeFill']>

const pollMs = 400

/** Asks for a proposal; meanwhile says how far the search is, and can end it. */
export function useFilling() {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [refusal, setRefusal] = useState<FillRefusal | null>(null)
  const [isRunning, setIsRunning] = useState(false)
  const progress = useProgress(isRunning)
  const propose = async (asked: FillAsked) => {
    setIsRunning(true)
    setRefusal(null)
    setAnswer(null)
    const result = await api.rota.proposeFill(asked)
    setIsRunning(false)
    if (result.ok) setAnswer({ asked, proposal: result.value })
    else setRefusal(refusalOf(result.error))
  }
  const stop = useCallback(() => void api.rota.stopFill({}), [])
  const forget = useCallback(() => setAnswer(null), [])
  return { answer, refusal, isRunning, progress, propose, stop, forget }
}

function useProgress(isRunning: boolean): FillProgress | null {
  const [progress, setProgress] = useState<FillProgress | null>(null)
  useEffect(() => {
    if (!isRunning) return
    let isOver = false
    const read = async () => {
      const result = await api.rota.getFillProgress({})
      if (result.ok && !isOver) setProgress(result.value.running)
    }
    const timer = setInterval(() => void read(), pollMs)
    return () => {
      isOver = true
      clearInterval(timer)
      setProgress(null)
    }
  }, [isRunning])
  return progress
}
