import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { SignUpPopover } from '#renderer/lib/sign-up-popover.tsx'

interface TodaySignUpProps {
  readonly slotId: string
  readonly trigger: RefObject<HTMLButtonElement | null>
  readonly onClose: () => void
}

/** Opens beside "Il manque une personne": the day is today, only the hours are said. */
export function TodaySignUp({ slotId, trigger, onClose }: TodaySignUpProps) {
  const { t } = useTranslation()
  const { time } = useFormatting()
  return (
    <SignUpPopover
      slotId={slotId}
      trigger={trigger}
      titleOf={({ startTime, endTime }) =>
        t('today.whoComes', { from: time(startTime), until: time(endTime) })
      }
      onClose={onClose}
      onDone={onClose}
    />
  )
}
