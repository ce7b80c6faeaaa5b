import { contract } from '#shared/contract.ts'
import type { Entry } from '#shared/kernel/contract-kit.ts'

import type { KnownThings } from './contract-inputs.ts'
import { fillVault } from './contract-vault.ts'
import { valueOf } from './core.ts'
import { aVaultPlace, founder } from './vault.ts'

/** Every entry the core answers, by its full name. */
export const coreEntries: readonly (readonly [name: string, entry: Entry])[] = Object.entries(
  contract,
).flatMap(([feature, part]) =>
  Object.entries(part).map(([act, entry]) => [`${feature}.${act}`, entry as Entry] as const),
)

/** What the router and the machine may answer besides an entry's own refusals. */
export const commonErrors = new Set(['InvalidInput', 'RoleMissing', 'StorageFailed'])

/** A small place with something of everything, in both its files, its vault being open; and the ids of what is in it. */
export async function aLivelyPlace() {
  const place = await aVaultPlace()
  const { api, core } = place
  // Thousands of commits, none of which a cut is tried on.
  core.house.connection().pragma('synchronous = 0')
  place.vault().connection.pragma('synchronous = 0')
  const hostIds: string[] = []
  for (const displayName of ['Samira', 'Łukasz', 'Aïcha', 'Joëlle']) {
    const { hostId } = await valueOf(
      api.hosts.add({ displayName, origin: 'neighbour', keyHolder: displayName === 'Samira' }),
    )
    hostIds.push(hostId)
  }
  const { slots } = await valueOf(api.rota.listSlots({ from: '2026-11-21', to: '2026-12-05' }))
  const slotIds = slots.map(({ slotId }) => slotId)
  const [host = '', other = ''] = hostIds
  const [slot = '', next = ''] = slotIds
  await valueOf(api.rota.signUp({ slotId: slot, hostId: host }))
  await valueOf(api.rota.signUp({ slotId: next, hostId: other, override: { reason: 'essai' } }))
  const asked = await valueOf(api.rota.askReplacement({ slotId: slot, hostId: host }))
  const swap = await valueOf(
    api.rota.proposeSwap({ slotId: slot, hostId: host, otherSlotId: next, otherHostId: other }),
  )
  await valueOf(api.visits.tap({ slotId: null, delta: 1, kind: null }))
  const { noteId } = await valueOf(api.day.addNote({ text: 'Le chauffage est coupé' }))
  await valueOf(api.hosts.addAbsence({ hostId: other, fromDate: '2026-12-24', untilDate: '2027-01-02' }))
  await valueOf(api.backup.makeBackup({}))
  const inVault: string[] = []
  for (const fill of fillVault) inVault.push(...(await fill({ place, api, hostIds })))
  const { acts } = await valueOf(api.history.listActs({}))
  const series = slotIds.map((slotId) => slotId.slice(0, 36))
  const ids = [
    ...new Set([
      ...hostIds,
      ...series,
      ...inVault,
      noteId,
      asked.replacementId,
      swap.replacementId,
      ...acts.map(({ txId }) => txId),
    ]),
  ]
  const known: KnownThings = { ids, slotIds }
  /** `vault.lock` is an entry like the others: after it, the vault is opened again for the next. */
  const keepOpen = (): void => {
    if (core.house.vault.opened() === null) place.openAs(founder)
  }
  return { ...place, known, keepOpen }
}
