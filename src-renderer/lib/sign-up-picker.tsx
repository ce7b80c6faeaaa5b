import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { FieldError } from '#renderer/ui/field.tsx'
import type { Result } from '#shared/kernel/result.ts'
import { takesPlace } from '#shared/rota/signup-state-rules.ts'

import { CandidateList } from './candidate-list.tsx'
import { isOverridableObstacle, obstaclesFor, type PickPurpose } from './candidate-order.ts'
import { useFormatting } from './formatting.ts'
import { OverrideForm } from './override-form.tsx'
import { addressOf } from './router.ts'
import type { Candidate, How, SlotPage } from './signing-up.ts'
import { signupSentence, type SignupRefusal } from './signup-words.ts'
import { WeeklyChoice } from './weekly-choice.tsx'

import styles from './sign-up-picker.module.css'

interface SignUpPickerProps {
  readonly slot: Pick<SlotPage['slot'], 'slotId' | 'gap' | 'hosts'>
  readonly candidates: readonly Candidate[]
  readonly purpose?: PickPurpose
  readonly autoFocus?: boolean
  /** Whether a press signs up for every week; left out where it makes no sense. */
  readonly weekly?: { readonly isWeekly: boolean; readonly onChange: (isWeekly: boolean) => void }
  readonly onChoose: (candidate: Candidate, how: How) => Promise<Result<null, SignupRefusal | null>>
  readonly onDone: () => void
}

/** Hosts to choose from, found as one types; those who can come first, and beside the others why. */
export function SignUpPicker(props: SignUpPickerProps) {
  const { slot, candidates, purpose = 'signUp', autoFocus = true, weekly, onChoose, onDone } = props
  const isWeekly = weekly?.isWeekly === true
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
    if (refusal !== null && !isWeekly && isOverridableObstacle(refusal) && how.override === undefined) {
      setAsked({ ...candidate, obstacles: [refusal] })
    } else setSentence(refusal === null ? null : signupSentence(t, formatting, refusal))
  }
  const press = (candidate: Candidate) => {
    setSentence(null)
    // What stands in the way this week does not keep anybody from the weeks after.
    if (isWeekly) void choose(candidate, { isWeekly })
    else if (obstaclesFor(candidate, purpose).length === 0) void choose(candidate, {})
    else setAsked(candidate)
  }
  if (candidates.length === 0) return <NobodyLeft isEveryoneHere={slot.hosts.some(comes)} />
  if (asked !== null) {
    return (
      <OverrideForm
        candidate={asked}
        obstacles={obstaclesFor(asked, purpose)}
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
      <CandidateList
        key={round}
        candidates={candidates}
        purpose={purpose}
        isKeyMissing={slot.gap.keyHolderMissing}
        autoFocus={autoFocus}
        onPress={press}
      />
      {weekly !== undefined && <WeeklyChoice slotId={slot.slotId} {...weekly} />}
      <FieldError text={sentence} />
    </>
  )
}

const comes = ({ state }: SlotPage['slot']['hosts'][number]) => takesPlace(state)

/** Nobody can be chosen: everybody is on the slot already, or nobody is in the list of hosts yet. */
function NobodyLeft({ isEveryoneHere }: { readonly isEveryoneHere: boolean }) {
  const { t } = useTranslation()
  return (
    <p className={styles.empty}>
      {t(isEveryoneHere ? 'slot.everyoneComes' : 'slot.noHostYet')}{' '}
      <a href={addressOf('hosts')}>{t('slot.addHosts')}</a>
    </p>
  )
}
