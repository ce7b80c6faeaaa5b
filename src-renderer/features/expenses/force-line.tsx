import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Button } from '#renderer/ui/button.tsx'
import { TextAreaField } from '#renderer/ui/text-field.tsx'
import { tooLongBy } from '#renderer/ui/text-length.ts'

import { WhoDecides } from './decide-way.tsx'
import { useIsCoordinator } from './expense-facts.ts'

import styles from './force-line.module.css'

/** As the contract has it. */
export const longestReason = 300

interface ForceLineProps {
  /** Which limit would be passed, and by how much. */
  readonly sentence: string
  readonly isBusy: boolean
  readonly onForce: (reason: string) => void
}

/**
 * A line that would pass a limit: why it was refused, the consequence in plain words and, for the coordination, the way
 * to add it all the same with a reason that stays.
 */
export function ForceLine({ sentence, isBusy, onForce }: ForceLineProps) {
  const { t } = useTranslation()
  const isCoordinator = useIsCoordinator()
  const [isAsked, setIsAsked] = useState(false)
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const force = () => {
    setIsMissing(reason.trim() === '')
    if (reason.trim() !== '' && tooLongBy(reason, longestReason) === 0) onForce(reason.trim())
  }
  return (
    <div className={styles.refused} role="alert">
      <p className={styles.sentence}>
        <TriangleAlert size={20} />
        <strong>{sentence}</strong>
      </p>
      <p>{t('expenseLines.over.consequence')}</p>
      {!isCoordinator && <WhoDecides />}
      {isCoordinator && !isAsked && (
        <Button onClick={() => setIsAsked(true)}>{t('expenseLines.force.show')}</Button>
      )}
      {isCoordinator && isAsked && (
        <>
          <TextAreaField
            label={t('expenseLines.force.reason')}
            hint={t('expenseLines.force.reasonHint')}
            value={reason}
            rows={2}
            autoFocus
            maximumLength={longestReason}
            error={isMissing ? t('expenseLines.force.reasonMissing') : null}
            onChange={(text) => {
              setReason(text)
              setIsMissing(false)
            }}
          />
          <Button isBusy={isBusy} onClick={force}>
            {t('expenseLines.force.confirm')}
          </Button>
        </>
      )}
    </div>
  )
}
