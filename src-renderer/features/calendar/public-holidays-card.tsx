import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'
import Plus from 'lucide-react/icons/plus'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'

import type { HolidayRow } from './calendar-facts.ts'
import { EndHolidayDialog } from './end-holiday-dialog.tsx'
import { HolidayDialog } from './holiday-dialog.tsx'
import { HolidayTable } from './holiday-table.tsx'
import { closeOnPublicHolidays } from './period-acts.ts'

import styles from './calendar.module.css'

/** The years that the contract answers for. */
const firstYear = 1900
const lastYear = 2200

/** The public holidays, year by year, from their rules; and whether the place closes on them. */
export function PublicHolidaysCard() {
  const { t } = useTranslation()
  const [year, setYear] = useState(Number(useNow().date.slice(0, 4)))
  const [open, setOpen] = useState<HolidayRow | 'new' | null>(null)
  const { data } = useQuery(api.calendar.listPublicHolidays, { year }, ['calendar'])
  if (data === undefined) return null
  return (
    <Card
      title={t('calendar.holidays.title')}
      sub={t('calendar.holidays.sub')}
      size="large"
      actions={
        <Button icon={<Plus size={20} />} onClick={() => setOpen('new')}>
          {t('calendar.holidays.add')}
        </Button>
      }
    >
      <CheckField
        label={t('calendar.holidays.close')}
        hint={t('calendar.holidays.closeHint')}
        isChecked={data.closesOnPublicHolidays}
        onChange={(close) => void closeOnPublicHolidays(close)}
      />
      <div className={styles.year}>
        <IconButton
          label={t('calendar.holidays.previousYear')}
          disabled={year === firstYear}
          onClick={() => setYear(year - 1)}
        >
          <ChevronLeft size={20} />
        </IconButton>
        <span role="status">{year}</span>
        <IconButton
          label={t('calendar.holidays.nextYear')}
          disabled={year === lastYear}
          onClick={() => setYear(year + 1)}
        >
          <ChevronRight size={20} />
        </IconButton>
      </div>
      <HolidayTable year={year} facts={data} onEnd={setOpen} />
      {open === 'new' && <HolidayDialog onClose={() => setOpen(null)} />}
      {open !== null && open !== 'new' && <EndHolidayDialog rule={open} onClose={() => setOpen(null)} />}
    </Card>
  )
}
