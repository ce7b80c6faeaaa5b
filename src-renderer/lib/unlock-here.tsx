import { useTranslation } from 'react-i18next'

import { Button } from '#renderer/ui/button.tsx'

import { api } from './api.ts'
import { PassphraseField } from './passphrase-fields.tsx'
import { useQuery } from './use-query.ts'
import { useUnlock } from './use-unlock.ts'

import styles from './passphrase.module.css'

/** Opens the vault where somebody was stopped by it, so that they go on with what they were writing. */
export function UnlockHere() {
  const { t } = useTranslation()
  const { data } = useQuery(api.vault.getStatus, {}, ['vault'])
  if (data?.state === 'locked') return <UnlockForm waitMs={data.waitMs} />
  if (data?.role === 'treasurer') return <OpenAsAnother />
  if (data?.state === 'keyLost') return <p>{t('vault.keyLost')}</p>
  if (data?.state === 'fileLost') return <p>{t('vault.fileLost')}</p>
  return null
}

/** Open, by somebody who may not do this: once it is closed, the phrase is asked for here. */
function OpenAsAnother() {
  const { t } = useTranslation()
  return (
    <div className={styles.foot}>
      <Button onClick={() => void api.vault.lock({})}>{t('vaultGate.openAsAnother')}</Button>
    </div>
  )
}

function UnlockForm({ waitMs }: { readonly waitMs: number }) {
  const { t } = useTranslation()
  const form = useUnlock(waitMs)
  return (
    <div className={styles.here}>
      <PassphraseField
        label={t('vault.passphrase')}
        value={form.passphrase}
        error={form.problem}
        autoFocus
        onChange={form.change}
        onEnter={form.unlock}
      />
      <div className={styles.foot}>
        <Button isBusy={form.isBusy} disabled={form.seconds > 0} onClick={form.unlock}>
          {t('vault.unlock')}
        </Button>
      </div>
    </div>
  )
}
