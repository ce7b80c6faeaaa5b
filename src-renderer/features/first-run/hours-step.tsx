import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { WeekHoursField } from '#renderer/ui/week-hours-field.tsx'
import { completeHours } from '#renderer/ui/week-hours.ts'

import { giveHours, goTo, refuseHours, useFirstRun, wantSlots } from './first-run-store.ts'
import { StepFrame } from './step-frame.tsx'

import styles from './first-run.module.css'

const reasons = {
  incomplete: 'firstRun.hoursIncomplete',
  overlap: 'firstRun.hoursOverlap',
  withoutLength: 'firstRun.hoursWithoutLength',
} as const

/** When is it open? May stay empty. */
export function HoursStep() {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { hours, slotsFromOpeningHours, wrongDay } = useFirstRun()
  const next = () => {
    const complete = completeHours(hours)
    if ('incomplete' in complete) refuseHours(complete.incomplete, 'incomplete')
    else goTo('choice')
  }
  return (
    <StepFrame title={t('firstRun.hoursTitle')} back="language" onNext={next}>
      <p className={styles.hint}>{t('firstRun.hoursHint')}</p>
      <WeekHoursField
        label={t('firstRun.hoursLabel')}
        dayNames={([1, 2, 3, 4, 5, 6, 7] as const).map(formatting.weekday)}
        value={hours}
        onChange={giveHours}
        errorOf={(weekday) => (wrongDay?.weekday === weekday ? t(reasons[wrongDay.reason]) : null)}
      />
      {hours.length > 0 && (
        <CheckField
          label={t('firstRun.slotsFromHours')}
          hint={t('firstRun.slotsFromHoursHint')}
          isChecked={slotsFromOpeningHours}
          onChange={wantSlots}
        />
      )}
    </StepFrame>
  )
}
