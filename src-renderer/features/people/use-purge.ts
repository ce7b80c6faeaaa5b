import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { type NewPassphrase, noPassphrase, problemOfNew } from '#renderer/lib/passphrase-fields.tsx'

import { type KeepingRefusal, keepingSentence, type Purge, type PurgePlan } from './keeping-facts.ts'

type Say = (refusal: KeepingRefusal | null) => void

/** The sealed copy of what goes: made under a phrase, and saved where the person says. */
function useSealedCopy({ until, seal }: PurgePlan, say: Say) {
  const { t } = useTranslation()
  const [passphrase, setPassphrase] = useState<NewPassphrase>(noPassphrase)
  const [isAsked, setIsAsked] = useState(false)
  const [isExporting, setIsExporting] = useState(false)
  const [isExported, setIsExported] = useState(false)
  const save = async () => {
    const made = await api.people.exportPurge({ until, seal, passphrase: passphrase.first })
    if (!made.ok) return say(refusalOf(made.error))
    const saved = await api.shell.saveFile(made.value)
    // Not saved (given up, no room): the copy is still to be made.
    if (!saved.ok || !saved.value.saved) return
    setIsExported(true)
    setPassphrase(noPassphrase)
  }
  const exportCopy = async () => {
    setIsAsked(true)
    say(null)
    if (problemOfNew(t, passphrase) !== null) return
    setIsExporting(true)
    await save()
    setIsExporting(false)
  }
  const typePassphrase = (value: NewPassphrase) => {
    setIsAsked(false)
    setPassphrase(value)
  }
  return { passphrase, typePassphrase, isAsked, isExporting, isExported, exportCopy: () => void exportCopy() }
}

/** The steps of a purge: a sealed copy that is saved, or the choice of none; then the erasure. */
export function usePurge(plan: PurgePlan) {
  const { t } = useTranslation()
  const [isErasing, setIsErasing] = useState(false)
  const [isWithout, setIsWithout] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [done, setDone] = useState<Purge | null>(null)
  const say: Say = (refusal) => setProblem(refusal === null ? null : keepingSentence(t, refusal))
  const copy = useSealedCopy(plan, say)
  const erase = async () => {
    if (!copy.isExported && !isWithout) return setProblem(t('keeping.exportFirst'))
    setIsErasing(true)
    setProblem(null)
    const { until, seal } = plan
    const result = await api.people.purge({ until, seal })
    setIsErasing(false)
    if (result.ok) setDone(result.value)
    else say(refusalOf(result.error))
  }
  const chooseWithout = (is: boolean) => {
    setProblem(null)
    setIsWithout(is)
  }
  return {
    ...copy,
    isErasing,
    isWithout,
    setIsWithout: chooseWithout,
    problem,
    done,
    erase: () => void erase(),
  }
}
