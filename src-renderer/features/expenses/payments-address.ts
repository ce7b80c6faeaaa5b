import { addressOf } from '#renderer/lib/router.ts'

/** `/hosts/expenses/payments?month=2026-11`: what is to pay, and what was. */
export const paymentsAddress = (month?: string): string =>
  addressOf('hosts', ['expenses', 'payments'], { month })

/** `/hosts/expenses/list?year=2026`: the nominative list. */
export const yearListAddress = (year: number): string =>
  addressOf('hosts', ['expenses', 'list'], { year: String(year) })

/** `/hosts/people/<id>`: the file, where an account number is put right. */
export const fileAddress = (personId: string): string => addressOf('hosts', ['people', personId])
