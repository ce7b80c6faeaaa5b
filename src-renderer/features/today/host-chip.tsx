import Check from 'lucide-react/icons/check'
import KeyRound from 'lucide-react/icons/key-round'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Loaded } from '#renderer/lib/use-loaded.ts'
import { PersonChipButton } from '#renderer/ui/chip.tsx'

import type { TodayHost, TodaySlot } from './today-facts.ts'

import styles from './host-chip.module.css'

interface HostChipProps {
  readonly slot: TodaySlot
  readonly host: TodayHost
  readonly size: 'normal' | 'small'
}

export const loadHostMenu = async () => (await import('./host-menu.tsx')).HostMenu

/** The keys of a button that opens a menu (ARIA Authoring Practices, menu button). */
const openingKeys: ReadonlySet<string> = new Set(['Enter', ' ', 'ArrowDown'])

/** Somebody who welcomes; a press opens what can be noted: is here, did not come, no longer comes. */
export function HostChip({ slot, host, size }: HostChipProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const open = () => setIsOpen(true)
  return (
    <>
      <PersonChipButton
        ref={button}
        name={host.displayName}
        colour={host.colour}
        size={size}
        note={hasNote(host) ? <HostNote host={host} /> : undefined}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={open}
        onKeyDown={(event) => {
          if (!openingKeys.has(event.key)) return
          // The click that the key would make looks, to the menu, like that of a screen reader: its first
          // entry would then not receive the focus.
          event.preventDefault()
          open()
        }}
      />
      {isOpen && (
        <Loaded
          load={loadHostMenu}
          props={{ slot, host, trigger: button, onClose: () => setIsOpen(false) }}
        />
      )}
    </>
  )
}

const isUsual = ({ state }: TodayHost) => state === 'signedUp' || state === 'confirmed'
const hasNote = (host: TodayHost) => !isUsual(host) || host.keyHolder || host.warnings.length > 0

/** Signed up is the usual state and is not said; the others are, in words. */
function HostNote({ host }: { readonly host: TodayHost }) {
  const { t } = useTranslation()
  const { state, warnings, keyHolder } = host
  return (
    <span className={styles.note}>
      {keyHolder && <KeyRound size={16} role="img" aria-label={t('today.keyHolder')} />}
      {state === 'present' && <Check size={16} aria-hidden="true" />}
      {!isUsual(host) && <span>{t(`today.state.${state}`)}</span>}
      {warnings.map((warning) => (
        <span key={warning} className={styles.warning}>
          <TriangleAlert size={16} aria-hidden="true" />
          {t(`today.warning.${warning}`)}
        </span>
      ))}
    </span>
  )
}
