import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { rowsOfTable } from '#renderer/lib/table-words.ts'
import { useBytes } from '#renderer/lib/use-bytes.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { Card } from '#renderer/ui/card.tsx'
import type { DataDescription } from '#shared/backup/data-shapes.ts'
import { localDateOf } from '#shared/kernel/local-date.ts'

import styles from './privacy.module.css'

interface WhereCardProps {
  readonly data: DataDescription
}

/** Each thing that is kept on this PC: what it is, how much, who can read it. */
export function WhereCard({ data }: WhereCardProps) {
  const { t } = useTranslation()
  const bytes = useBytes()
  const files = (count: number) => t('privacy.files', { count })
  return (
    <Card title={t('privacy.where')} size="large">
      <p className={styles.folder}>
        {t('privacy.folder')} <strong>{data.folder}</strong>
      </p>
      <dl className={styles.facts}>
        <Fact name={t('privacy.open')}>
          <OpenData data={data} />
        </Fact>
        <Fact name={t('privacy.vault')}>
          <VaultText vault={data.vault} />
        </Fact>
        <Fact name={t('privacy.history')}>
          <HistoryText history={data.history} />
        </Fact>
        <Fact name={t('privacy.backups')}>
          <BackupsText backups={data.backups} />
        </Fact>
        <Fact name={t('privacy.aside')}>
          <p>
            {data.aside.count === 0
              ? t('privacy.noAside')
              : t('privacy.asideText', { files: files(data.aside.count), size: bytes(data.aside.bytes) })}
          </p>
          {data.aside.count > 0 && <AsideNames names={data.aside.names} />}
        </Fact>
        <Fact name={t('privacy.logs')}>
          <p>{t('privacy.logsText', { size: bytes(data.logs.bytes) })}</p>
        </Fact>
      </dl>
    </Card>
  )
}

/** So that whoever helps finds them again in the data folder. */
function AsideNames({ names }: { readonly names: readonly string[] }) {
  const { t } = useTranslation()
  return (
    <details className={styles.more}>
      <summary>{t('privacy.asideNames')}</summary>
      <ul className={styles.rows}>
        {names.map((name) => (
          <li key={name} className={styles.folder}>
            {name}
          </li>
        ))}
      </ul>
    </details>
  )
}

interface FactProps {
  readonly name: string
  readonly children: ReactNode
}

function Fact({ name, children }: FactProps) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function OpenData({ data: { open } }: WhereCardProps) {
  const { t } = useTranslation()
  const bytes = useBytes()
  return (
    <>
      <p>{t('privacy.openText', { size: bytes(open.bytes) })}</p>
      <p>{t(open.keyKeptBy === 'system' ? 'privacy.openKeySystem' : 'privacy.openKeyFile')}</p>
      <details className={styles.more}>
        <summary>{t('privacy.rows')}</summary>
        <ul className={styles.rows}>
          {open.tables
            .filter(({ rows }) => rows > 0)
            .map(({ table, rows }) => (
              <li key={table}>{rowsOfTable(t, table, rows)}</li>
            ))}
        </ul>
      </details>
    </>
  )
}

function VaultText({ vault }: { readonly vault: DataDescription['vault'] }) {
  const { t } = useTranslation()
  const bytes = useBytes()
  if (vault === null) return <p>{t('privacy.noVault')}</p>
  const { count, bytes: size } = vault.copies
  return (
    <>
      <p>{t('privacy.vaultText', { size: bytes(vault.bytes) })}</p>
      {count > 0 && <p>{t('privacy.vaultCopies', { count, size: bytes(size) })}</p>}
      <p>{t('privacy.vaultKept')}</p>
    </>
  )
}

function HistoryText({ history }: { readonly history: DataDescription['history'] }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  if (history.since === null) return <p>{t('privacy.historyEmpty')}</p>
  return (
    <p>
      {t('privacy.historyText', {
        acts: t('history.actsCount', { count: history.acts }),
        changes: t('history.changesCount', { count: history.changes }),
        date: formatting.date(localDateOf(history.since)),
      })}
    </p>
  )
}

function BackupsText({ backups }: { readonly backups: DataDescription['backups'] }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const bytes = useBytes()
  const now = useNow()
  if (backups.oldestAt === null) return <p>{t('privacy.noBackups')}</p>
  return (
    <>
      <p>
        {t('privacy.backupsText', {
          files: t('privacy.files', { count: backups.count }),
          size: bytes(backups.bytes),
          moment: formatting.moment(backups.oldestAt, now.at),
        })}
      </p>
      <p className={styles.soft}>
        {t('backup.retention', {
          hourly: String(backups.kept.hourly),
          weekly: String(backups.kept.weekly),
          daily: String(backups.kept.daily),
          monthly: String(backups.kept.monthly),
        })}
      </p>
    </>
  )
}
