import type { Handlers, VaultCommandContext } from '#core/context.ts'
import { nameKey } from '#shared/hosts/host-rules.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { institutionsContract } from '#shared/people/institutions-contract.ts'
import { canKeepTexts, readContact, withoutBlanks } from '#shared/people/person-rules.ts'

import { findInstitution, institutionUses, listInstitutions } from './institution-queries.ts'

type Institutions = Handlers<typeof institutionsContract>

interface InstitutionWords {
  readonly name: string
  readonly contactName: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly note: string | null
}

type NameRefusal = { readonly type: 'InstitutionNameTaken'; readonly institutionId: string }

/** Two institutions are not called alike: people are given one of them by its name. */
function canTakeName(
  { vault }: VaultCommandContext,
  name: string,
  institutionId: string | null,
): Result<null, NameRefusal> {
  const taken = listInstitutions(vault).find(
    (other) => other.id !== institutionId && nameKey(other.name) === nameKey(name),
  )
  return taken === undefined ? ok(null) : err({ type: 'InstitutionNameTaken', institutionId: taken.id })
}

/** What was typed, in the form it is kept in, when it may be. */
function readWords(context: VaultCommandContext, typed: InstitutionWords, institutionId: string | null) {
  const texts = canKeepTexts(typed)
  if (!texts.ok) return texts
  const name = canTakeName(context, typed.name, institutionId)
  return name.ok ? readContact(withoutBlanks(typed)) : name
}

export const addInstitution: Institutions['addInstitution'] = (context, typed) => {
  const words = readWords(context, typed, null)
  if (!words.ok) return words
  const { vault, newId, now } = context
  const institutionId = newId()
  vault.run(vault.q.insertInto('institution').values({ id: institutionId, ...words.value, createdAt: now }))
  return ok({ institutionId })
}

export const changeInstitution: Institutions['changeInstitution'] = (
  context,
  { institutionId, ...typed },
) => {
  const { vault } = context
  if (findInstitution(vault, institutionId) === undefined)
    return err({ type: 'InstitutionUnknown', institutionId })
  const words = readWords(context, typed, institutionId)
  if (!words.ok) return words
  vault.run(vault.q.updateTable('institution').set(words.value).where('id', '=', institutionId))
  return ok({})
}

export const removeInstitution: Institutions['removeInstitution'] = ({ vault }, { institutionId }) => {
  if (findInstitution(vault, institutionId) === undefined)
    return err({ type: 'InstitutionUnknown', institutionId })
  const uses = institutionUses(vault)(institutionId)
  if (uses.people + uses.agreements > 0) return err({ type: 'InstitutionInUse', ...uses })
  vault.run(vault.q.deleteFrom('institution').where('id', '=', institutionId))
  return ok({})
}
