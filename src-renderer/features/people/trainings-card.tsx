import GraduationCap from 'lucide-react/icons/graduation-cap'
import Pencil from 'lucide-react/icons/pencil'
import Trash2 from 'lucide-react/icons/trash-2'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { offerVaultUndo } from '#renderer/lib/vault-undo.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Tag } from '#renderer/ui/chip.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import type { Training } from '#shared/people/person.ts'

import type { PersonFile } from './people-facts.ts'
import { trainingSentence } from './people-sentences.ts'
import { TrainingDialog } from './training-dialog.tsx'

import styles from './people.module.css'

/** What somebody followed, the latest first. */
export function TrainingsCard({ file }: { readonly file: PersonFile }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<Training | 'new' | null>(null)
  return (
    <Card
      title={t('people.training.cardTitle')}
      actions={
        <Button icon={<GraduationCap size={20} />} onClick={() => setOpen('new')}>
          {t('people.training.add')}
        </Button>
      }
    >
      {file.trainings.length === 0 ? (
        <p className={styles.soft}>{t('people.training.none')}</p>
      ) : (
        <ul className={styles.rows}>
          {file.trainings.map((training) => (
            <TrainingRow key={training.id} training={training} onChange={() => setOpen(training)} />
          ))}
        </ul>
      )}
      {open !== null && (
        <TrainingDialog
          personId={file.person.id}
          training={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </Card>
  )
}

interface TrainingRowProps {
  readonly training: Training
  readonly onChange: () => void
}

function TrainingRow({ training, onChange }: TrainingRowProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const today = useNow().date
  const { id, title, date, validUntil, provider, note } = training
  const remove = async () => {
    const result = await api.people.removeTraining({ trainingId: id })
    if (result.ok) offerVaultUndo(t('people.training.removed'), result.act)
    else {
      const refusal = refusalOf(result.error)
      if (refusal !== null) showNotice({ text: trainingSentence(t, refusal), tone: 'problem' })
    }
  }
  const until =
    validUntil === null ? null : t('people.training.validTo', { day: formatting.date(validUntil) })
  return (
    <li className={styles.row}>
      <span className={styles.rowText}>
        <span>{title}</span>
        <span className={styles.soft}>
          {[formatting.date(date), provider, until].filter(Boolean).join(' · ')}
        </span>
        {note !== null && <span className={styles.note}>{note}</span>}
      </span>
      {validUntil !== null && validUntil < today && (
        <Tag tone="attention">{t('people.training.outOfDate')}</Tag>
      )}
      <IconButton label={t('people.training.changeThis', { title })} onClick={onChange}>
        <Pencil size={20} />
      </IconButton>
      <IconButton label={t('people.training.removeThis', { title })} onClick={() => void remove()}>
        <Trash2 size={20} />
      </IconButton>
    </li>
  )
}
