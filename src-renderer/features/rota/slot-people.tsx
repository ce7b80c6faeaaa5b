import { useTranslation } from 'react-i18next'

import { holdsPeople } from '#shared/rota/signup-state-rules.ts'
import type { SlotCard, SlotHost } from '#shared/rota/slot-card.ts'

import { PersonRow } from './person-row.tsx'

import styles from './slot-dialog.module.css'

interface SlotPeopleProps {
  readonly slot: SlotCard
  readonly onReplace: (host: SlotHost) => void
}

/** Everyone the slot has, and below those who left it: nothing is forgotten. */
export function SlotPeople({ slot, onReplace }: SlotPeopleProps) {
  const { t } = useTranslation()
  const here = slot.hosts.filter(({ state }) => holdsPeople(state))
  const former = slot.hosts.filter(({ state }) => !holdsPeople(state))
  return (
    <>
      {here.length === 0 && <p className={styles.nobody}>{t('slot.nobody')}</p>}
      <ul className={styles.people}>
        {here.map((host) => (
          <PersonRow key={host.hostId} slot={slot} host={host} onReplace={onReplace} />
        ))}
      </ul>
      {former.length > 0 && (
        <>
          <h4 className={styles.former}>{t('slot.former')}</h4>
          <ul className={styles.people}>
            {former.map((host) => (
              <PersonRow key={host.hostId} slot={slot} host={host} onReplace={onReplace} />
            ))}
          </ul>
        </>
      )}
    </>
  )
}
