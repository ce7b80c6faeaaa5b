import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api, type WholeContract } from '#renderer/lib/api.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { closeVault } from '#renderer/lib/vault-open.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'

import { ChangeDialog } from './change-dialog.tsx'
import { HoldersCard } from './holders-card.tsx'
import { IdleCard } from './idle-card.tsx'
import { KeyStoreLine } from './key-store-line.tsx'
import { RecoverDialog } from './recover-dialog.tsx'
import { RenewDialog } from './renew-dialog.tsx'
import { VaultHistoryCard } from './vault-history-card.tsx'

import styles from './vault.module.css'

interface OpenVaultProps {
  readonly status: OutputOf<WholeContract['vault']['getStatus']>
  readonly onCode: (code: string) => void
}

/** The vault is open: closes it, changes one's phrase; the coordination says who else opens it, and until when. */
export function OpenVault({ status, onCode }: OpenVaultProps) {
  const { t } = useTranslation()
  const [dialog, setDialog] = useState<'change' | 'recover' | null>(null)
  const { waitMs, role, idleMinutes } = status
  const close = () => setDialog(null)
  return (
    <>
      <Card title={t('vault.openTitle')} size="large">
        <OpenAs />
        <p className={styles.text}>{t('vault.openText')}</p>
        {role === 'treasurer' && <p className={styles.text}>{t('vaultHolders.treasurerMay')}</p>}
        <KeyStoreLine keyStore={status.keyStore} />
        <div className={styles.foot}>
          <Button variant="primary" onClick={() => void closeVault()}>
            {t('vault.lock')}
          </Button>
          <Button onClick={() => setDialog('change')}>{t('vaultHolders.change')}</Button>
        </div>
      </Card>
      {role === 'coordinator' && <HoldersCard waitMs={waitMs} />}
      {role === 'coordinator' && idleMinutes !== null && (
        <IdleCard key={idleMinutes} idleMinutes={idleMinutes} />
      )}
      {role === 'coordinator' && <SheetCard waitMs={waitMs} onCode={onCode} />}
      {role === 'coordinator' && <VaultHistoryCard />}
      {dialog === 'change' && (
        <ChangeDialog
          waitMs={waitMs}
          onClose={close}
          onUseSheet={role === 'coordinator' ? () => setDialog('recover') : undefined}
        />
      )}
      {dialog === 'recover' && (
        <RecoverDialog
          title={t('vaultHolders.sheetTitle')}
          text={t('vaultHolders.sheetText')}
          waitMs={waitMs}
          onClose={close}
        />
      )}
    </>
  )
}

/** Whose phrase has the vault open: on a shared PC it may not be one's own. */
function OpenAs() {
  const { t } = useTranslation()
  const { data } = useQuery(api.vault.listHolders, {}, ['vault'])
  const you = data?.holders.find(({ isYou }) => isYou)
  if (you === undefined) return null
  return (
    <p className={styles.text}>
      {t('vaultHolders.openAs', { name: you.name, role: t(`vaultHolders.${you.role}`) })}
    </p>
  )
}

interface SheetCardProps {
  readonly waitMs: number
  readonly onCode: (code: string) => void
}

function SheetCard({ waitMs, onCode }: SheetCardProps) {
  const { t } = useTranslation()
  const [isRenewing, setIsRenewing] = useState(false)
  return (
    <Card title={t('vault.sheet')} size="large">
      <p className={styles.text}>{t('vault.sheetText')}</p>
      <div className={styles.foot}>
        <Button onClick={() => setIsRenewing(true)}>{t('vault.renew')}</Button>
      </div>
      {isRenewing && <RenewDialog waitMs={waitMs} onClose={() => setIsRenewing(false)} onCode={onCode} />}
    </Card>
  )
}
