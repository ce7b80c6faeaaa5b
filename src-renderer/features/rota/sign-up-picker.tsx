import Search from 'lucide-react/icons/search'
import { useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Input } from 'react-aria-components/Input'
import { ListBox } from 'react-aria-components/ListBox'
import { SearchField } from 'react-aria-components/SearchField'
import { useTranslation } from 'react-i18next'

import type { WholeContract } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { addressOf } from '#renderer/lib/router.ts'
import { FieldError } from '#renderer/ui/field.tsx'
import { plainText } from '#renderer/ui/plain-text.ts'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'

import { CandidateItem } from './candidate-item.tsx'
import { byEase, isOverridableObstacle, obstaclesFor, type PickPurpose } from './candidate-order.ts'
import { OverrideForm } from './override-form.tsx'
import { signupSentence, type SignupRefusal } from './rota-refusals.ts'

import styles from './sign-up-picker.module.css'

export type Candidate = OutputOf<WholeContract['rota']['getSlot']>['candidates'][number]

/** How somebody is put on the slot: plainly, over an obstacle with a reason, or on standby. */
export interface How {
  readonly override?: { readonly reason: string }
  readonly standby?: boolean
}

interface SignUpPickerProps {
  readonly slot: Pick<SlotCard, 'gap'>
  readonly candidates: readonly Candidate[]
  readonly purpose?: PickPurpose
  readonly autoFocus?: boolean
  readonly onChoose: (candidate: Candidate, how: How) => Promise<Result<null, SignupRefusal | null>>
  readonly onDone: () => void
}

/** Hosts to choose from, found as one types; those who can come first, and beside the others why. */
export function SignUpPicker(props: SignUpPickerProps) {
  const { candidates, purpose = 'signUp', onChoose, onDone } = props
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [asked, setAsked] = useState<Candidate | null>(null)
  const [sentence, setSentence] = useState<string | null>(null)
  const [round, setRound] = useState(0)
  const choose = async (candidate: Candidate, how: How) => {
    const result = await onChoose(candidate, how)
    if (result.ok) {
      setAsked(null)
      setRound(round + 1)
      onDone()
      return
    }
    const refusal = result.error
    // An obstacle that came up meanwhile is asked about like those that were known.
    if (refusal !== null && isOverridableObstacle(refusal) && how.override === undefined) {
      setAsked({ ...candidate, obstacles: [refusal] })
    } else setSentence(refusal === null ? null : signupSentence(t, formatting, refusal))
  }
  const press = (candidate: Candidate) => {
    setSentence(null)
    if (obstaclesFor(candidate, purpose).length === 0) void choose(candidate, {})
    else setAsked(candidate)
  }
  if (candidates.length === 0) return <NobodyYet />
  if (asked !== null) {
    return (
      <OverrideForm
        candidate={asked}
        obstacles={asked.obstacles}
        hasStandby={purpose === 'signUp'}
        error={sentence}
        onChoose={(how) => choose(asked, how)}
        onBack={() => setAsked(null)}
      />
    )
  }
  return (
    <>
      {/* The next one is looked for from an empty field. */}
      <CandidateList key={round} {...props} purpose={purpose} onPress={press} />
      <FieldError text={sentence} />
    </>
  )
}

interface CandidateListProps extends SignUpPickerProps {
  readonly purpose: PickPurpose
  readonly onPress: (candidate: Candidate) => void
}

/** The list is always there below the field; Autocomplete ties the two with `aria-controls`. */
const openCombobox = { role: 'combobox', 'aria-expanded': true, 'aria-haspopup': 'listbox' } as const

function CandidateList({ slot, candidates, purpose, autoFocus = true, onPress }: CandidateListProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const wanted = plainText(text)
  const shown = candidates
    .filter(({ displayName }) => plainText(displayName).includes(wanted))
    .toSorted(byEase(purpose, slot.gap.keyHolderMissing))
  const label = t(`slot.pick.${purpose}`)
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField aria-label={t('slot.searchHost')} autoFocus={autoFocus} className={styles.field ?? ''}>
        <Search size={18} />
        <Input {...openCombobox} className={styles.input ?? ''} placeholder={t('slot.searchHost')} />
      </SearchField>
      <ListBox
        aria-label={label}
        items={shown}
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
  )
}

/** Nobody can be chosen since nobody is in the list of hosts yet. */
function NobodyYet() {
  const { t } = useTranslation()
  return (
    <p className={styles.empty}>
      {t('slot.noHostYet')} <a href={addressOf('hosts')}>{t('slot.addHosts')}</a>
    </p>
  )
}
