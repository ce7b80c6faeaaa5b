import { create } from 'zustand'

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

interface FillState {
  readonly answer: Answer | null
  readonly refusal: FillRefusal | null
  readonly isRunning: boolean
  /** It was asked to end; the answer comes in a moment. */
  readonly isStopping: boolean
  readonly progress: FillProgress | null
}

const nothingAsked: FillState = {
  answer: null,
  refusal: null,
  isRunning: false,
  isStopping: false,
  progress: null,
}

/** Outside the page: who goes to another screen meanwhile finds the search, or its answer, on coming back. */
const useFillStore = create<FillState>(() => nothingAsked)

const pollMs = 400

/** Asks for a proposal; meanwhile says how far the search is, and can end it. */
export function useFilling() {
  return { ...useFillStore(), propose, stop, forget }
}

async function propose(asked: FillAsked): Promise<void> {
  useFillStore.setState({ ...nothingAsked, isRunning: true })
  const timer = setInterval(() => void readProgress(), pollMs)
  const result = await api.rota.proposeFill(asked)
  clearInterval(timer)
  useFillStore.setState({
    ...nothingAsked,
    ...(result.ok ? { answer: { asked, proposal: result.value } } : { refusal: refusalOf(result.error) }),
  })
}

async function readProgress(): Promise<void> {
  const result = await api.rota.getFillProgress({})
  if (result.ok && useFillStore.getState().isRunning) {
    useFillStore.setState({ progress: result.value.running })
  }
}

function stop(): void {
  useFillStore.setState({ isStopping: true })
  void api.rota.stopFill({})
}

const forget = (): void => useFillStore.setState(nothingAsked)
