import { existsSync, readdirSync } from 'node:fs'

import { listBackups, setAside } from '#db/backup.ts'
import { renewDevice } from '#db/device.ts'
import type { recoveryContract } from '#shared/backup/backup-contract.ts'
import { err, ok } from '#shared/kernel/result.ts'

import type { Handlers, TaskContext } from '../../context.ts'
import { readOrCreateKey } from '../../key-file.ts'
import { findBackup, openBackup, replaceWith } from './backup-service.ts'

type Recovery = Handlers<typeof recoveryContract>

const fileNameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path

/** Files set aside earlier, by name, newest first. */
function listAside(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /^lieu-aside-.*\.db$/.test(name))
    .toSorted()
    .toReversed()
}

const restoreNewest: Recovery['restoreNewest'] = async ({ house, now }, { name }) => {
  if (house.state().state !== 'damaged') return err({ type: 'NotDamaged' })
  const key = await readOrCreateKey(house.paths.lieuKey, house.keeper)
  const candidates = listBackups(house.paths.backups).filter(
    (backup) => name === null || backup.name === name,
  )
  const good = candidates.find((backup) => {
    const opened = openBackup(house, key, backup.name)
    opened?.close()
    return opened !== null
  })
  const path = good === undefined ? null : findBackup(house, good.name)
  if (good === undefined || path === null) return err({ type: 'NoGoodBackup' })
  const keptAside = replaceWith(house, path, now())
  await house.reopen()
  renewDevice(house.connection(), now())
  return ok({ restored: good.name, keptAside: fileNameOf(keptAside) })
}

const startEmpty = async ({ house, now }: TaskContext) => {
  if (house.state().state !== 'damaged') return err({ type: 'NotDamaged' as const })
  const keptAside = setAside(house.paths.lieu, now())
  await house.reopen()
  return ok({ keptAside: fileNameOf(keptAside) })
}

export const recoveryHandlers: Recovery = {
  getState: ({ house }) => {
    const state = house.state()
    return ok({
      state: state.state,
      error: state.state === 'failed' ? state.error.type : null,
      backups: listBackups(house.paths.backups).map(({ name, at, bytes }) => ({
        name,
        at,
        bytes,
        kept: 'data' as const,
      })),
      keptAside: listAside(house.paths.dataDir),
    })
  },
  retry: async ({ house }) => ok({ state: (await house.reopen()).state }),
  restoreNewest,
  startEmpty: (context) => startEmpty(context),
}
