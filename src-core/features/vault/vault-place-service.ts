import { existsSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { copyBackup } from '#db/backup-copy.ts'
import { partsBeside } from '#db/backup-names.ts'
import { syncFolder } from '#db/backup.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

import type { House, Paths } from '../../house.ts'
import { readVaultKeyFile } from './vault-key-file.ts'
import { missingPart, setPartsAside } from './vault-parts.ts'

/** Whether a copy of the vault may take the vault's place: freely, after setting what is there aside, or not now. */
export function roomForVault({ vault, paths }: House): 'free' | 'broken' | 'taken' {
  const state = vault.state()
  if (state === 'absent') return 'free'
  const isBroken = state === 'locked' && (vault.isDamaged() || missingPart(paths) !== null)
  return isBroken ? 'broken' : 'taken'
}

/** The name of a copy until it takes the vault's. */
const takenOf = ({ dataDir }: Paths): string => join(dataDir, 'coffre-taken.db')

export interface PlacedVault {
  /** The names that what was there is kept under. */
  readonly keptAside: readonly string[]
}

/**
 * Puts a copy of the vault and its key file in place, closed; what was there goes aside, never away. Everything is
 * copied and compared first, so that a full disk stops with nothing moved. The key file comes last: a cut in between
 * leaves a vault without its key, which the settings say and set aside. Refuses `CopyIncomplete` when the key file of
 * the copy is not beside it, or does not read.
 */
export async function placeVault(
  house: House,
  copy: string,
  now: number,
): Promise<Result<PlacedVault, { readonly type: 'CopyIncomplete' }>> {
  const { paths } = house
  const from = partsBeside(copy)
  if (readVaultKeyFile(from.key) === null) return err({ type: 'CopyIncomplete' })
  const taken = takenOf(paths)
  const beside = partsBeside(taken)
  try {
    await bring(copy, taken)
    await bring(from.key, beside.key)
    if (existsSync(from.wal)) await bring(from.wal, beside.wal)
    house.vault.close()
    const keptAside = house.vault.state() === 'absent' ? [] : setPartsAside(paths, now)
    renameSync(taken, paths.vault)
    if (existsSync(beside.wal)) renameSync(beside.wal, `${paths.vault}-wal`)
    renameSync(beside.key, paths.vaultKey)
    syncFolder(paths.dataDir)
    return ok({ keptAside })
  } finally {
    sweepTaken(paths)
  }
}

/** Takes away what a cut left of a copy that was being brought. */
export function sweepTaken(paths: Paths): void {
  const taken = takenOf(paths)
  const { key, wal } = partsBeside(taken)
  for (const part of [taken, key, wal]) rmSync(part, { force: true })
}

const bring = (from: string, to: string): Promise<void> =>
  copyBackup({ path: from, name: to.slice(dirname(to).length + 1), at: 0, bytes: 0 }, dirname(to))
