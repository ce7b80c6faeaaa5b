import CalendarDays from 'lucide-react/icons/calendar-days'
import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'
import CircleCheck from 'lucide-react/icons/circle-check'
import type { ReactNode } from 'react'
import { Button as TriggerButton } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { useTranslation } from 'react-i18next'

import { buttonClass } from '#renderer/ui/button-class.ts'
import { Button } from '#renderer/ui/button.tsx'
import { TagButton } from '#renderer/ui/chip.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { MonthPicker } from '#renderer/ui/month-picker.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import type { GapSummary } from '#shared/rota/slot-card.ts'

import { PrintMenu } from './print-menu.tsx'
import { useRotaAddress } from './rota-address.ts'
import { OrganiseMenu } from './rota-menus.tsx'
import { openDialog } from './rota-store.ts'
import { RotaViews } from './rota-views.tsx'

import popover from '#renderer/ui/popover.module.css'

interface StepsProps {
  readonly previous: LocalDate
  readonly next: LocalDate
  readonly words: 'week' | 'month' | 'list'
}

interface RotaHeaderProps {
  readonly title: string
  /** The days before and after, and the words of the buttons that lead there; null where there are none. */
  readonly steps: StepsProps | null
  readonly gaps: { readonly summary: GapSummary; readonly words: 'week' | 'month' | 'other' } | null
  /** What one view alone offers, beside the rest. */
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

/** The head of the rota, the same over its views. */
export function RotaHeader({ title, steps, gaps, actions, children }: RotaHeaderProps) {
  return (
    <PageHeader
      title={title}
      actions={
        <>
          {steps !== null && <Steps {...steps} />}
          {actions}
          <PrintMenu />
          <OrganiseMenu />
        </>
      }
    >
      {gaps !== null && <GapsChip {...gaps} />}
      {children}
      <RotaViews />
    </PageHeader>
  )
}

function Steps({ previous, next, words }: StepsProps) {
  const { t } = useTranslation()
  const { today, go } = useRotaAddress()
  return (
    <>
      <IconButton variant="plain" label={t(`rota.previous.${words}`)} onClick={() => go({ date: previous })}>
        <ChevronLeft size={20} />
      </IconButton>
      <Button onClick={() => go({ date: today })}>{t(`rota.current.${words}`)}</Button>
      <IconButton variant="plain" label={t(`rota.next.${words}`)} onClick={() => go({ date: next })}>
        <ChevronRight size={20} />
      </IconButton>
      <DateJump />
    </>
  )
}

/** A calendar to go straight to a day. */
function DateJump() {
  const { t } = useTranslation()
  const { address, go } = useRotaAddress()
  return (
    <DialogTrigger>
      <TriggerButton className={buttonClass('plain')} aria-label={t('rota.goToDay')}>
        <CalendarDays size={20} />
      </TriggerButton>
      <Popover className={popover.popover ?? ''} placement="bottom end">
        <Dialog aria-label={t('rota.goToDay')}>
          {({ close }) => (
            <MonthPicker
              value={address.date}
              start={address.date}
              onChange={(date) => {
                close()
                go({ date })
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

/** How many slots are to complete; opens the list of them, today, this week and over four weeks. */
function GapsChip({ summary, words }: NonNullable<RotaHeaderProps['gaps']>) {
  const { t } = useTranslation()
  const isMissing = summary.slots > 0
  return (
    <TagButton
      tone={isMissing ? 'missing' : 'accent'}
      icon={isMissing ? undefined : <CircleCheck size={16} />}
      aria-haspopup="dialog"
      onClick={() => openDialog({ kind: 'gaps' })}
    >
      {isMissing ? t(`rota.gaps.${words}`, { count: summary.slots }) : t(`rota.noGap.${words}`)}
    </TagButton>
  )
}
