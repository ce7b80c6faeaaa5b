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

import { claimSentence, type ClaimRefusal } from './claim-refusals.ts'
import type { SuggestedPerson } from './expense-facts.ts'
import { claimsToDraft, nothingUnticked, ticked } from './suggestion-choice.ts'
import { SuggestionRow } from './suggestion-row.tsx'

import styles from './expenses.module.css'

interface SuggestionsCardProps {
  readonly month: string
  readonly people: readonly SuggestedPerson[]
}

/** What the presences of the month give to claim, person by person; what is unticked is left out. */
export function SuggestionsCard({ month, people }: SuggestionsCardProps) {
  const { t } = useTranslation()
  const form = useDrafting(month, people)
  const shown = people.filter(({ days, obstacle }) => days.length > 0 || obstacle === 'realCosts')
  if (shown.length === 0) return <NothingToPrepare people={people} />
  return (
    <Card title={t('expenses.suggest.title')} sub={t('expenses.suggest.sub')} size="large">
      <ul className={styles.rows}>
        {shown.map((person) => (
          <SuggestionRow
            key={person.personId}
            month={month}
            person={person}
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
function useDrafting(month: string, people: readonly SuggestedPerson[]) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [unticked, setUnticked] = useState(nothingUnticked)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const claims = claimsToDraft(unticked, people, month)
  const said = (refusal: ClaimRefusal): string => {
    const who =
      'personId' in refusal ? people.find(({ personId }) => personId === refusal.personId) : undefined
    const reason = claimSentence(t, formatting, refusal)
    return who === undefined ? reason : t('expenses.claims.notDone', { name: who.name, reason })
  }
  const draft = async () => {
    if (isBusy) return
    setIsBusy(true)
    const result = await api.expenses.draftClaims({ claims })
    setIsBusy(false)
    const refusal = result.ok ? null : refusalOf(result.error)
    setProblem(refusal === null ? null : said(refusal))
    if (result.ok) showNotice({ text: t('expenses.suggest.prepared', { count: claims.length }) })
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
