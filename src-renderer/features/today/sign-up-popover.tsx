import { useState, type RefObject } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { addressOf } from '#renderer/lib/router.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { buttonClass } from '#renderer/ui/button-class.ts'
import { FieldError } from '#renderer/ui/field.tsx'

import { AnywayForm } from './anyway-form.tsx'
import { CandidateList } from './candidate-list.tsx'
import { useSigningUp, type Candidate } from './signing-up.ts'
import type { TodaySlot } from './today-facts.ts'

import popover from '#renderer/ui/popover.module.css'
import styles from './sign-up-popover.module.css'

interface SignUpPopoverProps {
  readonly slot: TodaySlot
  readonly trigger: RefObject<HTMLButtonElement | null>
  readonly onClose: () => void
}

/** Who comes? A press on a name signs up: two presses in all. What stands in the way is said before, and asked. */
export function SignUpPopover({ slot, trigger, onClose }: SignUpPopoverProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [asked, setAsked] = useState<Candidate | null>(null)
  const { data } = useQuery(api.rota.getSlot, { slotId: slot.slotId }, ['rota', 'hosts', 'calendar'])
  const { signUp, problem } = useSigningUp(slot.slotId, onClose)
  const choose = (candidate: Candidate) => {
    if (candidate.obstacles.length > 0) setAsked(candidate)
    else void signUp(candidate, null)
  }
  const title = t('today.signUp.title', {
    from: formatting.time(slot.startTime),
    until: formatting.time(slot.endTime),
  })
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
      <Dialog aria-label={title} className={styles.dialog ?? ''}>
        <p className={styles.title} aria-hidden="true">
          {title}
        </p>
        {asked !== null && (
          <AnywayForm
            candidate={asked}
            onBack={() => setAsked(null)}
            onSignUp={(reason) => void signUp(asked, reason)}
          />
        )}
        {asked === null && data !== undefined && data.candidates.length > 0 && (
          <CandidateList candidates={data.candidates} onChoose={choose} />
        )}
        {data?.candidates.length === 0 && (
          <div className={styles.empty}>
            <p>{t('today.signUp.noHosts')}</p>
            <a className={buttonClass('plain')} href={addressOf('hosts')}>
              {t('today.signUp.addHost')}
            </a>
          </div>
        )}
        <div className={styles.problem}>
          <FieldError text={problem} />
        </div>
      </Dialog>
    </Popover>
  )
}
