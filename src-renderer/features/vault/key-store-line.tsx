import { useTranslation } from 'react-i18next'

import { Banner } from '#renderer/ui/banner.tsx'

import styles from './vault.module.css'

export type KeyStore = 'system' | 'none'

/** Says plainly whether this system keeps keys: without one the vault stands on its phrase alone. */
export function KeyStoreLine({ keyStore }: { readonly keyStore: KeyStore }) {
  const { t } = useTranslation()
  if (keyStore === 'system') return <p className={styles.soft}>{t('vault.systemKeyStore')}</p>
  return <Banner tone="attention">{t('vault.noKeyStore')}</Banner>
}
