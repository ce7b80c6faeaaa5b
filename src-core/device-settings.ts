import type { Connection } from '#db/open.ts'

/** Settings of this PC: never captured, never synced. */
export function readSetting(connection: Connection, name: string): string | null {
  const row = connection
    .prepare<[string], { value: string }>('SELECT value FROM deviceSetting WHERE name = ?')
    .get(name)
  return row?.value ?? null
}

/** Sets or, with null, forgets a setting of this PC. */
export function writeSetting(connection: Connection, name: string, value: string | null): void {
  if (value === null) {
    connection.prepare('DELETE FROM deviceSetting WHERE name = ?').run(name)
    return
  }
  connection
    .prepare(
      'INSERT INTO deviceSetting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    )
    .run(name, value)
}
