import Keyboard from 'lucide-react/icons/keyboard'
import LockKeyholeOpen from 'lucide-react/icons/lock-keyhole-open'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { LanguageSwitch } from '#renderer/lib/language-switch.tsx'
import { currentNotice, dismissNotice, useNotices } from '#renderer/lib/notices.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { closeVault, useVaultOpen } from '#renderer/lib/vault-open.ts'
import { ToastRegion } from '#renderer/ui/toast.tsx'

import styles from './foot-bar.module.css'

interface FootBarProps {
  readonly onHelp: () => void
}

/**
 * The foot of every screen: when the last backup was made, that the vault is open, and the three languages. What has
 * just been done is said here, in the place of the backup: it covers no button of the page or of a window.
 */
export function FootBar({ onHelp }: FootBarProps) {
  const { t } = useTranslation()
  const notice = useNotices(currentNotice)
  return (
    <footer className={styles.foot} data-no-print aria-label={t('frame.foot')}>
      {notice === null && <BackupState />}
      <ToastRegion toast={notice} onDismiss={dismissNotice} />
      <div className={styles.side}>
        <OpenVault />
        <button type="button" className={styles.keys} onClick={onHelp}>
          <Keyboard size={18} />
          <span className={styles.keysLabel}>{t('frame.shortcuts')}</span>
        </button>
        <LanguageSwitch />
      </div>
    </footer>
  )
}

/** Says that the files can be read now, and closes them: whoever leaves the PC is seldom on the settings. */
function OpenVault() {
  const { t } = useTranslation()
  const isOpen = useVaultOpen((vault) => vault.isOpen)
  if (!isOpen) return null
  return (
    <div className={styles.vault}>
      <p className={styles.vaultState}>
        <LockKeyholeOpen size={18} />
        {t('frame.vaultOpen')}
      </p>
      <button type="button" className={styles.close} onClick={() => void closeVault()}>
        {t('vault.lock')}
      </button>
    </div>
  )
}

function BackupState() {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const now = useNow()
  const { data } = useQuery(api.backup.listBackups, {}, ['backup'])
  if (data === undefined) return <p className={styles.state} />
  const moment = data.latestAt === null ? null : formatting.moment(data.latestAt, now.at)
  return (
    <p className={styles.state}>
      {moment === null ? t('frame.noBackupYet') : t('frame.lastBackup', { moment })}
      {data.outsideFailedAt !== null && (
        <strong className={styles.attention}>{t('frame.outsideBackupFailed')}</strong>
      )}
    </p>
  )
}
