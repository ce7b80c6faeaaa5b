import ArrowLeft from 'lucide-react/icons/arrow-left'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { ImportAssistant } from '#renderer/lib/import-assistant.tsx'
import type { ImportField } from '#renderer/lib/import-columns.tsx'
import { ImportDone } from '#renderer/lib/import-done.tsx'
import { useTableImport } from '#renderer/lib/import-reading.ts'
import { addressOf, navigate } from '#renderer/lib/router.ts'
import { usePainted } from '#renderer/lib/use-painted.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { hostOrigins } from '#shared/hosts/host.ts'

import {
  hostFieldIds,
  neededHostField,
  type HostField,
  type HostImportChoices,
} from './import-hosts-facts.ts'
import { ImportHostsFoot } from './import-hosts-foot.tsx'
import { ImportHostsRows } from './import-hosts-rows.tsx'

import styles from './hosts.module.css'

const start: HostImportChoices = { table: {}, mapping: {}, origin: 'neighbour' }

/** A list of people from a spreadsheet: seen first, written when chosen. */
export function ImportHosts() {
  const { t } = useTranslation()
  const marks = usePainted('hosts', true)
  const reading = useTableImport(start, (file, choices) => api.hosts.previewImport({ file, ...choices }))
  const [alsoAlike, setAlsoAlike] = useState(false)
  const [added, setAdded] = useState<number | null>(null)
  const fields = hostFieldIds.map((id): ImportField<HostField> => {
    return { id, label: t(`imports.hosts.field.${id}`), isNeeded: id === neededHostField }
  })
  const finish = (count: number | null) => {
    setAdded(count)
    setAlsoAlike(false)
    reading.forget()
  }
  return (
    <div className={styles.screen} data-view="import" {...marks}>
      <Head />
      {added !== null ? (
        <ImportDone
          seeLabel={t('imports.hosts.see')}
          seeAddress={addressOf('hosts')}
          onAnother={() => setAdded(null)}
        >
          {t('imports.hosts.done', { count: added })}
        </ImportDone>
      ) : (
        <ImportAssistant
          reading={reading}
          fields={fields}
          choices={
            <SelectField
              label={t('imports.hosts.defaultOrigin')}
              className={styles.narrow}
              value={reading.choices.origin}
              choices={hostOrigins.map((origin) => ({ value: origin, label: t(`hosts.origin.${origin}`) }))}
              onChange={(origin) => reading.correct({ origin })}
            />
          }
          goodRows={({ rows }) => rows.length}
          foot={
            <ImportHostsFoot
              reading={reading}
              alsoAlike={alsoAlike}
              onAdded={finish}
              onGiveUp={() => {
                finish(null)
                navigate(addressOf('hosts'))
              }}
            />
          }
        >
          {({ rows }) => <ImportHostsRows rows={rows} alsoAlike={alsoAlike} onAlsoAlike={setAlsoAlike} />}
        </ImportAssistant>
      )}
    </div>
  )
}

function Head() {
  const { t } = useTranslation()
  return (
    <>
      <a className={styles.back} href={addressOf('hosts')}>
        <ArrowLeft size={20} />
        {t('hosts.back')}
      </a>
      <PageHeader title={t('imports.hosts.title')}>
        <p className={styles.intro}>
          {t('imports.hosts.sub')} {t('imports.nothingYet')}
        </p>
      </PageHeader>
    </>
  )
}
