import { existsSync, renameSync } from 'node:fs'
import { basename } from 'node:path'

import { asideName, setAside } from '#db/replacement.ts'

import type { Paths } from '../../house.ts'
import { readVaultKeyFile } from './vault-key-file.ts'

/** What a vault that exists has lost: its key file (gone, cut or scribbled on), the file it opens, or nothing. */
export function missingPart({ vault, vaultKey }: Paths): 'key' | 'file' | null {
  if (readVaultKeyFile(vaultKey) === null) return 'key'
  return existsSync(vault) ? null : 'file'
}

/**
 * Moves what is left of a vault out of the way, the key under the name of the file it opens. Nothing is erased:
 * a file found again later is put beside the other, and both take their names back. Answers the new names.
 */
export function setPartsAside({ vault, vaultKey }: Paths, now: number): string[] {
  const keyAside = (at: number): string => asideName(vault, at).replace(/\.db$/, '.key')
  let at = now
  while (existsSync(asideName(vault, at)) || existsSync(keyAside(at))) at += 1
  const file = setAside(vault, at)
  const names = file === null ? [] : [basename(file)]
  for (const suffix of ['', '.tries', '.choices']) {
    if (existsSync(`${vaultKey}${suffix}`)) renameSync(`${vaultKey}${suffix}`, `${keyAside(at)}${suffix}`)
  }
  return existsSync(keyAside(at)) ? [...names, basename(keyAside(at))] : names
}
