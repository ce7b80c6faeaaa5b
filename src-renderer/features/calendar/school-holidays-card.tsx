import Plus from 'lucide-react/icons/plus'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { addDays, type LocalDate } from '#shared/kernel/local-date.ts'

import type { Period, PeriodFacts } from './calendar-facts.ts'
import { PeriodDialog } from './period-dialog.tsx'
import { PeriodRows } from './period-rows.tsx'

import styles from './calendar.module.css'

const kinds = ['schoolFr', 'schoolNl'] as const
type SchoolKind = (typeof kinds)[number]

/** A school year has about this many. */
const shownFirst = 6

/** Less than this before the last known day, somebody has to look for the next dates. */
const soonDays = 180

/** The school holidays of both communities: rows with their source, which the coordinator completes year after year. */
export function SchoolHolidaysCard({ periods, knownUntil }: PeriodFacts) {
  const { t } = useTranslation()
  const today = useNow().date
  const [kind, setKind] = useState<SchoolKind>('schoolFr')
  const [open, setOpen] = useState<Period | 'new' | null>(null)
  const [isAllShown, setIsAllShown] = useState(false)
  const all = periods.filter((period) => period.kind === kind)
  const coming = all.filter(({ untilDate }) => untilDate >= today).slice(0, shownFirst)
  const shown = isAllShown ? all : coming
  return (
    <Card
      title={t('calendar.school.title')}
      sub={t('calendar.school.sub')}
      size="large"
      actions={
        <Button icon={<Plus size={20} />} onClick={() => setOpen('new')}>
          {t('calendar.school.add')}
        </Button>
      }
    >
      <SegmentedControl
        label={t('calendar.school.community')}
        value={kind}
        segments={kinds.map((value) => ({ value, label: t(`calendar.school.${value}`) }))}
        onChange={setKind}
      />
      <KnownUntil until={knownUntil[kind]} today={today} />
      {shown.length === 0 ? (
        <p className={styles.soft}>{t('calendar.school.none')}</p>
      ) : (
        <PeriodRows periods={shown} onChange={setOpen} />
      )}
      {all.length > coming.length && (
        <div>
          <Button variant="quiet" aria-expanded={isAllShown} onClick={() => setIsAllShown(!isAllShown)}>
            {isAllShown ? t('calendar.school.few') : t('calendar.school.all')}
          </Button>
        </div>
      )}
      {open !== null && (
        <PeriodDialog kind={kind} period={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </Card>
  )
}

interface KnownUntilProps {
  readonly until: LocalDate | null
  readonly today: LocalDate
}

/** How far the dates go; said louder when it is soon. */
function KnownUntil({ until, today }: KnownUntilProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  if (until === null) return <Banner tone="attention">{t('calendar.school.unknown')}</Banner>
  const day = formatting.date(until)
  if (until < addDays(today, soonDays))
    return <Banner tone="attention">{t('calendar.school.knownSoon', { day })}</Banner>
  return <p className={styles.soft}>{t('calendar.school.knownUntil', { day })}</p>
}
