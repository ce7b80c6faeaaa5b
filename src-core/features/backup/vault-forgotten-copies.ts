import { type BackupFile, findBackups, removeBackup } from '#db/backup-folder.ts'

import { readSetting, writeSetting } from '../../device-settings.ts'
import type { House } from '../../house.ts'
import { vaultForgottenSetting } from './backup-settings.ts'

/** Which own copies are from before the last erasure: by their time, and by name those that a clock dated later. */
interface ForgottenCopies {
  readonly before: number
  readonly names: readonly string[]
}

function forgottenCopies(house: House): ForgottenCopies | null {
  const said = readSetting(house.connection(), vaultForgottenSetting)
  return said === null ? null : (JSON.parse(said) as ForgottenCopies)
}

/** Remembers what an erasure made old, for the folders that are away. */
export function noteForgotten(house: House, fresh: BackupFile, older: readonly BackupFile[]): void {
  const later = older.filter(({ at }) => at >= fresh.at).map(({ name }) => name)
  const names = [...new Set([...(forgottenCopies(house)?.names ?? []), ...later])]
  const forgotten: ForgottenCopies = { before: fresh.at, names }
  writeSetting(house.connection(), vaultForgottenSetting, JSON.stringify(forgotten))
}

/** Removes one's own copies from before the last erasure from a folder that was away at the time. */
export async function forgetOlder(
  house: House,
  folder: string,
  isOwn: (name: string) => boolean,
): Promise<void> {
  const forgotten = forgottenCopies(house)
  if (forgotten === null) return
  const isOlder = ({ name, at }: BackupFile) => at < forgotten.before || forgotten.names.includes(name)
  for (const copy of await findBackups(folder, 'coffre'))
    if (isOwn(copy.name) && isOlder(copy)) await removeBackup(copy)
}
