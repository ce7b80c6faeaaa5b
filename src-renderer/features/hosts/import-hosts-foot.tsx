import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { ImportRowsFoot } from '#renderer/lib/import-rows-foot.tsx'
import { offerUndo } from '#renderer/lib/undo.ts'

import { chosenHosts, type HostReading } from './import-hosts-facts.ts'

interface ImportHostsFootProps {
  readonly reading: HostReading
  readonly alsoAlike: boolean
  readonly onAdded: (count: number) => void
  readonly onGiveUp: () => void
}

/** Adds the people of the good rows. */
export function ImportHostsFoot({ reading, alsoAlike, onAdded, onGiveUp }: ImportHostsFootProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  return (
    <ImportRowsFoot
      reading={reading}
      rowsOf={(preview) => chosenHosts(preview.rows, alsoAlike)}
      onWrite={(rows) => api.hosts.importRows({ rows, namesAlike: alsoAlike })}
      onWritten={({ hostIds: { length: count } }, act) => {
        onAdded(count)
        offerUndo(t('imports.hosts.done', { count }), act)
      }}
      sentenceOf={({ line }) => t('imports.hosts.nameTaken', { line: formatting.number(line) })}
      onGiveUp={onGiveUp}
    />
  )
}
