import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { offerVaultUndo } from '#renderer/lib/vault-undo.ts'
import { Button } from '#renderer/ui/button.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import type { LocalDate } from '#shared/kernel/local-date.ts'

import { keySentence } from './people-sentences.ts'

interface ReturnKeyDialogProps {
  readonly loan: { readonly id: string; readonly keyLabel: string; readonly givenOn: LocalDate }
  readonly onClose: () => void
}

/** The day a key came back. */
export function ReturnKeyDialog({ loan, onClose }: ReturnKeyDialogProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const today = useNow().date
  const [day, setDay] = useState<LocalDate | null>(today)
  const [error, setError] = useState<string | null>(null)
  const save = async () => {
    if (day === null) {
      setError(t('people.form.dayMissing'))
      return
    }
    const result = await api.people.returnKey({ keyLoanId: loan.id, returnedOn: day })
    const refusal = result.ok ? null : refusalOf(result.error)
    setError(refusal === null ? null : keySentence(t, refusal, formatting.date))
    if (!result.ok) return
    onClose()
    offerVaultUndo(t('people.keys.done.returned', { key: loan.keyLabel }), result.act)
  }
  return (
    <Dialog
      title={t('people.keys.returnTitle', { key: loan.keyLabel })}
      isOpen
      onClose={onClose}
      closesOutside={false}
      actions={
        <>
          <Button onClick={onClose}>{t('people.form.giveUp')}</Button>
          <Button variant="primary" onClick={() => void save()}>
            {t('people.keys.return')}
          </Button>
        </>
      }
    >
      <DateField
        label={t('people.keys.returnedOn')}
        value={day}
        today={today}
        latest={today}
        error={error}
        onChange={(date) => {
          setError(null)
          setDay(date)
        }}
      />
    </Dialog>
  )
}
