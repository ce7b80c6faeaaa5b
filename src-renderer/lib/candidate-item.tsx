import KeyRound from 'lucide-react/icons/key-round'
import { ListBoxItem } from 'react-aria-components/ListBox'
import { useTranslation } from 'react-i18next'

import { Avatar } from '#renderer/ui/avatar.tsx'
import { isOverridable, type Obstacle } from '#shared/rota/signup-rules.ts'

import type { Candidate } from './signing-up.ts'
import { obstacleWord } from './signup-words.ts'

import styles from './sign-up-picker.module.css'

interface CandidateItemProps {
  readonly id: string
  readonly candidate: Candidate
  readonly obstacles: readonly Obstacle[]
}

/** A host to choose, with what stands in the way in words. */
export function CandidateItem({ id, candidate, obstacles }: CandidateItemProps) {
  const { t } = useTranslation()
  const words = obstacles.map((obstacle) => obstacleWord(t, obstacle))
  return (
    <ListBoxItem
      id={id}
      textValue={[candidate.displayName, ...words].join(', ')}
      className={styles.item ?? ''}
      isDisabled={!obstacles.every(isOverridable)}
    >
      <Avatar name={candidate.displayName} colour={candidate.colour} size="small" />
      <span className={styles.itemName}>
        {candidate.displayName}
        {words.length > 0 && <span className={styles.obstacles}>{words.join(' · ')}</span>}
      </span>
      {candidate.newcomer && <span className={styles.newcomer}>{t('slot.newcomer')}</span>}
      {candidate.keyHolder && (
        <span className={styles.key} title={t('slot.hasKey')}>
          <KeyRound size={16} />
          <span className="visually-hidden">{t('slot.hasKey')}</span>
        </span>
      )}
    </ListBoxItem>
  )
}
