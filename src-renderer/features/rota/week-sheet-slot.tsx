import { useTranslation } from 'react-i18next'

import { useNow } from '#renderer/lib/use-now.ts'
import { isNamedOutside } from '#shared/rota/agenda-rules.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'

import { closedWord, useTrilingual } from './slot-words.ts'

import styles from './week-sheet.module.css'

/** A slot on paper: names, lines to write on for those who are missing, the note. No warning is printed. */
export function SheetSlot({ slot }: { readonly slot: SlotCard }) {
  const { t } = useTranslation()
  const nameOf = useTrilingual()
  // Nobody signs up any more for what is over.
  const isOver = slot.endAt <= useNow().at
  const missing = isOver ? 0 : slot.gap.missingHosts
  const wantsKey = !isOver && slot.gap.keyHolderMissing
  const isCancelled = slot.state === 'cancelled'
  return (
    <div className={styles.slot}>
      {slot.seriesName !== '' && <p className={styles.name}>{slot.seriesName}</p>}
      {!slot.open && (
        <p>
          {t(isCancelled ? 'slot.cancelled' : 'slot.closed')}
          {(!isCancelled || slot.reason !== '') && (
            <span className={styles.fact}>{closedWord(t, slot, nameOf)}</span>
          )}
        </p>
      )}
      {slot.open && (
        <ul>
          {slot.hosts
            .filter(({ state }) => isNamedOutside(state))
            .map((host) => (
              <li key={host.hostId} className={styles.host}>
                {host.displayName}
                {host.state === 'standby' && ` (${t('slot.state.standby')})`}
              </li>
            ))}
          {Array.from({ length: missing }, (_, index) => (
            // Blank lines have no name: their place is what they are.
            <li key={index} className={styles.blank}>
              <span className={styles.hint}>{index === 0 && wantsKey ? t('sheet.withKey') : ''}</span>
            </li>
          ))}
          {missing === 0 && wantsKey && (
            <li className={styles.blank}>
              <span className={styles.hint}>{t('sheet.withKey')}</span>
            </li>
          )}
        </ul>
      )}
      {slot.note !== '' && <p className={styles.note}>{slot.note}</p>}
    </div>
  )
}
