import type { Contract } from '#shared/contract.ts'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'

export type Today = OutputOf<Contract['rota']['getToday']>
export type WallSlot = Today['onNow'][number]
export type WallHost = WallSlot['hosts'][number]

/** Those who are there or expected: not somebody absent, nor somebody who comes only if needed. */
export const isComing = ({ state }: WallHost): boolean =>
  state === 'signedUp' || state === 'confirmed' || state === 'present'

/** Fewer names are written larger: one to three, four to six, more. */
export const crowdOf = (names: number): 'few' | 'some' | 'many' =>
  names <= 3 ? 'few' : names <= 6 ? 'some' : 'many'
