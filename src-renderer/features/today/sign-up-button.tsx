import Plus from 'lucide-react/icons/plus'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Loaded } from '#renderer/lib/use-loaded.ts'
import { Button } from '#renderer/ui/button.tsx'
import { TagButton } from '#renderer/ui/chip.tsx'
import { takesPlace } from '#shared/rota/signup-state-rules.ts'

import type { TodaySlot } from './today-facts.ts'

interface SignUpButtonProps {
  readonly slot: TodaySlot
  readonly size: 'normal' | 'small'
}

/** The list of hosts: in a file of its own, read after the first paint. */
export const loadSignUp = async () => (await import('./today-sign-up.tsx')).TodaySignUp

/** "Il manque une personne", or a quieter way in while there is room; nothing when the slot is full. */
export function SignUpButton({ slot, size }: SignUpButtonProps) {
  const { t } = useTranslation()
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const { missingHosts } = slot.gap
  const isFull = slot.hosts.filter(({ state }) => takesPlace(state)).length >= slot.maxHosts
  if (isFull && !isOpen) return null
  const open = { 'aria-haspopup': 'dialog' as const, 'aria-expanded': isOpen, onClick: () => setIsOpen(true) }
  return (
    <>
      {missingHosts > 0 ? (
        <TagButton
          ref={button}
          tone="missing"
          size={size === 'small' ? 'normal' : 'large'}
          icon={<Plus size={size === 'small' ? 18 : 20} />}
          {...open}
        >
          {t('today.missing', { count: missingHosts })}
        </TagButton>
      ) : (
        <Button ref={button} variant="quiet" icon={<Plus size={18} />} {...open}>
          {t('today.join')}
        </Button>
      )}
      {isOpen && (
        <Loaded
          load={loadSignUp}
          props={{ slotId: slot.slotId, trigger: button, onClose: () => setIsOpen(false) }}
        />
      )}
    </>
  )
}
