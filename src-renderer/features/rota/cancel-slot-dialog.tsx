import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { offerUndo } from '#renderer/lib/undo.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { isExpected } from '#shared/rota/signup-state-rules.ts'

import { seriesSentence } from './rota-refusals.ts'
import { closeDialog } from './rota-store.ts'
import { slotTitle } from './slot-words.ts'

/** Cancels a slot, with a reason everyone reads; those who were coming are named, so that they can be told. */
export function CancelSlotDialog({ slotId }: { readonly slotId: string }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | null>(null)
  const { data } = useQuery(api.rota.getSlot, { slotId }, ['rota'])
  if (data === undefined) return null
  const coming = data.slot.hosts
    .filter(({ state }) => isExpected(state))
    .map(({ displayName }) => displayName)
  const names = formatting.list(coming)
  const cancel = async () => {
    const result = await api.rota.cancelSlot({ slotId, reason: reason.trim() })
    const refusal = result.ok ? null : refusalOf(result.error)
    setError(refusal === null ? null : seriesSentence(t, formatting, refusal))
    if (!result.ok) return
    closeDialog()
    const said = coming.length === 0 ? t('slot.done.cancel') : t('slot.done.cancelTell', { names })
    offerUndo(said, result.act)
  }
  return (
    <Dialog
      title={t('slot.cancelTitle')}
      isOpen
      onClose={closeDialog}
      closesOutside={false}
      actions={
        <>
          <Button onClick={closeDialog}>{t('slot.keepAsIs')}</Button>
          <Button variant="danger" onClick={() => void cancel()}>
            {t('slot.cancelNow')}
          </Button>
        </>
      }
    >
      <p>{slotTitle(formatting, data.slot)}</p>
      {coming.length > 0 && <p>{t('slot.cancelPeople', { names })}</p>}
      <TextField
        label={t('slot.cancelReason')}
        hint={t('slot.cancelReasonHint')}
        value={reason}
        onChange={setReason}
        maximumLength={200}
        isOptional
        autoFocus
        onEnter={() => void cancel()}
        error={error}
      />
    </Dialog>
  )
}
