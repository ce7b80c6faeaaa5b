import { ok } from '#shared/kernel/result.ts'
import type { placeContract } from '#shared/place/place-contract.ts'

import type { Handlers, TaskContext } from '../../context.ts'
import { readSetting, writeSetting } from '../../device-settings.ts'
import { eraseDemonstration, startDemonstration } from './demonstration-service.ts'
import { getPlace, getPreferences, preferencesSetting } from './place-queries.ts'
import { describePlace, setLanguages, setLogo, setOpeningHours, setUp } from './place-service.ts'

const setPreferences = async ({ db, house }: TaskContext, choices: Readonly<Record<string, unknown>>) => {
  const connection = house.connection()
  const stored = JSON.parse(readSetting(connection, preferencesSetting) ?? '{}') as Record<string, unknown>
  writeSetting(connection, preferencesSetting, JSON.stringify({ ...stored, ...choices }))
  house.announce(['preferences'])
  return ok(getPreferences(db, connection))
}

export const placeHandlers: Handlers<typeof placeContract> = {
  getPlace: ({ db }) => ok(getPlace(db)),
  getPreferences: ({ db, house }) => ok(getPreferences(db, house.connection())),
  setPreferences,
  setUp,
  startDemonstration,
  eraseDemonstration,
  describePlace,
  setOpeningHours,
  setLanguages,
  setLogo,
}
