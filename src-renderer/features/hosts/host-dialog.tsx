import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { offerUndo } from '#renderer/lib/undo.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { tooLongBy } from '#renderer/ui/text-length.ts'

import { draftOf, maximumName, newHost, wordsOf } from './host-draft.ts'
import { useAllHosts, type HostFacts } from './host-facts.ts'
import { HostForm } from './host-form.tsx'
import { hostSentence, type HostRefusal } from './host-refusals.ts'

interface HostDialogProps {
  /** Null: somebody new. */
  readonly host: HostFacts['host'] | null
  readonly onClose: () => void
}

/** Adds somebody, or changes what is known of somebody. A name that is taken can be kept, on purpose. */
export function HostDialog({ host, onClose }: HostDialogProps) {
  const { t } = useTranslation()
  const form = useHostForm(host, onClose)
  const title =
    host === null ? t('hosts.form.addTitle') : t('hosts.form.changeTitle', { name: host.displayName })
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      closesOutside={false}
      actions={
        <>
          <Button onClick={onClose}>{t('hosts.form.giveUp')}</Button>
          {form.isNameTaken && <Button onClick={() => void form.save(true)}>{t('hosts.form.insist')}</Button>}
          <Button variant="primary" onClick={() => void form.save(false)}>
            {host === null ? t('hosts.form.add') : t('hosts.form.save')}
          </Button>
        </>
      }
    >
      <HostForm
        value={form.draft}
        isNew={host === null}
        nameError={form.error}
        onChange={form.type}
        onEnter={() => void form.save(false)}
      />
    </Dialog>
  )
}

/** What is typed, kept on a refusal; the sentence goes as soon as the name changes. */
function useHostForm(host: HostFacts['host'] | null, onClose: () => void) {
  const { t } = useTranslation()
  const all = useAllHosts()
  const [draft, setDraft] = useState(() => (host === null ? newHost : draftOf(host)))
  const [isAsked, setIsAsked] = useState(false)
  const [refusal, setRefusal] = useState<HostRefusal | null>(null)
  const type = (part: Partial<typeof draft>) => {
    if (part.displayName !== undefined) setRefusal(null)
    setDraft((before) => ({ ...before, ...part }))
  }
  const isEmpty = draft.displayName.trim() === ''
  const nameOf = (hostId: string) => all?.find((one) => one.id === hostId)?.displayName
  const save = async (nameAlike: boolean) => {
    setIsAsked(true)
    if (isEmpty || tooLongBy(draft.displayName, maximumName) > 0) return
    const words = { ...wordsOf(draft), nameAlike }
    const result =
      host === null ? await api.hosts.add(words) : await api.hosts.describe({ ...words, hostId: host.id })
    setRefusal(result.ok ? null : refusalOf(result.error))
    if (!result.ok) return
    onClose()
    const name = words.displayName
    if (host === null) offerUndo(t('hosts.done.add', { name }), result.act)
    else offerUndo(t('hosts.done.describe', { name }), result.act)
  }
  const missing = isAsked && isEmpty ? t('hosts.form.nameMissing') : null
  const error = refusal === null ? missing : hostSentence(t, refusal, nameOf)
  return { draft, type, save, error, isNameTaken: refusal?.type === 'NameTaken' }
}
