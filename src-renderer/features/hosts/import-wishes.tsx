import ArrowLeft from 'lucide-react/icons/arrow-left'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { ImportAssistant } from '#renderer/lib/import-assistant.tsx'
import type { ImportField } from '#renderer/lib/import-columns.tsx'
import { ImportDone } from '#renderer/lib/import-done.tsx'
import { useTableImport } from '#renderer/lib/import-reading.ts'
import { ImportRowsFoot } from '#renderer/lib/import-rows-foot.tsx'
import { addressOf, navigate } from '#renderer/lib/router.ts'
import { offerUndo } from '#renderer/lib/undo.ts'
import { usePainted } from '#renderer/lib/use-painted.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { dayParts, type WishedLoad } from '#shared/hosts/host-wishes.ts'
import { type WishField, wishTimeField } from '#shared/hosts/wish-import-rules.ts'
import { wishWeekdays } from '#shared/hosts/wish-rules.ts'

import { chosenWishes, type WishImportChoices, type WishReading } from './import-wishes-facts.ts'
import { ImportWishesForm } from './import-wishes-form.tsx'
import { ImportWishesRows } from './import-wishes-rows.tsx'

import styles from './hosts.module.css'

const start: WishImportChoices = { table: {}, mapping: {} }

/** Wishes from a table, a line a person: seen first, written when chosen. */
export function ImportWishes() {
  const { t } = useTranslation()
  const marks = usePainted('hosts', true)
  const reading = useTableImport(start, (file, choices) => api.hosts.previewWishes({ file, ...choices }))
  const fields = useWishFields()
  const [written, setWritten] = useState<number | null>(null)
  const finish = (count: number | null) => {
    setWritten(count)
    reading.forget()
  }
  return (
    <div className={styles.screen} data-view="wishes" {...marks}>
      <a className={styles.back} href={addressOf('hosts')}>
        <ArrowLeft size={20} />
        {t('hosts.back')}
      </a>
      <PageHeader title={t('wishes.import.title')}>
        <p className={styles.intro}>
          {t('wishes.import.sub')} {t('imports.nothingYet')}
        </p>
      </PageHeader>
      {written !== null ? (
        <ImportDone
          seeLabel={t('wishes.import.see')}
          seeAddress={addressOf('hosts')}
          onAnother={() => setWritten(null)}
        >
          {t('wishes.import.done', { count: written })}
        </ImportDone>
      ) : (
        <>
          <ImportWishesForm />
          <ImportAssistant
            reading={reading}
            fields={fields}
            goodRows={({ rows }) => chosenWishes(rows).length}
            foot={<Foot reading={reading} onWritten={finish} />}
          >
            {({ rows }) => <ImportWishesRows rows={rows} />}
          </ImportAssistant>
        </>
      )}
    </div>
  )
}

const loadFields: readonly (keyof WishedLoad)[] = [
  'leastAWeek',
  'mostAWeek',
  'leastAMonth',
  'wishedAMonth',
  'mostAMonth',
]

/** The name, the twenty-one parts of the week, how often, and how: in the user's words. */
function useWishFields(): readonly ImportField<WishField>[] {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const times = wishWeekdays.flatMap((weekday) =>
    dayParts.map((part) => ({
      id: wishTimeField(weekday, part),
      label: `${formatting.weekday(weekday)}, ${t(`wishes.part.${part}`).toLowerCase()}`,
      isNeeded: false,
    })),
  )
  return [
    { id: 'displayName', label: t('wishes.import.field.displayName'), isNeeded: true },
    ...times,
    ...loadFields.map((id) => ({ id, label: t(`wishes.load.${id}`), isNeeded: false })),
    { id: 'notAlone', label: t('wishes.import.field.notAlone'), isNeeded: false },
    { id: 'lastResort', label: t('wishes.import.field.lastResort'), isNeeded: false },
  ]
}

interface FootProps {
  readonly reading: WishReading
  readonly onWritten: (count: number | null) => void
}

function Foot({ reading, onWritten }: FootProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  return (
    <ImportRowsFoot
      reading={reading}
      rowsOf={(preview) => chosenWishes(preview.rows)}
      onWrite={(rows) => api.hosts.importWishes({ rows })}
      onWritten={({ hosts: count }, act) => {
        onWritten(count)
        offerUndo(t('wishes.import.done', { count }), act)
      }}
      sentenceOf={(refusal) =>
        refusal.type === 'HostUnknown'
          ? t('wishes.import.hostGone')
          : t('wishes.import.refused', {
              line: formatting.number(refusal.line),
              problem: t(`wishes.import.problem.${refusal.problem}`),
            })
      }
      onGiveUp={() => {
        onWritten(null)
        navigate(addressOf('hosts'))
      }}
    />
  )
}
