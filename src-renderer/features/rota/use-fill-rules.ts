import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api, type WholeContract } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { offerUndo } from '#renderer/lib/undo.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'

import type { FillRefusal } from './use-filling.ts'

type Known = OutputOf<WholeContract['rota']['getFillRules']>['rules'][number]
export type Rule = Pick<Known, 'id' | 'weight' | 'amount'>
export type RuleId = Rule['id']
export type RuleLevel = 'hard' | 'weighted' | 'off'

export const levelOf = ({ weight }: Pick<Rule, 'weight'>): RuleLevel =>
  typeof weight === 'number' ? 'weighted' : weight

/** A rule that is weighted again weighs what it usually does, or a middling weight where it usually is hard. */
const middling = 100

const isSame = (a: Pick<Rule, 'weight' | 'amount'>, b: Pick<Rule, 'weight' | 'amount'>): boolean =>
  a.weight === b.weight && a.amount === b.amount

/** The rules of the place, and those changed on screen: they hold for the next proposal, and longer when kept. */
export function useFillRules() {
  const { t } = useTranslation()
  const { data } = useQuery(api.rota.getFillRules, {}, ['rota'])
  const [drafts, setDrafts] = useState<ReadonlyMap<RuleId, Rule>>(new Map())
  const [refusal, setRefusal] = useState<FillRefusal | null>(null)
  const known = data?.rules ?? []
  const rules = known.map((rule) => ({ ...rule, ...drafts.get(rule.id) }))
  const changed = known.flatMap((rule) => {
    const draft = drafts.get(rule.id)
    return draft === undefined || isSame(draft, rule) ? [] : [draft]
  })
  const put = (all: readonly Rule[]) => {
    setRefusal(null)
    setDrafts((before) => new Map([...before, ...all.map((rule) => [rule.id, rule] as const)]))
  }
  const keep = async () => {
    const result = await api.rota.setFillRules({ rules: changed })
    if (result.ok) offerUndo(t('filling.rulesKept'), result.act)
    else setRefusal(refusalOf(result.error))
    if (result.ok) setDrafts(new Map())
  }
  return {
    isRead: data !== undefined,
    rules,
    changed,
    refusal,
    isUsual: rules.every((rule) => isSame(rule, rule.usual)),
    setLevel: (id: RuleId, level: RuleLevel) => {
      const rule = rules.find((one) => one.id === id)
      if (rule === undefined) return
      const usual = typeof rule.usual.weight === 'number' ? rule.usual.weight : middling
      put([{ id, amount: rule.amount, weight: level === 'weighted' ? usual : level }])
    },
    setRule: (rule: Rule) => put([rule]),
    reset: () => put(known.map(({ id, usual }) => ({ id, ...usual }))),
    keep,
  }
}

export type FillRulesDraft = ReturnType<typeof useFillRules>
