import { useRef } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { SignUpPopover } from '#renderer/lib/sign-up-popover.tsx'

import { closePicker, useRotaStore } from './rota-store.ts'
import { shortSlotTitle } from './slot-words.ts'

/** Opens beside the gap that was pressed. */
export function RotaSignUp() {
  const picker = useRotaStore((state) => state.picker)
  return picker === null ? null : (
    <OpenSignUp key={picker.slotId} slotId={picker.slotId} anchor={picker.anchor} />
  )
}

interface OpenSignUpProps {
  readonly slotId: string
  readonly anchor: HTMLElement
}

function OpenSignUp({ slotId, anchor }: OpenSignUpProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const trigger = useRef<HTMLElement | null>(anchor)
  return (
    <SignUpPopover
      slotId={slotId}
      trigger={trigger}
      titleOf={(slot) => t('slot.whoComes', { slot: shortSlotTitle(formatting, slot) })}
      onClose={closePicker}
      onDone={() => {
        closePicker()
        focusSlot(slotId)
      }}
    />
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
