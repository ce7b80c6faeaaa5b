import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Button } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

import { obstacleSentence } from './rota-sentences.ts'
import type { Candidate } from './signing-up.ts'

import styles from './sign-up-popover.module.css'

interface AnywayFormProps {
  readonly candidate: Candidate
  readonly onBack: () => void
  readonly onSignUp: (reason: string) => void
}

/** Something stands in the way: people decide, and say why in a few words that everyone can read. */
export function AnywayForm({ candidate, onBack, onSignUp }: AnywayFormProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const isMissing = reason.trim() === ''
  const signUp = () => {
    setIsAsked(true)
    if (!isMissing) onSignUp(reason.trim())
  }
  return (
    <div className={styles.anyway}>
      <div>
        <p>{t('today.signUp.askAnyway', { name: candidate.displayName })}</p>
        {candidate.obstacles.map((obstacle) => (
          <p key={obstacle.type} className={styles.obstacle}>
            {obstacleSentence(t, obstacle)}
          </p>
        ))}
      </div>
      <TextField
        label={t('today.signUp.reason')}
        hint={t('today.signUp.reasonHint')}
        value={reason}
        onChange={setReason}
        onEnter={signUp}
        maximumLength={200}
        autoFocus
        error={isAsked && isMissing ? t('today.signUp.reasonMissing') : null}
      />
      <div className={styles.acts}>
        <Button onClick={onBack}>{t('today.signUp.back')}</Button>
        <Button variant="primary" onClick={signUp}>
          {t('today.signUp.anyway')}
        </Button>
      </div>
    </div>
  )
}
