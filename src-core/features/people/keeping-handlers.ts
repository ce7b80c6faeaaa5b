import { localDateOf } from '#shared/kernel/local-date.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { keepingContract } from '#shared/people/keeping-contract.ts'

import type { Handlers } from '../../context.ts'
import { finishErasure } from './forgetting-service.ts'
import { previewErasure } from './person-erasure-queries.ts'
import { erasePerson } from './person-erasure-service.ts'
import { readPersonFile } from './person-file-queries.ts'
import { listPurges, listRules } from './purge-queries.ts'
import { exportPurge, openExport, previewPurge, purge } from './purge-service.ts'
import { setRetention } from './retention-service.ts'

type Keeping = Handlers<typeof keepingContract>

const exportPersonFile: Keeping['exportPersonFile'] = async ({ db, vault, now }, { personId }) => {
  const file = readPersonFile({ db, vault, now: now() }, personId)
  if (file === undefined) return err({ type: 'PersonUnknown', personId })
  return ok({
    // The name of the file says nobody: it lies in a folder of downloads.
    fileName: `dossier-${localDateOf(now())}.json`,
    mediaType: 'application/json',
    bytes: new Uint8Array(Buffer.from(`${JSON.stringify(file, null, 2)}\n`)),
  })
}

export const keepingHandlers: Keeping = {
  getPersonFile: (context, { personId }) => {
    const file = readPersonFile(context, personId)
    return file === undefined ? err({ type: 'PersonUnknown', personId }) : ok(file)
  },
  exportPersonFile,
  previewErasure,
  erasePerson,
  listRetention: ({ vault }) => ok({ rules: listRules(vault) }),
  setRetention,
  previewPurge,
  exportPurge,
  openExport,
  purge,
  finishErasure,
  listPurges: ({ vault }) => ok({ purges: listPurges(vault) }),
}
