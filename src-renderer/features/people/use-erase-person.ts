import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { addressOf, navigate } from '#renderer/lib/router.ts'
import { useQuery } from '#renderer/lib/use-query.ts'

import { keepingSentence, type Purge } from './keeping-facts.ts'

/** The window that erases a person: what it shows first, what is chosen, what came of it. */
export function useErasePerson(personId: string, onClose: () => void) {
  const { t } = useTranslation()
  const { data } = useQuery(api.people.previewErasure, { personId }, [])
  const [claims, setClaims] = useState<'keep' | 'erase'>('keep')
  const [isAgreed, setIsAgreed] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [done, setDone] = useState<Purge | null>(null)
  const erase = async () => {
    if (!isAgreed) return setProblem(t('keeping.erase.agreeFirst'))
    setProblem(null)
    setIsBusy(true)
    const result = await api.people.erasePerson({ personId, claims })
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
  return {
    preview: data,
    hostId: data?.hostId ?? null,
    claims,
    setClaims,
    isAgreed,
    setIsAgreed: (is: boolean) => {
      setProblem(null)
      setIsAgreed(is)
    },
    isBusy,
    problem,
    done,
    erase: () => void erase(),
    close,
  }
}
