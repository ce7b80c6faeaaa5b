import type { Handlers, VaultCommandContext } from '#core/context.ts'
import { keepVaultFile } from '#core/vault-files.ts'
import { claimSystemIdOf, type YearSystem } from '#shared/expenses/claim.ts'
import { canChooseSystem, liftsLimits } from '#shared/expenses/system-rules.ts'
import type { yearsContract } from '#shared/expenses/years-contract.ts'
import { must, ok, err } from '#shared/kernel/result.ts'

import { findPersonYear, standingShown } from './year-queries.ts'

type Years = Handlers<typeof yearsContract>

/** All of them or none: one person who has lines of the other system refuses the whole act. A limit is lifted by a coordinator. */
export const chooseSystem: Years['chooseSystem'] = (context, { personIds, year, ...words }) => {
  for (const personId of new Set(personIds)) {
    const found = findPersonYear(context.vault, { personId, year, today: context.today })
    if (found === undefined) return err({ type: 'UnknownPerson', personId })
    const choice = canChooseSystem(words, found.person.facts, found.figures)
    if (!choice.ok) return choice
    if (context.holder.role !== 'coordinator' && liftsLimits(choice.value, found.person.facts))
      return err({ type: 'CoordinatorNeeded' })
    writeSystem(context, personId, year, choice.value)
  }
  return ok({})
}

function writeSystem(
  { vault, now }: VaultCommandContext,
  personId: string,
  year: number,
  { regularTransport, ...chosen }: YearSystem,
): void {
  const row = { ...chosen, regularTransport: regularTransport ? 1 : 0, chosenAt: now } as const
  vault.run(
    vault.q
      .insertInto('claimSystem')
      .values({ id: claimSystemIdOf(personId, year), personId, year, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row)),
  )
}

/** A fact, which no ceiling refuses: a year it puts over its ceiling is answered with what that means. */
export const declareOtherMoney: Years['declareOtherMoney'] = (context, { document, ...words }) => {
  const { vault, newId, now, today } = context
  const { personId, year, amountCents, declaredOn, note } = words
  if (findPersonYear(vault, { personId, year, today }) === undefined)
    return err({ type: 'UnknownPerson', personId })
  // The last one declared counts: one of a day to come would outlive every true one.
  if (declaredOn > today) return err({ type: 'DayToCome', date: declaredOn })
  const kept = document === null ? ok({ fileId: null }) : keepVaultFile(context, document)
  if (!kept.ok) return kept
  const statementId = newId()
  vault.run(
    vault.q.insertInto('swornStatement').values({
      id: statementId,
      personId,
      year,
      amountCents,
      declaredOn,
      fileId: kept.value.fileId,
      note,
      createdAt: now,
    }),
  )
  const { figures, person } = must(findPersonYear(vault, { personId, year, today }), 'a person just read')
  return ok({ statementId, standing: standingShown(person, figures) })
}
