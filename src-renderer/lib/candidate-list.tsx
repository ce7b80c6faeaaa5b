import Search from 'lucide-react/icons/search'
import { useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Input } from 'react-aria-components/Input'
import { ListBox } from 'react-aria-components/ListBox'
import { SearchField } from 'react-aria-components/SearchField'
import { useTranslation } from 'react-i18next'

import { plainText } from '#renderer/ui/plain-text.ts'

import { CandidateItem } from './candidate-item.tsx'
import { byEase, obstaclesFor, type PickPurpose } from './candidate-order.ts'
import type { Candidate } from './signing-up.ts'

import styles from './sign-up-picker.module.css'

interface CandidateListProps {
  readonly candidates: readonly Candidate[]
  readonly purpose: PickPurpose
  readonly isKeyMissing: boolean
  readonly autoFocus: boolean
  readonly onPress: (candidate: Candidate) => void
}

/** The list is always there below the field; Autocomplete ties the two with `aria-controls`. */
const openCombobox = { role: 'combobox', 'aria-expanded': true, 'aria-haspopup': 'listbox' } as const

/** A place with three hundred hosts is searched by name; drawing them all would make the first press slow. */
const mostShown = 40

/** The hosts, found as one types: those who can come first, and beside the others why. */
export function CandidateList(props: CandidateListProps) {
  const { candidates, purpose, isKeyMissing, autoFocus, onPress } = props
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const wanted = plainText(text)
  const found = candidates
    .filter(({ displayName }) => plainText(displayName).includes(wanted))
    .toSorted(byEase(purpose, isKeyMissing))
  const left = found.length - mostShown
  return (
    <>
      <Autocomplete inputValue={text} onInputChange={setText}>
        <SearchField aria-label={t('slot.searchHost')} autoFocus={autoFocus} className={styles.field ?? ''}>
          <Search size={18} />
          <Input {...openCombobox} className={styles.input ?? ''} placeholder={t('slot.searchHost')} />
        </SearchField>
        <ListBox
          aria-label={t(`slot.pick.${purpose}`)}
          items={found.slice(0, mostShown)}
          className={styles.list ?? ''}
          selectionMode="none"
          dependencies={[purpose, t]}
          renderEmptyState={() => <p className={styles.empty}>{t('slot.noHostMatches')}</p>}
          onAction={(key) => {
            const candidate = candidates.find(({ hostId }) => hostId === key)
            if (candidate !== undefined) onPress(candidate)
          }}
        >
          {(candidate) => (
            <CandidateItem
              id={candidate.hostId}
              candidate={candidate}
              obstacles={obstaclesFor(candidate, purpose)}
            />
          )}
        </ListBox>
      </Autocomplete>
      {left > 0 && <p className={styles.more}>{t('slot.moreHosts', { count: left })}</p>}
    </>
  )
}
