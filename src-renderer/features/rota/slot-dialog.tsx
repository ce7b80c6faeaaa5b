import CalendarOff from 'lucide-react/icons/calendar-off'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import type { SlotPage } from '#renderer/lib/signing-up.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import type { SlotHost } from '#shared/rota/slot-card.ts'

import { reopenSlot } from './rota-acts.ts'
import { seriesSentence } from './rota-refusals.ts'
import { SlotChoose } from './slot-choose.tsx'
import { SlotFacts } from './slot-facts.tsx'
import { SlotHistory } from './slot-history.tsx'
import { SlotMenu } from './slot-menu.tsx'
import { SlotNote } from './slot-note.tsx'
import { SlotPeople } from './slot-people.tsx'
import { SlotRequests } from './slot-requests.tsx'
import { closedWord, slotTitle, useTrilingual } from './slot-words.ts'

import styles from './slot-dialog.module.css'

interface SlotDialogProps {
  readonly slotId: string
  readonly onClose: () => void
}

/** A slot: who is on it and where each stands, who could come, its note, what happened to it. */
export function SlotDialog({ slotId, onClose }: SlotDialogProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { data, error } = useQuery(api.rota.getSlot, { slotId }, ['rota', 'hosts', 'calendar'])
  const refusal = error === null ? null : refusalOf(error)
  if (refusal !== null) {
    return (
      <Dialog title={t('slot.title')} isOpen onClose={onClose}>
        <p>{seriesSentence(t, formatting, refusal)}</p>
      </Dialog>
    )
  }
  if (data === undefined) return null
  return (
    <Dialog
      title={slotTitle(formatting, data.slot)}
      size="wide"
      isOpen
      onClose={onClose}
      actions={<SlotMenu slot={data.slot} />}
    >
      <SlotBody page={data} />
    </Dialog>
  )
}

function SlotBody({ page }: { readonly page: SlotPage }) {
  const { t } = useTranslation()
  const [leaving, setLeaving] = useState<SlotHost | null>(null)
  const { slot } = page
  return (
    <>
      <SlotFacts page={page} />
      {!slot.open && <ClosedBanner page={page} />}
      <div className={styles.columns}>
        <section className={styles.column} aria-label={t('slot.people')}>
          <h3>{t('slot.people')}</h3>
          <SlotPeople slot={slot} onReplace={setLeaving} />
          <SlotRequests slot={slot} />
        </section>
        {slot.open && (
          <section className={styles.column} aria-label={t('slot.choose')}>
            <SlotChoose page={page} leaving={leaving} onDone={() => setLeaving(null)} />
          </section>
        )}
      </div>
      <SlotNote key={slot.note} slot={slot} />
      <SlotHistory slot={slot} />
    </>
  )
}

/** Closed, and why; one click opens it again. */
function ClosedBanner({ page }: { readonly page: SlotPage }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const nameOf = useTrilingual()
  const { slot } = page
  const isCancelled = slot.state === 'cancelled'
  const why = closedWord(t, slot, nameOf) ?? ''
  return (
    <Banner
      tone="attention"
      actions={
        <Button icon={<CalendarOff size={20} />} onClick={() => void reopenSlot(slot.slotId, formatting)}>
          {t('slot.reopen')}
        </Button>
      }
    >
      {isCancelled && slot.reason === '' && t('slot.cancelledNoReason')}
      {isCancelled && slot.reason !== '' && t('slot.cancelledBecause', { reason: slot.reason })}
      {!isCancelled && t('slot.closedBecause', { reason: why })}
    </Banner>
  )
}
