import { addressOf } from '#renderer/lib/router.ts'
import { startOfMonth, addDays, endOfMonth, isLocalDate, type LocalDate } from '#shared/kernel/local-date.ts'

/** The faces of the expense claims, in their order; each has an address: `/hosts/expenses/year`. */
export const expensesTabs = ['claims', 'payments', 'year', 'rates'] as const
export type ExpensesTab = (typeof expensesTabs)[number]

/** `/hosts/expenses?month=2026-11`; the month it is when none is said. */
export const claimsAddress = (month?: string): string => addressOf('hosts', ['expenses'], { month })

/** `/hosts/expenses/claims/<id>`: one claim; a day of it to decide about is in the form already. */
export const claimAddress = (claimId: string, date?: LocalDate): string =>
  addressOf('hosts', ['expenses', 'claims', claimId], { date })

/**
 * `/hosts/expenses/claims/new?person=<id>&month=2026-03`: the open claim of a person for a month, or where it begins with
 * its first line. Nothing is written by going there.
 */
export const monthClaimAddress = ({ personId, month, date }: MonthClaim): string =>
  addressOf('hosts', ['expenses', 'claims', 'new'], { person: personId, month, date })

export interface MonthClaim {
  readonly personId: string
  readonly month: string
  readonly date?: LocalDate | undefined
}

/** A day in an address; none when there is none that can be read. */
export const dayOf = (text: string | undefined): LocalDate | null =>
  text !== undefined && isLocalDate(text) ? text : null

/** `/hosts/expenses/people/<id>?year=2026`: a person's year. Ids only: no name stands in an address. */
export const personAddress = (personId: string, year: number): string =>
  addressOf('hosts', ['expenses', 'people', personId], { year: String(year) })

export const tabAddress = (tab: ExpensesTab, year?: number): string =>
  tab === 'claims'
    ? claimsAddress()
    : addressOf('hosts', ['expenses', tab], { year: year === undefined ? undefined : String(year) })

/** `2026-11` in an address; the month of today when there is none that can be read. */
export const monthOf = (text: string | undefined, today: LocalDate): string =>
  text !== undefined && /^[12]\d{3}-(0[1-9]|1[0-2])$/.test(text) ? text : today.slice(0, 7)

/** `2026` in an address; the year of today when there is none that can be read. */
export const yearOf = (text: string | undefined, today: LocalDate): number =>
  text !== undefined && /^[12]\d{3}$/.test(text) ? Number(text) : Number(today.slice(0, 4))

/** `2026-12` → `2027-01`. */
export const monthAfter = (month: string): string => addDays(endOfMonth(`${month}-01`), 1).slice(0, 7)

/** `2027-01` → `2026-12`. */
export const monthBefore = (month: string): string => addDays(startOfMonth(`${month}-01`), -1).slice(0, 7)
