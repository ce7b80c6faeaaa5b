import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { refusalOf, type Trouble } from '#renderer/lib/errors.ts'
import { useWait } from '#renderer/lib/use-wait.ts'
import { type VaultRefusal, vaultSentence, waitAfter, waitSentence } from '#renderer/lib/vault-sentences.ts'
import type { Result } from '#shared/kernel/result.ts'

/** What is wrong with the passphrase itself; anything else is said where the rest of the form is. */
const ofPassphrase: ReadonlySet<VaultRefusal['type']> = new Set<VaultRefusal['type']>([
  'NoVault',
  'VaultIncomplete',
  'WrongPassphrase',
  'TooManyTries',
  'SystemSecretMissing',
])

type Act<T> = (passphrase: string) => Promise<Result<T, VaultRefusal | Trouble>>

interface Said {
  readonly passphrase: string | null
  readonly rest: string | null
}
const nothingSaid: Said = { passphrase: null, rest: null }

/**
 * One's own phrase, typed again before an act on who opens the vault. `prove` does the act and answers its value, or
 * null: then `field.error` says what is wrong with the phrase, `refused` what is wrong with the rest. All typed stays.
 */
export function useProof(waitMs: number) {
  const { t } = useTranslation()
  const [passphrase, setPassphrase] = useState('')
  const [said, setSaid] = useState(nothingSaid)
  const [isBusy, setIsBusy] = useState(false)
  const wait = useWait(waitMs)
  const refuse = (refusal: VaultRefusal) => {
    const sentence = vaultSentence(t, refusal)
    setSaid({ ...nothingSaid, [ofPassphrase.has(refusal.type) ? 'passphrase' : 'rest']: sentence })
    wait.start(waitAfter(refusal))
  }
  const prove = async <T>(act: Act<T>): Promise<T | null> => {
    if (isBusy || wait.seconds > 0) return null
    setSaid({ passphrase: passphrase === '' ? t('vault.missing') : null, rest: null })
    if (passphrase === '') return null
    setIsBusy(true)
    const result = await act(passphrase)
    setIsBusy(false)
    if (result.ok) return result.value
    const refusal = refusalOf(result.error)
    if (refusal !== null) refuse(refusal)
    return null
  }
  const onChange = (text: string) => {
    setPassphrase(text)
    setSaid(nothingSaid)
  }
  const error = [said.passphrase, waitSentence(t, wait.seconds)].filter(Boolean).join(' ') || null
  const field = { value: passphrase, error, onChange }
  return { field, refused: said.rest, isBusy, isWaiting: wait.seconds > 0, prove }
}
