import Plus from 'lucide-react/icons/plus'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'

import { CarRateCard } from './car-rate-card.tsx'
import { expenseTopics, useIsCoordinator, type ListedRate } from './expense-facts.ts'
import { ExpensesFrame } from './expenses-frame.tsx'
import { FourEyesBanner } from './four-eyes-banner.tsx'
import { MissingRate } from './missing-rate.tsx'
import { PaySettingsCard } from './pay-settings-card.tsx'
import { RateDialog } from './rate-dialog.tsx'
import { RateTable } from './rate-table.tsx'
import { RemoveRateDialog } from './remove-rate-dialog.tsx'

import styles from './expenses.module.css'

type RateWindow = { readonly kind: 'add' } | { readonly kind: 'change' | 'remove'; readonly rate: ListedRate }

/** Ceilings and rates with their validity and source, and how the place pays. Read by all who see claims. */
export function RatesPage() {
  const { t } = useTranslation()
  const rates = useQuery(api.expenses.listRates, {}, expenseTopics)
  const settings = useQuery(api.expenses.getSettings, {}, expenseTopics)
  const isCoordinator = useIsCoordinator()
  const [window, setWindow] = useState<RateWindow | null>(null)
  const isThere = rates.data !== undefined && settings.data !== undefined
  return (
    <ExpensesFrame tab="rates" isLoaded={isThere}>
      <FourEyesBanner fourEyes={settings.data?.fourEyes} />
      {!isCoordinator && <p className={styles.soft}>{t('expenseRates.coordination')}</p>}
      {rates.data !== undefined && (
        <Card
          title={t('expenseRates.title')}
          sub={t(isCoordinator ? 'expenseRates.sub' : 'expenseRates.subRead')}
          size="large"
          actions={
            isCoordinator && (
              <Button icon={<Plus size={20} />} onClick={() => setWindow({ kind: 'add' })}>
                {t('expenseRates.add')}
              </Button>
            )
          }
        >
          {rates.data.missing.map(({ kind, date }) => (
            <MissingRate key={kind} rateKind={kind} date={date} isSaid isHere />
          ))}
          <RateTable
            rates={rates.data.rates}
            canChange={isCoordinator}
            onChange={(rate) => setWindow({ kind: 'change', rate })}
            onRemove={(rate) => setWindow({ kind: 'remove', rate })}
          />
        </Card>
      )}
      {settings.data !== undefined && (
        <>
          <PaySettingsCard settings={settings.data} canChange={isCoordinator} />
          <CarRateCard settings={settings.data} canChange={isCoordinator} />
        </>
      )}
      {window?.kind === 'add' && <RateDialog onClose={() => setWindow(null)} />}
      {window?.kind === 'change' && (
        <RateDialog key={window.rate.id} rate={window.rate} onClose={() => setWindow(null)} />
      )}
      {window?.kind === 'remove' && <RemoveRateDialog rate={window.rate} onClose={() => setWindow(null)} />}
    </ExpensesFrame>
  )
}
