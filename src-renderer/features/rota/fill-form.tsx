import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useNow } from '#renderer/lib/use-now.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { isFocusFree } from '#renderer/ui/focus-keeper.ts'
import { Progress } from '#renderer/ui/progress.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import type { LocalDate } from '#shared/kernel/local-date.ts'

import { daysOf, fillPeriods, type FillPeriod } from './fill-period.ts'
import type { FillAsked, FillProgress } from './use-filling.ts'

import styles from './fill-page.module.css'

const times = ['10', '20', '60', '300'] as const

interface FillFormProps {
  readonly isRunning: boolean
  readonly isStopping: boolean
  readonly isAgain: boolean
  readonly progress: FillProgress | null
  readonly onPropose: (asked: FillAsked) => void
  readonly onStop: () => void
}

/** Which days, for how long to search, whether what was proposed before may move; and the search itself. */
export function FillForm({ isRunning, isStopping, isAgain, progress, onPropose, onStop }: FillFormProps) {
  const { t } = useTranslation()
  const today = useNow().date
  const [period, setPeriod] = useState<FillPeriod>('nextMonth')
  const [own, setOwn] = useState<{ readonly from: LocalDate | null; readonly to: LocalDate | null }>(() =>
    daysOf('own', today),
  )
  const [mayChange, setMayChange] = useState(false)
  const [time, setTime] = useState<(typeof times)[number]>('20')
  const { from, to } = period === 'own' ? own : daysOf(period, today)
  const propose = () => {
    if (from !== null && to !== null) onPropose({ from, to, mayChange, seconds: Number(time) })
  }
  return (
    <Card title={t('filling.when')} size="large">
      <div className={styles.fields}>
        <div className={styles.line}>
          <SelectField
            label={t('filling.period')}
            value={period}
            choices={fillPeriods.map((value) => ({ value, label: t(`filling.periods.${value}`) }))}
            onChange={setPeriod}
          />
          {period === 'own' && <OwnDays own={own} today={today} onChange={setOwn} />}
          <SelectField
            label={t('filling.time')}
            value={time}
            choices={times.map((value) => ({ value, label: timeWords(t, Number(value)) }))}
            onChange={setTime}
          />
        </div>
        <CheckField
          label={t('filling.mayChange')}
          hint={t('filling.mayChangeHint')}
          isChecked={mayChange}
          onChange={setMayChange}
        />
        {isRunning ? (
          <div ref={takeFocus} tabIndex={-1}>
            <Progress
              label={t(searchWords(isStopping, progress))}
              done={progress === null ? null : progress.seconds / progress.limitSeconds}
              onStop={isStopping ? undefined : onStop}
            />
          </div>
        ) : (
          <div className={styles.foot}>
            <Button
              variant={isAgain ? undefined : 'primary'}
              disabled={from === null || to === null}
              onClick={propose}
            >
              {t(isAgain ? 'filling.proposeAgain' : 'filling.propose')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  )
}

/** The button that was pressed is gone: the next Tab reaches the one that stops the search. */
function takeFocus(place: HTMLElement | null): void {
  if (place !== null && isFocusFree()) place.focus({ preventScroll: true })
}

function searchWords(isStopping: boolean, progress: FillProgress | null) {
  if (isStopping) return 'filling.stopping'
  return (progress?.cost ?? null) === null ? 'filling.searching' : 'filling.searchingFound'
}

const timeWords = (t: TFunction, seconds: number): string =>
  seconds < 60
    ? t('filling.seconds', { count: seconds })
    : t('filling.minutes', { count: Math.round(seconds / 60) })

interface Own {
  readonly from: LocalDate | null
  readonly to: LocalDate | null
}

interface OwnDaysProps {
  readonly own: Own
  readonly today: LocalDate
  readonly onChange: (own: Own) => void
}

function OwnDays({ own, today, onChange }: OwnDaysProps) {
  const { t } = useTranslation()
  return (
    <>
      <DateField
        label={t('filling.from')}
        value={own.from}
        today={today}
        onChange={(from) => onChange({ ...own, from })}
      />
      <DateField
        label={t('filling.to')}
        value={own.to}
        today={today}
        onChange={(to) => onChange({ ...own, to })}
      />
    </>
  )
}
