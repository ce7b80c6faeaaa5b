import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { isNamedOutside } from '#shared/rota/agenda-rules.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'

import { closedWord, useTrilingual } from './slot-words.ts'

import styles from './host-sheet.module.css'

interface HostSheetRowProps {
  readonly slot: SlotCard
  readonly hostId: string
}

/** A slot of one host: the day, the hours, with whom, and what to know. */
export function HostSheetRow({ slot, hostId }: HostSheetRowProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const nameOf = useTrilingual()
  const own = slot.hosts.find((host) => host.hostId === hostId)
  const others = slot.hosts.filter((host) => host !== own && isNamedOutside(host.state))
  const shut = closedWord(t, slot, nameOf)
  const isCancelled = slot.state === 'cancelled'
  const remarks = [
    ...(shut === null ? [] : [t(isCancelled ? 'slot.cancelled' : 'slot.closed'), shut]),
    ...(own?.state === 'standby' ? [t('slot.state.standby')] : []),
    slot.note,
  ].filter((word, index, all) => word !== '' && all.indexOf(word) === index)
  return (
    <tr>
      <th scope="row" className={styles.day}>
        {formatting.day(slot.date)}
      </th>
      <td className={styles.hours}>
        {formatting.timeRange(slot.startTime, slot.endTime)}
        {slot.endTime <= slot.startTime && <span className={styles.soft}> ({t('rota.nextDay')})</span>}
        {slot.seriesName !== '' && <span className={styles.name}>{slot.seriesName}</span>}
      </td>
      <td>
        {shut === null &&
          (others.length === 0 ? (
            <span className={styles.soft}>{t('sheet.nobodyElse')}</span>
          ) : (
            formatting.list(others.map(({ displayName }) => displayName))
          ))}
      </td>
      <td>{remarks.join(' · ')}</td>
    </tr>
  )
}
