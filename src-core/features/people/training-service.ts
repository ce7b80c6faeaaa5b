import type { Handlers } from '#core/context.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { belongingsContract } from '#shared/people/belongings-contract.ts'
import { canKeepTexts, type TextRefusal, withoutBlanks } from '#shared/people/person-rules.ts'
import type { Training } from '#shared/people/person.ts'

import { findPerson } from './person-queries.ts'

type Belongings = Handlers<typeof belongingsContract>
type TrainingWords = Omit<Training, 'id'>
type WordsRefusal = TextRefusal | { readonly type: 'ValidUntilBeforeDate' }

/** A training is not over before it was followed. */
function readWords(typed: TrainingWords): Result<TrainingWords, WordsRefusal> {
  const texts = canKeepTexts(typed)
  if (!texts.ok) return texts
  if (typed.validUntil !== null && typed.validUntil < typed.date) return err({ type: 'ValidUntilBeforeDate' })
  return ok(withoutBlanks(typed))
}

export const addTraining: Belongings['addTraining'] = ({ vault, newId }, { personId, ...typed }) => {
  if (findPerson(vault, personId) === undefined) return err({ type: 'PersonUnknown', personId })
  const words = readWords(typed)
  if (!words.ok) return words
  const trainingId = newId()
  vault.run(vault.q.insertInto('training').values({ id: trainingId, personId, ...words.value }))
  return ok({ trainingId })
}

export const changeTraining: Belongings['changeTraining'] = ({ vault }, { trainingId, ...typed }) => {
  const words = readWords(typed)
  if (!words.ok) return words
  const changed = vault.run(vault.q.updateTable('training').set(words.value).where('id', '=', trainingId))
  return changed === 0 ? err({ type: 'TrainingUnknown', trainingId }) : ok({})
}

export const removeTraining: Belongings['removeTraining'] = ({ vault }, { trainingId }) => {
  const removed = vault.run(vault.q.deleteFrom('training').where('id', '=', trainingId))
  return removed === 0 ? err({ type: 'TrainingUnknown', trainingId }) : ok({})
}
