/** What concerns identified people. All of it is in the vault. */
export const peopleContract = {}
