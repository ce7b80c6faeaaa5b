import Papa from 'papaparse'
import readXlsx from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { valueOf } from '#test/support/core.ts'
import { aYearOfTen, type YearOfTen } from '#test/support/expense-year.ts'
import { judgeTransferFile, valuesIn } from '#test/support/transfers.ts'

let ten: YearOfTen
beforeAll(async () => {
  ten = await aYearOfTen()
}, 60_000)
afterAll(() => ten.place.dispose())

const sql = <T>(text: string): T => ten.place.vault().connection.prepare(text).pluck().get() as T
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)
const centsIn = (texts: readonly string[]) => sum(texts.map((text) => Number(text.replace(/[.,]/, ''))))
const yearList = () => valueOf(ten.place.api.expenses.getYearList({ year: 2025 }))

describe('a year of ten people, from the rota to the list', () => {
  test('has each person and each sum that plain SQL adds up from the rows', async () => {
    const { people, sums } = await yearList()
    const judged = ten.place.judge(2025)
    expect(people).toHaveLength(10)
    const listed = people
      .map(({ personId, lines, sums: own }) => ({
        personId,
        flatCents: own.flatCents,
        realCents: own.realCents,
        travelCents: own.travelCents,
        travelMetres: sum(lines.map(({ metres }) => metres ?? 0)),
        flatDays: own.days,
        approvedCents: own.unpaidCents,
        paidCents: own.paidCents,
      }))
      .toSorted((a, b) => (a.personId < b.personId ? -1 : 1))
    const asJudged = judged.map((one) => {
      const { highestDayCents: _day, otherCents: _other, ceilingCents: _ceiling, ...others } = one
      const { doubleDays, linesBelowZero, ...rest } = others
      expect({ doubleDays, linesBelowZero }).toEqual({ doubleDays: 0, linesBelowZero: 0 })
      return rest
    })
    expect(listed).toEqual(asJudged)
    expect(sums.totalCents).toBe(
      sum(judged.map(({ flatCents, realCents, travelCents }) => flatCents + realCents + travelCents)),
    )
    expect(sums.days).toBe(sum(judged.map(({ flatDays }) => flatDays)))
    expect(sums).toMatchObject({ totalCents: sums.paidCents, unpaidCents: 0 })
  })

  test('keeps to both ceilings, whatever the number of slots in a day', () => {
    for (const { highestDayCents, flatCents, ceilingCents } of ten.place.judge(2025)) {
      expect(highestDayCents).toBeLessThanOrEqual(4231)
      if (ceilingCents !== null) expect(flatCents).toBeLessThanOrEqual(ceilingCents)
    }
  })

  test('has files that the schema takes, whose sums are the money that was paid, to the cent', async () => {
    const { batches } = ten
    const texts: string[] = []
    for (const { bytes, count, sumCents } of batches) {
      judgeTransferFile(bytes)
      const amounts = valuesIn(bytes, 'InstdAmt')
      expect(valuesIn(bytes, 'GrpHdr/NbOfTxs')).toEqual([String(amounts.length)])
      expect(centsIn(valuesIn(bytes, 'GrpHdr/CtrlSum'))).toBe(centsIn(amounts))
      expect(amounts).toHaveLength(count)
      expect(centsIn(amounts)).toBe(sumCents)
      texts.push(...amounts)
    }
    expect(new Set(batches.map(({ messageId }) => messageId)).size).toBe(batches.length)
    for (const { batchId } of batches)
      expect(await ten.place.api.expenses.getBatchFile({ batchId })).toMatchObject({
        error: { type: 'BatchPaid' },
      })
    expect(batches.length).toBeGreaterThanOrEqual(12)
    const cash = sql<number>(
      "SELECT sum(amountCents) FROM payment WHERE method = 'cash' AND cancelledAt IS NULL",
    )
    const cameBack = sql<number>('SELECT sum(amountCents) FROM payment WHERE cancelledAt IS NOT NULL')
    expect(centsIn(texts) - cameBack + cash).toBe((await yearList()).sums.paidCents)
    expect(sql<number>('SELECT sum(amountCents) FROM payment WHERE cancelledAt IS NULL')).toBe(
      sql<number>('SELECT sum(amountCents) FROM expenseLine'),
    )
  })

  test('paid each claim once, the one whose money came back too', () => {
    const twice = `SELECT count(*) FROM (
      SELECT claimId FROM payment WHERE cancelledAt IS NULL GROUP BY claimId HAVING count(*) > 1)`
    expect(sql<number>(twice)).toBe(0)
    expect(sql<number>('SELECT count(*) FROM payment WHERE cancelledAt IS NOT NULL')).toBe(1)
    expect(sql<number>('SELECT count(*) FROM expenseClaim')).toBe(
      sql<number>('SELECT count(*) FROM payment WHERE cancelledAt IS NULL'),
    )
    const alone = 'SELECT count(*) FROM claimStep WHERE alone = 1'
    expect(sql<number>(alone)).toBe(0)
  })

  test('shows the late correction on the day it corrects, and not as a day', async () => {
    const { people } = await yearList()
    const corrected = people.flatMap(({ lines }) => lines).filter(({ kind }) => kind === 'correction')
    expect(corrected).toMatchObject([{ countsAs: 'flatDay', amountCents: -4231, date: ten.correctedDay }])
    const person = people.find(({ lines }) => lines.some(({ kind }) => kind === 'correction'))
    expect(person?.lines.filter(({ date }) => date === ten.correctedDay)).toHaveLength(2)
    const days = new Set(person?.lines.filter(({ kind }) => kind === 'flatDay').map(({ date }) => date))
    expect(person?.sums.days).toBe(days.size - 1)
  })
})

describe('the list for the accountant', () => {
  const exported = (format: 'csv' | 'xlsx', language: 'fr' | 'nl' = 'fr') =>
    valueOf(ten.place.api.expenses.exportYearList({ year: 2025, format, language }))

  test('is a Belgian CSV whose amounts add up to the list, with no formula in it', async () => {
    const { fileName, bytes } = await exported('csv')
    expect(fileName).toBe('liste-nominative-2025.csv')
    expect(Array.from(bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf])
    const text = new TextDecoder().decode(bytes)
    const { data } = Papa.parse<Record<string, string>>(text, {
      header: true,
      delimiter: ';',
      skipEmptyLines: true,
    })
    const { people, sums } = await yearList()
    expect(data).toHaveLength(people.flatMap(({ lines }) => lines).length)
    const amounts = data.map((row) => row['Montant (EUR)'] ?? '')
    for (const amount of amounts) expect(amount).toMatch(/^-?\d+,\d\d$/)
    expect(centsIn(amounts)).toBe(sums.totalCents)
    expect(data.find(({ Nom }) => Nom?.includes('SOMME'))?.['Nom']).toBe("'=SOMME(A1) Zoé")
    expect(data.some((row) => row['Sorte'] === 'Correction (Forfait du jour)')).toBe(true)
  })

  test('is a workbook of days and numbers', async () => {
    const { bytes } = await exported('xlsx', 'nl')
    const [sheet] = await readXlsx(Buffer.from(bytes))
    const [titles, ...rows] = sheet?.data ?? []
    expect(titles).toContain('Bedrag (EUR)')
    const at = titles?.indexOf('Bedrag (EUR)') ?? -1
    const cents = sum(rows.map((row) => Math.round(Number(row[at]) * 100)))
    expect(cents).toBe((await yearList()).sums.totalCents)
    expect(rows.every((row) => row[2] instanceof Date)).toBe(true)
  })
})
