import { useTranslation } from 'react-i18next'

import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { canBeHard, largestAmount, largestWeight } from '#shared/filling/fill-rules.ts'

import { fillSentence } from './fill-words.ts'
import { levelOf, type FillRulesDraft, type Rule, type RuleLevel } from './use-fill-rules.ts'

import styles from './fill-page.module.css'

const levels: readonly RuleLevel[] = ['hard', 'weighted', 'off']

/** What is to be avoided, and how much. The exact weights stand apart, for whoever wants them. */
export function FillRulesCard({ draft }: { readonly draft: FillRulesDraft }) {
  const { t } = useTranslation()
  const { rules, changed, refusal } = draft
  return (
    <Card title={t('filling.rulesTitle')} size="large">
      <details className={styles.more}>
        <summary>{t('filling.rulesIntro')}</summary>
        <div className={styles.rules}>
          {rules.map((rule) => (
            <SelectField
              key={rule.id}
              label={t(`filling.rule.${rule.id}`)}
              className={styles.rule}
              value={levelOf(rule)}
              choices={levels
                .filter((level) => level !== 'hard' || canBeHard(rule.id))
                .map((value) => ({ value, label: t(`filling.level.${value}`) }))}
              onChange={(level) => draft.setLevel(rule.id, level)}
            />
          ))}
        </div>
        <details className={styles.more}>
          <summary>{t('filling.advanced')}</summary>
          <p className={styles.hint}>{t('filling.advancedIntro')}</p>
          <div className={styles.rules}>
            {rules.map((rule) => (
              <ExactRule key={rule.id} rule={rule} onChange={draft.setRule} />
            ))}
          </div>
        </details>
      </details>
      <div className={styles.foot}>
        {changed.length > 0 && (
          <>
            <p role="status">{t('filling.rulesChanged')}</p>
            <Button isSubmit onClick={() => void draft.keep()}>
              {t('filling.keepRules')}
            </Button>
          </>
        )}
        {!draft.isUsual && (
          <Button variant="plain" onClick={draft.reset}>
            {t('filling.usualRules')}
          </Button>
        )}
      </div>
      <FieldError text={refusal === null ? null : fillSentence(t, refusal)} />
    </Card>
  )
}

interface ExactRuleProps {
  readonly rule: Rule
  readonly onChange: (rule: Rule) => void
}

/** The number behind a rule: its weight where it is weighted, and its limit where it has one. */
function ExactRule({ rule, onChange }: ExactRuleProps) {
  const { t } = useTranslation()
  const { id, weight, amount } = rule
  const isLimit = id === 'rest' || id === 'longestRun' || id === 'weekends'
  if (weight === 'off' || (weight === 'hard' && !isLimit)) return null
  return (
    <>
      {typeof weight === 'number' && (
        <NumberField
          label={t('filling.weightOf', { rule: t(`filling.rule.${id}`) })}
          value={weight}
          maximum={largestWeight}
          onChange={(value) => value !== null && onChange({ id, amount, weight: value })}
        />
      )}
      {isLimit && (
        <NumberField
          label={t(`filling.amount.${id}`)}
          value={amount}
          minimum={id === 'longestRun' ? 1 : 0}
          maximum={largestAmount[id]}
          onChange={(value) => value !== null && onChange({ id, weight, amount: value })}
        />
      )}
    </>
  )
}
