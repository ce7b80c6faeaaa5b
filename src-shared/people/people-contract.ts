import { belongingsContract } from './belongings-contract.ts'
import { institutionsContract } from './institutions-contract.ts'
import { personsContract } from './persons-contract.ts'

/** What concerns identified people. All of it is in the vault. */
export const peopleContract = { ...personsContract, ...institutionsContract, ...belongingsContract }
