import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'

import { Button } from '#renderer/ui/button.tsx'
import { cx } from '#renderer/ui/classes.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'

import styles from './expenses.module.css'

interface Step {
  readonly label: string
  readonly onPress: () => void
}

interface PeriodStepsProps {
  /** What is shown: `novembre 2026`. */
  readonly title: string
  /** A year needs less room than a month. */
  readonly isShort?: boolean | undefined
  readonly previous: Step
  readonly next: Step
  /** Back to the month or the year of today; left out there. */
  readonly current?: Step | undefined
}

/** The month or the year on screen, as the heading of what follows, and the way to the one before and after. */
export function PeriodSteps({ title, isShort, previous, next, current }: PeriodStepsProps) {
  return (
    <div className={styles.steps}>
      <IconButton variant="plain" label={previous.label} onClick={previous.onPress}>
        <ChevronLeft size={20} />
      </IconButton>
      <h2 className={cx(styles.period, isShort === true && styles.year)} aria-live="polite">
        {title}
      </h2>
      <IconButton variant="plain" label={next.label} onClick={next.onPress}>
        <ChevronRight size={20} />
      </IconButton>
      {current !== undefined && (
        <Button variant="quiet" onClick={current.onPress}>
          {current.label}
        </Button>
      )}
    </div>
  )
}
