import Check from 'lucide-react/icons/check'
import Heart from 'lucide-react/icons/heart'
import Minus from 'lucide-react/icons/minus'
import X from 'lucide-react/icons/x'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'

import { cx } from '#renderer/ui/classes.ts'
import type { TimeWish } from '#shared/hosts/host-wishes.ts'

import styles from './wishes.module.css'

const icons = { likes: Heart, can: Check, ratherNot: Minus, cannot: X } as const

interface WishCellProps {
  readonly wish: TimeWish | null
  /** "mardi, soir : j'aime" */
  readonly label: string
  readonly place: string
  readonly isStop: boolean
  readonly onFocus: () => void
  readonly onPress: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** A part of a weekday: a drawing and words, never a colour alone. */
export function WishCell({ wish, label, place, isStop, onFocus, onPress, onKeyDown }: WishCellProps) {
  const { t } = useTranslation()
  const Icon = wish === null ? null : icons[wish]
  return (
    <button
      type="button"
      className={cx(styles.cell, styles[wish ?? 'nothing'])}
      aria-label={label}
      data-place={place}
      tabIndex={isStop ? 0 : -1}
      onFocus={onFocus}
      onClick={onPress}
      onKeyDown={onKeyDown}
    >
      {Icon !== null && <Icon size={18} />}
      <span>{wish === null ? t('wishes.nothing') : t(`wishes.wish.${wish}`)}</span>
    </button>
  )
}
