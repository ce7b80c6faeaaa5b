import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { addressOf } from '#renderer/lib/router.ts'
import { useCoordinates } from '#renderer/lib/use-coordinates.ts'
import { usePainted } from '#renderer/lib/use-painted.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { buttonClass } from '#renderer/ui/button-class.ts'

import { AdoptCard } from './adopt-card.tsx'
import { useBackups } from './backup-facts.ts'
import { BackupsCard } from './backups-card.tsx'
import { OutsideCard } from './outside-card.tsx'
import { RescueCard } from './rescue-card.tsx'
import { VaultCopiesCard } from './vault-copies-card.tsx'

import styles from './backup.module.css'

/** What is not offered here, and who can: the vault is closed, or open for the money alone. */
function WhoMayMore() {
  const { t } = useTranslation()
  const { data } = useQuery(api.vault.getStatus, {}, ['vault'])
  const isOpen = data?.state === 'open'
  return (
    <Banner
      tone="info"
      actions={
        <a className={buttonClass()} href={addressOf('settings', ['vault'])}>
          {t(isOpen ? 'vaultGate.toVault' : 'errors.openVault')}
        </a>
      }
    >
      {t(isOpen ? 'backup.coordinatorNeeded' : 'backup.vaultNeeded')}
    </Banner>
  )
}

/** The backups: those at hand, the copy outside this PC, and what opens them when this PC is lost. */
export function BackupSection() {
  const facts = useBackups()
  const coordinates = useCoordinates()
  const painted = usePainted('settings-backup', facts !== undefined && coordinates !== undefined)
  if (facts === undefined || coordinates === undefined) return <div {...painted} />
  return (
    <div {...painted} className={styles.section}>
      {!coordinates && <WhoMayMore />}
      <BackupsCard facts={facts} coordinates={coordinates} />
      <VaultCopiesCard coordinates={coordinates} />
      <OutsideCard key={facts.outsideFolder} facts={facts} coordinates={coordinates} />
      {coordinates && <RescueCard />}
      {coordinates && <AdoptCard />}
    </div>
  )
}
