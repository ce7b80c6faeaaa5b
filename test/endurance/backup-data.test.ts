import { mkdirSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'

import { afterEach, describe, expect, it } from 'vitest'

import { openZipEntry, readZipDirectory } from '#core/files/zip-reading.ts'

import { valueOf } from '../support/core.ts'
import { aFolder } from '../support/database.ts'
import { aPlace } from '../support/places.ts'

const running: { dispose: () => void }[] = []
afterEach(() => running.splice(0).forEach((one) => one.dispose()))
const started = async () => {
  const place = await aPlace()
  running.push(place)
  return place
}

/** The tables of an archive, by the name of their file. */
function tablesIn(bytes: Uint8Array): Map<string, string> {
  const entries = readZipDirectory(bytes)
  if (!entries.ok) throw new Error(entries.error.type)
  return new Map(
    entries.value.map((entry) => {
      const opened = openZipEntry(bytes, entry)
      return [entry.name, opened.ok ? opened.value.toString('utf8') : opened.error.type]
    }),
  )
}

describe('what is kept on this PC', () => {
  it('is told with sizes from the disk and numbers from the database', async () => {
    const place = await started()
    const { name, bytes } = await valueOf(place.api.backup.makeBackup({}))
    const told = await valueOf(place.api.backup.getDataDescription({}))
    expect(told).toMatchObject({
      folder: place.dataDir,
      open: { keyKeptBy: 'file' },
      vault: null,
      history: { acts: 1, since: place.clock.now() },
      backups: { count: 1, bytes, kept: { hourly: 6, daily: 14, weekly: 8, monthly: 12 } },
      aside: { count: 0, bytes: 0, names: [] },
    })
    expect(told.open.bytes).toBeGreaterThan(statSync(join(place.dataDir, 'lieu.db')).size - 1)
    expect(told.open.tables).toContainEqual({ table: 'openingHour', rows: 6 })
    await valueOf(place.api.vault.create({ passphrase: 'quatre mots au hasard' }))
    await valueOf(place.api.backup.restore({ name }))
    const later = await valueOf(place.api.backup.getDataDescription({}))
    expect(later.vault?.bytes).toBeGreaterThan(0)
    expect(later.aside.count).toBe(1)
    expect(later.aside.names).toEqual([expect.stringMatching(/^lieu-aside-2026-11-21T[\d-]+Z\.db$/)])
  })

  it('leaves as one archive of tables', async () => {
    const place = await started()
    const file = await valueOf(place.api.backup.exportData({ language: 'fr' }))
    expect(file).toMatchObject({ fileName: 'lieu-2026-11-21.zip', mediaType: 'application/zip' })
    const parts = tablesIn(file.bytes)
    expect(parts.get('openingHour.csv')).toContain('opensAt;closesAt')
    expect(parts.get('place.csv')).toContain('Le Seuil')
    expect([...parts.keys()]).toHaveLength(
      (await valueOf(place.api.backup.getDataDescription({}))).open.tables.length,
    )
  })
})

const notThere = { isThere: false, backups: [], isRoomShort: false }

describe('the outside folder', () => {
  it('is refused where the data are, by whatever way one gets there', async () => {
    const { api, dataDir } = await started()
    const elsewhere = aFolder()
    running.push(elsewhere)
    await valueOf(api.backup.makeBackup({}))
    const [link, odd] = [join(elsewhere.path, 'link'), join(dataDir, '..data')]
    symlinkSync(dataDir, link)
    mkdirSync(odd)
    for (const folder of [dataDir, `${dataDir}/`, join(dataDir, 'sauvegardes'), odd, link]) {
      const answer = await api.backup.chooseOutsideFolder({ folder })
      expect(answer, folder).toEqual({ ok: false, error: { type: 'FolderOfTheData' } })
    }
    await valueOf(api.backup.chooseOutsideFolder({ folder: join(dataDir, '..') }))
  })

  it('lists its own backups, and one of them can be restored when it is only there', async () => {
    const place = await started()
    const stick = aFolder()
    running.push(stick)
    const folder = stick.path
    expect(await valueOf(place.api.backup.listOutside({}))).toEqual(notThere)
    await valueOf(place.api.backup.chooseOutsideFolder({ folder }))
    const { name } = await valueOf(place.api.backup.makeBackup({}))
    rmSync(join(place.dataDir, 'sauvegardes', name))
    const outside = await valueOf(place.api.backup.listOutside({}))
    expect(outside).toMatchObject({ isThere: true, backups: [{ name, kept: 'outside', madeBy: 'thisPc' }] })
    expect((await valueOf(place.api.backup.previewRestore({ name }))).tables).toEqual([])
    expect((await valueOf(place.api.backup.restore({ name }))).restored).toBe(name)
    rmSync(folder, { recursive: true })
    expect(await valueOf(place.api.backup.listOutside({}))).toEqual(notThere)
  })
})
