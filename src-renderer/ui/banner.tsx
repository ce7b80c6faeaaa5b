import CircleCheck from 'lucide-react/icons/circle-check'
import Info from 'lucide-react/icons/info'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import X from 'lucide-react/icons/x'
import type { ReactNode } from 'react'

import { cx } from './classes.ts'
import { IconButton } from './icon-button.tsx'
import { useUiWords } from './words.tsx'

import styles from './banner.module.css'

export type BannerTone = 'info' | 'good' | 'attention' | 'problem'

interface BannerProps {
  readonly tone: BannerTone
  readonly children: ReactNode
  /** What to do about it: one or two buttons. */
  readonly actions?: ReactNode
  readonly onClose?: (() => void) | undefined
  readonly className?: string | undefined
  /** Read out at once where the person has just pressed something. Left out: only a problem is. */
  readonly role?: 'alert' | 'status' | undefined
}

const icons = { info: Info, good: CircleCheck, attention: TriangleAlert, problem: TriangleAlert }

/** A sentence that concerns the whole page, with what to do. An icon and words: colour never speaks alone. */
export function Banner({ tone, children, actions, onClose, className, role }: BannerProps) {
  const words = useUiWords()
  const Icon = icons[tone]
  return (
    <div
      role={role ?? (tone === 'problem' ? 'alert' : 'status')}
      className={cx(styles.banner, styles[tone], className)}
    >
      <Icon size={20} />
      <div className={styles.text}>{children}</div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      {onClose !== undefined && (
        <IconButton label={words.close} onClick={onClose}>
          <X size={20} />
        </IconButton>
      )}
    </div>
  )
}
