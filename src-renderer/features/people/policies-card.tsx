import Pencil from 'lucide-react/icons/pencil'
import Plus from 'lucide-react/icons/plus'
import Trash2 from 'lucide-react/icons/trash-2'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { VaultFileButtons } from '#renderer/lib/vault-file-buttons.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'

import type { Policy } from './notes-facts.ts'
import { removePolicy } from './policy-acts.ts'
import { PolicyDialog } from './policy-dialog.tsx'
import { ValidityWords } from './validity-words.tsx'

import styles from './notes.module.css'

/** The insurance policies, with their documents. */
export function PoliciesCard({ policies }: { readonly policies: readonly Policy[] }) {
  const { t } = useTranslation()
  const [changed, setChanged] = useState<Policy | 'new' | null>(null)
  return (
    <Card
      title={t('policies.title')}
      sub={t('policies.sub')}
      size="large"
      actions={
        <Button icon={<Plus size={20} />} onClick={() => setChanged('new')}>
          {t('policies.add')}
        </Button>
      }
    >
      {policies.length === 0 ? (
        <p>{t('policies.empty')}</p>
      ) : (
        <ul className={styles.rows}>
          {policies.map((policy) => (
            <PolicyRow key={policy.policyId} policy={policy} onChange={() => setChanged(policy)} />
          ))}
        </ul>
      )}
      {changed !== null && (
        <PolicyDialog policy={changed === 'new' ? null : changed} onClose={() => setChanged(null)} />
      )}
    </Card>
  )
}

interface PolicyRowProps {
  readonly policy: Policy
  readonly onChange: () => void
}

function PolicyRow({ policy, onChange }: PolicyRowProps) {
  const { t } = useTranslation()
  const { policyId, kind, insurer, policyNumber, note, file } = policy
  const name = `${insurer} ${policyNumber}`
  return (
    <li className={styles.row}>
      <div className={styles.grow}>
        <p className={styles.strong}>{t(`policies.kind.${kind}`)}</p>
        <p>
          {insurer} · {t('policies.number', { number: policyNumber })}
        </p>
        <ValidityWords {...policy} />
        {note !== null && note !== '' && <p className={styles.soft}>{note}</p>}
      </div>
      {file !== null && <VaultFileButtons file={file} isShort />}
      <IconButton label={t('policies.change', { name })} onClick={onChange}>
        <Pencil size={20} />
      </IconButton>
      <IconButton label={t('policies.remove', { name })} onClick={() => void removePolicy(policyId)}>
        <Trash2 size={20} />
      </IconButton>
    </li>
  )
}
