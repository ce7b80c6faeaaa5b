import { addressOf, navigate, useAddress } from '#renderer/lib/router.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { isLocalDate, type LocalDate } from '#shared/kernel/local-date.ts'
import { spanAround } from '#shared/rota/balance-rules.ts'
import type { DaySpan } from '#shared/rota/balance.ts'

export const balanceUnits = ['month', 'year'] as const
export type BalanceUnit = (typeof balanceUnits)[number]

interface Asked {
  readonly date: LocalDate
  readonly unit: BalanceUnit
}

/** The address of the balance: `/rota/2026-11-16?view=balance&by=year`; the month of today when nothing is said. */
export const balanceAddressOf = ({ date, unit }: Asked, today: LocalDate): string =>
  addressOf('rota', date === today ? [] : [date], {
    view: 'balance',
    by: unit === 'month' ? undefined : unit,
  })

/** Which month or year is shown, its days, and the way to another. */
export function useBalanceAddress() {
  const { parts, query } = useAddress()
  const today = useNow().date
  const [, date = ''] = parts
  const asked: Asked = {
    date: isLocalDate(date) ? date : today,
    unit: query['by'] === 'year' ? 'year' : 'month',
  }
  const span: DaySpan = spanAround(asked.date, asked.unit)
  const go = (change: Partial<Asked>) =>
    navigate(balanceAddressOf({ ...asked, ...change }, today), { replace: true })
  return { ...asked, span, today, go }
}
