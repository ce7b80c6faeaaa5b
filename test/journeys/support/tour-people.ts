import { addDays, localDateOf, startOfMonth, type LocalDate } from '#shared/kernel/local-date.ts'

import { done } from './day.ts'
import type { RunningApp } from './launch.ts'

interface Suggested {
  readonly people: readonly {
    readonly personId: string
    readonly days: readonly { readonly date: LocalDate }[]
  }[]
}

/** What the tour shows of the vault: whose file, whose claim, of which month. */
export interface PeopleShown {
  readonly personId: string
  readonly claimId: string
  readonly month: string
}

const policy = {
  kind: 'civilLiability',
  insurer: 'Assurances du Midi',
  policyNumber: '45.123',
  fromDate: '2020-01-01',
  untilDate: null,
  note: null,
}

/**
 * Opens a vault beside the demonstration year: five hosts get a file, a key and a flat rate, the information note is
 * published, and their days of last month are claimed; the first claim is approved.
 */
export async function fillVault(running: RunningApp): Promise<PeopleShown> {
  await done(running, 'vault.create', { passphrase: 'tasse neige vélo lampe' })
  const month = addDays(startOfMonth(localDateOf(Date.now())), -1).slice(0, 7)
  const personIds = await addFiles(running, `${month}-01`)
  await publishNote(running)
  const year = Number(month.slice(0, 4))
  await done(running, 'expenses.chooseSystem', { personIds, year, system: 'flatRate' })
  const settings = {
    fourEyes: false,
    debtorName: 'Le Seuil',
    debtorIban: 'BE71096123456769',
    debtorBic: null,
  }
  await done(running, 'expenses.setSettings', { ...settings, flatDayCents: null })
  const [claimId = ''] = await claimMonth(running, month)
  await done(running, 'expenses.submitClaim', { claimId })
  await done(running, 'expenses.approveClaim', { claimId })
  return { personId: personIds[0] ?? '', claimId, month }
}

/** Demonstration data has first names only: where a file asks for a name, it is an example. */
async function addFiles(running: RunningApp, day: LocalDate): Promise<string[]> {
  const { hosts } = await done<{ hosts: { id: string; displayName: string }[] }>(
    running,
    'hosts.listHosts',
    {},
  )
  const { institutionId } = await done<{ institutionId: string }>(running, 'people.addInstitution', {
    name: 'Maison de quartier',
  })
  const personIds: string[] = []
  for (const { id, displayName } of hosts.slice(0, 5)) {
    const words = { hostId: id, firstName: displayName, lastName: 'Exemple', iban: 'BE68539007547034' }
    const { personId } = await done<{ personId: string }>(running, 'people.addPerson', {
      ...words,
      languages: ['français'],
      institutionId: personIds.length === 1 ? institutionId : null,
    })
    personIds.push(personId)
  }
  const [personId = ''] = personIds
  await done(running, 'people.giveKey', { personId, keyLabel: 'Porte de la rue, n° 3', givenOn: day })
  await done(running, 'people.addTraining', { personId, title: 'Premiers secours', date: day })
  return personIds
}

const address = {
  name: 'Le Seuil',
  addressLine: 'Rue Haute 3',
  postcode: '1000',
  municipality: 'Bruxelles',
  phone: '02 511 08 00',
  email: '',
}

/** Fills what the shipped template leaves to the place to say, and puts it in force. */
async function publishNote(running: RunningApp): Promise<void> {
  await done(running, 'place.describePlace', address)
  await done(running, 'people.addPolicy', policy)
  const { draft } = await done<{ draft: { textFr: string; textNl: string } }>(running, 'people.getNote', {})
  const filled = (text: string) => text.replaceAll(/\[[^\]]*\]/g, 'Le Seuil')
  await done(running, 'people.draftNote', { textFr: filled(draft.textFr), textNl: filled(draft.textNl) })
  await done(running, 'people.publishNote', {})
}

/** The claims of a month from who was there; the ids, that of the most days first. */
async function claimMonth(running: RunningApp, month: string): Promise<string[]> {
  const { people } = await done<Suggested>(running, 'expenses.suggestClaims', { month })
  const claims = people
    .map(({ personId, days }) => ({ personId, month, dates: days.map(({ date }) => date) }))
    .filter(({ dates }) => dates.length > 0)
    .toSorted((a, b) => b.dates.length - a.dates.length)
  const drafted = await done<{ claims: { claimId: string }[] }>(running, 'expenses.draftClaims', { claims })
  return drafted.claims.map(({ claimId }) => claimId)
}
