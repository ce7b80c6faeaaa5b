import type { EnvironmentError } from '#shared/kernel/contract-kit.ts'

const byPrefix: readonly (readonly [string, EnvironmentError['type']])[] = [
  ['SQLITE_FULL', 'StorageFull'],
  ['SQLITE_READONLY', 'StorageReadOnly'],
  ['SQLITE_CANTOPEN', 'StorageReadOnly'],
  ['SQLITE_BUSY', 'DatabaseLocked'],
  ['SQLITE_LOCKED', 'DatabaseLocked'],
  ['SQLITE_CORRUPT', 'DatabaseDamaged'],
  ['SQLITE_NOTADB', 'DatabaseDamaged'],
  // No room for the file through which connections share the WAL's index.
  ['SQLITE_IOERR_SHMSIZE', 'StorageFull'],
  ['SQLITE_IOERR', 'StorageFailed'],
  ['ENOSPC', 'StorageFull'],
  ['EDQUOT', 'StorageFull'],
  ['EROFS', 'StorageReadOnly'],
  ['EACCES', 'StorageReadOnly'],
  ['EPERM', 'StorageReadOnly'],
  // Windows: another program (an antivirus, a copy) holds the file.
  ['EBUSY', 'DatabaseLocked'],
  ['EIO', 'StorageFailed'],
  ['KEY_UNAVAILABLE', 'KeyUnavailable'],
  ['VAULT_LOCKED', 'VaultLocked'],
  ['ENOENT', 'StorageFailed'],
  ['ENOTDIR', 'StorageFailed'],
  ['EEXIST', 'StorageFailed'],
]

/**
 * What the disk or SQLite answered, as the closed set the screen has sentences for.
 * `null` when the error is not the machine's: then it is a defect.
 */
export function environmentErrorOf(error: unknown): EnvironmentError | null {
  const code = error instanceof Error ? (error as Error & { code?: unknown }).code : undefined
  if (typeof code !== 'string') return null
  const type = byPrefix.find(([prefix]) => code.startsWith(prefix))?.[1]
  if (type === undefined) return null
  return type === 'StorageFailed' ? { type, code } : ({ type } as EnvironmentError)
}
