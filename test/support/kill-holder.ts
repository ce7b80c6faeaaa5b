import { openDatabase } from '#db/open.ts'

/** Another program that holds the file: takes the write lock, says so, and keeps it until it is told to end. */
const [path = '', key = ''] = process.argv.slice(2)
const connection = openDatabase(path, Buffer.from(key, 'hex'))
connection.exec('BEGIN IMMEDIATE')
process.send?.('held')
process.on('message', () => {
  connection.exec('ROLLBACK')
  connection.close()
  process.exit(0)
})
