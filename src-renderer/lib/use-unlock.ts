import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from './api.ts'
import { refusalOf } from './errors.ts'
import { useFormatting } from './formatting.ts'
import { showNotice } from './notices.ts'
import { tellMissed } from './tell-missed.ts'
import { dismissTrouble } from './troubles.ts'
import { useWait } from './use-wait.ts'
import { vaultSentence, waitAfter, waitSentence } from './vault-sentences.ts'

/** A phrase being typed to open the vault. What was typed stays after a wrong try; `problem` says why. */
export function useUnlock(waitMs: number) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [passphrase, setPassphrase] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const wait = useWait(waitMs)
  const unlock = async () => {
    if (isBusy || wait.seconds > 0) return
    if (passphrase === '') return setProblem(t('vault.missing'))
    setIsBusy(true)
    const result = await api.vault.unlock({ passphrase })
    setIsBusy(false)
    if (result.ok) {
      dismissTrouble('RoleMissing')
      showNotice({ text: t('vault.unlocked') })
      return tellMissed(t, formatting, result.value.missed)
    }
    const refusal = refusalOf(result.error)
    if (refusal === null) return
    setProblem(vaultSentence(t, refusal))
    wait.start(waitAfter(refusal))
  }
  const change = (text: string) => {
    setPassphrase(text)
    setProblem(null)
  }
  return {
    passphrase,
    change,
    problem: [problem, waitSentence(t, wait.seconds)].filter(Boolean).join(' ') || null,
    seconds: wait.seconds,
    isBusy,
    unlock: () => void unlock(),
  }
}
