import { bankingDayFrom } from '#shared/expenses/banking-day-rules.ts'
import { addDays, endOfMonth, instantOf, type LocalDate } from '#shared/kernel/local-date.ts'

import { payFrom } from './claims.ts'
import { valueOf } from './core.ts'
import { aCost, anExpensePlace, aTrip, type ExpensePlace, second } from './expenses.ts'
import { founder } from './vault.ts'

interface Member {
  readonly personId: string
  readonly hostId: string
  readonly index: number
}

const months = Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(2, '0')}`)
const iban = 'BE71096123456769'
const accounts = [iban, 'BE68539007547034', 'NL91ABNA0417164300', 'FR1420041010050500013M02606', iban]
const names = ['Amina', 'Bo', 'Chloé', 'Dries', 'Éloïse', 'Fatou', 'Gül', 'Hanne', 'Iskander', 'Zoé']

/** The days somebody welcomes in a month: one to three, other ones for each. */
const daysOf = (month: string, { index }: Member): LocalDate[] =>
  Array.from({ length: 1 + ((index + Number(month.slice(5))) % 3) }, (_, time) =>
    addDays(`${month}-01`, (index + time * 9) % 28),
  )

/** Ten people with a file: eight at the flat rate, two with real costs; the last has a name that is a formula. */
async function tenPeople(place: ExpensePlace): Promise<readonly Member[]> {
  const members: Member[] = []
  for (const [index, firstName] of names.entries()) {
    const { hostId } = await valueOf(place.api.hosts.add({ displayName: firstName, origin: 'neighbour' }))
    const lastName = index === 9 ? '=SOMME(A1)' : `Nom${index}`
    const address = { street: `Rue du Fort ${index + 1}`, postcode: '1060', city: 'Saint-Gilles' }
    // The fourth has no account number: she is paid in cash.
    const words = { firstName, lastName, hostId, ...address, iban: index === 3 ? null : accounts[index % 5] }
    const { personId } = await valueOf(place.api.people.addPerson(words))
    members.push({ personId, hostId, index })
  }
  for (const { personId, index } of members) {
    const system = index < 8 ? 'flatRate' : 'realCosts'
    await valueOf(place.choose(personId, { year: 2025, system }))
  }
  return members
}

/** A month of claims: presences, drafts, travel and costs, submitted by one holder and approved by another. */
async function claimMonth(place: ExpensePlace, members: readonly Member[], month: string): Promise<void> {
  const { api } = place
  for (const member of members) {
    for (const [time, date] of daysOf(month, member).entries())
      await place.present(member.hostId, date, time === 0 ? ['day', 'night'] : ['day'])
  }
  const { people } = await valueOf(api.expenses.suggestClaims({ month }))
  const claims = people
    .filter(({ obstacle, days }) => obstacle === null && days.length > 0)
    .map(({ personId, days }) => ({ personId, month, dates: days.map(({ date }) => date) }))
  await valueOf(api.expenses.draftClaims({ claims }))
  for (const { personId, index } of members.slice(2, 4))
    await valueOf(place.addLine(personId, aTrip({ date: `${month}-20`, metres: 11_100 + index * 7 })))
  for (const { personId, index } of members.slice(8))
    await valueOf(place.addLine(personId, aCost({ date: `${month}-15`, amountCents: 1999 + index })))
  await approveAll(place, month)
}

async function approveAll(place: ExpensePlace, month: string): Promise<void> {
  const { claims } = await valueOf(place.api.expenses.listClaims({ month, state: 'draft' }))
  for (const { claimId } of claims) await valueOf(place.api.expenses.submitClaim({ claimId }))
  place.openAs(second)
  for (const { claimId } of claims) await valueOf(place.api.expenses.approveClaim({ claimId }))
  place.openAs(founder)
}

/** Pays what is approved up to a month: by a batch, and in cash to who has no account. */
async function payMonth(place: ExpensePlace, month: string, today: LocalDate) {
  const { api } = place
  const { claims } = await valueOf(api.expenses.listPayable({ month }))
  const claimIds = claims.filter(({ obstacle }) => obstacle === null).map(({ claimId }) => claimId)
  const isNumbered = Number(month.slice(5)) % 2 === 0
  const text = { kind: 'text', text: `Défraiements ${month}` } as const
  const communication = isNumbered ? ({ kind: 'numbered' } as const) : text
  const executionDate = bankingDayFrom(today)
  const batch = await valueOf(api.expenses.makeBatch({ month, executionDate, claimIds, communication }))
  // Saved before it is carried out: after that the file leaves no more.
  const { bytes } = await valueOf(api.expenses.getBatchFile({ batchId: batch.batchId }))
  if (executionDate > today) place.goTo(instantOf(executionDate, '18:00'))
  await valueOf(api.expenses.markBatchPaid({ batchId: batch.batchId, paidOn: executionDate }))
  for (const { claimId, obstacle } of claims) {
    if (obstacle !== 'ibanMissing') continue
    const { paymentId } = await valueOf(api.expenses.payCash({ claimId, paidOn: today }))
    await valueOf(api.expenses.signReceipt({ paymentId, signedOn: today }))
  }
  return { ...batch, bytes }
}

/**
 * The calendar year 2025 of ten people, month by month: who came, claims, approval by a second holder, a batch a month.
 * In December a day of June that was paid turns out wrong, and the money of one transfer comes back and goes again.
 */
export async function aYearOfTen() {
  const place = await anExpensePlace({ at: instantOf('2025-01-31', '18:00') })
  payFrom(place)
  const members = await tenPeople(place)
  const batches: Awaited<ReturnType<typeof payMonth>>[] = []
  let correctedDay = ''
  for (const month of months) {
    const today = endOfMonth(`${month}-01`)
    place.goTo(instantOf(today, '18:00'))
    if (month === '2025-12') correctedDay = await correctJune(place, members[1]?.personId ?? '')
    await claimMonth(place, members, month)
    batches.push(await payMonth(place, month, today))
  }
  const again = await payAgain(place, batches.at(-1)?.batchId ?? '')
  return { place, members, batches: [...batches, again], correctedDay }
}

export type YearOfTen = Awaited<ReturnType<typeof aYearOfTen>>

/** The first day of June, long paid, should not have been. */
async function correctJune(place: ExpensePlace, personId: string): Promise<LocalDate> {
  const { lines } = await place.yearOf(personId, 2025)
  const line = lines.find(({ date, kind }) => date.startsWith('2025-06') && kind === 'flatDay')
  const asked = { lineId: line?.lineId ?? '', amountCents: 0, reason: 'Noté par erreur' }
  await valueOf(place.api.expenses.correctLine(asked))
  return line?.date ?? ''
}

/** The bank sends one transfer of December back: it is cancelled, and paid by a batch of its own. */
async function payAgain(place: ExpensePlace, batchId: string) {
  const { api } = place
  const { batches } = await valueOf(api.expenses.listBatches({ month: '2025-12' }))
  const payment = batches.find((batch) => batch.batchId === batchId)?.payments[0]
  const reason = 'Revenu de la banque'
  await valueOf(api.expenses.cancelPayment({ paymentId: payment?.paymentId ?? '', reason }))
  return payMonth(place, '2025-12', '2025-12-31')
}
