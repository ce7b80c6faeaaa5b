import { createHmac, randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { readBackupName } from '#db/backup-names.ts'

import type { Paths } from '../../house.ts'
import { writeSecretFile } from '../../key-file.ts'

type Where = Pick<Paths, 'dataDir'>

/** A name drawn by chance for this PC. Unlike the device id of the data it outlives restoring another file. */
const pcPath = ({ dataDir }: Where): string => join(dataDir, 'lieu.pc')

/**
 * What marks the backups of this PC: its own name under the key of its data, so that two PCs with one key (a backup
 * taken over) and two places on one PC (the key of before) are told apart. Null before the first backup here.
 */
export function findMaker(where: Where, key: Uint8Array): string | null {
  if (!existsSync(pcPath(where))) return null
  const pc = readFileSync(pcPath(where), 'utf8').trim()
  return createHmac('sha256', key).update(`lieu-de-liens backup maker ${pc}`).digest('hex').slice(0, 8)
}

/** The same, giving this PC a name when it has none. */
export function ensureMaker(where: Where, key: Uint8Array): string {
  if (!existsSync(pcPath(where))) writeSecretFile(pcPath(where), `${randomBytes(16).toString('hex')}\n`)
  return findMaker(where, key) ?? ensureMaker(where, key)
}

/** Which PC made a backup: this one (with the key of its present data), another, or nobody knows. */
export type BackupSource = 'thisPc' | 'anotherPc' | 'unknown'

export interface SourceFacts {
  readonly name: string
  /** In the data folder, where only this PC writes: a name that tells no maker is its own. */
  readonly isInDataFolder: boolean
}

export function sourceOf({ name, isInDataFolder }: SourceFacts, maker: string | null): BackupSource {
  const told = (readBackupName(name) ?? readBackupName(name, 'coffre'))?.maker ?? null
  if (told === null) return isInDataFolder ? 'thisPc' : 'unknown'
  return told === maker ? 'thisPc' : 'anotherPc'
}
