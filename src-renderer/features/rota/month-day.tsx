import CalendarOff from 'lucide-react/icons/calendar-off'
import PartyPopper from 'lucide-react/icons/party-popper'
import { useTranslation } from 'react-i18next'

import type { WholeContract } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { cx } from '#renderer/ui/classes.ts'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'
import type { Instant, LocalDate } from '#shared/kernel/local-date.ts'
import { hasGap } from '#shared/rota/gap-rules.ts'
import { takesPlace } from '#shared/rota/signup-state-rules.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'

import { closedWord, gapWord, useTrilingual } from './slot-words.ts'

import styles from './month-view.module.css'

export type Month = OutputOf<WholeContract['rota']['getMonth']>
type Day = Month['weeks'][number]['days'][number]

export interface MonthFacts {
  readonly month: Month
  readonly today: LocalDate
  readonly now: Instant
  /** What tells the hosts of this month apart in a circle, by their name. */
  readonly initials: ReadonlyMap<string, string>
  readonly onOpen: (slotId: string) => void
  readonly onWeek: (date: LocalDate) => void
}

interface MonthDayProps {
  readonly day: Day
  readonly isStop: boolean
  readonly facts: MonthFacts
}

/** More slots than that, and the day says how many others there are. */
const mostShown = 4
const mostFaces = 3

/** A day of the month: its number, what the calendar says, a line for each slot. */
export function MonthDay({ day, isStop, facts }: MonthDayProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const nameOf = useTrilingual()
  const slots = facts.month.slots.filter(({ date }) => date === day.date)
  const shown = slots.length > mostShown ? slots.slice(0, mostShown - 1) : slots
  const isToday = day.date === facts.today
  const tabIndex = isStop ? 0 : -1
  const { closure, publicHoliday } = day
  return (
    <div
      className={cx(
        styles.day,
        isToday && styles.today,
        !day.inMonth && styles.outside,
        closure !== null && styles.closed,
      )}
      data-card={day.date}
    >
      <button
        type="button"
        className={styles.number}
        tabIndex={tabIndex}
        data-stop={day.date}
        {...(isToday && { 'aria-current': 'date' as const })}
        onClick={() => facts.onWeek(day.date)}
      >
        <span aria-hidden="true">{Number(day.date.slice(8))}</span>
        <span className="visually-hidden">{t('rota.seeWeekOf', { day: formatting.day(day.date) })}</span>
      </button>
      {publicHoliday !== null && (
        <span className={styles.fact}>
          <PartyPopper size={14} />
          {nameOf(publicHoliday.name)}
        </span>
      )}
      {closure !== null && (
        <span className={styles.fact}>
          <CalendarOff size={14} />
          {closure.kind === 'closingPeriod' ? nameOf(closure.name) : t('slot.closed')}
        </span>
      )}
      {shown.map((slot) => (
        <MonthSlot key={slot.slotId} slot={slot} tabIndex={tabIndex} facts={facts} />
      ))}
      {shown.length < slots.length && (
        <button
          type="button"
          className={styles.more}
          tabIndex={tabIndex}
          onClick={() => facts.onWeek(day.date)}
        >
          {t('rota.moreSlots', { count: slots.length - shown.length })}
        </button>
      )}
    </div>
  )
}

interface MonthSlotProps {
  readonly slot: SlotCard
  readonly tabIndex: number
  readonly facts: MonthFacts
}

function MonthSlot({ slot, tabIndex, facts }: MonthSlotProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const nameOf = useTrilingual()
  const coming = slot.hosts.filter(({ state }) => takesPlace(state))
  const isMissing = hasGap(slot, facts.now)
  const names = coming.map(({ displayName }) => displayName)
  return (
    <button
      type="button"
      className={cx(styles.slot, isMissing && styles.missing, !slot.open && styles.off)}
      tabIndex={tabIndex}
      aria-haspopup="dialog"
      title={names.length === 0 ? undefined : formatting.list(names)}
      onClick={() => facts.onOpen(slot.slotId)}
    >
      <span className={styles.hour}>{formatting.time(slot.startTime)}</span>
      <span className="visually-hidden">
        {` – ${formatting.time(slot.endTime)} ${names.length === 0 ? t('slot.nobody') : formatting.list(names)} `}
      </span>
      {!slot.open && <span className={styles.word}>{closedWord(t, slot, nameOf)}</span>}
      {slot.open &&
        coming
          .slice(0, mostFaces)
          .map((host) => (
            <Avatar
              key={host.hostId}
              name={host.displayName}
              letters={facts.initials.get(host.displayName)}
              colour={host.colour}
              size="small"
            />
          ))}
      {slot.open && coming.length > mostFaces && <span aria-hidden="true">+{coming.length - mostFaces}</span>}
      {isMissing && <span className={styles.gap}>{gapWord(t, slot.gap)}</span>}
    </button>
  )
}
