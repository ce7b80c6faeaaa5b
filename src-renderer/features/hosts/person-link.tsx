import FolderLock from 'lucide-react/icons/folder-lock'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { addressOf } from '#renderer/lib/router.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { buttonClass } from '#renderer/ui/button-class.ts'

/** The way to the file of a host, or to open one. Not there while the vault is closed: nothing is asked of it then. */
export function PersonLink({ hostId }: { readonly hostId: string }) {
  const { data } = useQuery(api.vault.getStatus, {}, ['vault'])
  return data?.state === 'open' && data.role === 'coordinator' ? <OpenFile hostId={hostId} /> : null
}

function OpenFile({ hostId }: { readonly hostId: string }) {
  const { t } = useTranslation()
  const { data } = useQuery(api.people.findPersonOfHost, { hostId }, ['people'])
  if (data === undefined) return null
  const { personId } = data
  const address =
    personId === null
      ? addressOf('hosts', ['people'], { host: hostId })
      : addressOf('hosts', ['people', personId])
  return (
    <a className={buttonClass()} href={address}>
      <FolderLock size={20} />
      {t(personId === null ? 'hosts.page.addFile' : 'hosts.page.openFile')}
    </a>
  )
}
