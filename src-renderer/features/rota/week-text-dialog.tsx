import Copy from 'lucide-react/icons/copy'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { copyText } from '#renderer/lib/copy-text.ts'
import { isLanguage } from '#renderer/lib/texts-of.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import type { LocalDate } from '#shared/kernel/local-date.ts'

import { closeDialog } from './rota-store.ts'

import styles from './week-text-dialog.module.css'

const languages = ['fr', 'nl', 'en'] as const

/** The week as a text to paste in a message: it is read first, in the language of those who get it. */
export function WeekTextDialog({ weekStart }: { readonly weekStart: LocalDate }) {
  const { t, i18n } = useTranslation()
  const [language, setLanguage] = useState(isLanguage(i18n.language) ? i18n.language : 'fr')
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null)
  const { data } = useQuery(api.rota.getWeekText, { weekStart, language }, [
    'rota',
    'hosts',
    'calendar',
    'place',
  ])
  return (
    <Dialog
      title={t('outputs.weekText')}
      isOpen
      onClose={closeDialog}
      actions={
        <>
          <p role="status" className={styles.said}>
            {copied !== null && t(copied === 'yes' ? 'outputs.copied' : 'outputs.notCopied')}
          </p>
          <Button onClick={closeDialog}>{t('outputs.close')}</Button>
          <Button
            variant="primary"
            icon={<Copy size={20} />}
            onClick={() => data !== undefined && setCopied(copyText(data.text) ? 'yes' : 'no')}
          >
            {t('outputs.copy')}
          </Button>
        </>
      }
    >
      <SegmentedControl
        label={t('outputs.textLanguage')}
        isLabelShown
        value={language}
        segments={languages.map((value) => ({ value, label: t(`outputs.language.${value}`) }))}
        onChange={(value) => {
          setLanguage(value)
          setCopied(null)
        }}
      />
      <pre
        className={styles.text}
        lang={language}
        tabIndex={0}
        role="region"
        aria-label={t('outputs.weekText')}
      >
        {data?.text ?? ''}
      </pre>
    </Dialog>
  )
}
