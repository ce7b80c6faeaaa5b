import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { addressOf } from '#renderer/lib/router.ts'
import { Card } from '#renderer/ui/card.tsx'

import type { SuggestedPerson } from './expense-facts.ts'

import styles from './expenses.module.css'

/** Days somebody was signed up and nobody noted who came: never proposed by themselves, so that none is paid unseen. */
export function UnnotedCard({ people }: { readonly people: readonly SuggestedPerson[] }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const days = people
    .flatMap(({ personId, name, notNoted }) => notNoted.map((day) => ({ ...day, personId, name })))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  if (days.length === 0) return null
  return (
    <Card title={t('expenses.unnoted.title')} sub={t('expenses.unnoted.sub')}>
      <ul className={styles.rows}>
        {days.map(({ personId, name, date, slotIds }) => (
          <li key={`${personId} ${date}`} className={styles.row}>
            <span className={styles.day}>{formatting.day(date)}</span>
            <span className={styles.grow}>{name}</span>
            {slotIds.map((slotId, index) => (
              <a key={slotId} className={styles.link} href={addressOf('rota', [date], { slot: slotId })}>
                {slotIds.length === 1
                  ? t('expenses.unnoted.open')
                  : t('expenses.unnoted.openOne', { number: index + 1 })}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  )
}
