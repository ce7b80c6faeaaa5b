import { useState } from 'react'

import { api } from '#renderer/lib/api.ts'
import { usePainted } from '#renderer/lib/use-painted.ts'
import { useQuery } from '#renderer/lib/use-query.ts'

import { AbsentVault } from './absent-vault.tsx'
import { CoordinationCard } from './coordination-card.tsx'
import { IncompleteVault } from './incomplete-vault.tsx'
import { LockedVault } from './locked-vault.tsx'
import { OpenVault } from './open-vault.tsx'
import { SheetDialog } from './sheet-dialog.tsx'
import { WhatForCard } from './what-for-card.tsx'

import styles from './vault.module.css'

/** The vault: what it is for, who coordinates, and the acts of the state it is in. */
export function VaultSection() {
  const { data, reload } = useQuery(api.vault.getStatus, {}, ['vault'])
  // Kept here and nowhere else: the code is shown once, and gone with the sheet.
  const [code, setCode] = useState<string | null>(null)
  const painted = usePainted('settings-vault', data !== undefined)
  return (
    <div {...painted} className={styles.section}>
      {data?.state === 'absent' && <WhatForCard />}
      {data?.state === 'absent' && <AbsentVault keyStore={data.keyStore} onCode={setCode} />}
      {data?.state === 'locked' && <LockedVault keyStore={data.keyStore} waitMs={data.waitMs} />}
      {(data?.state === 'keyLost' || data?.state === 'fileLost') && (
        <IncompleteVault missing={data.state === 'keyLost' ? 'key' : 'file'} onLookAgain={reload} />
      )}
      {data?.state === 'open' && <OpenVault status={data} onCode={setCode} />}
      {data !== undefined && <CoordinationCard state={data.state} role={data.role} />}
      {data !== undefined && data.state !== 'absent' && <WhatForCard />}
      {code !== null && <SheetDialog code={code} onKept={() => setCode(null)} />}
    </div>
  )
}
