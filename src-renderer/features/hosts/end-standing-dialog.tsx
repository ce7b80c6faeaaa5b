import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { type Standing, standingSentence } from '#renderer/lib/standing.ts'
import { offerUndo } from '#renderer/lib/undo.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { Button } from '#renderer/ui/button.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'

import { useStandingWords } from './standing-words.ts'

interface EndStandingDialogProps {
  readonly standing: Standing
  readonly onClose: () => void
}

/** From which day on; what it wrote from then is withdrawn, and nothing else. */
export function EndStandingDialog({ standing, onClose }: EndStandingDialogProps) {
  const { t } = useTranslation()
  const today = useNow().date
  const words = useStandingWords()(standing)
  const [fromDate, setFromDate] = useState<string | null>(today)
  const [error, setError] = useState<string | null>(null)
  const end = async () => {
    if (fromDate === null) {
      setError(t('standing.endDate'))
      return
    }
    const result = await api.rota.endStanding({ standingId: standing.standingId, fromDate })
    const refusal = result.ok ? null : refusalOf(result.error)
    setError(refusal === null ? null : standingSentence(t, refusal))
    if (!result.ok) return
    onClose()
    offerUndo(t('standing.done.end', { count: result.value.withdrawn.length }), result.act)
  }
  return (
    <Dialog
      title={t('standing.endTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('standing.keep')}</Button>
          <Button variant="primary" isSubmit={false} onClick={() => void end()}>
            {t('standing.end')}
          </Button>
        </>
      }
    >
      <p>
        <strong>{words}</strong>
      </p>
      <p>{t('standing.endText')}</p>
      <DateField
        label={t('standing.endFrom')}
        value={fromDate}
        today={today}
        earliest={today}
        error={error}
        onChange={setFromDate}
      />
    </Dialog>
  )
}
