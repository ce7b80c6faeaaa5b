import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { ImportFoot } from '#renderer/lib/import-foot.tsx'
import { offerUndo } from '#renderer/lib/undo.ts'

import { chosenHosts, type HostReading } from './import-hosts-facts.ts'

interface ImportHostsFootProps {
  readonly reading: HostReading
  readonly alsoAlike: boolean
  readonly onAdded: (count: number) => void
  readonly onGiveUp: () => void
}

/** The choice at the foot of the assistant: the good rows, all of them or none. */
export function ImportHostsFoot({ reading, alsoAlike, onAdded, onGiveUp }: ImportHostsFootProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const { preview, refusal, isReading } = reading
  const all = preview !== null && refusal === null ? preview.rows : []
  const rows = chosenHosts(all, alsoAlike)
  const importThem = async () => {
    if (isReading) return
    setError(null)
    setIsBusy(true)
    const result = await api.hosts.importRows({ rows, namesAlike: alsoAlike })
    setIsBusy(false)
    if (result.ok) {
      const count = result.value.hostIds.length
      onAdded(count)
      void offerUndo(t('imports.hosts.done', { count }), 'hosts.importRows')
      return
    }
    const taken = refusalOf(result.error)
    setError(taken && t('imports.hosts.nameTaken', { line: formatting.number(taken.line) }))
    if (taken !== null) reading.readAgain()
  }
  const left = all.length - rows.length
  const nothing = all.length === 0 && preview?.missingFields.length === 0 ? t('imports.check.noRows') : null
  return (
    <ImportFoot
      importLabel={rows.length === 0 ? null : t('imports.importRows', { count: rows.length })}
      isBusy={isBusy}
      remark={left > 0 ? t('imports.skipped', { count: left }) : nothing}
      error={error}
      onImport={() => void importThem()}
      onGiveUp={onGiveUp}
    />
  )
}
