import { useRef } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { cx } from '#renderer/ui/classes.ts'

import { signUp } from './rota-acts.ts'
import { closePicker, useRotaStore } from './rota-store.ts'
import { SignUpPicker } from './sign-up-picker.tsx'
import { shortSlotTitle } from './slot-words.ts'

import popover from '#renderer/ui/popover.module.css'
import styles from './sign-up-picker.module.css'

/** Opens beside the gap that was pressed: who comes? A click on a name, and it is done. */
export function SignUpPopover() {
  const picker = useRotaStore((state) => state.picker)
  return picker === null ? null : (
    <OpenPopover key={picker.slotId} slotId={picker.slotId} anchor={picker.anchor} />
  )
}

interface OpenPopoverProps {
  readonly slotId: string
  readonly anchor: HTMLElement
}

function OpenPopover({ slotId, anchor }: OpenPopoverProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const anchorRef = useRef<HTMLElement | null>(anchor)
  const { data } = useQuery(api.rota.getSlot, { slotId }, ['rota', 'hosts', 'calendar'])
  if (data === undefined) return null
  const title = t('slot.whoComes', { slot: shortSlotTitle(formatting, data.slot) })
  const finish = () => {
    closePicker()
    focusSlot(slotId)
  }
  return (
    <Popover
      className={cx(popover.popover, styles.popover)}
      triggerRef={anchorRef}
      isOpen
      placement="bottom start"
      onOpenChange={(isOpen) => {
        if (!isOpen) closePicker()
      }}
    >
      <Dialog aria-label={title} className={styles.dialog ?? ''}>
        <p className={styles.title}>{title}</p>
        <SignUpPicker
          slot={data.slot}
          candidates={data.candidates}
          onChoose={({ hostId, displayName }, how) => signUp({ slotId, hostId, name: displayName }, how)}
          onDone={finish}
        />
      </Dialog>
    </Popover>
  )
}

/** The gap's button may be gone: the focus goes back to the slot itself. */
function focusSlot(slotId: string): void {
  requestAnimationFrame(() => {
    const stop = [...document.querySelectorAll<HTMLElement>('[data-stop]')].find(
      (element) => element.dataset['stop'] === slotId,
    )
    stop?.focus({ preventScroll: true })
  })
}
