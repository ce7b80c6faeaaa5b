import type { Handlers } from '#core/context.ts'
import type { yearsContract } from '#shared/expenses/years-contract.ts'
import { err, ok } from '#shared/kernel/result.ts'

import { listSummaries } from './claim-queries.ts'
import { getExpenseSettings, missingOn } from './figure-queries.ts'
import { linesShown } from './line-shown.ts'
import { suggestClaims } from './suggestion-queries.ts'
import { findPersonYear, listStatements, readYear, standingShown, type PersonYear } from './year-queries.ts'
import { chooseSystem, declareOtherMoney } from './year-service.ts'

/** Who was at the place in the year, or has anything of it: somebody who left long ago is not in every list. */
const concerns = ({ isHere, facts, lines }: PersonYear): boolean =>
  isHere || facts.system !== null || facts.otherCents !== null || lines.length > 0

export const yearsHandlers: Handlers<typeof yearsContract> = {
  chooseSystem,
  declareOtherMoney,
  listYear: ({ vault, today }, { year }) => {
    const { figures, people } = readYear(vault, year, today)
    return ok({
      year,
      people: people.filter(concerns).map((person) => standingShown(person, figures)),
      missing: missingOn(figures, figures.today.startsWith(`${year}-`) ? today : `${year}-12-31`),
      fourEyes: getExpenseSettings(vault).fourEyes,
    })
  },
  getPersonYear: ({ vault, holder, today }, { personId, year }) => {
    const found = findPersonYear(vault, { personId, year, today })
    if (found === undefined) return err({ type: 'UnknownPerson', personId })
    const statements = listStatements(vault, year, personId).toReversed()
    return ok({
      standing: standingShown(found.person, found.figures),
      statements: statements.map(({ id, amountCents, declaredOn, fileId, note, createdAt }, index) => ({
        statementId: id,
        amountCents,
        declaredOn,
        fileId,
        note,
        createdAt,
        counts: index === 0,
      })),
      lines: linesShown(vault, found),
      claims: listSummaries(vault, { personId, year }, holder.id).claims,
      systemOpen: found.person.facts.lines.length === 0,
    })
  },
  suggestClaims: (context, period) => ok(suggestClaims(context, period)),
}
