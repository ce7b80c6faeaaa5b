import { randomBytes } from 'node:crypto'

import type { Connection } from './open.ts'

/** Who this copy of the data is; made once a file. After a restore the copy is a new device (see docs/adr). */
export function ensureDevice(connection: Connection, now: number): string {
  const known = connection.prepare<[], { deviceId: string }>('SELECT deviceId FROM device').get()
  if (known !== undefined) return known.deviceId
  return renewDevice(connection, now)
}

/** A fresh identity, so that stamps made after a restore never repeat those made after the backup was taken. */
export function renewDevice(connection: Connection, now: number): string {
  const deviceId = randomBytes(8).toString('hex')
  connection
    .prepare(
      `INSERT INTO device (id, deviceId, createdAt) VALUES ('device', ?, ?)
       ON CONFLICT (id) DO UPDATE SET deviceId = excluded.deviceId`,
    )
    .run(deviceId, now)
  return deviceId
}
