import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { Button } from '#renderer/ui/button.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { forgetAllWriting } from '#renderer/ui/writing.ts'

import styles from './import.module.css'

interface ImportFootProps {
  /** Says how many: "Importer les 12 lignes correctes"; null while there is nothing to import. */
  readonly importLabel: string | null
  readonly isBusy: boolean
  /** What is left out, or why there is nothing to do. */
  readonly remark?: ReactNode
  readonly error: string | null
  readonly onImport: () => void
  readonly onGiveUp: () => void
}

/** The choice: to import, in words that say how much, or nothing at all. */
export function ImportFoot({ importLabel, isBusy, remark, error, onImport, onGiveUp }: ImportFootProps) {
  const { t } = useTranslation()
  const giveUp = () => {
    // Said in so many words: nothing is asked once more.
    forgetAllWriting()
    onGiveUp()
  }
  return (
    <div className={styles.foot}>
      <FieldError text={error} />
      <div className={styles.acts}>
        {importLabel !== null && (
          <Button variant="primary" isBusy={isBusy} onClick={onImport}>
            {isBusy ? t('imports.writing') : importLabel}
          </Button>
        )}
        <Button onClick={giveUp}>{t('imports.giveUp')}</Button>
        <span className={styles.remark} role="status">
          {remark}
        </span>
      </div>
    </div>
  )
}
