import type { RefObject } from 'react'
import { Menu, MenuItem } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { signupSentence } from '#renderer/lib/signup-words.ts'
import { offerUndo } from '#renderer/lib/undo.ts'

import type { TodayHost, TodaySlot } from './today-facts.ts'

import popover from '#renderer/ui/popover.module.css'

interface HostMenuProps {
  readonly slot: TodaySlot
  readonly host: TodayHost
  readonly trigger: RefObject<HTMLButtonElement | null>
  readonly onClose: () => void
}

type Mark = 'present' | 'absent' | 'clear' | 'confirm' | 'withdraw'

/** What can be noted from each state; leaving asks for nothing. */
const marksOf: Readonly<Record<TodayHost['state'], readonly Mark[]>> = {
  signedUp: ['present', 'absent', 'confirm', 'withdraw'],
  confirmed: ['present', 'absent', 'withdraw'],
  standby: ['present', 'withdraw'],
  present: ['clear', 'absent'],
  absent: ['clear', 'present'],
  replaced: ['present'],
  withdrawn: ['present'],
  cancelledByPlace: ['withdraw'],
}

const commandOf = {
  present: 'markPresent',
  absent: 'markAbsent',
  clear: 'clearAttendance',
  confirm: 'confirm',
  withdraw: 'withdraw',
} as const satisfies Record<Mark, string>

/** What can be noted about somebody who welcomes. */
export function HostMenu({ slot, host, trigger, onClose }: HostMenuProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const name = host.displayName
  const note = async (mark: Mark) => {
    const command = commandOf[mark]
    const result = await api.rota[command]({ slotId: slot.slotId, hostId: host.hostId })
    if (result.ok) {
      const isLookedFor = 'replacementId' in result.value && result.value.replacementId !== null
      const said = isLookedFor
        ? t('replacements.done.withdrawLate', { name })
        : t('today.host.withdrawn', { name })
      offerUndo(mark === 'withdraw' ? said : t('today.host.marked', { name }), result.act)
      return
    }
    const refusal = refusalOf(result.error)
    if (refusal !== null)
      showNotice({ text: signupSentence(t, formatting, refusal), tone: 'problem', outlivesVault: true })
  }
  return (
    <Popover
      className={popover.popover ?? ''}
      triggerRef={trigger}
      placement="bottom start"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Menu
        autoFocus="first"
        aria-label={t('today.host.menu', { name })}
        className={popover.list ?? ''}
        onClose={onClose}
      >
        {marksOf[host.state].map((mark) => (
          <MenuItem key={mark} id={mark} className={popover.item ?? ''} onAction={() => void note(mark)}>
            {t(`today.host.${mark}`)}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  )
}
