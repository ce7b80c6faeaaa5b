import ChevronDown from 'lucide-react/icons/chevron-down'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { onChanged } from '#renderer/lib/changed.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { Button } from '#renderer/ui/button.tsx'
import { signupIdOf } from '#shared/rota/signup.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'

import { eventSentence } from './slot-event-words.ts'
import { historyEvents, type Change, type HistoryEvent } from './slot-events.ts'

import styles from './slot-dialog.module.css'

/** What happened to the slot, in sentences, newest first; read only when someone asks. */
export function SlotHistory({ slot }: { readonly slot: SlotCard }) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <section>
      <Button
        variant="quiet"
        aria-expanded={isOpen}
        icon={isOpen ? <ChevronDown size={20} /> : <ChevronRight size={20} />}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t('slot.historyTitle')}
      </Button>
      {isOpen && <Events slot={slot} />}
    </section>
  )
}

function Events({ slot }: { readonly slot: SlotCard }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const now = useNow()
  const events = useEvents(slot)
  if (events === null) return null
  if (events.length === 0) return <p className={styles.nobody}>{t('slot.noHistory')}</p>
  const nameOf = (hostId: string) =>
    slot.hosts.find((host) => host.hostId === hostId)?.displayName ?? t('slot.someone')
  return (
    <ol className={styles.history}>
      {events.map((event) => (
        <li key={event.key}>
          <span className={styles.when}>{formatting.moment(event.at, now.at)}</span>
          <span>{eventSentence(t, event, nameOf)}</span>
        </li>
      ))}
    </ol>
  )
}

/** The changes of the slot's own row and of each sign-up it ever had. */
function useEvents(slot: SlotCard): readonly HistoryEvent[] | null {
  const [events, setEvents] = useState<readonly HistoryEvent[] | null>(null)
  const rowIds = [slot.slotId, ...slot.hosts.map(({ hostId }) => signupIdOf(slot.slotId, hostId))].join(' ')
  useEffect(() => {
    let isOver = false
    const read = async () => {
      const answers = await Promise.all(
        rowIds.split(' ').map((rowId) => api.history.listChangesOf({ rowId })),
      )
      const changes: Change[] = answers.flatMap((answer) => (answer.ok ? answer.value.changes : []))
      if (!isOver) setEvents(historyEvents(changes))
    }
    void read()
    const stop = onChanged(['rota'], () => void read())
    return () => {
      isOver = true
      stop()
    }
  }, [rowIds])
  return events
}
