import LockKeyhole from 'lucide-react/icons/lock-keyhole'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { buttonClass } from '#renderer/ui/button-class.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'

import { api, type WholeContract } from './api.ts'
import { KeptPage, useKeptPage } from './kept-page.tsx'
import { PassphraseField } from './passphrase-fields.tsx'
import { addressOf } from './router.ts'
import { useQuery } from './use-query.ts'
import { useUnlock } from './use-unlock.ts'

import styles from './passphrase.module.css'

interface VaultGateProps {
  /** The least role that these children ask of the core. */
  readonly role: 'treasurer' | 'coordinator'
  /** What the page is called while nothing of it may be shown, where its own head is behind the door too. */
  readonly closedTitle?: string | undefined
  /** Drawn only while the vault is open for that role; gone from the screen the moment it closes. */
  readonly children: ReactNode
}

/**
 * Stands before every screen of the vault: shows it while the vault is open for a role that may read it, else what
 * to do. The core decides again at each call; this shows nothing of the vault on the screen once it is closed.
 */
export function VaultGate({ role, closedTitle, children }: VaultGateProps) {
  const { data } = useQuery(api.vault.getStatus, {}, ['vault'])
  const mayRead = data?.state === 'open' && (data.role === 'coordinator' || data.role === role)
  const kept = useKeptPage(data, mayRead)
  return (
    <>
      {data !== undefined && !mayRead && closedTitle !== undefined && <PageHeader title={closedTitle} />}
      {data !== undefined && !mayRead && <Closed status={data} isKept={kept !== null} />}
      {kept !== null && (
        <KeptPage key={kept.holderId} kept={kept}>
          {children}
        </KeptPage>
      )}
    </>
  )
}

interface ClosedProps {
  readonly status: OutputOf<WholeContract['vault']['getStatus']>
  /** Something was being written when the vault closed, and is there again once it is open. */
  readonly isKept: boolean
}

/** What to do before what the vault holds can be seen. */
function Closed({ status: data, isKept }: ClosedProps) {
  const { t } = useTranslation()
  const [isAsked, setIsAsked] = useState(false)
  switch (data.state) {
    case 'open':
      return <OpenForAnother onAsk={() => setIsAsked(true)} />
    case 'locked':
      return <LockedGate waitMs={data.waitMs} isKept={isKept} isAsked={isAsked} />
    case 'absent':
      return (
        <EmptyState
          icon={<LockKeyhole size={40} />}
          title={t('vaultGate.absentTitle')}
          action={<ToSettings />}
        >
          {t('vaultGate.absentText')}
        </EmptyState>
      )
    case 'keyLost':
    case 'fileLost':
      return (
        <EmptyState
          icon={<LockKeyhole size={40} />}
          title={t('vault.incompleteTitle')}
          action={<ToSettings />}
        >
          {t(data.state === 'keyLost' ? 'vault.keyLost' : 'vault.fileLost')}
        </EmptyState>
      )
  }
}

interface LockedGateProps {
  readonly waitMs: number
  readonly isKept: boolean
  /** Somebody has just closed it to open it with their own phrase, which is what they type next. */
  readonly isAsked: boolean
}

function LockedGate({ waitMs, isKept, isAsked }: LockedGateProps) {
  const { t } = useTranslation()
  const form = useUnlock(waitMs)
  return (
    <Card title={t('vault.lockedTitle')} sub={t('vaultGate.lockedText')} size="large" className={styles.gate}>
      {isKept && <p role="status">{t('vaultGate.draftKept')}</p>}
      <PassphraseField
        label={t('vault.passphrase')}
        value={form.passphrase}
        error={form.problem}
        autoFocus={isAsked}
        onChange={form.change}
        onEnter={form.unlock}
      />
      <div className={styles.foot}>
        <Button variant="primary" isBusy={form.isBusy} disabled={form.seconds > 0} onClick={form.unlock}>
          {t('vault.unlock')}
        </Button>
        <ToSettings text={t('vault.forgotten')} variant="plain" />
      </div>
    </Card>
  )
}

/** Open, by somebody who may not see this: it has to be opened by another. */
function OpenForAnother({ onAsk }: { readonly onAsk: () => void }) {
  const { t } = useTranslation()
  const close = () => {
    onAsk()
    void api.vault.lock({})
  }
  return (
    <EmptyState
      icon={<LockKeyhole size={40} />}
      title={t('vaultGate.coordinatorTitle')}
      action={<Button onClick={close}>{t('vaultGate.openAsAnother')}</Button>}
    >
      {t('vaultGate.coordinatorText')}
    </EmptyState>
  )
}

interface ToSettingsProps {
  readonly text?: string
  readonly variant?: 'primary' | 'plain'
}

function ToSettings({ text, variant = 'primary' }: ToSettingsProps) {
  const { t } = useTranslation()
  return (
    <a className={buttonClass(variant)} href={addressOf('settings', ['vault'])}>
      {text ?? t('vaultGate.toSettings')}
    </a>
  )
}
