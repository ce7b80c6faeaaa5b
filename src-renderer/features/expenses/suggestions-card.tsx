import CircleCheck from 'lucide-react/icons/circle-check'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import type { ClaimSummary } from '#shared/expenses/claim-shapes.ts'

import { ArrivalTitle } from './arrival-title.tsx'
import type { SuggestedPerson } from './expense-facts.ts'
import { refusalOfSomebody } from './refusal-of-somebody.ts'
import { claimsToDraft, claimThere, isProposed, nothingUnticked, ticked } from './suggestion-choice.ts'
import { SuggestionRow } from './suggestion-row.tsx'

import styles from './expenses.module.css'

interface SuggestionsCardProps {
  readonly month: string
  readonly people: readonly SuggestedPerson[]
  /** Those of the month that are there. */
  readonly claims: readonly ClaimSummary[]
  /** The system of these people was just chosen: what can be prepared now is read from here. */
  readonly isArrived: boolean
  readonly onArrived: () => void
  readonly onPrepared: () => void
}

/** What the presences of the month give to claim, person by person; what is unticked is left out. */
export function SuggestionsCard({ month, people, claims, ...ways }: SuggestionsCardProps) {
  const { t } = useTranslation()
  const form = useDrafting(month, people, ways.onPrepared)
  const shown = people.filter(isProposed)
  if (shown.length === 0) return <NothingToPrepare people={people} />
  return (
    <Card
      title={
        <ArrivalTitle isHere={ways.isArrived} onArrived={ways.onArrived}>
          {t('expenses.suggest.title')}
        </ArrivalTitle>
      }
      sub={t('expenses.suggest.sub')}
      size="large"
    >
      <ul className={styles.rows}>
        {shown.map((person) => (
          <SuggestionRow
            key={person.personId}
            month={month}
            person={person}
            claim={claimThere(claims, person.personId)}
            unticked={form.unticked}
            onTick={(date, isOn) => form.tick(person, date, isOn)}
          />
        ))}
      </ul>
      <FieldError text={form.problem} />
      {form.count > 0 && (
        <div className={styles.foot}>
          <Button variant="primary" isBusy={form.isBusy} onClick={form.draft}>
            {t('expenses.suggest.prepare', { count: form.count })}
          </Button>
        </div>
      )}
    </Card>
  )
}

/** What is unticked, and preparing the rest in one act. What was unticked stays on a refusal. */
function useDrafting(month: string, people: readonly SuggestedPerson[], onPrepared: () => void) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [unticked, setUnticked] = useState(nothingUnticked)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const claims = claimsToDraft(unticked, people, month)
  const draft = async () => {
    if (isBusy) return
    setIsBusy(true)
    const result = await api.expenses.draftClaims({ claims })
    setIsBusy(false)
    const refusal = result.ok ? null : refusalOf(result.error)
    setProblem(refusal === null ? null : refusalOfSomebody(t, formatting, { refusal, people }))
    if (!result.ok) return
    showNotice({ text: t('expenses.suggest.prepared', { count: claims.length }) })
    onPrepared()
  }
  return {
    unticked,
    tick: (person: SuggestedPerson, date: string, isOn: boolean) => {
      setProblem(null)
      setUnticked((before) => ticked(before, person, date, isOn))
    },
    problem,
    isBusy,
    count: claims.length,
    draft: () => void draft(),
  }
}

function NothingToPrepare({ people }: { readonly people: readonly SuggestedPerson[] }) {
  const { t } = useTranslation()
  const isAllDone = people.some(({ alreadyClaimed }) => alreadyClaimed.length > 0)
  return (
    <Card title={t('expenses.suggest.title')}>
      <p className={styles.withIcon}>
        {isAllDone && <CircleCheck size={20} />}
        {t(isAllDone ? 'expenses.suggest.allDone' : 'expenses.suggest.none')}
      </p>
      {!isAllDone && <p className={styles.soft}>{t('expenses.suggest.noneHint')}</p>}
    </Card>
  )
}
