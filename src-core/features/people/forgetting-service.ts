import type { RefusalOf } from '#shared/kernel/contract-kit.ts'
import { localDateOf } from '#shared/kernel/local-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { keepingContract } from '#shared/people/keeping-contract.ts'
import type { ErasureProof } from '#shared/people/keeping-shapes.ts'
import { proofStateOf } from '#shared/people/proof-rules.ts'

import type { Handlers, VaultTaskContext } from '../../context.ts'
import { type Forgotten, forgetInVault } from '../../forgetting.ts'
import type { ForgettingOutcome } from '../../heavy-jobs.ts'
import { runHeavyWork } from '../../heavy-work.ts'
import { type FileSearch, searchFolder } from '../../profile-search.ts'
import { dropUnusedFiles } from '../../vault-files.ts'
import { countVaultsAside, type RenewedCopies, renewVaultCopies } from '../backup/vault-renewal-service.ts'
import { countsOf, type ErasurePlan, rowsOf } from './erasure-plan-queries.ts'
import { eraseRows } from './erasure-service.ts'
import { findPurge, type Purge } from './purge-queries.ts'

type Keeping = Handlers<typeof keepingContract>

const pending: ErasureProof = {
  state: 'pending',
  at: null,
  searched: 0,
  shared: 0,
  left: 0,
  found: 0,
  foundInFiles: [],
  vaultBytes: 0,
  files: 0,
  fileBytes: 0,
  unread: 0,
  copiesRemoved: 0,
  isCopyFresh: false,
  isOutsideAway: false,
  aside: 0,
  others: 0,
}

/**
 * Erases what a plan names, for ever, and proves it. The rows, their log and the line that says that something was
 * erased are one transaction. What follows (free pages, WAL, older copies, the search) can be cut at any moment: the
 * line stays `pending`, and `finishErasure` ends it.
 */
export async function forgetPlan(
  context: VaultTaskContext,
  command: string,
  plan: ErasurePlan,
  kind: Purge['kind'],
): Promise<Purge> {
  const purgeId = context.newId()
  const at = context.now()
  const counts = { tables: countsOf(plan), reduced: plan.reduced.length, files: 0 }
  const row = {
    id: purgeId,
    kind,
    at,
    byHolder: context.holder.id,
    counts: JSON.stringify(counts),
    proof: JSON.stringify(pending),
  }
  const forgotten = forgetInVault(context, command, {
    rows: rowsOf(plan),
    work: (vault) => {
      eraseRows(vault, plan, localDateOf(at))
      vault.run(vault.q.insertInto('purge').values(row))
    },
    dropFiles: dropUnusedFiles,
  })
  const withFiles = JSON.stringify({ ...counts, files: forgotten.filesDropped })
  return conclude(context, { purgeId, before: pending }, forgotten, withFiles)
}

/** Free pages, WAL and older copies; then the search, and its outcome on the line of the erasure. */
async function conclude(
  context: VaultTaskContext,
  { purgeId, before }: { readonly purgeId: string; readonly before: ErasureProof },
  { pieces, left, erased }: Omit<Forgotten, 'filesDropped'>,
  counts: string | null,
): Promise<Purge> {
  const { house } = context
  const opened = house.vault.opened()
  if (opened === null) throw Object.assign(new Error('the vault is closed'), { code: 'VAULT_LOCKED' })
  // A long work is no idleness: the vault would close on it.
  house.vault.touch()
  const order = { path: house.paths.vault, key: Uint8Array.from(opened.key), input: { pieces, erased } }
  const inVault = await runHeavyWork({ job: 'proveForgotten', ...order })
  order.key.fill(0)
  // The copies are made of the scrubbed file, and searched with all the others.
  const copies = await renewVaultCopies(house, context.now())
  house.vault.touch()
  const inFiles = await searchFolder(house.paths.dataDir, inVault.searched)
  const isSearched = pieces.length > 0
  const proof = proofOf(context, { before, inVault, copies, inFiles, isSearched, left })
  context.commit(({ vault }) => {
    const said = { proof: JSON.stringify(proof), ...(counts === null ? {} : { counts }) }
    vault.run(vault.q.updateTable('purge').set(said).where('id', '=', purgeId))
    return ok(null)
  })
  const purge = findPurge(context.vault, purgeId)
  if (purge === undefined) throw new Error(`no purge ${purgeId}`)
  return purge
}

interface Findings {
  readonly before: ErasureProof
  readonly inVault: ForgettingOutcome
  readonly copies: RenewedCopies
  readonly inFiles: FileSearch
  readonly isSearched: boolean
  readonly left: number
}

/** What a search said. One that was made when the texts were still there is not overwritten by one without them. */
const searchOf = ({ before, inVault, inFiles, isSearched, left }: Findings) => {
  const { searched, shared, found, foundInFiles, vaultBytes, files, fileBytes, unread } = before
  if (!isSearched && before.at !== null)
    return { searched, shared, left: before.left, found, foundInFiles, vaultBytes, files, fileBytes, unread }
  return {
    searched: inVault.searched.length,
    shared: inVault.shared,
    left,
    found: inVault.found,
    foundInFiles: [...inFiles.found],
    vaultBytes: inVault.bytes,
    files: inFiles.files,
    fileBytes: inFiles.bytes,
    unread: inFiles.unread,
  }
}

function proofOf({ now, house }: VaultTaskContext, findings: Findings): ErasureProof {
  const { before, copies, isSearched } = findings
  const search = searchOf(findings)
  const isCopyFresh = copies.isFresh
  return {
    state: proofStateOf({ ...search, isSearched, isCopyFresh, before: before.state }),
    at: now(),
    ...search,
    copiesRemoved: before.copiesRemoved + copies.removed,
    isCopyFresh,
    isOutsideAway: copies.isOutsideAway,
    aside: countVaultsAside(house),
    others: copies.others,
  }
}

type FinishRefusal = RefusalOf<(typeof keepingContract)['finishErasure']>

/**
 * The texts are gone, so that there is nothing left to look for: the file, its WAL and the copies are put right, and
 * what an earlier search said stays said, above all that something was found.
 */
export const finishErasure: Keeping['finishErasure'] = async (context, { purgeId }) => {
  const known: Result<Purge, FinishRefusal> = purgeOf(context, purgeId)
  if (!known.ok) return known
  const before = known.value.proof
  const { proof } = await conclude(context, { purgeId, before }, { pieces: [], left: 0, erased: [] }, null)
  return ok({ proof })
}

function purgeOf(context: VaultTaskContext, purgeId: string): Result<Purge, FinishRefusal> {
  const purge = findPurge(context.vault, purgeId)
  return purge === undefined ? err({ type: 'PurgeUnknown', purgeId }) : ok(purge)
}
