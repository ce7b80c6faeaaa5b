import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { usePrintReady } from '#renderer/lib/print-ready.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { localDateOf } from '#shared/kernel/local-date.ts'

import { PersonSheetParts } from './person-sheet-parts.tsx'

import styles from './person-sheet.module.css'

interface PersonSheetProps {
  readonly parts: readonly string[]
}

/** `/print/person/<personId>`: everything the place keeps of a person, for the person. Empty while the vault is closed. */
export function PersonSheet({ parts }: PersonSheetProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [personId = ''] = parts
  const { data } = useQuery(api.people.getPersonFile, { personId }, [])
  usePrintReady(data !== undefined)
  if (data === undefined) return null
  const date = formatting.date(localDateOf(data.madeAt))
  return (
    <article className={styles.sheet}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('keeping.person.sheetTitle')}</h1>
        <p className={styles.soft}>{t('keeping.sheet.madeAt', { date, place: data.place })}</p>
      </header>
      <PersonSheetParts file={data} />
      <p className={styles.soft}>{t('keeping.sheet.json')}</p>
    </article>
  )
}
