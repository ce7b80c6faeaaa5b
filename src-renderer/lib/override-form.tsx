import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Button } from '#renderer/ui/button.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { Obstacle } from '#shared/rota/signup-rules.ts'

import { hindersStandby } from './candidate-order.ts'
import type { Candidate, How } from './signing-up.ts'
import { obstacleWord } from './signup-words.ts'

import styles from './sign-up-picker.module.css'

interface OverrideFormProps {
  readonly candidate: Candidate
  readonly obstacles: readonly Obstacle[]
  readonly hasStandby: boolean
  readonly error: string | null
  readonly onChoose: (how: How) => Promise<void>
  readonly onBack: () => void
}

/** Something stands in the way: it can be passed over here, with a few words that everyone can read. */
export function OverrideForm(props: OverrideFormProps) {
  const { candidate, obstacles, hasStandby, error, onChoose, onBack } = props
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const name = candidate.displayName
  const isEmpty = reason.trim() === ''
  const pass = () => {
    setIsAsked(true)
    if (!isEmpty) void onChoose({ override: { reason: reason.trim() } })
  }
  return (
    <div className={styles.override}>
      <p className={styles.question}>{t('slot.override.title', { name })}</p>
      <ul className={styles.reasons}>
        {obstacles.map((obstacle) => (
          <li key={obstacle.type}>
            <TriangleAlert size={18} />
            {obstacleWord(t, obstacle)}
          </li>
        ))}
      </ul>
      <TextField
        label={t('slot.override.reason')}
        hint={t('slot.override.hint')}
        value={reason}
        onChange={setReason}
        maximumLength={200}
        autoFocus
        onEnter={pass}
        error={isAsked && isEmpty ? t('slot.override.missing') : null}
      />
      <FieldError text={error} />
      <div className={styles.buttons}>
        <Button onClick={onBack}>{t('slot.override.back')}</Button>
        {hasStandby && !obstacles.some(hindersStandby) && (
          <Button onClick={() => void onChoose({ standby: true })}>{t('slot.override.standby')}</Button>
        )}
        <Button variant="primary" onClick={pass}>
          {t('slot.override.pass')}
        </Button>
      </div>
    </div>
  )
}
