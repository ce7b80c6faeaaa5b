import { useTranslation } from 'react-i18next'

import type { WholeContract } from '#renderer/lib/api.ts'
import { Card } from '#renderer/ui/card.tsx'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'

import styles from './vault.module.css'

type VaultState = OutputOf<WholeContract['vault']['getStatus']>['state']

/** Who may change the settings now: everyone while there is no vault, afterwards whoever opens it (ADR 0004). */
export function CoordinationCard({ state }: { readonly state: VaultState }) {
  const { t } = useTranslation()
  const sentences: Readonly<Record<VaultState, string>> = {
    absent: t('vault.everyoneCoordinates'),
    locked: t('vault.nobodyCoordinates'),
    keyLost: t('vault.nobodyCoordinatesLost'),
    fileLost: t('vault.nobodyCoordinatesLost'),
    open: t('vault.youCoordinate'),
  }
  return (
    <Card title={t('vault.who')} size="large">
      <p className={styles.text}>{sentences[state]}</p>
      {state === 'absent' && <p className={styles.text}>{t('vault.everyoneCoordinatesThen')}</p>}
    </Card>
  )
}
