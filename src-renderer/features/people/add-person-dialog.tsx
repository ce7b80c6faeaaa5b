import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { addressOf, navigate } from '#renderer/lib/router.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { offerVaultUndo } from '#renderer/lib/vault-undo.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FieldError } from '#renderer/ui/field.tsx'

import { HostField } from './host-field.tsx'
import { IdentityFields } from './identity-fields.tsx'
import { type HostWithoutFile, peopleTopics } from './people-facts.ts'
import { newDraft, type PersonDraft, wordsOf } from './person-draft.ts'
import { partNames } from './person-parts.ts'
import { usePersonForm } from './use-person-form.ts'

import layout from '#renderer/ui/form.module.css'

interface AddPersonDialogProps {
  /** Whose file it is to be, when it was asked for from the page of a host. */
  readonly hostAsked: string | null
  readonly onClose: () => void
}

/** Opens a file: names are enough, everything else can come the day it is known. */
export function AddPersonDialog({ hostAsked, onClose }: AddPersonDialogProps) {
  const { data } = useQuery(api.people.listHostsWithoutPerson, {}, peopleTopics)
  if (data === undefined) return null
  return <AddForm hosts={data.hosts} hostAsked={hostAsked} onClose={onClose} />
}

interface AddFormProps extends AddPersonDialogProps {
  readonly hosts: readonly HostWithoutFile[]
}

function AddForm({ hosts, hostAsked, onClose }: AddFormProps) {
  const { t } = useTranslation()
  const names = [...partNames.identity, 'startDate'] as const
  const form = usePersonForm(newDraft(hosts.find(({ id }) => id === hostAsked) ?? null), names)
  const { draft } = form
  const save = async () => {
    const { firstName, lastName } = draft
    const done = await form.save(() =>
      api.people.addPerson({
        ...wordsOf(draft, names),
        firstName: firstName.trim(),
        lastName: lastName.trim(),
      }),
    )
    if (done === null) return
    onClose()
    navigate(addressOf('hosts', ['people', done.value.personId]))
    offerVaultUndo(t('people.done.add'), done.act)
  }
  return (
    <Dialog
      title={t('people.form.addTitle')}
      isOpen
      onClose={onClose}
      closesOutside={false}
      actions={
        <>
          <Button onClick={onClose}>{t('people.form.giveUp')}</Button>
          <Button variant="primary" onClick={() => void save()}>
            {t('people.form.add')}
          </Button>
        </>
      }
    >
      <div className={layout.form}>
        <HostField
          hosts={hosts}
          value={draft.hostId}
          onChange={(hostId) => form.type(withHost(draft, hosts, hostId))}
          error={form.errorOf('hostId')}
        />
        <IdentityFields form={form} autoFocus onEnter={() => void save()} />
        <FieldError text={form.error} />
      </div>
    </Dialog>
  )
}

/** Choosing a host says what the open list knows of it, where nothing else was typed. */
function withHost(
  draft: PersonDraft,
  hosts: readonly HostWithoutFile[],
  hostId: string | null,
): Partial<PersonDraft> {
  const before = hosts.find(({ id }) => id === draft.hostId)
  const host = hosts.find(({ id }) => id === hostId)
  const isFree = draft.firstName === '' || draft.firstName === before?.displayName
  return {
    hostId,
    startDate: host?.since ?? null,
    ...(isFree && { firstName: host?.displayName ?? '' }),
  }
}
