import type { Handlers } from '#core/context.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { belongingsContract } from '#shared/people/belongings-contract.ts'
import type { institutionsContract } from '#shared/people/institutions-contract.ts'
import { isStillHere } from '#shared/people/person-rules.ts'
import type { personsContract } from '#shared/people/persons-contract.ts'

import { findHost } from '../hosts/hosts-queries.ts'
import { listErasedPeople } from './erased-people-queries.ts'
import { listHostsWithoutFile } from './hosts-without-file-queries.ts'
import { findInstitution, institutionUses, listInstitutions } from './institution-queries.ts'
import { addInstitution, changeInstitution, removeInstitution } from './institution-service.ts'
import { giveKey, listKeys, removeKey, returnKey } from './key-service.ts'
import { exportPeople } from './people-export.ts'
import { listPeople } from './people-list.ts'
import { findPerson, findPersonOfHost, linkedHost, listKeysOf, listTrainingsOf } from './person-queries.ts'
import { addPerson, changePerson } from './person-service.ts'
import { addTraining, changeTraining, removeTraining } from './training-service.ts'

type Persons = Handlers<typeof personsContract>

const getPerson: Persons['getPerson'] = ({ db, vault, today }, { personId }) => {
  const person = findPerson(vault, personId)
  if (person === undefined) return err({ type: 'PersonUnknown', personId })
  const isErased = listErasedPeople(vault).has(personId)
  const host = person.hostId === null ? undefined : findHost(db, person.hostId)
  const institution = person.institutionId === null ? undefined : findInstitution(vault, person.institutionId)
  return ok({
    person,
    host: host === undefined ? null : linkedHost(host),
    institution: institution === undefined ? null : { id: institution.id, name: institution.name },
    isActive: !isErased && isStillHere(person, today),
    isErased,
    trainings: listTrainingsOf(vault, personId),
    keys: listKeysOf(vault, personId),
  })
}

export const personHandlers: Handlers<
  typeof personsContract & typeof institutionsContract & typeof belongingsContract
> = {
  listPeople: (context) => ok(listPeople(context)),
  getPerson,
  findPersonOfHost: ({ vault }, { hostId }) => ok({ personId: findPersonOfHost(vault, hostId)?.id ?? null }),
  listHostsWithoutPerson: ({ db, vault }) => ok({ hosts: listHostsWithoutFile(db, vault) }),
  addPerson,
  changePerson,
  exportPeople,
  listInstitutions: ({ vault }) => {
    const uses = institutionUses(vault)
    return ok({
      institutions: listInstitutions(vault).map(({ createdAt: _createdAt, ...institution }) => ({
        ...institution,
        ...uses(institution.id),
      })),
    })
  },
  addInstitution,
  changeInstitution,
  removeInstitution,
  addTraining,
  changeTraining,
  removeTraining,
  giveKey,
  returnKey,
  removeKey,
  listKeys,
}
