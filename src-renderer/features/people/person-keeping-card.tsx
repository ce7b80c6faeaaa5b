import Eraser from 'lucide-react/icons/eraser'
import FileDown from 'lucide-react/icons/file-down'
import Printer from 'lucide-react/icons/printer'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { printSheet, saveFile, savePdf } from '#renderer/lib/paper.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'

import { keepingSentence } from './keeping-facts.ts'

import styles from './keeping.module.css'

interface PersonKeepingCardProps {
  readonly personId: string
  readonly onErase: () => void
}

/** What a person may ask for: all that is kept about them, on paper or as a file; or that it be erased. */
export function PersonKeepingCard({ personId, onErase }: PersonKeepingCardProps) {
  const { t } = useTranslation()
  const sheet = { page: `/print/person/${personId}` } as const
  const saveJson = async () => {
    const result = await api.people.exportPersonFile({ personId })
    if (result.ok) return saveFile(result.value)
    const refusal = refusalOf(result.error)
    if (refusal !== null) showNotice({ text: keepingSentence(t, refusal), tone: 'problem' })
  }
  return (
    <Card title={t('keeping.person.title')} sub={t('keeping.person.sub')}>
      <div className={styles.foot}>
        <Button icon={<Printer size={20} />} onClick={() => void printSheet(sheet)}>
          {t('keeping.person.print')}
        </Button>
        <Button
          icon={<FileDown size={20} />}
          onClick={() => void savePdf(sheet, `${t('keeping.person.fileName')}.pdf`)}
        >
          {t('keeping.person.pdf')}
        </Button>
        <Button icon={<FileDown size={20} />} onClick={() => void saveJson()}>
          {t('keeping.person.json')}
        </Button>
        <Button variant="danger" icon={<Eraser size={20} />} onClick={onErase}>
          {t('keeping.person.erase')}
        </Button>
      </div>
    </Card>
  )
}
