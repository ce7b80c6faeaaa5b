import { randomBytes } from 'node:crypto'

import type { Connection } from './open.ts'

const newDeviceId = (): string => randomBytes(8).toString('hex')

/** Who this copy of the data is; made once a file. After a restore the copy is a new device (see docs/adr). */
export function ensureDevice(connection: Connection, now: number): string {
  return findDevice(connection) ?? renewDevice(connection, now)
}

const findDevice = (connection: Connection): string | undefined =>
  connection.prepare<[], { deviceId: string }>('SELECT deviceId FROM device').get()?.deviceId

/** The identity that `ensureDevice` gave. */
export function deviceIdOf(connection: Connection): string {
  const deviceId = findDevice(connection)
  if (deviceId === undefined) throw new Error('the device has no identity')
  return deviceId
}

/** A fresh identity, so that stamps made after a restore never repeat those made after the backup was taken. */
export function renewDevice(connection: Connection, now: number): string {
  const deviceId = newDeviceId()
  setDevice(connection, deviceId, now)
  return deviceId
}

/** The vault is written by the same device as the place's own file: two stamps of one PC never compete. */
export function setDevice(connection: Connection, deviceId: string, now: number): void {
  connection
    .prepare(
      `INSERT INTO device (id, deviceId, createdAt) VALUES ('device', ?, ?)
       ON CONFLICT (id) DO UPDATE SET deviceId = excluded.deviceId WHERE deviceId <> excluded.deviceId`,
    )
    .run(deviceId, now)
}
