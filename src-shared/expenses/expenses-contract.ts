/** What volunteers are paid back, and the proof of it. All of it is in the vault. */
export const expensesContract = {}
