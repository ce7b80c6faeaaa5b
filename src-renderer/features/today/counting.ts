import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { countSentence, type CountRefusal } from '#renderer/lib/count-refusals.ts'
import { refusalOf, type Trouble } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { VisitKind } from '#shared/visits/visit-kind.ts'

import type { Counter } from './today-facts.ts'

export interface Counting {
  /** What to show: null while nobody has counted. */
  readonly total: number | null
  readonly problem: string | null
  readonly tap: (delta: 1 | -1, kind?: VisitKind) => void
  /** False when it was refused: what was typed then stays. */
  readonly typeTotal: (total: number) => Promise<boolean>
}

/**
 * The counter's acts. Each tap is a call of its own, sent at once: the core takes them in order and none is
 * lost.
 */
export function useCounting(counter: Counter): Counting {
  const slotId = counter.slot?.slotId ?? null
  const { total, take } = useTotal(counter)
  const { problem, totalIn } = useAnswers()
  const sayKept = useKeptNotice()
  const send = async (wanted: number, seen: number) => {
    const kept = totalIn(await api.visits.typeTotal({ slotId, total: wanted, seen }))
    if (kept !== null) take(slotId, kept)
    return kept
  }
  return {
    total,
    problem,
    tap: async (delta, kind) => {
      const answered = totalIn(await api.visits.tap({ slotId, delta, kind: kind ?? null }))
      if (answered !== null) take(slotId, answered)
    },
    typeTotal: async (wanted) => {
      const seen = total ?? 0
      const kept = await send(wanted, seen)
      if (kept !== null) sayKept(kept, seen, () => send(seen, kept))
      return kept !== null
    },
  }
}

/**
 * The total on screen. The answer to an entry carries it, so it is painted before the facts are read again;
 * facts that come afterwards replace it. An answer is never older than the facts on screen, since calls and
 * readings come back in the order they were asked; one about a slot that has ended meanwhile is not shown.
 */
function useTotal(counter: Counter) {
  const [facts, setFacts] = useState(counter)
  const [answer, setAnswer] = useState<{ slotId: string | null; total: number } | null>(null)
  if (facts !== counter) {
    setFacts(counter)
    setAnswer(null)
  }
  const { state } = counter.count
  const counted = state === 'notCounted' ? null : state.counted
  const isFresh = answer !== null && answer.slotId === (counter.slot?.slotId ?? null)
  return {
    total: isFresh ? answer.total : counted,
    take: (slotId: string | null, total: number) => setAnswer({ slotId, total }),
  }
}

/** The total in an answer, or null with the sentence of the refusal. */
function useAnswers() {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [problem, setProblem] = useState<string | null>(null)
  const totalIn = (result: Result<{ readonly total: number }, CountRefusal | Trouble>): number | null => {
    const refusal = result.ok ? null : refusalOf(result.error)
    setProblem(refusal === null ? null : countSentence(t, formatting, refusal))
    return result.ok ? result.value.total : null
  }
  return { problem, totalIn }
}

/** Says what total was noted, with the way back: an entry is never taken away, going back is one entry more. */
function useKeptNotice() {
  const { t } = useTranslation()
  const formatting = useFormatting()
  return (kept: number, seen: number, sendBack: () => Promise<number | null>) => {
    const goBack = async () => {
      const total = await sendBack()
      if (total !== null)
        showNotice({ text: t('today.counter.corrected', { total: formatting.number(total) }) })
    }
    showNotice({
      text: t('today.counter.kept', { total: formatting.number(kept) }),
      ...(kept !== seen && {
        action: {
          label: t('today.counter.backTo', { total: formatting.number(seen) }),
          onPress: () => void goBack(),
        },
      }),
    })
  }
}
