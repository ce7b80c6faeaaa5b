import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { offerUndo } from '#renderer/lib/undo.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'

import { completeAbsence, type AbsenceDraft } from './absence-draft.ts'
import { AbsenceFields } from './absence-fields.tsx'
import type { HostFacts } from './host-facts.ts'
import { hostSentence } from './host-refusals.ts'

interface AbsenceDialogProps {
  readonly host: HostFacts['host']
  readonly onClose: () => void
  /** Noted, and some slots in that time were promised. */
  readonly onPromised: (slotIds: readonly string[]) => void
}

/** Notes when somebody is away. There is no field for a reason. */
export function AbsenceDialog({ host, onClose, onPromised }: AbsenceDialogProps) {
  const { t } = useTranslation()
  const today = useNow().date
  const [draft, setDraft] = useState<AbsenceDraft>({
    fromDate: today,
    untilDate: null,
    wholeDays: true,
    fromTime: null,
    untilTime: null,
  })
  const [error, setError] = useState<string | null>(null)
  const add = async () => {
    const absence = completeAbsence(draft)
    if (typeof absence === 'string') {
      setError(t(`hosts.absence.${absence}`))
      return
    }
    const result = await api.hosts.addAbsence({ hostId: host.id, ...absence })
    const refusal = result.ok ? null : refusalOf(result.error)
    setError(refusal === null ? null : hostSentence(t, refusal))
    if (!result.ok) return
    offerUndo(t('hosts.done.addAbsence'), result.act)
    if (result.value.promised.length > 0) onPromised(result.value.promised)
    else onClose()
  }
  const type = (part: Partial<AbsenceDraft>) => {
    setError(null)
    setDraft((before) => ({ ...before, ...part }))
  }
  return (
    <Dialog
      title={t('hosts.absence.title', { name: host.displayName })}
      isOpen
      onClose={onClose}
      closesOutside={false}
      actions={
        <>
          <Button onClick={onClose}>{t('hosts.form.giveUp')}</Button>
          <Button variant="primary" onClick={() => void add()}>
            {t('hosts.absence.add')}
          </Button>
        </>
      }
    >
      <AbsenceFields value={draft} today={today} onChange={type} error={error} />
    </Dialog>
  )
}
