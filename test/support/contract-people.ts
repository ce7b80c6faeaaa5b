import type { VaultToFill } from './contract-vault.ts'
import { valueOf } from './core.ts'

/** A file with a host of its own, an institution, a training and a key. */
export async function fillPeople({ api, hostIds }: VaultToFill): Promise<string[]> {
  const { people } = api
  const { institutionId } = await valueOf(people.addInstitution({ name: 'Maison verte' }))
  const free = await valueOf(people.addInstitution({ name: 'Abri' }))
  const { personId } = await valueOf(
    people.addPerson({ firstName: 'Dina', lastName: 'Essai', hostId: hostIds[3] ?? null, institutionId }),
  )
  const { trainingId } = await valueOf(
    people.addTraining({ personId, title: 'Premiers secours', date: '2026-05-04' }),
  )
  const loan = { personId, givenOn: '2026-01-10' }
  const out = await valueOf(people.giveKey({ ...loan, keyLabel: 'Entrée 1' }))
  const back = await valueOf(people.giveKey({ ...loan, keyLabel: 'Cave' }))
  await valueOf(people.returnKey({ keyLoanId: back.keyLoanId, returnedOn: '2026-02-10' }))
  return [institutionId, free.institutionId, personId, trainingId, out.keyLoanId, back.keyLoanId]
}
