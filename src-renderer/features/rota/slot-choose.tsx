import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { SignUpPicker } from '#renderer/lib/sign-up-picker.tsx'
import { signUp, type Candidate, type How, type SlotPage } from '#renderer/lib/signing-up.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { Button } from '#renderer/ui/button.tsx'
import { hasGap } from '#shared/rota/gap-rules.ts'
import type { SlotHost } from '#shared/rota/slot-card.ts'

import { ChooseSuggestions } from './choose-suggestions.tsx'
import { markPresent, replaceHost } from './rota-acts.ts'

import styles from './slot-dialog.module.css'

interface SlotChooseProps {
  readonly page: SlotPage
  /** Whose place is being taken; null: someone more. */
  readonly leaving: SlotHost | null
  readonly onDone: () => void
}

/** Who else? To come, to take someone's place, or who was there without being signed up. */
export function SlotChoose({ page, leaving, onDone }: SlotChooseProps) {
  const { t } = useTranslation()
  const now = useNow().at
  const [isWeekly, setIsWeekly] = useState(false)
  const { slot, candidates } = page
  const isOver = slot.endAt <= now
  const purpose = leaving !== null ? 'replace' : isOver ? 'present' : 'signUp'
  const choose = (candidate: Candidate, how: How) => {
    const place = { slotId: slot.slotId, hostId: candidate.hostId, name: candidate.displayName }
    if (leaving !== null) {
      const left = { slotId: slot.slotId, hostId: leaving.hostId, name: leaving.displayName }
      return replaceHost(left, place, how.override)
    }
    return isOver ? markPresent(place) : signUp(place, isWeekly ? { isWeekly } : how)
  }
  return (
    <>
      <div className={styles.headLine}>
        <h3>
          {leaving === null
            ? t(`slot.pick.${purpose}`)
            : t('slot.whoReplaces', { name: leaving.displayName })}
        </h3>
        {leaving !== null && (
          <Button variant="quiet" onClick={onDone}>
            {t('slot.keepAsIs')}
          </Button>
        )}
      </div>
      <ChooseSuggestions slot={slot} leaving={leaving} purpose={purpose} onChoose={choose} onDone={onDone} />
      <SignUpPicker
        // Another question begins with an empty search.
        key={leaving?.hostId ?? purpose}
        slot={slot}
        candidates={
          leaving === null ? candidates : candidates.filter(({ hostId }) => hostId !== leaving.hostId)
        }
        purpose={purpose}
        autoFocus={leaving !== null || hasGap(slot, now)}
        {...(purpose === 'signUp' && { weekly: { isWeekly, onChange: setIsWeekly } })}
        onChoose={choose}
        onDone={onDone}
      />
    </>
  )
}
