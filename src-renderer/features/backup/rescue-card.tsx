import Printer from 'lucide-react/icons/printer'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { CodeGroups, PaperSheet } from '#renderer/ui/paper-sheet.tsx'
import { rescueGroupsOf } from '#shared/backup/rescue-code.ts'

import styles from './backup.module.css'

/** The sheet that opens the backups when this PC is lost. */
export function RescueCard() {
  const { t } = useTranslation()
  const [code, setCode] = useState<string | null>(null)
  const show = async () => {
    const result = await api.backup.getRescueCode({})
    if (result.ok) setCode(result.value.code)
  }
  return (
    <Card title={t('backup.rescueTitle')} size="large">
      <p className={styles.text}>{t('backup.rescueText')}</p>
      <div className={styles.foot}>
        <Button icon={<Printer size={20} />} onClick={() => void show()}>
          {t('backup.showRescue')}
        </Button>
      </div>
      {code !== null && <RescueDialog code={code} onClose={() => setCode(null)} />}
    </Card>
  )
}

interface RescueDialogProps {
  readonly code: string
  readonly onClose: () => void
}

function RescueDialog({ code, onClose }: RescueDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog
      title={t('backup.rescueTitle')}
      isOpen
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('backup.close')}</Button>
          <Button variant="primary" icon={<Printer size={20} />} onClick={() => window.print()}>
            {t('backup.print')}
          </Button>
        </>
      }
    >
      <PaperSheet label={t('backup.printed.title')}>
        <RescueSheet code={code} />
      </PaperSheet>
    </Dialog>
  )
}

function RescueSheet({ code }: { readonly code: string }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const now = useNow()
  const place = useQuery(api.place.getPlace, {}, ['place'])
  return (
    <>
      <h3 className={styles.printedTitle}>{t('backup.printed.title')}</h3>
      <p>
        {t('backup.printed.place', { name: place.data?.name ?? '' })}
        <br />
        {t('backup.printed.date', { date: formatting.date(now.date) })}
      </p>
      <CodeGroups
        groups={rescueGroupsOf(code)}
        nameOf={(number) => t('backup.group', { number: String(number) })}
      />
      <p>{t('backup.printed.use')}</p>
      <p>{t('backup.printed.how')}</p>
      <p>
        <strong>{t('backup.printed.keep')}</strong>
      </p>
    </>
  )
}
