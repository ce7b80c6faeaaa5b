import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import {
  NewPassphraseFields,
  noPassphrase,
  PassphraseField,
  problemOfNew,
} from '#renderer/lib/passphrase-fields.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useUiWords } from '#renderer/ui/words.tsx'

import { useProof } from './use-proof.ts'

import styles from './vault.module.css'

interface AddHolderDialogProps {
  readonly waitMs: number
  readonly onClose: () => void
}

/** The coordinator's phrase first, then the keyboard goes to whoever is added: they type one that nobody else knows. */
export function AddHolderDialog({ waitMs, onClose }: AddHolderDialogProps) {
  const { t } = useTranslation()
  const words = useUiWords()
  const { form, add } = useAdding(waitMs, onClose)
  return (
    <Dialog
      title={t('vaultHolders.addTitle')}
      isOpen
      onClose={onClose}
      closesOutside={false}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="primary" isBusy={form.isBusy} disabled={form.isWaiting} onClick={add}>
            {t('vaultHolders.add')}
          </Button>
        </>
      }
    >
      <p>{t('vaultHolders.addText')}</p>
      <PassphraseField {...form.field} label={t('vaultHolders.yourPassphrase')} autoFocus />
      <TextField
        label={t('vaultHolders.theirName')}
        hint={t('vaultHolders.theirNameHint')}
        value={form.name}
        maximumLength={80}
        error={form.isAsked && form.name.trim() === '' ? t('vaultHolders.nameMissing') : null}
        onChange={form.setName}
      />
      <div className={styles.roleChoice}>
        <SegmentedControl
          label={t('vaultHolders.theirRole')}
          isLabelShown
          value={form.role}
          segments={[
            { value: 'treasurer', label: t('vaultHolders.treasurer') },
            { value: 'coordinator', label: t('vaultHolders.coordinator') },
          ]}
          onChange={form.setRole}
        />
        <p className={styles.soft}>{t(`vaultHolders.may.${form.role}`)}</p>
      </div>
      <NewPassphraseFields
        label={t('vaultHolders.theirPassphrase')}
        value={form.wanted}
        isAsked={form.isAsked}
        onChange={form.setWanted}
        onEnter={add}
      />
      <FieldError text={form.refused} />
    </Dialog>
  )
}

function useAdding(waitMs: number, onClose: () => void) {
  const { t } = useTranslation()
  const { prove, ...proof } = useProof(waitMs)
  const [name, setName] = useState('')
  const [role, setRole] = useState<'treasurer' | 'coordinator'>('treasurer')
  const [wanted, setWanted] = useState(noPassphrase)
  const [isAsked, setIsAsked] = useState(false)
  const add = async () => {
    setIsAsked(true)
    if (name.trim() === '' || problemOfNew(t, wanted) !== null) return
    const holder = { name, role, newPassphrase: wanted.first }
    const done = await prove((passphrase) => api.vault.addHolder({ passphrase, ...holder }))
    if (done === null) return
    showNotice({ text: t('vaultHolders.added', { name: name.trim() }) })
    onClose()
  }
  const form = { ...proof, name, setName, role, setRole, wanted, setWanted, isAsked }
  return { form, add: () => void add() }
}
