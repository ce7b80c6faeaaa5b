import type { ReactNode } from 'react'
import { Button as TriggerButton } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'

import { buttonClass, type ButtonVariant } from './button-class.ts'
import { cx } from './classes.ts'

import styles from './popover.module.css'

export interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
  readonly note?: string | undefined
  readonly isDanger?: boolean
  readonly isDisabled?: boolean
  readonly onAction: () => void
}

interface MenuButtonProps {
  /** What the menu is about, read aloud; also the text of the button unless `children` say otherwise. */
  readonly label: string
  readonly entries: readonly MenuEntry[]
  readonly variant?: ButtonVariant | undefined
  readonly className?: string | undefined
  readonly children?: ReactNode
}

/** A button that opens a short list of acts. */
export function MenuButton({ label, entries, variant = 'plain', className, children }: MenuButtonProps) {
  return (
    <MenuTrigger>
      <TriggerButton className={cx(buttonClass(variant), className)} aria-label={label}>
        {children ?? label}
      </TriggerButton>
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <Menu className={styles.list ?? ''} items={entries}>
          {(entry) => (
            <MenuItem
              className={cx(styles.item, entry.isDanger === true && styles.danger)}
              textValue={entry.label}
              isDisabled={entry.isDisabled ?? false}
              onAction={entry.onAction}
            >
              {entry.icon}
              {entry.label}
              {entry.note !== undefined && <span className={styles.note}>{entry.note}</span>}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
