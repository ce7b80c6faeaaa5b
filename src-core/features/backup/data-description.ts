import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { listBackups } from '#db/backup-folder.ts'
import { partsBeside } from '#db/backup-names.ts'
import { capturedTables } from '#db/capture.ts'
import type { Connection } from '#db/open.ts'
import type { DataDescription } from '#shared/backup/data-shapes.ts'
import { kept } from '#shared/backup/retention-rules.ts'
import { parseHlc } from '#shared/kernel/hlc.ts'

import type { House } from '../../house.ts'
import { keyKeptBy } from '../../key-file.ts'
import { wholeCopies } from './vault-copy-service.ts'

const bytesOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0
/** A database with what SQLite has written beside it and not yet put in it. */
const databaseBytes = (path: string): number => bytesOf(path) + bytesOf(`${path}-wal`)

/** What is kept where on this PC: sizes from the disk, numbers of rows from the database. */
export function describeData(house: House): DataDescription {
  const { paths } = house
  const backups = listBackups(paths.backups)
  const aside = asideIn(paths.dataDir)
  return {
    folder: paths.dataDir,
    open: {
      bytes: databaseBytes(paths.lieu),
      keyKeptBy: keyKeptBy(paths.lieuKey),
      tables: countRows(house.connection()),
    },
    vault: house.vault.state() === 'absent' ? null : describeVault(paths),
    history: describeHistory(house.connection()),
    backups: {
      count: backups.length,
      bytes: sum(backups.map((backup) => backup.bytes)),
      oldestAt: backups.at(-1)?.at ?? null,
      kept,
    },
    aside: {
      count: aside.length,
      bytes: sum(aside.map((name) => databaseBytes(join(paths.dataDir, name)))),
      names: aside,
    },
    logs: { bytes: sum(logsIn(paths.dataDir).map(bytesOf)) },
  }
}

function describeVault({ vault, backups }: House['paths']) {
  const copies = wholeCopies(listBackups(backups, 'coffre'))
  const bytes = sum(copies.map(({ path }) => databaseBytes(path) + bytesOf(partsBeside(path).key)))
  return { bytes: databaseBytes(vault), copies: { count: copies.length, bytes } }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** `lieu-aside-2026-11-21T13-00-00-000Z.db`, `coffre-aside-….key`: their names say when. */
const asideIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /^(?:lieu|coffre)-aside-.*\.(?:db|key)$/.test(name))
    .toSorted((a, b) => whenOf(b).localeCompare(whenOf(a)))

const whenOf = (name: string): string => name.slice(name.indexOf('-aside-'))

/** `journal.log` and `shell.log`, each with the one before. */
const logsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /^(journal|shell)\.log(\.1)?$/.test(name))
    .map((name) => join(folder, name))

function countRows(connection: Connection): { table: string; rows: number }[] {
  return capturedTables(connection).map((table) => {
    const row = connection.prepare<[], { rows: number }>(`SELECT count(*) AS rows FROM "${table}"`).get()
    return { table, rows: row?.rows ?? 0 }
  })
}

function describeHistory(connection: Connection): DataDescription['history'] {
  const counted = connection
    .prepare<[], { acts: number; changes: number }>(
      'SELECT (SELECT count(*) FROM txn) AS acts, (SELECT count(*) FROM change) AS changes',
    )
    .get()
  const first = connection.prepare<[], { hlc: string }>('SELECT hlc FROM txn ORDER BY tx LIMIT 1').get()
  return {
    acts: counted?.acts ?? 0,
    changes: counted?.changes ?? 0,
    since: first === undefined ? null : parseHlc(first.hlc).ms,
  }
}
