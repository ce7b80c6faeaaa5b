/** Which file a backup is of, as its name begins: the place's own, or the vault, which has its key file beside it. */
export type BackupOf = 'lieu' | 'coffre'

const namePattern =
  /^(lieu|coffre)-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})(\d{3})Z(?:-([0-9a-f]{8}))?\.db$/

/** What a backup's name tells. */
export interface NamedBackup {
  readonly at: number
  /** The PC that made it, as that PC marks its files; null in the names of before, which did not say. */
  readonly maker: string | null
}

/**
 * `lieu-20261121-141530123Z-3f9a0c21.db`: the moment in UTC, so that names sort by time, and the PC that made it, so
 * that several can keep theirs in one folder.
 */
export function backupName(at: number, maker: string, of: BackupOf = 'lieu'): string {
  const iso = new Date(at).toISOString()
  const moment = `${iso.slice(0, 10).replaceAll('-', '')}-${iso.slice(11, 23).replaceAll(/[:.]/g, '')}Z`
  return `${of}-${moment}-${maker}.db`
}

/** What the name says, or null when the file is no backup of that. */
export function readBackupName(name: string, wanted: BackupOf = 'lieu'): NamedBackup | null {
  const match = namePattern.exec(name)
  if (match === null || match[1] !== wanted) return null
  const [, , year, month, day, hour, minute, second, ms, maker] = match
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`)
  return Number.isNaN(at) ? null : { at, maker: maker ?? null }
}

/** The name that a backup being written will have: its own name, `.draft`, and what SQLite leaves beside it. */
export function nameOfDraft(draft: string, of: BackupOf = 'lieu'): string | null {
  const name = /^(.+\.db)(?:-wal)?\.draft(?:-wal|-shm|-journal)?$/.exec(draft)?.[1]
  const whole = name ?? /^(.+)\.key\.draft$/.exec(draft)?.[1]?.concat('.db')
  return whole === undefined || readBackupName(whole, of) === null ? null : whole
}

/** The copy of the vault that a key file or a WAL is beside, by its name; null for any other file. */
export function nameOfPart(part: string): string | null {
  const name = part.endsWith('.key') ? part.replace(/\.key$/, '.db') : part.replace(/\.db-wal$/, '.db')
  return name === part || readBackupName(name, 'coffre') === null ? null : name
}

/** What a copy of the vault has beside it: what opens it, and what SQLite had not put into it yet. */
export const partsBeside = (path: string): { readonly key: string; readonly wal: string } => ({
  key: path.replace(/\.db$/, '.key'),
  wal: `${path}-wal`,
})
