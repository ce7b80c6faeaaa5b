import CalendarPlus from 'lucide-react/icons/calendar-plus'
import { useTranslation } from 'react-i18next'

import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'

import { useRotaAddress } from './rota-address.ts'
import { openDialog } from './rota-store.ts'

/** Nothing is prepared yet: what to do first. */
export function NoSeriesYet() {
  const { t } = useTranslation()
  const { address } = useRotaAddress()
  return (
    <EmptyState
      icon={<CalendarPlus size={32} />}
      title={t('rota.noSeries')}
      action={
        <Button
          variant="primary"
          size="large"
          onClick={() => openDialog({ kind: 'newSeries', fromDate: address.date })}
        >
          {t('rota.firstSeries')}
        </Button>
      }
    >
      {t('rota.noSeriesText')}
    </EmptyState>
  )
}
