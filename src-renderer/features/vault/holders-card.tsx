import UserPlus from 'lucide-react/icons/user-plus'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api, type WholeContract } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Tag } from '#renderer/ui/chip.tsx'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'
import { localDateOf } from '#shared/kernel/local-date.ts'

import { AddHolderDialog } from './add-holder-dialog.tsx'
import { RenameDialog } from './rename-dialog.tsx'
import { RevokeDialog } from './revoke-dialog.tsx'

import styles from './vault.module.css'

type Holder = OutputOf<WholeContract['vault']['listHolders']>['holders'][number]
type Asked = { readonly act: 'add' } | { readonly act: 'rename' | 'revoke'; readonly holder: Holder }

/** Who opens the vault: added, named, taken out. */
export function HoldersCard({ waitMs }: { readonly waitMs: number }) {
  const { t } = useTranslation()
  const { data } = useQuery(api.vault.listHolders, {}, ['vault'])
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)
  return (
    <Card
      title={t('vaultHolders.title')}
      sub={t('vaultHolders.sub')}
      size="large"
      actions={
        <Button icon={<UserPlus size={20} />} onClick={() => setAsked({ act: 'add' })}>
          {t('vaultHolders.add')}
        </Button>
      }
    >
      <ul className={styles.holders}>
        {data?.holders.map((holder) => (
          <HolderLine key={holder.holderId} holder={holder} onAsk={(act) => setAsked({ act, holder })} />
        ))}
      </ul>
      {asked?.act === 'add' && <AddHolderDialog waitMs={waitMs} onClose={close} />}
      {asked?.act === 'rename' && <RenameDialog holder={asked.holder} onClose={close} />}
      {asked?.act === 'revoke' && <RevokeDialog holder={asked.holder} waitMs={waitMs} onClose={close} />}
    </Card>
  )
}

interface HolderLineProps {
  readonly holder: Holder
  readonly onAsk: (act: 'rename' | 'revoke') => void
}

function HolderLine({ holder: { name, role, addedAt, revokedAt, isYou }, onAsk }: HolderLineProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const since = formatting.date(localDateOf(addedAt))
  return (
    <li className={styles.holder}>
      <div className={styles.who}>
        <p>
          <strong>{name}</strong> {isYou && <Tag>{t('vaultHolders.you')}</Tag>}
        </p>
        <p className={styles.soft}>
          {t(`vaultHolders.${role}`)} ·{' '}
          {revokedAt === null
            ? t('vaultHolders.since', { date: since })
            : t('vaultHolders.revokedOn', { date: formatting.date(localDateOf(revokedAt)) })}
        </p>
      </div>
      {revokedAt === null && (
        <div className={styles.holderActs}>
          <Button aria-label={t('vaultHolders.renameOf', { name })} onClick={() => onAsk('rename')}>
            {t('vaultHolders.rename')}
          </Button>
          {!isYou && (
            <Button aria-label={t('vaultHolders.revokeOf', { name })} onClick={() => onAsk('revoke')}>
              {t('vaultHolders.revoke')}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
