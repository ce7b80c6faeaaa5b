import KeyRound from 'lucide-react/icons/key-round'
import Search from 'lucide-react/icons/search'
import { useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Header } from 'react-aria-components/Header'
import { Input } from 'react-aria-components/Input'
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu'
import { SearchField } from 'react-aria-components/SearchField'
import { useTranslation } from 'react-i18next'

import { Avatar } from '#renderer/ui/avatar.tsx'
import { plainText } from '#renderer/ui/plain-text.ts'
import { isOverridable } from '#shared/rota/signup-rules.ts'

import { obstacleSentence } from './rota-sentences.ts'
import type { Candidate } from './signing-up.ts'

import popover from '#renderer/ui/popover.module.css'
import styles from './sign-up-popover.module.css'

interface CandidateListProps {
  readonly candidates: readonly Candidate[]
  readonly onChoose: (candidate: Candidate) => void
}

/** A place with three hundred hosts is searched by name; drawing them all would make the first press slow. */
const mostShown = 40

/** Those who can come first, then those with something in the way that people can decide to pass over. */
export function CandidateList({ candidates, onChoose }: CandidateListProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const possible = candidates.filter(
    (one) => one.obstacles.every(isOverridable) && plainText(one.displayName).includes(plainText(text)),
  )
  const isFree = ({ obstacles }: Candidate) => obstacles.length === 0
  const ordered = [...possible.filter(isFree), ...possible.filter((one) => !isFree(one))]
  const shown = ordered.slice(0, mostShown)
  const sections = [
    { id: 'free', title: t('today.signUp.free'), items: shown.filter(isFree) },
    { id: 'obstructed', title: t('today.signUp.obstructed'), items: shown.filter((one) => !isFree(one)) },
  ].filter(({ items }) => items.length > 0)
  return (
    <>
      <Autocomplete inputValue={text} onInputChange={setText}>
        <SearchField aria-label={t('today.signUp.search')} autoFocus className={styles.search ?? ''}>
          <Search size={18} />
          <Input className={styles.input ?? ''} placeholder={t('today.signUp.search')} />
        </SearchField>
        <Menu
          items={sections}
          className={styles.list ?? ''}
          aria-label={t('today.signUp.search')}
          renderEmptyState={() => <p className={popover.empty}>{t('today.signUp.none')}</p>}
        >
          {(section) => (
            <MenuSection id={section.id}>
              <Header className={popover.heading ?? ''}>{section.title}</Header>
              {section.items.map((candidate) => (
                <CandidateLine key={candidate.hostId} candidate={candidate} onChoose={onChoose} />
              ))}
            </MenuSection>
          )}
        </Menu>
      </Autocomplete>
      {ordered.length > shown.length && (
        <p className={styles.more}>{t('today.signUp.more', { count: ordered.length - shown.length })}</p>
      )}
    </>
  )
}

interface CandidateLineProps {
  readonly candidate: Candidate
  readonly onChoose: (candidate: Candidate) => void
}

function CandidateLine({ candidate, onChoose }: CandidateLineProps) {
  const { t } = useTranslation()
  const { hostId, displayName, colour, keyHolder, newcomer, obstacles } = candidate
  return (
    <MenuItem
      id={hostId}
      textValue={displayName}
      className={popover.item ?? ''}
      onAction={() => onChoose(candidate)}
    >
      <Avatar name={displayName} colour={colour} />
      <span className={styles.words}>
        {displayName}
        {keyHolder && <KeyRound size={16} role="img" aria-label={t('today.keyHolder')} />}
        {newcomer && <span className={popover.note}>{t('today.signUp.newcomer')}</span>}
        {obstacles.map((obstacle) => (
          <span key={obstacle.type} className={styles.obstacle}>
            {obstacleSentence(t, obstacle)}
          </span>
        ))}
      </span>
    </MenuItem>
  )
}
