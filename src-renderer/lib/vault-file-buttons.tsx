import Download from 'lucide-react/icons/download'
import Eye from 'lucide-react/icons/eye'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import type { FileOut } from '#shared/kernel/shapes.ts'
import type { VaultFile } from '#shared/vault/vault-file-shapes.ts'

import { api } from './api.ts'
import { refusalOf } from './errors.ts'
import { showNotice } from './notices.ts'
import { saveFile } from './paper.ts'

import styles from './vault-file-field.module.css'

interface VaultFileButtonsProps {
  readonly file: VaultFile
  /** True in a table: icons alone, still with their words for who cannot see them. */
  readonly isShort?: boolean | undefined
}

/**
 * What can be done with a document of the vault: a photo is looked at here, any of them is saved as a copy where the
 * person says. Nothing is written to disk to be looked at.
 */
export function VaultFileButtons({ file, isShort = false }: VaultFileButtonsProps) {
  const { t } = useTranslation()
  const [shown, setShown] = useState<FileOut | null>(null)
  const read = async (use: (read: FileOut) => unknown) => {
    const result = await api.vault.getFile({ fileId: file.fileId })
    if (result.ok) use(result.value)
    else if (refusalOf(result.error) !== null) {
      showNotice({ text: t('vaultFile.refusal.gone'), tone: 'problem' })
    }
  }
  const named = { file: file.fileName }
  const acts = [
    {
      text: t('vaultFile.viewShort'),
      label: t('vaultFile.view', named),
      icon: <Eye size={20} />,
      isShown: file.mediaType.startsWith('image/'),
      use: setShown,
    },
    {
      text: t('vaultFile.saveCopyShort'),
      label: t('vaultFile.saveCopy', named),
      icon: <Download size={20} />,
      isShown: true,
      use: saveFile,
    },
  ]
  return (
    <>
      {acts
        .filter(({ isShown }) => isShown)
        .map(({ text, label, icon, use }) =>
          isShort ? (
            <IconButton key={text} label={label} onClick={() => void read(use)}>
              {icon}
            </IconButton>
          ) : (
            <Button key={text} icon={icon} aria-label={label} onClick={() => void read(use)}>
              {text}
            </Button>
          ),
        )}
      {shown !== null && <PictureDialog file={shown} onClose={() => setShown(null)} />}
    </>
  )
}

/** The picture, from the bytes in memory; its address dies with the window. */
function PictureDialog({ file, onClose }: { readonly file: FileOut; readonly onClose: () => void }) {
  const show = useCallback(
    (image: HTMLImageElement) => {
      const address = URL.createObjectURL(new Blob([Uint8Array.from(file.bytes)], { type: file.mediaType }))
      image.src = address
      return () => URL.revokeObjectURL(address)
    },
    [file],
  )
  return (
    <Dialog title={file.fileName} isOpen size="wide" onClose={onClose}>
      <img ref={show} className={styles.picture} alt={file.fileName} />
    </Dialog>
  )
}
