import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { easterOf } from '#shared/calendar/calendar-rules.ts'
import { bankingDayFrom, isBankingDay, nextBankingDay } from '#shared/expenses/banking-day-rules.ts'
import { closingDayRows } from '#shared/expenses/closing-day-rows.ts'
import { canBeCarriedOut, canBeNotedPaid } from '#shared/expenses/payment-rules.ts'
import { addDays, weekdayOf } from '#shared/kernel/local-date.ts'

const anyDay = fc.integer({ min: 0, max: 12_000 }).map((shift) => addDays('2010-01-01', shift))

describe('days on which banks carry transfers out', () => {
  it.each([
    ['2026-11-23', true, 'a Monday'],
    ['2026-11-21', false, 'a Saturday'],
    ['2026-11-22', false, 'a Sunday'],
    ['2027-01-01', false, "New Year's Day"],
    ['2027-03-26', false, 'Good Friday'],
    ['2027-03-29', false, 'Easter Monday'],
    ['2026-05-01', false, 'Labour Day'],
    ['2026-12-25', false, 'Christmas Day'],
    ['2028-12-26', false, 'the day after Christmas'],
    ['2026-12-24', true, 'Christmas Eve'],
    ['2026-07-21', true, 'the national day of Belgium'],
    ['2026-05-14', true, 'Ascension Day'],
    ['2026-11-11', true, 'Armistice Day'],
  ])('%s: %s, %s', (day, isOpen) => {
    expect(isBankingDay(day)).toBe(isOpen)
  })

  it('are all weekdays but six days a year, and each of those has its source', () => {
    expect(closingDayRows.every(({ source, validFrom }) => source !== '' && validFrom === '2002-01-01')).toBe(
      true,
    )
    fc.assert(
      fc.property(anyDay, (day) => {
        const easter = easterOf(Number(day.slice(0, 4)))
        const isClosed =
          weekdayOf(day) > 5 ||
          ['01-01', '05-01', '12-25', '12-26'].includes(day.slice(5)) ||
          day === addDays(easter, -2) ||
          day === addDays(easter, 1)
        expect(isBankingDay(day)).toBe(!isClosed)
      }),
    )
  })

  it('follow each other: the next one is never further than five days, over Easter', () => {
    expect(nextBankingDay('2026-11-20')).toBe('2026-11-23')
    expect(nextBankingDay('2026-12-24')).toBe('2026-12-28')
    expect(nextBankingDay('2027-03-25')).toBe('2027-03-30')
    expect(bankingDayFrom('2026-11-23')).toBe('2026-11-23')
    fc.assert(
      fc.property(anyDay, (today) => {
        const next = nextBankingDay(today)
        expect(isBankingDay(next)).toBe(true)
        expect(next > today && next <= addDays(today, 5)).toBe(true)
      }),
    )
  })
})

describe('a batch', () => {
  it.each(['2026-11-28', '2026-12-25', '2027-03-26'])('is not asked for %s: banks rest', (day) => {
    expect(canBeCarriedOut(day, '2026-11-21')).toEqual({ ok: false, error: 'bankClosed' })
  })

  const batch = { createdOn: '2026-11-21', executionDate: '2026-11-23' }
  const noted = (paidOn: string, today: string, isOnStatement = false) =>
    canBeNotedPaid(paidOn, batch, { today, isOnStatement })

  it('is not noted as paid before the day it asks the bank to pay', () => {
    const early = { ok: false, error: { type: 'BeforeExecution', executionDate: '2026-11-23' } }
    expect(noted('2026-11-21', '2026-11-21')).toEqual(early)
    expect(noted('2026-11-22', '2026-11-24')).toEqual(early)
    expect(noted('2026-11-23', '2026-11-24').ok).toBe(true)
    expect(noted('2026-11-24', '2026-11-24').ok).toBe(true)
  })

  it('is noted before that day by who has seen it on the statement', () => {
    expect(noted('2026-11-22', '2026-11-22', true).ok).toBe(true)
  })

  it('is never noted as paid on a day to come, nor before it was made, whatever was seen', () => {
    const refused = (why: string) => ({ ok: false, error: { type: 'DateNotAccepted', why } })
    expect(noted('2026-11-23', '2026-11-22', true)).toEqual(refused('future'))
    expect(noted('2026-11-20', '2026-11-22', true)).toEqual(refused('tooEarly'))
  })
})
