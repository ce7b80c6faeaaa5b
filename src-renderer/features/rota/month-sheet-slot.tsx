import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { isNamedOutside } from '#shared/rota/agenda-rules.ts'
import { hasGap } from '#shared/rota/gap-rules.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'

import { gapWord } from './slot-words.ts'

import styles from './month-sheet.module.css'

/** A slot in a line or three: hours, names, what is missing while it can still be filled. */
export function MonthSheetSlot({ slot }: { readonly slot: SlotCard }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const now = useNow().at
  const missing = hasGap(slot, now) ? gapWord(t, slot.gap) : null
  const names = slot.hosts
    .filter(({ state }) => isNamedOutside(state))
    .map(({ displayName, state }) =>
      state === 'standby' ? `${displayName} (${t('slot.state.standby')})` : displayName,
    )
  return (
    <p className={styles.slot}>
      <span className={styles.hours}>{formatting.timeRange(slot.startTime, slot.endTime)}</span>{' '}
      {slot.open ? (
        <>
          {names.join(', ')}
          {missing !== null && <span className={styles.missing}> {missing}</span>}
        </>
      ) : (
        t(slot.state === 'cancelled' ? 'slot.cancelled' : 'slot.closed')
      )}
    </p>
  )
}
