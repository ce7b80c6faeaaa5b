import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { offerVaultUndo } from '#renderer/lib/vault-undo.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FieldError } from '#renderer/ui/field.tsx'

import { PartFields } from './part-fields.tsx'
import type { PersonFile } from './people-facts.ts'
import { draftOf, wordsOf } from './person-draft.ts'
import { partNames, type PersonPart } from './person-parts.ts'
import { usePersonForm } from './use-person-form.ts'

import layout from '#renderer/ui/form.module.css'

interface PartDialogProps {
  readonly file: PersonFile
  readonly part: PersonPart
  readonly onClose: () => void
}

/** Changes one part of a file; what the others hold is not sent, so that nobody's change is lost. */
export function PartDialog({ file, part, onClose }: PartDialogProps) {
  const { t } = useTranslation()
  const names = partNames[part]
  const form = usePersonForm(draftOf(file.person), names)
  const save = async () => {
    const done = await form.save(() =>
      api.people.changePerson({ personId: file.person.id, ...wordsOf(form.draft, names) }),
    )
    if (done === null) return
    onClose()
    offerVaultUndo(t('people.done.change'), done.act)
  }
  return (
    <Dialog
      title={t(`people.part.${part}`)}
      isOpen
      onClose={onClose}
      closesOutside={false}
      actions={
        <>
          <Button onClick={onClose}>{t('people.form.giveUp')}</Button>
          <Button variant="primary" onClick={() => void save()}>
            {t('people.form.save')}
          </Button>
        </>
      }
    >
      <div className={layout.form}>
        <PartFields part={part} file={file} form={form} onEnter={() => void save()} />
        <FieldError text={form.error} />
      </div>
    </Dialog>
  )
}
