import { openDatabase } from '#db/open.ts'

import { fillVault } from './vault-database.ts'

/**
 * A process that holds the vault open with something in its WAL and in its memory, until it is killed: run with the
 * path of the file, its key in hexadecimal, and the mark to write everywhere.
 */
const [path = '', key = '', mark = ''] = process.argv.slice(2)
const connection = openDatabase(path, Buffer.from(key, 'hex'))
// What is written stays in the WAL: nothing is put into the file before the kill.
connection.pragma('wal_autocheckpoint = 0')
fillVault(connection, mark)
connection.exec('BEGIN IMMEDIATE')
connection.prepare('INSERT INTO deviceSetting VALUES (?, ?)').run('half-done', `${mark}-half-done`)
process.stdout.write('open\n')
setInterval(() => undefined, 1000)
