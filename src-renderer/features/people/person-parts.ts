import type { DraftName } from './person-draft.ts'

/** The parts of a file that are changed together, each in a window of its own. */
export const partNames = {
  identity: ['hostId', 'firstName', 'lastName', 'phone', 'email', 'languages', 'street', 'postcode', 'city'],
  emergency: ['emergencyName', 'emergencyPhone', 'emergencyRelation'],
  delegation: ['institutionId'],
  account: ['iban', 'accountHolder'],
  photo: ['photoPermission', 'photoAskedOn'],
  stay: ['startDate', 'endDate'],
  note: ['note'],
} as const satisfies Readonly<Record<string, readonly DraftName[]>>

export type PersonPart = keyof typeof partNames
