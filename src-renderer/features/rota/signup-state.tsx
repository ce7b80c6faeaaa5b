import type { LucideIcon } from 'lucide-react'
import CalendarOff from 'lucide-react/icons/calendar-off'
import CheckCheck from 'lucide-react/icons/check-check'
import CircleCheck from 'lucide-react/icons/circle-check'
import DoorOpen from 'lucide-react/icons/door-open'
import Hand from 'lucide-react/icons/hand'
import Hourglass from 'lucide-react/icons/hourglass'
import KeyRound from 'lucide-react/icons/key-round'
import Repeat from 'lucide-react/icons/repeat-2'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import UserX from 'lucide-react/icons/user-x'
import { useTranslation } from 'react-i18next'

import type { SignupState } from '#shared/rota/signup.ts'
import type { SignupWarning } from '#shared/rota/slot-card.ts'

import styles from './signup-state.module.css'

const icons: Readonly<Record<SignupState, LucideIcon>> = {
  signedUp: Hand,
  confirmed: CheckCheck,
  standby: Hourglass,
  replaced: Repeat,
  withdrawn: DoorOpen,
  cancelledByPlace: CalendarOff,
  present: CircleCheck,
  absent: UserX,
}

interface StateProps {
  readonly state: SignupState
}

/** Where a host stands for a slot: an icon and a word. */
export function StateWord({ state }: StateProps) {
  const { t } = useTranslation()
  const Icon = icons[state]
  return (
    <span className={styles.word}>
      <Icon size={16} />
      {t(`slot.state.${state}`)}
    </span>
  )
}

/** The same where there is little room: the word is read aloud, shown on hover, and in the legend of the table. */
export function StateMark({ state }: StateProps) {
  const { t } = useTranslation()
  return <Mark icon={icons[state]} label={t(`slot.state.${state}`)} />
}

/** Has a key of the place. */
export function KeyMark() {
  const { t } = useTranslation()
  return <Mark icon={KeyRound} label={t('slot.hasKey')} />
}

interface MarkProps {
  readonly icon: LucideIcon
  readonly label: string
}

function Mark({ icon: Icon, label }: MarkProps) {
  return (
    <span className={styles.mark} title={label}>
      <Icon size={15} />
      <span className="visually-hidden">{label}</span>
    </span>
  )
}

/** Something worth a second look beside a name. */
export function WarningWord({ warning }: { readonly warning: SignupWarning }) {
  const { t } = useTranslation()
  return (
    <span className={styles.warning}>
      <TriangleAlert size={16} />
      {t(`slot.warning.${warning}`)}
    </span>
  )
}

interface LegendProps {
  readonly states: readonly SignupState[]
  readonly hasKeys: boolean
}

/** What the small icons of the table mean, those that are in it. */
export function Legend({ states, hasKeys }: LegendProps) {
  const { t } = useTranslation()
  if (states.length === 0 && !hasKeys) return null
  return (
    <p className={styles.legend} aria-hidden="true">
      {states.map((state) => (
        <StateWord key={state} state={state} />
      ))}
      {hasKeys && (
        <span className={styles.word}>
          <KeyRound size={16} />
          {t('slot.hasKey')}
        </span>
      )}
    </p>
  )
}
