import CalendarOff from 'lucide-react/icons/calendar-off'
import Pencil from 'lucide-react/icons/pencil'
import StickyNote from 'lucide-react/icons/sticky-note'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { cx } from '#renderer/ui/classes.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'

import { HostLines } from './host-line.tsx'
import { reopenSlot } from './rota-acts.ts'
import { SlotGap } from './slot-gap.tsx'
import { closedWord, gapWord, slotTitle, useTrilingual } from './slot-words.ts'

import styles from './slot-box.module.css'

interface SlotBoxProps {
  readonly slot: SlotCard
  /** The one the Tab key stops at. */
  readonly isStop: boolean
  readonly onOpen: (slotId: string) => void
}

/** A slot in the week: who comes, what is missing, the note. The whole box opens it. */
export function SlotBox({ slot, isStop, onOpen }: SlotBoxProps) {
  const { t } = useTranslation()
  const tabIndex = isStop ? 0 : -1
  const isOver = slot.endAt <= useNow().at
  return (
    <div className={cx(styles.box, !slot.open && styles.closed)} data-card={slot.slotId}>
      <OpenButton slot={slot} tabIndex={tabIndex} onOpen={onOpen} />
      {slot.seriesName !== '' && <p className={styles.name}>{slot.seriesName}</p>}
      {slot.open ? (
        <HostLines hosts={slot.hosts} keyMatters={slot.keyHolderNeeded && !isOver} />
      ) : (
        <ClosedReason slot={slot} tabIndex={tabIndex} />
      )}
      <SlotGap slot={slot} tabIndex={tabIndex} />
      {(slot.changed || slot.state === 'kept') && (
        <p className={styles.small}>
          <Pencil size={16} />
          {t(slot.state === 'kept' ? 'slot.kept' : 'slot.changed')}
        </p>
      )}
      {slot.note !== '' && (
        <p className={styles.note}>
          <StickyNote size={16} />
          <span>{slot.note}</span>
        </p>
      )}
    </div>
  )
}

interface PartProps {
  readonly slot: SlotCard
  readonly tabIndex: number
}

/** Lies over the whole box; says aloud, and under the pointer, what the eye sees in it: a long name is cut short there. */
function OpenButton({ slot, tabIndex, onOpen }: PartProps & Pick<SlotBoxProps, 'onOpen'>) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const nameOf = useTrilingual()
  const names = slot.hosts.map(({ displayName }) => displayName)
  const parts = [
    slotTitle(formatting, slot),
    slot.seriesName,
    closedWord(t, slot, nameOf),
    names.length === 0 ? t('slot.nobody') : formatting.list(names),
    gapWord(t, slot.gap),
  ]
  const label = parts.filter((part) => part !== null && part !== '').join(', ')
  return (
    <button
      type="button"
      className={styles.open}
      tabIndex={tabIndex}
      data-stop={slot.slotId}
      aria-haspopup="dialog"
      aria-label={label}
      title={label}
      onClick={() => onOpen(slot.slotId)}
    />
  )
}

/** Why the slot does not take place, and the way to open it again in one click. */
function ClosedReason({ slot, tabIndex }: PartProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const nameOf = useTrilingual()
  const isCancelled = slot.state === 'cancelled'
  const names = slot.hosts.map(({ displayName }) => displayName)
  return (
    <div className={styles.reason}>
      <span className={styles.closedWord}>
        <CalendarOff size={16} />
        {t(isCancelled ? 'slot.cancelled' : 'slot.closed')}
      </span>
      {(!isCancelled || slot.reason !== '') && <span>{closedWord(t, slot, nameOf)}</span>}
      {names.length > 0 && (
        <span>{t('slot.wereComing', { names: formatting.list(names), count: names.length })}</span>
      )}
      <button
        type="button"
        className={styles.reopen}
        tabIndex={tabIndex}
        onClick={() => void reopenSlot(slot.slotId, formatting)}
      >
        {t('slot.reopen')}
        <span className="visually-hidden"> ({slotTitle(formatting, slot)})</span>
      </button>
    </div>
  )
}
