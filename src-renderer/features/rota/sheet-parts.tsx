import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import type { Place } from '#shared/place/place-contract.ts'

import styles from './week-sheet.module.css'

interface SheetHeadProps {
  readonly place: Place
  readonly title: string
  /** A line under the place's own. */
  readonly children?: ReactNode
}

/** The head of every sheet of the rota: the logo, what it is, whose it is. */
export function SheetHead({ place, title, children }: SheetHeadProps) {
  return (
    <header className={styles.head}>
      {place.logo !== null && <img className={styles.logo} src={place.logo} alt="" />}
      <div className={styles.titles}>
        <h1 className={styles.title}>{title}</h1>
        <p>
          {[place.name, place.addressLine, `${place.postcode} ${place.municipality}`.trim()]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {children}
      </div>
    </header>
  )
}

/** The foot: what to do with the sheet, and of when it is. */
export function SheetFoot({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const now = useNow()
  return (
    <footer className={styles.foot}>
      <span>{children}</span>
      <span>{t('sheet.printed', { date: formatting.date(now.date), time: formatting.time(now.time) })}</span>
    </footer>
  )
}
