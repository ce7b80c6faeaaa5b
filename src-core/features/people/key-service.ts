import type { Handlers, VaultQueryContext } from '#core/context.ts'
import { must, err, ok } from '#shared/kernel/result.ts'
import type { belongingsContract } from '#shared/people/belongings-contract.ts'
import { keyDifference } from '#shared/people/key-rules.ts'
import { canKeepTexts, isStillHere, withoutBlanks } from '#shared/people/person-rules.ts'

import { listHosts } from '../hosts/hosts-queries.ts'
import { findPerson, linkedHost, listKeyLoans, listPersons } from './person-queries.ts'

type Belongings = Handlers<typeof belongingsContract>

export const giveKey: Belongings['giveKey'] = ({ vault, newId }, { personId, ...typed }) => {
  if (findPerson(vault, personId) === undefined) return err({ type: 'PersonUnknown', personId })
  const texts = canKeepTexts(typed)
  if (!texts.ok) return texts
  const keyLoanId = newId()
  const words = withoutBlanks(typed)
  vault.run(vault.q.insertInto('keyLoan').values({ id: keyLoanId, personId, ...words, returnedOn: null }))
  return ok({ keyLoanId })
}

export const returnKey: Belongings['returnKey'] = ({ vault }, { keyLoanId, returnedOn }) => {
  const loan = vault.first(vault.q.selectFrom('keyLoan').selectAll().where('id', '=', keyLoanId))
  if (loan === undefined) return err({ type: 'KeyLoanUnknown', keyLoanId })
  if (loan.returnedOn !== null) return err({ type: 'KeyAlreadyReturned', returnedOn: loan.returnedOn })
  if (returnedOn < loan.givenOn) return err({ type: 'ReturnedBeforeGiven', givenOn: loan.givenOn })
  vault.run(vault.q.updateTable('keyLoan').set({ returnedOn }).where('id', '=', keyLoanId))
  return ok({})
}

export const removeKey: Belongings['removeKey'] = ({ vault }, { keyLoanId }) => {
  const removed = vault.run(vault.q.deleteFrom('keyLoan').where('id', '=', keyLoanId))
  return removed === 0 ? err({ type: 'KeyLoanUnknown', keyLoanId }) : ok({})
}

/** The register, and where the mark that the rota reads on a host says something else. */
export const listKeys: Belongings['listKeys'] = ({ db, vault, today }) => {
  const hosts = listHosts(db, { archived: true })
  const hostsById = new Map(hosts.map((host) => [host.id, linkedHost(host)]))
  const people = new Map(listPersons(vault).map((person) => [person.id, person]))
  const loans = listKeyLoans(vault).map((loan) => {
    const person = must(people.get(loan.personId), 'the person a key was lent to')
    return {
      ...loan,
      firstName: person.firstName,
      lastName: person.lastName,
      host: hostsById.get(person.hostId ?? '') ?? null,
      isHolderGone: loan.returnedOn === null && !isStillHere(person, today),
    }
  })
  return ok({ loans, differences: differencesOf({ db, vault }, loans) })
}

function differencesOf(
  { db, vault }: Pick<VaultQueryContext, 'db' | 'vault'>,
  loans: readonly { readonly personId: string; readonly returnedOn: string | null }[],
) {
  const ofHost = new Map(listPersons(vault).map(({ id, hostId }) => [hostId ?? '', id]))
  return listHosts(db, { archived: false }).flatMap((host) => {
    const personId = ofHost.get(host.id) ?? null
    const held = loans.filter((loan) => loan.personId === personId && loan.returnedOn === null).length
    const kind = keyDifference(host.keyHolder, held)
    return kind === null ? [] : [{ host: linkedHost(host), personId, kind }]
  })
}
