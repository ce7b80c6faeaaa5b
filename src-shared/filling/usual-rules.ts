import { fillRuleNames, type FillRule, type FillRuleName, type FillRules } from './fill-rules.ts'

interface UsualRule extends FillRule {
  /** Why it weighs what it weighs, beside the others. */
  readonly why: string
}

/**
 * Until the place says otherwise. Weights have no unit: one breach of 100 is as bad as ten of 10. From the door that
 * stays shut to what is only more pleasant, each step is several times the one below it.
 */
export const usualRules: readonly UsualRule[] = [
  {
    id: 'under',
    weight: 1000,
    amount: null,
    why: 'A slot with too few people may stay shut: only a word given (at most, cannot) is worth more.',
  },
  {
    id: 'key',
    weight: 500,
    amount: null,
    why: 'Without a key the door stays shut, but somebody can still bring one: half a person missing.',
  },
  {
    id: 'newcomer',
    weight: 200,
    amount: null,
    why: 'Newcomers alone is hard on them and on visitors; the place opens all the same.',
  },
  {
    id: 'alone',
    weight: 150,
    amount: null,
    why: 'Somebody who asked not to be alone would rather be; a shut door is worse for everybody.',
  },
  {
    id: 'pairs',
    weight: 'hard',
    amount: null,
    why: 'Two people who must not meet in a slot: a proposal that puts them there is never right.',
  },
  {
    id: 'loads',
    weight: 'hard',
    amount: null,
    why: '"At most twice a week" is a word given: nobody finds more than that under their name.',
  },
  {
    id: 'change',
    weight: 100,
    amount: null,
    why: 'People were told and made plans: moving two of them must be worth a lonely newcomer, not a little balance.',
  },
  {
    id: 'rest',
    weight: 100,
    amount: 660,
    why: 'Eleven hours between two slots, the daily rest of Directive 2003/88/EC (article 3), as a measure of good sense.',
  },
  {
    id: 'lastResort',
    weight: 80,
    amount: null,
    why: '"Only if nobody else": anybody who can comes first, and the slot still opens when nobody can.',
  },
  {
    id: 'succession',
    weight: 60,
    amount: null,
    why: 'A morning after a late evening is tiring, even with enough hours between them.',
  },
  {
    id: 'oneADay',
    weight: 50,
    amount: null,
    why: 'Two slots on one day is a long day; some like it, and wishes can say so.',
  },
  {
    id: 'leastLoads',
    weight: 40,
    amount: null,
    why: '"At least once a month" keeps somebody in touch with the place: worth a second person where one is enough.',
  },
  {
    id: 'longestRun',
    weight: 30,
    amount: 4,
    why: 'Five days in a row is a job; hosts come beside one, or beside the rest of their life.',
  },
  {
    id: 'weekends',
    weight: 30,
    amount: 2,
    why: 'Every second weekend free, for everybody.',
  },
  {
    id: 'over',
    weight: 20,
    amount: null,
    why: 'Places above the need stay free for those who sign up by themselves, unless somebody wants to come more.',
  },
  {
    id: 'wishes',
    weight: 16,
    amount: null,
    why: 'A slot somebody would rather not have costs four steps of balance: it is given when sharing asks for it.',
  },
  {
    id: 'fair',
    weight: 4,
    amount: null,
    why: 'The nth slot a month costs n times this, 50 times at most: 200, less than half a missing key. It shares, and shuts no door.',
  },
]

/** The rules in force: those of the place where it chose, the usual ones elsewhere. */
export function rulesInForce(chosen: readonly FillRule[]): FillRules {
  const known = new Map<FillRuleName, FillRule>()
  for (const { id, weight, amount } of usualRules) known.set(id, { id, weight, amount })
  for (const rule of chosen) known.set(rule.id, rule)
  return Object.fromEntries(fillRuleNames.map((id) => [id, known.get(id)])) as unknown as FillRules
}
