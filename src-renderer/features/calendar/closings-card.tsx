import ChevronDown from 'lucide-react/icons/chevron-down'
import ChevronRight from 'lucide-react/icons/chevron-right'
import Plus from 'lucide-react/icons/plus'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useNow } from '#renderer/lib/use-now.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'

import type { Period } from './calendar-facts.ts'
import { PeriodDialog } from './period-dialog.tsx'
import { PeriodRows } from './period-rows.tsx'

import styles from './calendar.module.css'

interface ClosingsCardProps {
  readonly periods: readonly Period[]
}

/** When the place itself closes: holidays of the team, works, a bridge. */
export function ClosingsCard({ periods }: ClosingsCardProps) {
  const { t } = useTranslation()
  const today = useNow().date
  const [open, setOpen] = useState<Period | 'new' | null>(null)
  const [isPastShown, setIsPastShown] = useState(false)
  const closings = periods.filter(({ kind }) => kind === 'closing')
  const coming = closings.filter(({ untilDate }) => untilDate >= today)
  const past = closings.filter(({ untilDate }) => untilDate < today).toReversed()
  return (
    <Card
      title={t('calendar.closings.title')}
      sub={t('calendar.closings.sub')}
      size="large"
      actions={
        <Button icon={<Plus size={20} />} onClick={() => setOpen('new')}>
          {t('calendar.closings.add')}
        </Button>
      }
    >
      {coming.length === 0 ? (
        <p className={styles.soft}>{t('calendar.closings.none')}</p>
      ) : (
        <PeriodRows periods={coming} onChange={setOpen} />
      )}
      {past.length > 0 && (
        <div>
          <Button
            variant="quiet"
            aria-expanded={isPastShown}
            icon={isPastShown ? <ChevronDown size={20} /> : <ChevronRight size={20} />}
            onClick={() => setIsPastShown(!isPastShown)}
          >
            {t('calendar.closings.past', { count: past.length })}
          </Button>
        </div>
      )}
      {isPastShown && <PeriodRows periods={past} onChange={setOpen} />}
      {open !== null && (
        <PeriodDialog kind="closing" period={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </Card>
  )
}
