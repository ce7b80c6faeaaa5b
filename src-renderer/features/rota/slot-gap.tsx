import KeyRound from 'lucide-react/icons/key-round'
import Sprout from 'lucide-react/icons/sprout'
import UsersRound from 'lucide-react/icons/users-round'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { Tag } from '#renderer/ui/chip.tsx'
import { cx } from '#renderer/ui/classes.ts'
import { hasGap } from '#shared/rota/gap-rules.ts'
import { takesPlace } from '#shared/rota/signup-state-rules.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'

import { openPicker, useRotaStore } from './rota-store.ts'
import { gapWord, slotTitle } from './slot-words.ts'

import styles from './slot-gap.module.css'

interface SlotGapProps {
  readonly slot: SlotCard
  readonly tabIndex?: number | undefined
}

/** What a slot misses, as a button that opens the sign-up; or, when nothing does, the places left. */
export function SlotGap({ slot, tabIndex }: SlotGapProps) {
  const { t } = useTranslation()
  const isOver = slot.endAt <= useNow().at
  if (!slot.open || isOver) return null
  const { gap } = slot
  const room = slot.maxHosts - slot.hosts.filter(({ state }) => takesPlace(state)).length
  const word = gapWord(t, gap)
  return (
    <div className={styles.gap}>
      {word !== null && <SignUpButton slot={slot} tabIndex={tabIndex} word={word} />}
      {gap.keyHolderMissing && gap.missingHosts > 0 && (
        <span className={styles.note}>
          <KeyRound size={16} />
          {t('slot.keyMissing')}
        </span>
      )}
      {gap.newcomersAlone && (
        <span className={styles.note}>
          <Sprout size={16} />
          {t('slot.newcomersAlone')}
        </span>
      )}
      {gap.overMaximum > 0 && (
        <Tag tone="attention" icon={<UsersRound size={16} />}>
          {t('slot.overMaximum', { count: gap.overMaximum })}
        </Tag>
      )}
      {word === null && room > 0 && (
        <SignUpButton slot={slot} tabIndex={tabIndex} word={t('slot.room', { count: room })} />
      )}
      {word === null && room === 0 && <span className={styles.full}>{t('slot.full')}</span>}
    </div>
  )
}

interface SignUpButtonProps extends SlotGapProps {
  readonly word: string
}

/** Opens the list of hosts beside itself: the first of the two clicks of a sign-up. Dashed where someone is missing. */
function SignUpButton({ slot, tabIndex, word }: SignUpButtonProps) {
  const formatting = useFormatting()
  const isMissing = hasGap(slot, useNow().at)
  const isOpen = useRotaStore(({ picker }) => picker?.slotId === slot.slotId)
  return (
    <button
      type="button"
      className={cx(styles.button, isMissing ? styles.missing : styles.room)}
      tabIndex={tabIndex}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      data-sign-up={slot.slotId}
      onClick={(event) => openPicker(slot.slotId, event.currentTarget)}
    >
      {word}
      <span className="visually-hidden"> ({slotTitle(formatting, slot)})</span>
    </button>
  )
}
