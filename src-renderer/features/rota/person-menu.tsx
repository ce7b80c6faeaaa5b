import ArrowLeftRight from 'lucide-react/icons/arrow-left-right'
import CheckCheck from 'lucide-react/icons/check-check'
import CircleCheck from 'lucide-react/icons/circle-check'
import DoorOpen from 'lucide-react/icons/door-open'
import Ellipsis from 'lucide-react/icons/ellipsis'
import Hand from 'lucide-react/icons/hand'
import Hourglass from 'lucide-react/icons/hourglass'
import LifeBuoy from 'lucide-react/icons/life-buoy'
import Repeat from 'lucide-react/icons/repeat-2'
import UserRound from 'lucide-react/icons/user-round'
import { useTranslation } from 'react-i18next'

import { addressOf, navigate } from '#renderer/lib/router.ts'
import { MenuButton } from '#renderer/ui/menu-button.tsx'

import type { PersonActs } from './person-acts.ts'
import type { MoveName } from './rota-acts.ts'

interface PersonMenuProps {
  readonly name: string
  readonly hostId: string
  readonly acts: PersonActs
  readonly onMove: (to: MoveName) => void
  readonly onComeIn: () => void
  readonly onReplace: () => void
  readonly onAsk: () => void
  readonly onSwap: () => void
}

const icons = {
  present: CircleCheck,
  withdraw: DoorOpen,
  confirm: CheckCheck,
  comeIn: Hand,
  standby: Hourglass,
  replace: Repeat,
  ask: LifeBuoy,
  swap: ArrowLeftRight,
  seeHost: UserRound,
} as const
type ActWord = keyof typeof icons

function iconOf(id: ActWord) {
  const Icon = icons[id]
  return <Icon size={20} />
}

/** The acts that are needed less often. */
export function PersonMenu(props: PersonMenuProps) {
  const { name, hostId, acts, onMove, onComeIn, onReplace, onAsk, onSwap } = props
  const { t } = useTranslation()
  const lines: readonly (readonly [id: ActWord, isShown: boolean, onAction: () => void])[] = [
    ['present', acts.attendance && !acts.hasBegun, () => onMove('markPresent')],
    ['withdraw', acts.withdraw && acts.hasBegun, () => onMove('withdraw')],
    ['confirm', acts.confirm, () => onMove('confirm')],
    ['comeIn', acts.comeIn, onComeIn],
    ['standby', acts.standby, () => onMove('standby')],
    ['ask', acts.askReplacement, onAsk],
    ['swap', acts.askReplacement, onSwap],
    ['replace', acts.replace, onReplace],
    ['seeHost', true, () => navigate(addressOf('hosts', [hostId]))],
  ]
  const entries = lines
    .filter(([, isShown]) => isShown)
    .map(([id, , onAction]) => ({ id, label: t(`slot.act.${id}`), icon: iconOf(id), onAction }))
  return (
    <MenuButton label={t('slot.act.more', { name })} variant="quiet" entries={entries}>
      <Ellipsis size={20} />
    </MenuButton>
  )
}
