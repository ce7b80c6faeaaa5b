import { useTranslation } from 'react-i18next'

import { copyText } from '#renderer/lib/copy-text.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { addressOf } from '#renderer/lib/router.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { buttonClass } from '#renderer/ui/button-class.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'

import { linesToTell, slotOfRow } from './bulk-words.ts'
import type { BulkDone as Done } from './use-bulk.ts'

import styles from './bulk-page.module.css'

interface BulkDoneProps {
  readonly done: Done
  readonly onAgain: () => void
}

/** What was done, and who is to be told: a list to copy into a message. */
export function BulkDone({ done, onAgain }: BulkDoneProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [first] = done.rows
  const slot = first === undefined ? null : (first.after ?? slotOfRow(first))
  const lines = linesToTell(t, formatting, done.rows)
  const copy = () => {
    const isCopied = copyText(lines.join('\n'))
    showNotice({ text: t(isCopied ? 'bulk.copied' : 'bulk.notCopied') })
  }
  return (
    <>
      <Banner
        tone="good"
        actions={
          <>
            <a className={buttonClass('plain')} href={addressOf('rota', slot === null ? [] : [slot.date])}>
              {t('bulk.see')}
            </a>
            <Button onClick={onAgain}>{t('bulk.again')}</Button>
          </>
        }
      >
        {t('bulk.done', { count: done.rows.length })} {lines.length === 0 && t('bulk.tellNobody')}
      </Banner>
      {lines.length > 0 && (
        <Card
          title={t('bulk.tell')}
          sub={t('bulk.tellText')}
          size="large"
          actions={<Button onClick={copy}>{t('bulk.copyList')}</Button>}
        >
          <ul className={styles.tell}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}
