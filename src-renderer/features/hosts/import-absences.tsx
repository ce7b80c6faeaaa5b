import ArrowLeft from 'lucide-react/icons/arrow-left'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { ImportDone } from '#renderer/lib/import-done.tsx'
import { addressOf, navigate } from '#renderer/lib/router.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { usePainted } from '#renderer/lib/use-painted.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'

import { useAllHosts } from './host-facts.ts'
import { newSearch, useAbsencePreview } from './import-absences-facts.ts'
import { ImportAbsencesFound, type AbsencesAdded } from './import-absences-found.tsx'
import { ImportAbsencesSearch } from './import-absences-search.tsx'

import styles from './hosts.module.css'

interface ImportAbsencesProps {
  /** The person whose page one comes from. */
  readonly hostAsked: string | null
}

/** When somebody is away, from their own calendar: the dates are kept, the titles are not. */
export function ImportAbsences({ hostAsked }: ImportAbsencesProps) {
  const { t } = useTranslation()
  const today = useNow().date
  const hosts = useAllHosts()
  const marks = usePainted('hosts', hosts !== undefined)
  const [search, setSearch] = useState(() => newSearch(hostAsked, today))
  const [added, setAdded] = useState<AbsencesAdded | null>(null)
  const answer = useAbsencePreview(search)
  const host = hosts?.find(({ id }) => id === search.hostId)
  return (
    <div className={styles.screen} data-view="absences" {...marks}>
      <a className={styles.back} href={addressOf('hosts', hostAsked === null ? [] : [hostAsked])}>
        <ArrowLeft size={20} />
        {hostAsked === null ? t('hosts.back') : (host?.displayName ?? t('hosts.back'))}
      </a>
      <PageHeader title={t('imports.absences.title')}>
        <p className={styles.intro}>
          {t('imports.absences.sub')} {t('imports.nothingYet')}
        </p>
      </PageHeader>
      {added !== null && host !== undefined && (
        <ImportDone
          seeLabel={t('imports.absences.see')}
          seeAddress={addressOf('hosts', [host.id])}
          onAnother={() => setAdded(null)}
        >
          <AddedWords added={added} name={host.displayName} />
        </ImportDone>
      )}
      {added === null && hosts !== undefined && (
        <>
          <ImportAbsencesSearch
            hosts={hosts}
            value={search}
            answer={answer}
            onChange={(part) => setSearch((before) => ({ ...before, ...part }))}
          />
          <ImportAbsencesFound
            search={search}
            answer={answer}
            onAdded={(result) => {
              setAdded(result)
              setSearch((before) => ({ ...before, file: null }))
            }}
            onGiveUp={() => navigate(addressOf('hosts', hostAsked === null ? [] : [hostAsked]))}
          />
        </>
      )}
    </div>
  )
}

interface AddedWordsProps {
  readonly added: AbsencesAdded
  readonly name: string
}

function AddedWords({ added, name }: AddedWordsProps) {
  const { t } = useTranslation()
  const { added: count, alreadyThere } = added
  const said = t('imports.absences.added', { count, name })
  const before = alreadyThere === 0 ? '' : t('imports.absences.alreadyThere', { count: alreadyThere })
  return <p>{`${said} ${before}`.trim()}</p>
}
