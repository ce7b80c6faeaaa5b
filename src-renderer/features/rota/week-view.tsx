import CalendarDays from 'lucide-react/icons/calendar-days'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { usePainted } from '#renderer/lib/use-painted.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { addDays, startOfWeek } from '#shared/kernel/local-date.ts'
import { summaryOfGaps } from '#shared/rota/gap-rules.ts'

import { NoSeriesYet } from './no-series-yet.tsx'
import { useRotaAddress } from './rota-address.ts'
import { RotaHeader } from './rota-header.tsx'
import { openDialog } from './rota-store.ts'
import { WeekTable } from './week-table.tsx'
import { WeekWanted } from './week-wanted.tsx'

/** The week that holds the day of the address. */
export function WeekView() {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const now = useNow()
  const { address, today, go } = useRotaAddress()
  const weekStart = startOfWeek(address.date)
  const { data } = useQuery(api.rota.getWeek, { weekStart }, ['rota', 'hosts', 'calendar'])
  const [previous, next] = [addDays(weekStart, -7), addDays(weekStart, 7)]
  const gaps = data === undefined ? null : summaryOfGaps(data.slots, now.at)
  const isOver = addDays(weekStart, 6) < today
  return (
    <div {...usePainted('rota', data !== undefined)}>
      <RotaHeader
        title={t('rota.weekOf', { day: formatting.dayOfMonth(weekStart) })}
        steps={{ previous, next, words: 'week' }}
        gaps={
          gaps === null || isOver
            ? null
            : { summary: gaps, words: startOfWeek(today) === weekStart ? 'week' : 'other' }
        }
      >
        {data !== undefined && (
          <span>
            {t('rota.hostCount', { count: data.totals.hosts })} ·{' '}
            {t('rota.hourCount', {
              count: data.totals.openMinutes / 60,
              hours: formatting.number(data.totals.openMinutes / 60, 1),
            })}
          </span>
        )}
      </RotaHeader>
      {data !== undefined && !isOver && <WeekWanted weekStart={weekStart} />}
      {data !== undefined && data.slots.length === 0 && <EmptyWeek />}
      {data !== undefined && data.slots.length > 0 && (
        <WeekTable
          week={data}
          today={today}
          onOpen={(slotId) => go({ slotId })}
          onPage={(step) => go({ date: step > 0 ? next : previous })}
        />
      )}
    </div>
  )
}

/** No slot at all: either nothing is prepared yet, or nothing falls in this week. */
function EmptyWeek() {
  const { t } = useTranslation()
  const { address } = useRotaAddress()
  const { data } = useQuery(api.rota.listSeries, { ended: true }, ['rota'])
  if (data === undefined) return null
  if (data.series.length === 0) return <NoSeriesYet />
  return (
    <EmptyState
      icon={<CalendarDays size={32} />}
      title={t('rota.emptyWeek')}
      action={
        <Button onClick={() => openDialog({ kind: 'newSlot', date: address.date })}>
          {t('rota.addSlot')}
        </Button>
      }
    >
      {t('rota.emptyWeekText')}
    </EmptyState>
  )
}
