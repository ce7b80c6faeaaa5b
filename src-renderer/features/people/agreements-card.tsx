import Pencil from 'lucide-react/icons/pencil'
import Plus from 'lucide-react/icons/plus'
import Trash2 from 'lucide-react/icons/trash-2'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { addressOf } from '#renderer/lib/router.ts'
import { VaultFileButtons } from '#renderer/lib/vault-file-buttons.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'

import { AgreementDialog } from './agreement-dialog.tsx'
import type { Agreement } from './notes-facts.ts'
import { useInstitutions } from './people-facts.ts'
import { removeAgreement } from './policy-acts.ts'
import { ValidityWords } from './validity-words.tsx'

import styles from './notes.module.css'

/** The agreements with the institutions that delegate hosts, with their documents. */
export function AgreementsCard({ agreements }: { readonly agreements: readonly Agreement[] }) {
  const { t } = useTranslation()
  const institutions = useInstitutions()
  const [changed, setChanged] = useState<Agreement | 'new' | null>(null)
  const canAdd = institutions !== undefined && institutions.length > 0
  return (
    <Card
      title={t('policies.agreements.title')}
      sub={t('policies.agreements.sub')}
      size="large"
      actions={
        canAdd && (
          <Button icon={<Plus size={20} />} onClick={() => setChanged('new')}>
            {t('policies.agreements.add')}
          </Button>
        )
      }
    >
      {agreements.length === 0 && <p>{t('policies.agreements.empty')}</p>}
      {institutions?.length === 0 && (
        <p>
          {t('policies.agreements.noInstitution')}{' '}
          <a className={styles.link} href={addressOf('hosts', ['people', 'institutions'])}>
            {t('policies.agreements.toInstitutions')}
          </a>
        </p>
      )}
      {agreements.length > 0 && (
        <ul className={styles.rows}>
          {agreements.map((agreement) => (
            <AgreementRow
              key={agreement.agreementId}
              agreement={agreement}
              onChange={() => setChanged(agreement)}
            />
          ))}
        </ul>
      )}
      {changed !== null && (
        <AgreementDialog
          agreement={changed === 'new' ? null : changed}
          institutions={institutions ?? []}
          onClose={() => setChanged(null)}
        />
      )}
    </Card>
  )
}

interface AgreementRowProps {
  readonly agreement: Agreement
  readonly onChange: () => void
}

function AgreementRow({ agreement, onChange }: AgreementRowProps) {
  const { t } = useTranslation()
  const { agreementId, institutionName: name, reference, note, file } = agreement
  return (
    <li className={styles.row}>
      <div className={styles.grow}>
        <p>
          <span className={styles.strong}>{name}</span>
          {reference !== null && reference !== '' && ` · ${reference}`}
        </p>
        <ValidityWords {...agreement} />
        {note !== null && note !== '' && <p className={styles.soft}>{note}</p>}
      </div>
      {file !== null && <VaultFileButtons file={file} isShort />}
      <IconButton label={t('policies.agreements.change', { name })} onClick={onChange}>
        <Pencil size={20} />
      </IconButton>
      <IconButton
        label={t('policies.agreements.remove', { name })}
        onClick={() => void removeAgreement(agreementId)}
      >
        <Trash2 size={20} />
      </IconButton>
    </li>
  )
}
