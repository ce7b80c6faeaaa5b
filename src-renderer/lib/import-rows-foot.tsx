import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { Done } from '#shared/kernel/contract-kit.ts'
import type { Err } from '#shared/kernel/result.ts'

import { refusalOf, type Trouble } from './errors.ts'
import { ImportFoot } from './import-foot.tsx'
import type { TableImport } from './import-reading.ts'

interface RowsPreview {
  readonly rows: readonly unknown[]
  readonly missingFields: readonly string[]
  /** Not certain: a person chooses how dates are written before anything is imported. */
  readonly dates: { readonly certain: boolean } | null
}

type Named = { readonly type: string }

interface ImportRowsFootProps<Preview extends RowsPreview, Row, Written, Refused extends Named> {
  readonly reading: Pick<TableImport<never, Preview>, 'preview' | 'refusal' | 'isReading' | 'readAgain'>
  /** What would be written of what was read. */
  readonly rowsOf: (preview: Preview) => Row[]
  /** All of them or none. */
  readonly onWrite: (rows: Row[]) => Promise<Done<Written> | Err<Refused>>
  /** `act` is its id in the history. */
  readonly onWritten: (written: Written, act: string | null) => void
  /** Why none was written. */
  readonly sentenceOf: (refusal: Exclude<Refused, Trouble>) => string
  readonly onGiveUp: () => void
}

/** The choice at the foot of the assistant for a table: the chosen rows, all of them or none. */
export function ImportRowsFoot<Preview extends RowsPreview, Row, Written, Refused extends Named>(
  props: ImportRowsFootProps<Preview, Row, Written, Refused>,
) {
  const { reading, rowsOf, onWrite, onWritten, sentenceOf, onGiveUp } = props
  const { t } = useTranslation()
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const preview = reading.refusal === null ? reading.preview : null
  const rows = preview === null ? [] : rowsOf(preview)
  const importThem = async () => {
    if (reading.isReading) return
    setError(null)
    setIsBusy(true)
    const result = await onWrite(rows)
    setIsBusy(false)
    if (result.ok) {
      onWritten(result.value, result.act)
      return
    }
    const refused = refusalOf(result.error)
    setError(refused && sentenceOf(refused))
    // Somebody wrote meanwhile: the questions are asked again.
    if (refused !== null) reading.readAgain()
  }
  const left = (preview?.rows.length ?? 0) - rows.length
  const isDateOpen = preview?.dates?.certain === false && rows.length > 0
  const isEmpty = reading.preview?.missingFields.length === 0 && (preview?.rows.length ?? 0) === 0
  return (
    <ImportFoot
      importLabel={rows.length === 0 || isDateOpen ? null : t('imports.importRows', { count: rows.length })}
      isBusy={isBusy}
      remark={
        isDateOpen
          ? `${t('imports.found.dateOrder')} – ${t('imports.found.dateDoubt')}`
          : left > 0
            ? t('imports.skipped', { count: left })
            : isEmpty && t('imports.check.noRows')
      }
      error={error}
      onImport={() => void importThem()}
      onGiveUp={onGiveUp}
    />
  )
}
