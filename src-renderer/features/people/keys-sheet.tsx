import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { usePrintReady } from '#renderer/lib/print-ready.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { useQuery } from '#renderer/lib/use-query.ts'

import { fullName, type ListedLoan, useKeyRegister } from './people-facts.ts'

import styles from './keys-sheet.module.css'

/** `/print/keys`: the keys that are out, with room to sign for the day one comes back. Empty while the vault is closed. */
export function KeysSheet() {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const today = useNow().date
  const place = useQuery(api.place.getPlace, {}, [])
  const register = useKeyRegister()
  usePrintReady(place.data !== undefined && register !== undefined)
  if (place.data === undefined || register === undefined) return null
  const out = register.loans.filter(({ returnedOn }) => returnedOn === null)
  return (
    <article className={styles.sheet}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('people.page.keys')}</h1>
        <p>{place.data.name}</p>
        <p className={styles.day}>{formatting.date(today)}</p>
      </header>
      <table className={styles.table}>
        <thead>
          <tr>
            {(['key', 'person', 'given', 'returned', 'signed'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`people.keys.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {out.map((loan) => (
            <SheetRow key={loan.id} loan={loan} />
          ))}
        </tbody>
      </table>
      <p className={styles.soft}>{t('people.keys.count', { count: out.length })}</p>
    </article>
  )
}

function SheetRow({ loan }: { readonly loan: ListedLoan }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  return (
    <tr>
      <th scope="row">{loan.keyLabel}</th>
      <td>
        {fullName(loan)}
        {loan.isHolderGone && <span className={styles.soft}> · {t('people.keys.holderGone')}</span>}
      </td>
      <td>{formatting.shortDate(loan.givenOn)}</td>
      <Blank label={t('people.keys.column.returned')} />
      <Blank label={t('people.keys.column.signed')} />
    </tr>
  )
}

/** Room for a pen. */
const Blank = ({ label }: { readonly label: string }) => <td aria-label={label} />
