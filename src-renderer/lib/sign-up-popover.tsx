import { useState, type RefObject } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'

import { cx } from '#renderer/ui/classes.ts'

import { api } from './api.ts'
import { SignUpPicker } from './sign-up-picker.tsx'
import { signUp, type SlotPage } from './signing-up.ts'
import { SuggestionList } from './suggestion-list.tsx'
import { useQuery } from './use-query.ts'

import popover from '#renderer/ui/popover.module.css'
import styles from './sign-up-picker.module.css'

interface SignUpPopoverProps {
  readonly slotId: string
  /** What it opens beside. */
  readonly trigger: RefObject<HTMLElement | null>
  readonly titleOf: (slot: SlotPage['slot']) => string
  readonly onClose: () => void
  /** Somebody is on the slot. */
  readonly onDone: () => void
}

/** The list of everybody stands below, in the same small window. */
const mostSuggested = 2

/** Who comes? A press on a name, and it is done; what stands in the way is said before, and asked. */
export function SignUpPopover({ slotId, trigger, titleOf, onClose, onDone }: SignUpPopoverProps) {
  const { data } = useQuery(api.rota.getSlot, { slotId }, ['rota', 'hosts', 'calendar'])
  const [isWeekly, setIsWeekly] = useState(false)
  const { data: asked, error } = useQuery(api.rota.suggestHosts, { slotId }, [
    'rota',
    'hosts',
    'calendar',
    'vault',
  ])
  // Both at once, so that nothing moves under the finger.
  if (data === undefined || (asked === undefined && error === null)) return null
  const title = titleOf(data.slot)
  return (
    <Popover
      className={cx(popover.popover, styles.popover)}
      triggerRef={trigger}
      isOpen
      placement="bottom start"
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Dialog aria-label={title} className={styles.dialog ?? ''}>
        <p className={styles.title} aria-hidden="true">
          {title}
        </p>
        {data.slot.gap.missingHosts > 0 && (
          <SuggestionList
            suggestions={asked?.suggestions ?? []}
            purpose="signUp"
            most={mostSuggested}
            onChoose={({ hostId, displayName }) => {
              const choose = async () => {
                if ((await signUp({ slotId, hostId, name: displayName }, { isWeekly })).ok) onDone()
              }
              void choose()
            }}
          />
        )}
        <SignUpPicker
          slot={data.slot}
          candidates={data.candidates}
          weekly={{ isWeekly, onChange: setIsWeekly }}
          onChoose={({ hostId, displayName }, how) => signUp({ slotId, hostId, name: displayName }, how)}
          onDone={onDone}
        />
      </Dialog>
    </Popover>
  )
}
