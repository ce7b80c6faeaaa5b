import CalendarOff from 'lucide-react/icons/calendar-off'
import StickyNote from 'lucide-react/icons/sticky-note'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { Tag } from '#renderer/ui/chip.tsx'
import type { SlotCard } from '#shared/rota/slot-card.ts'

import { HostLine } from './host-line.tsx'
import { SlotGap } from './slot-gap.tsx'
import { closedWord, slotTitle, useTrilingual } from './slot-words.ts'

import styles from './slot-list.module.css'

interface SlotRowsProps {
  readonly slots: readonly SlotCard[]
  readonly onOpen: (slotId: string) => void
}

/** Slots in order of time, under the name of their day. */
export function SlotRows({ slots, onOpen }: SlotRowsProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const dates = [...new Set(slots.map(({ date }) => date))]
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('rota.listTitle')}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('rota.column.time')}</th>
          <th scope="col">{t('rota.column.hosts')}</th>
          <th scope="col">{t('rota.column.missing')}</th>
        </tr>
      </thead>
      {dates.map((date) => (
        <tbody key={date}>
          <tr>
            <th scope="rowgroup" colSpan={3} className={styles.day}>
              {formatting.day(date)}
            </th>
          </tr>
          {slots
            .filter((slot) => slot.date === date)
            .map((slot) => (
              <Row key={slot.slotId} slot={slot} onOpen={onOpen} />
            ))}
        </tbody>
      ))}
    </table>
  )
}

interface RowProps {
  readonly slot: SlotCard
  readonly onOpen: (slotId: string) => void
}

function Row({ slot, onOpen }: RowProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const nameOf = useTrilingual()
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.when}>
        <button
          type="button"
          className={styles.open}
          aria-haspopup="dialog"
          onClick={() => onOpen(slot.slotId)}
        >
          {formatting.timeRange(slot.startTime, slot.endTime)}
          <span className="visually-hidden"> ({slotTitle(formatting, slot)})</span>
        </button>
        {slot.seriesName !== '' && <span className={styles.name}>{slot.seriesName}</span>}
      </th>
      <td className={styles.who}>
        {!slot.open && (
          <Tag tone="closed" icon={<CalendarOff size={16} />}>
            {t(slot.state === 'cancelled' ? 'slot.cancelled' : 'slot.closed')}
            {slot.state === 'cancelled' && slot.reason === ''
              ? ''
              : ` : ${closedWord(t, slot, nameOf) ?? ''}`}
          </Tag>
        )}
        {slot.hosts.length === 0 && slot.open && <span className={styles.nobody}>{t('slot.nobody')}</span>}
        <ul className={styles.hosts}>
          {slot.hosts.map((host) => (
            <HostLine key={host.hostId} host={host} keyMatters={slot.keyHolderNeeded} />
          ))}
        </ul>
        {slot.note !== '' && (
          <p className={styles.note}>
            <StickyNote size={16} />
            {slot.note}
          </p>
        )}
      </td>
      <td className={styles.missing}>
        <SlotGap slot={slot} />
      </td>
    </tr>
  )
}
