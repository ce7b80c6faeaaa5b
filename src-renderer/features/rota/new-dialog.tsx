import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FieldError } from '#renderer/ui/field.tsx'

import { closeDialog } from './rota-store.ts'

import layout from '#renderer/ui/form.module.css'

interface NewDialogProps {
  readonly title: string
  readonly createLabel: string
  readonly error: string | null
  readonly onCreate: () => void
  readonly children: ReactNode
}

/** What is added to the rota, a series or a single slot; a press beside it loses nothing of what was typed. */
export function NewDialog({ title, createLabel, error, onCreate, children }: NewDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog
      title={title}
      isOpen
      onClose={closeDialog}
      closesOutside={false}
      actions={
        <>
          <Button onClick={closeDialog}>{t('series.addNothing')}</Button>
          <Button variant="primary" onClick={onCreate}>
            {createLabel}
          </Button>
        </>
      }
    >
      <div className={layout.form}>
        {children}
        <FieldError text={error} />
      </div>
    </Dialog>
  )
}
