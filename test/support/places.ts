import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { aCore, saturdayAfternoon, valueOf } from './core.ts'
import { aFolder } from './database.ts'

type TestCore = Awaited<ReturnType<typeof aCore>>

interface PlaceFile {
  readonly name: string
  readonly bytes: Buffer
}

/** The files of places already founded in this process, by what they hold and the moment they were. */
const founded = new Map<string, readonly PlaceFile[]>()

/**
 * A core on a copy of a folder that `found` filled, founded once for each `name` and moment. Founding takes five times
 * as long as opening, and hundreds of tests begin so. The copies of a moment are therefore one PC with one key: who
 * needs two PCs takes `aPlaceOfItsOwn`.
 */
export async function aCopy(
  name: string,
  { at = saturdayAfternoon }: { readonly at?: number },
  found: (core: TestCore) => Promise<void>,
): Promise<TestCore> {
  const files = await filesOf(name, at, found)
  const folder = aFolder()
  for (const file of files) writeFileSync(join(folder.path, file.name), file.bytes)
  const place = await anUnhurriedCore({ at, dataDir: folder.path })
  return {
    ...place,
    dispose: () => {
      place.dispose()
      folder.dispose()
    },
  }
}

async function filesOf(
  name: string,
  at: number,
  found: (core: TestCore) => Promise<void>,
): Promise<readonly PlaceFile[]> {
  const known = founded.get(`${name} ${at}`)
  if (known !== undefined) return known
  const place = await anUnhurriedCore({ at })
  await found(place)
  place.core.close()
  const files = readdirSync(place.dataDir).map((file) => ({
    name: file,
    bytes: readFileSync(join(place.dataDir, file)),
  }))
  place.dispose()
  founded.set(`${name} ${at}`, files)
  return files
}

/** Nobody pulls the plug on these: waiting for the disk at each of their thousands of commits proves nothing. */
async function anUnhurriedCore(options: { at: number; dataDir?: string }): Promise<TestCore> {
  const place = await aCore(options)
  place.core.house.connection().pragma('synchronous = 0')
  return place
}

/** A core with nothing in it yet, at its first start: a copy (see `aCopy`). */
export const anEmptyCore = (options: { at?: number } = {}) => aCopy('empty', options, async () => {})

/** A place set up with slots on Monday to Saturday afternoons: a copy (see `aCopy`). */
export const aPlace = (options: { at?: number } = {}) => aCopy('set up', options, setUp)

/** A place set up as `aPlace` is, on a PC of its own: another device, with another key. */
export async function aPlaceOfItsOwn({
  at = saturdayAfternoon,
}: { readonly at?: number } = {}): Promise<TestCore> {
  const place = await anUnhurriedCore({ at })
  await setUp(place)
  return place
}

/** The first run, as a coordinator does it. */
export async function setUp({ api }: Awaited<ReturnType<typeof aCore>>): Promise<void> {
  const openingHours = ([1, 2, 3, 4, 5, 6] as const).map((weekday) => ({
    weekday,
    opensAt: '14:00',
    closesAt: '18:00',
  }))
  await valueOf(api.place.setUp({ name: 'Le Seuil', language: 'fr', openingHours }))
}
