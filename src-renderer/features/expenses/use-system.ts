import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import type { YearStanding } from '#shared/expenses/claim-shapes.ts'
import type { CeilingCategory, ClaimSystem, YearCeilingKind } from '#shared/expenses/claim.ts'

import { claimSentence, isCeiling, type ClaimRefusal } from './claim-refusals.ts'

/** What is being chosen for a year; the system is asked, never proposed. */
export interface SystemTyped {
  readonly system: ClaimSystem | null
  readonly ceiling: YearCeilingKind
  readonly category: CeilingCategory | null
  readonly regularTransport: boolean
}

const nothingChosen: SystemTyped = {
  system: null,
  ceiling: 'normal',
  category: null,
  regularTransport: false,
}

/** The increased ceiling and its category are of the flat rate alone. */
function wordsOf({ system, ceiling, category, regularTransport }: SystemTyped) {
  if (system === null) return null
  if (system === 'flatRate' && ceiling === 'increased') return { system, ceiling, category, regularTransport }
  return { system, ceiling: 'normal', category: null, regularTransport } as const
}

/** Choosing the system of a year; what was chosen stays when it is refused, with the reason. */
export function useSystem(standing: YearStanding, onDone: () => void) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { personId, year } = standing
  const [typed, setTyped] = useState<SystemTyped>(standing.system ?? nothingChosen)
  const [isAsked, setIsAsked] = useState(false)
  const [met, setMet] = useState<ClaimRefusal | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const save = async () => {
    setIsAsked(true)
    const words = wordsOf(typed)
    if (words === null || isBusy) return
    setIsBusy(true)
    const result = await api.expenses.chooseSystem({ personIds: [personId], year, ...words })
    setIsBusy(false)
    setMet(result.ok ? null : refusalOf(result.error))
    if (!result.ok) return
    onDone()
    showNotice({ text: t('expenseYears.system.done', { year }) })
  }
  const sentence = met === null ? null : claimSentence(t, formatting, met)
  return {
    typed,
    type: (part: Partial<SystemTyped>) => {
      setMet(null)
      setTyped((before) => ({ ...before, ...part }))
    },
    missing: isAsked && typed.system === null ? t('expenseYears.system.missing') : null,
    problem: met !== null && isCeiling(met) ? `${sentence} ${t('expenseLines.over.consequence')}` : sentence,
    isBusy,
    save: () => void save(),
  }
}
