import FileText from 'lucide-react/icons/file-text'
import Trash2 from 'lucide-react/icons/trash-2'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { Button } from '#renderer/ui/button.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { FilePicker } from '#renderer/ui/file-picker.tsx'
import { maximumVaultFileBytes, refusalOfVaultFile, vaultFileAccept } from '#shared/vault/vault-file-rules.ts'

import { useBytes } from './use-bytes.ts'
import { VaultFileButtons } from './vault-file-buttons.tsx'
import { noFile, type VaultFileDraft } from './vault-file-draft.ts'

import styles from './vault-file-field.module.css'

interface VaultFileFieldProps {
  readonly label: string
  /** Left out: which kinds and how large, and where the file is kept. */
  readonly hint?: ReactNode
  readonly value: VaultFileDraft
  readonly onChange: (value: VaultFileDraft) => void
  /** What the core refused: `fileNotAccepted` of lib/vault-file-draft.ts. */
  readonly error?: string | null | undefined
}

/**
 * A photo or a PDF to keep in the vault: picked or dropped, looked at and taken away again. What it is, is told by
 * its first bytes here as in the core, so that a wrong one is said at once.
 */
export function VaultFileField({ label, hint, value, onChange, error }: VaultFileFieldProps) {
  const { t } = useTranslation()
  const labelId = useId()
  const why = value.kind === 'picked' ? refusalOfVaultFile(value.file.bytes) : null
  const problem = why === null ? (error ?? null) : t(`vaultFile.refusal.${why}`)
  if (value.kind !== 'none' && problem === null) {
    return (
      <div className={styles.field} role="group" aria-labelledby={labelId}>
        <span id={labelId} className={styles.label}>
          {label}
        </span>
        <ChosenFile value={value} onRemove={() => onChange(noFile)} />
        <FieldError text={null} />
      </div>
    )
  }
  return (
    <FilePicker
      label={label}
      hint={hint ?? t('vaultFile.hint')}
      accept={vaultFileAccept}
      maximumBytes={maximumVaultFileBytes}
      fileName={value.kind === 'none' ? null : value.file.fileName}
      error={problem}
      onPick={(file) => onChange({ kind: 'picked', file })}
    />
  )
}

interface ChosenFileProps {
  readonly value: Exclude<VaultFileDraft, { readonly kind: 'none' }>
  readonly onRemove: () => void
}

function ChosenFile({ value, onRemove }: ChosenFileProps) {
  const { t } = useTranslation()
  const bytes = useBytes()
  const { fileName: file } = value.file
  const size = value.kind === 'kept' ? value.file.size : value.file.bytes.byteLength
  return (
    <div className={styles.kept}>
      <span className={styles.name}>
        <FileText size={20} />
        <span>{file}</span> <span className={styles.size}>{bytes(size)}</span>
      </span>
      {value.kind === 'kept' && <VaultFileButtons file={value.file} />}
      <Button icon={<Trash2 size={20} />} aria-label={t('vaultFile.remove', { file })} onClick={onRemove}>
        {t('vaultFile.removeShort')}
      </Button>
    </div>
  )
}
