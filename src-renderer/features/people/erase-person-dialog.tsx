import { useTranslation } from 'react-i18next'

import { addressOf } from '#renderer/lib/router.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { Progress } from '#renderer/ui/progress.tsx'
import { useUiWords } from '#renderer/ui/words.tsx'

import { ErasurePreviewBody } from './erasure-preview.tsx'
import { PurgeProof } from './purge-proof.tsx'
import { useErasePerson } from './use-erase-person.ts'

import styles from './keeping.module.css'

interface ErasePersonDialogProps {
  readonly personId: string
  readonly onClose: () => void
}

/** What erasing a person would erase and keep; then the erasure and its proof. */
export function ErasePersonDialog({ personId, onClose }: ErasePersonDialogProps) {
  const { t } = useTranslation()
  const words = useUiWords()
  const form = useErasePerson(personId, onClose)
  const { preview, done } = form
  const rota = preview?.rota ?? null
  return (
    <Dialog
      title={t(done === null ? 'keeping.erase.title' : 'keeping.doneTitle')}
      isOpen
      onClose={form.close}
      closesOutside={false}
      actions={
        done !== null ? (
          <Button variant="primary" onClick={form.close}>
            {words.close}
          </Button>
        ) : (
          <>
            <Button onClick={form.close}>{words.cancel}</Button>
            <Button
              variant="danger"
              isBusy={form.isBusy}
              disabled={preview === undefined}
              onClick={form.erase}
            >
              {t('keeping.erase.act')}
            </Button>
          </>
        )
      }
    >
      {done !== null && (
        <>
          <PurgeProof purge={done} />
          {rota !== null && (
            <p>
              {t('keeping.erase.hostLeft')}{' '}
              <a className={styles.link} href={addressOf('hosts', [rota.hostId])}>
                {t('keeping.erase.toHost', { name: rota.displayName })}
              </a>
            </p>
          )}
        </>
      )}
      {done === null && preview !== undefined && <ErasurePreviewBody preview={preview} form={form} />}
      {form.isBusy && <Progress label={t('keeping.erasing')} done={null} />}
      <FieldError text={form.problem} />
    </Dialog>
  )
}
