import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { addressOf, navigate } from '#renderer/lib/router.ts'
import { useQuery } from '#renderer/lib/use-query.ts'

import { keepingSentence, type Purge } from './keeping-facts.ts'

interface Choices {
  readonly claims: 'keep' | 'erase'
  /** It cannot be taken back. */
  readonly isAgreed: boolean
  /** What is due is settled otherwise. */
  readonly leavesUnpaid: boolean
}

export type ErasePersonForm = ReturnType<typeof useErasePerson>

/** The window that erases a person: what it shows first, what is chosen, what came of it. */
export function useErasePerson(personId: string, onClose: () => void) {
  const { t } = useTranslation()
  // Archiving the host here changes the answer; the erasure itself must not ask again for somebody who is gone.
  const { data } = useQuery(api.people.previewErasure, { personId }, ['hosts'])
  const [chosen, setChosen] = useState<Choices>({ claims: 'keep', isAgreed: false, leavesUnpaid: false })
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [done, setDone] = useState<Purge | null>(null)
  const erase = async () => {
    const { claims, isAgreed, leavesUnpaid } = chosen
    if (!isAgreed) return setProblem(t('keeping.erase.agreeFirst'))
    setProblem(null)
    setIsBusy(true)
    const result = await api.people.erasePerson({
      personId,
      claims,
      unpaid: leavesUnpaid ? 'leave' : 'refuse',
    })
    setIsBusy(false)
    if (result.ok) return setDone(result.value)
    const refusal = refusalOf(result.error)
    setProblem(refusal === null ? null : keepingSentence(t, refusal))
  }
  const close = () => {
    onClose()
    // The page of somebody who is not there any more has nothing to show.
    if (done !== null) navigate(addressOf('hosts', ['people']), { replace: true })
  }
  const choose = (part: Partial<Choices>) => {
    setProblem(null)
    setChosen((before) => ({ ...before, ...part }))
  }
  return { preview: data, chosen, choose, isBusy, problem, done, erase: () => void erase(), close }
}
