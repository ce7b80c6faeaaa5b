import { useEffect, useRef, useState } from 'react'
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

type Form = ReturnType<typeof useChooseSystems>

interface ChooseSystemsCardProps {
  readonly year: number
  /** Everybody of the year. */
  readonly people: readonly YearStanding[]
  /** What the month gives to prepare. */
  readonly suggested: readonly SuggestedPerson[]
  readonly onChosen: () => void
}

/**
 * The first month of a year: people have days to prepare and no system, so that nothing can be prepared for them. It is
 * asked for all of them at once, and never proposed; a ceiling or who drives people is said person by person, in their
 * year. Whoever else has no system can be shown and ticked too: many never ask for anything.
 */
export function ChooseSystemsCard({ year, people, suggested, onChosen }: ChooseSystemsCardProps) {
  const { t } = useTranslation()
  const without = people.filter(({ system }) => system === null)
  const days = new Map(suggested.map((person) => [person.personId, person.days.length]))
  const isWaiting = ({ personId }: YearStanding) => (days.get(personId) ?? 0) > 0
  const waiting = without.filter(isWaiting)
  const others = without.filter((person) => !isWaiting(person))
  const waitingIds = new Set(waiting.map(({ personId }) => personId))
  const form = useChooseSystems({ year, people: without, waiting: waitingIds, onChosen })
  if (waiting.length === 0) return null
  return (
    <Card title={t('expenseAsking.systems.title', { year })} sub={t('expenseAsking.systems.sub')}>
      <PeopleWithout waiting={waiting} others={others} days={days} form={form} />
      <p className={styles.text}>{t('expenseYears.system.wholeYear')}</p>
      <Ways form={form} />
      <FieldError text={form.problem} />
    </Card>
  )
}

interface PeopleWithoutProps {
  readonly waiting: readonly YearStanding[]
  readonly others: readonly YearStanding[]
  /** How many days each has to prepare. */
  readonly days: ReadonlyMap<string, number>
  readonly form: Form
}

/** Those who wait for it, and on request the others; the focus goes to the first of these. */
function PeopleWithout({ waiting, others, days, form }: PeopleWithoutProps) {
  const { t } = useTranslation()
  const [isAll, setIsAll] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const shown = useRef(waiting.length)
  useEffect(() => {
    if (isAll) list.current?.querySelectorAll('input')[shown.current]?.focus()
  }, [isAll])
  return (
    <>
      <ul ref={list} className={styles.people} aria-label={t('expenseAsking.systems.people')}>
        {[...waiting, ...(isAll ? others : [])].map(({ personId, name }) => {
          const count = days.get(personId) ?? 0
          return (
            <li key={personId}>
              <CheckField
                label={name}
                hint={
                  count === 0 ? t('expenseAsking.systems.noDays') : t('expenseAsking.systems.days', { count })
                }
                isChecked={form.isTicked(personId)}
                onChange={() => form.tick(personId)}
              />
            </li>
          )
        })}
      </ul>
      {!isAll && others.length > 0 && (
        <div>
          <Button
            variant="quiet"
            onClick={() => {
              shown.current = waiting.length
              setIsAll(true)
            }}
          >
            {t('expenseAsking.systems.others', { count: others.length })}
          </Button>
        </div>
      )}
    </>
  )
}

/** The two systems side by side, each with what it means and the button that chooses it. */
function Ways({ form }: { readonly form: Form }) {
  const { t } = useTranslation()
  return (
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
  )
}
