import { belongingsContract } from './belongings-contract.ts'
import { institutionsContract } from './institutions-contract.ts'
import { keepingContract } from './keeping-contract.ts'
import { notesContract } from './notes-contract.ts'
import { personsContract } from './persons-contract.ts'
import { policiesContract } from './policies-contract.ts'

/** What concerns identified people. All of it is in the vault. */
export const peopleContract = {
  ...personsContract,
  ...institutionsContract,
  ...belongingsContract,
  ...notesContract,
  ...policiesContract,
  ...keepingContract,
}
