import { useTranslation } from 'react-i18next'

import type { WholeContract } from '#renderer/lib/api.ts'
import { Card } from '#renderer/ui/card.tsx'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'

import styles from './vault.module.css'

type Status = OutputOf<WholeContract['vault']['getStatus']>
type VaultState = Status['state']

/** Who may change the settings now: everyone while there is no vault, afterwards whoever opens it (ADR 0004). */
export function CoordinationCard({ state, role }: Pick<Status, 'state' | 'role'>) {
  const { t } = useTranslation()
  const sentences: Readonly<Record<VaultState, string>> = {
    absent: t('vault.everyoneCoordinates'),
    locked: t('vault.nobodyCoordinates'),
    keyLost: t('vault.nobodyCoordinatesLost'),
    fileLost: t('vault.nobodyCoordinatesLost'),
    open: t(role === 'treasurer' ? 'vaultHolders.treasurerCoordinates' : 'vault.youCoordinate'),
  }
  return (
    <Card title={t('vault.who')} size="large">
      <p className={styles.text}>{sentences[state]}</p>
      {state === 'absent' && <p className={styles.text}>{t('vault.everyoneCoordinatesThen')}</p>}
    </Card>
  )
}
