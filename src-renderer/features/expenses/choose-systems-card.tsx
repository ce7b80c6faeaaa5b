import { useTranslation } from 'react-i18next'

import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import type { YearStanding } from '#shared/expenses/claim-shapes.ts'
import { claimSystems } from '#shared/expenses/claim.ts'

import type { SuggestedPerson } from './expense-facts.ts'
import { useChooseSystems } from './use-choose-systems.ts'

import styles from './choose-systems.module.css'

interface ChooseSystemsCardProps {
  readonly year: number
  /** Everybody of the year. */
  readonly people: readonly YearStanding[]
  /** What the month gives to prepare. */
  readonly suggested: readonly SuggestedPerson[]
  readonly onChosen: () => void
}

/**
 * The first month of a year: nobody has a system yet, and nothing can be prepared. It is asked for everybody at once, and
 * never proposed; a ceiling or who drives people is said person by person, in their year.
 */
export function ChooseSystemsCard({ year, people, suggested, onChosen }: ChooseSystemsCardProps) {
  const { t } = useTranslation()
  const without = people.filter(({ system }) => system === null)
  const days = new Map(suggested.map((person) => [person.personId, person.days.length]))
  const waiting = new Set([...days].filter(([, count]) => count > 0).map(([personId]) => personId))
  const form = useChooseSystems({ year, people: without, waiting, onChosen })
  if (without.length === 0) return null
  return (
    <Card title={t('expenseAsking.systems.title', { year })} sub={t('expenseAsking.systems.sub')}>
      <ul className={styles.people} aria-label={t('expenseAsking.systems.people')}>
        {without.map(({ personId, name }) => (
          <li key={personId}>
            <CheckField
              label={name}
              hint={
                waiting.has(personId)
                  ? t('expenseAsking.systems.days', { count: days.get(personId) ?? 0 })
                  : t('expenseAsking.systems.noDays')
              }
              isChecked={form.isTicked(personId)}
              onChange={() => form.tick(personId)}
            />
          </li>
        ))}
      </ul>
      <p className={styles.text}>{t('expenseYears.system.wholeYear')}</p>
      <div className={styles.systems}>
        {claimSystems.map((system) => (
          <div key={system} className={styles.system}>
            <p>
              <strong>{t(`expenseYears.system.${system}`)}</strong>
              <span className={styles.which}>{t(`expenseYears.system.${system}Text`)}</span>
            </p>
            <Button isBusy={form.busy === system} onClick={() => form.choose(system)}>
              {form.count === 0
                ? t(`expenseAsking.systems.chooseNobody.${system}`)
                : t(`expenseAsking.systems.choose.${system}`, { count: form.count })}
            </Button>
          </div>
        ))}
      </div>
      <FieldError text={form.problem} />
    </Card>
  )
}
