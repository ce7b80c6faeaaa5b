import { useTranslation } from 'react-i18next'

import { Button } from '#renderer/ui/button.tsx'
import type { KeyDifference } from '#shared/people/key-rules.ts'

import { setKeyMark } from './key-acts.ts'

import styles from './people.module.css'

interface KeyDifferenceLineProps {
  readonly hostId: string
  readonly name: string
  readonly kind: KeyDifference
}

/** Where the mark on the open list and the register do not agree; the list is what a press can put right. */
export function KeyDifferenceLine({ hostId, name, kind }: KeyDifferenceLineProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.difference}>
      <span>{t(`people.keys.${kind}`, { name })}</span>
      <Button onClick={() => void setKeyMark(hostId, kind === 'keyWithoutMark')}>
        {t(kind === 'keyWithoutMark' ? 'people.keys.mark' : 'people.keys.unmark')}
      </Button>
    </div>
  )
}
