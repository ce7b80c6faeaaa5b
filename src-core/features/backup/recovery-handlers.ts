import { rmSync } from 'node:fs'
import { basename } from 'node:path'

import { listBackups } from '#db/backup-folder.ts'
import { listAside, setAside } from '#db/replacement.ts'
import type { recoveryContract } from '#shared/backup/backup-contract.ts'
import { err, ok } from '#shared/kernel/result.ts'

import { setKeyAside } from '../../adoption.ts'
import type { Handlers, TaskContext } from '../../context.ts'
import { readKey } from '../../key-file.ts'
import { adopt, giveKey, isKeyMissing } from './adoption-service.ts'
import { openBackup, prepareReplacement, putInPlace } from './backup-service.ts'

type Recovery = Handlers<typeof recoveryContract>

const restoreNewest: Recovery['restoreNewest'] = async ({ house, now }, { name }) => {
  if (house.state().state !== 'damaged') return err({ type: 'NotDamaged' })
  const key = await readKey(house.paths.lieuKey, house.keeper)
  const candidates = listBackups(house.paths.backups).filter(
    (backup) => name === null || backup.name === name,
  )
  const good = candidates.find((backup) => {
    const opened = openBackup(house, key, backup.name)
    if (typeof opened === 'string') return false
    opened.close()
    return true
  })
  if (good === undefined) return err({ type: 'NoGoodBackup' })
  prepareReplacement(house, key, good.path, now())
  const keptAside = putInPlace(house, now())
  await house.reopen()
  return ok({ restored: good.name, keptAside })
}

const startEmpty = async ({ house, now }: TaskContext) => {
  const isKeyLost = isKeyMissing({ house })
  if (house.state().state !== 'damaged' && !isKeyLost) return err({ type: 'NotDamaged' as const })
  const aside = setAside(house.paths.lieu, now())
  if (isKeyLost) setKeyAside(house.paths, now())
  // Without the mark an absent file is a first start again, not a loss.
  rmSync(house.paths.lieuCheck, { force: true })
  await house.reopen()
  return ok({ keptAside: aside === null ? '' : basename(aside) })
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
      keptAside: listAside(house.paths.lieu),
    })
  },
  retry: async ({ house }) => ok({ state: (await house.reopen()).state }),
  restoreNewest,
  startEmpty: (context) => startEmpty(context),
  giveKey,
  adopt,
}
