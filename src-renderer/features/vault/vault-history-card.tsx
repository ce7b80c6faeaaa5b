import Undo2 from 'lucide-react/icons/undo-2'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api, type WholeContract } from '#renderer/lib/api.ts'
import { undoingText } from '#renderer/lib/command-words.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { missedWords } from '#renderer/lib/tell-missed.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { takeVaultBack } from '#renderer/lib/vault-undo.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Tag } from '#renderer/ui/chip.tsx'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'
import { localDateOf, localTimeOf } from '#shared/kernel/local-date.ts'

import styles from './vault.module.css'

type VaultAct = OutputOf<WholeContract['vault']['listActs']>['acts'][number]

const step = 20
const most = 200

/** What was done in the vault, newest first, and by whom; with the way to take it back. */
export function VaultHistoryCard() {
  const { t } = useTranslation()
  const [limit, setLimit] = useState(step)
  const { data } = useQuery(api.vault.listActs, { limit }, ['vault'])
  return (
    <Card title={t('vaultHolders.historyTitle')} sub={t('vaultHolders.historySub')} size="large">
      <ol className={styles.acts}>
        {data?.acts.map((act) => (
          <ActLine key={act.txId} act={act} />
        ))}
      </ol>
      {data !== undefined && data.next !== null && limit < most && (
        <div>
          <Button variant="quiet" onClick={() => setLimit(Math.min(most, limit + step * 3))}>
            {t('vaultHolders.more')}
          </Button>
        </div>
      )}
    </Card>
  )
}

function ActLine({ act }: { readonly act: VaultAct }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const when = `${formatting.dayAndYear(localDateOf(act.at))}, ${formatting.time(localTimeOf(act.at))}`
  const name = act.holderName ?? t('vaultHolders.nobody')
  const done = undoingText(t, act)
  const subjects = formatting.list(act.subjects)
  const what = subjects === '' ? done : t('history.about', { act: done, subjects })
  return (
    <li className={styles.holder}>
      <div className={styles.who}>
        <p>
          <strong>{what}</strong>
        </p>
        <p className={styles.soft}>
          {[
            when,
            act.missed === null ? name : t('vaultHolders.toldTo', { name }),
            act.missed === null
              ? t('vaultHolders.changes', { count: act.changes })
              : t('vaultHolders.missedLine', missedWords(formatting, act.missed)),
          ].join(' · ')}
        </p>
      </div>
      <div className={styles.holderActs}>
        {act.undoneBy !== null && <Tag>{t('history.undone')}</Tag>}
        {act.undoable && (
          <Button
            icon={<Undo2 size={18} />}
            aria-label={t('history.undoThis', { act: what })}
            onClick={() => void takeVaultBack(act.txId)}
          >
            {t('history.undo')}
          </Button>
        )}
      </div>
    </li>
  )
}
