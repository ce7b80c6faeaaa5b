import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Tag } from '#renderer/ui/chip.tsx'
import { FieldError } from '#renderer/ui/field.tsx'

import type { PersonYear } from './expense-facts.ts'
import { SystemFields } from './system-fields.tsx'
import { useSystem } from './use-system.ts'

import styles from './expenses.module.css'

/** Flat rate or real costs for the whole year: chosen with what each means, changed only while nothing was claimed. */
export function SystemCard({ facts }: { readonly facts: PersonYear }) {
  const { t } = useTranslation()
  const { system, year } = facts.standing
  const [isChanging, setIsChanging] = useState(system === null)
  const form = useSystem(facts.standing, () => setIsChanging(false))
  const isOpen = isChanging || system === null
  return (
    <Card
      title={t('expenseYears.system.title')}
      sub={isOpen ? t('expenseYears.system.wholeYear') : undefined}
      actions={
        !isOpen && (
          <Button variant="quiet" onClick={() => setIsChanging(true)}>
            {t('expenseYears.system.change')}
          </Button>
        )
      }
    >
      {!isOpen && <SystemWords facts={facts} />}
      {isOpen && (
        <>
          <SystemFields typed={form.typed} chosen={system} error={form.missing} onChange={form.type} />
          {!facts.systemOpen && <p className={styles.soft}>{t('expenseYears.system.notOpen')}</p>}
          <FieldError text={form.problem} />
          <div className={styles.foot}>
            <Button variant={system === null ? 'primary' : 'plain'} isBusy={form.isBusy} onClick={form.save}>
              {t('expenseYears.system.choose', { year })}
            </Button>
            {system !== null && (
              <Button variant="quiet" onClick={() => setIsChanging(false)}>
                {t('expenses.act.giveUp')}
              </Button>
            )}
          </div>
        </>
      )}
    </Card>
  )
}

function SystemWords({ facts }: { readonly facts: PersonYear }) {
  const { t } = useTranslation()
  const { system } = facts.standing
  if (system === null) return null
  return (
    <>
      <p className={styles.marks}>
        <strong>{t(`expenseYears.system.${system.system}`)}</strong>
        {system.system === 'flatRate' && <Tag>{t(`expenseYears.system.${system.ceiling}`)}</Tag>}
        {system.category !== null && <span>{t(`expenseYears.system.categories.${system.category}`)}</span>}
        {system.regularTransport && <Tag>{t('expenseYears.system.regularTransport')}</Tag>}
      </p>
      <p className={styles.soft}>{t(`expenseYears.system.${system.system}Text`)}</p>
    </>
  )
}
