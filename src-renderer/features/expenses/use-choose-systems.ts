import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import type { YearStanding } from '#shared/expenses/claim-shapes.ts'
import type { ClaimSystem } from '#shared/expenses/claim.ts'

import { refusalOfSomebody } from './refusal-of-somebody.ts'

interface ChoosingSystems {
  readonly year: number
  readonly people: readonly YearStanding[]
  /** Who has days to prepare now: ticked to begin with, and nobody else. */
  readonly waiting: ReadonlySet<string>
  readonly onChosen: () => void
}

/** One system for everybody ticked, in one act. It is chosen anew, never taken back: lines are judged by it. */
export function useChooseSystems({ year, people, waiting, onChosen }: ChoosingSystems) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState<ClaimSystem | null>(null)
  const isTicked = (personId: string) => waiting.has(personId) !== turned.has(personId)
  const personIds = people.map(({ personId }) => personId).filter(isTicked)
  const choose = async (system: ClaimSystem) => {
    if (personIds.length === 0) return setProblem(t('expenseAsking.systems.nobody'))
    if (busy !== null) return
    setBusy(system)
    const result = await api.expenses.chooseSystem({ personIds, year, system })
    setBusy(null)
    const refusal = result.ok ? null : refusalOf(result.error)
    setProblem(refusal === null ? null : refusalOfSomebody(t, formatting, { refusal, people }))
    if (!result.ok) return
    setTurned(new Set())
    onChosen()
    showNotice({ text: t(`expenseAsking.systems.done.${system}`, { count: personIds.length, year }) })
  }
  return {
    isTicked,
    tick: (personId: string) => {
      setProblem(null)
      setTurned((before) => {
        const after = new Set(before)
        if (!after.delete(personId)) after.add(personId)
        return after
      })
    },
    count: personIds.length,
    problem,
    busy,
    choose: (system: ClaimSystem) => void choose(system),
  }
}
