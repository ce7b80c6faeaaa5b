import { contract, type Contract } from '#shared/contract.ts'
import type { Api, Entry, InputOf } from '#shared/kernel/contract-kit.ts'
import { fromDayNumber, dayNumber, type LocalDate } from '#shared/kernel/local-date.ts'

import { valueOf } from './core.ts'
import { judgeYear } from './expense-judge.ts'
import { aVaultPlace, founder } from './vault.ts'

type System = Partial<InputOf<Contract['expenses']['chooseSystem']>>
type Line = InputOf<Contract['expenses']['addLine']>['line']

/** The person who looks twice. */
export const second = { id: 'second', role: 'coordinator' } as const
export const treasurer = { id: 'treasurer', role: 'treasurer' } as const

/** The first bytes of a PDF: enough for the vault to keep it. */
export const aReceipt = { fileName: 'ticket.pdf', bytes: new TextEncoder().encode('%PDF-1.4 ticket') }

export const aTrip = (words: Partial<Extract<Line, { kind: 'travel' }>> = {}): Line => ({
  kind: 'travel',
  date: '2026-03-10',
  mode: 'car',
  trip: 'errand',
  reason: 'Chercher le pain',
  metres: 12_000,
  ...words,
})

export const aCost = (words: Partial<Extract<Line, { kind: 'realCost' }>> = {}): Line => ({
  kind: 'realCost',
  date: '2026-03-10',
  activity: 'Repas du mercredi',
  amountCents: 2350,
  receipt: aReceipt,
  ...words,
})

export const aDay = (date: LocalDate, words: Partial<Extract<Line, { kind: 'flatDay' }>> = {}): Line => ({
  kind: 'flatDay',
  date,
  activity: 'Assemblée',
  ...words,
})

/** Days in a row from a first one. */
export const daysFrom = (first: LocalDate, count: number): LocalDate[] =>
  Array.from({ length: count }, (_, index) => fromDayNumber(dayNumber(first) + index))

/** A place with an open vault, two slots a day since 2023, and what tests of claims begin with. */
export async function anExpensePlace(options: { at?: number } = {}) {
  const place = await aVaultPlace(options)
  const { core } = place
  // Every answer is held against the shape its contract promises.
  const ask = async (feature: keyof Contract, name: string, input: unknown) => {
    const answer = await core.call(`${feature}.${name}`, input)
    if (answer.ok) (contract[feature] as Readonly<Record<string, Entry>>)[name]?.output.parse(answer.value)
    return answer
  }
  const api = new Proxy({} as Api<Contract>, {
    get: (_, feature: keyof Contract) =>
      new Proxy({}, { get: (_entries, name: string) => (input: unknown) => ask(feature, name, input) }),
  })
  const pattern = {
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    minHosts: 1,
    maxHosts: 50,
    keyHolderNeeded: false,
  } as const
  const seriesOf = async (name: string, startTime: string, endTime: string) => {
    const first = {
      fromDate: '2023-01-01',
      pattern: { ...pattern, weekdays: [...pattern.weekdays], startTime, endTime },
    }
    return (await valueOf(api.rota.createSeries({ name, first }))).seriesId
  }
  const series = {
    day: await seriesOf('Midi', '12:00', '14:00'),
    night: await seriesOf('Nuit', '22:00', '02:00'),
  }
  const claimOf = async (personId: string, month: string) => {
    const { claims } = await valueOf(api.expenses.draftClaims({ claims: [{ personId, month, dates: [] }] }))
    return claims[0]?.claimId ?? ''
  }
  return {
    ...place,
    api,
    series,
    /** Another moment; the vault, which closes itself meanwhile, is opened again. */
    goTo: (at: number) => {
      place.clock.set(at)
      place.openAs(founder)
    },
    /** A host with a file. */
    addPerson: async (firstName: string) => {
      const { hostId } = await valueOf(api.hosts.add({ displayName: firstName, origin: 'neighbour' }))
      const { personId } = await valueOf(api.people.addPerson({ firstName, lastName: 'Essai', hostId }))
      return { hostId, personId }
    },
    choose: (personId: string, words: System = {}) =>
      api.expenses.chooseSystem({ personIds: [personId], year: 2026, system: 'flatRate', ...words }),
    /** Notes a presence on the slot of the day, the one of the night, or both. */
    present: async (hostId: string, date: LocalDate, slots: readonly ('day' | 'night')[] = ['day']) => {
      for (const slot of slots)
        await valueOf(api.rota.markPresent({ slotId: `${series[slot]}@${date}`, hostId }))
    },
    claimOf,
    /** Adds a line to the person's draft of the month of its day. */
    addLine: async (personId: string, line: Line, force?: string) =>
      api.expenses.addLine({
        claimId: await claimOf(personId, line.date.slice(0, 7)),
        line,
        force: force === undefined ? null : { reason: force },
      }),
    /** Submits and approves as two people, and opens as the first again. */
    approve: async (claimId: string) => {
      await valueOf(api.expenses.submitClaim({ claimId }))
      place.openAs(second)
      await valueOf(api.expenses.approveClaim({ claimId }))
      place.openAs(founder)
    },
    yearOf: async (personId: string, year = 2026) => valueOf(api.expenses.getPersonYear({ personId, year })),
    /** The year added up again by plain SQL, from the rows. */
    judge: (year: number) => judgeYear(place.vault().connection, year),
  }
}

export type ExpensePlace = Awaited<ReturnType<typeof anExpensePlace>>
