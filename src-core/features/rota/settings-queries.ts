import type { ReadDb } from '#db/handle.ts'
import { type RotaSettings, usualRotaSettings } from '#shared/rota/rota-settings.ts'

/** What the place decided about its rota, or what is usual. */
export function getRotaSettings(db: ReadDb): RotaSettings {
  const row = db.first(db.q.selectFrom('rotaSetting').selectAll().where('id', '=', 'rota'))
  if (row === undefined) return usualRotaSettings
  const { id: _id, ...settings } = row
  return settings
}
