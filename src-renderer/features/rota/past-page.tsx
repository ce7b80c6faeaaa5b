import ArrowLeft from 'lucide-react/icons/arrow-left'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { ImportAssistant } from '#renderer/lib/import-assistant.tsx'
import { ImportDone } from '#renderer/lib/import-done.tsx'
import { useTableImport } from '#renderer/lib/import-reading.ts'
import { addressOf, navigate } from '#renderer/lib/router.ts'
import { usePainted } from '#renderer/lib/use-painted.ts'
import { useTitleFirst } from '#renderer/lib/use-title-first.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { nameKey } from '#shared/hosts/host-rules.ts'
import type { HostOrigin } from '#shared/hosts/host.ts'

import {
  fieldsAsked,
  lineKey,
  neededPastFields,
  rowStates,
  type Decisions,
  type PastChoices,
  type PastPreview,
  type PastRow,
  type PastTaken,
} from './past-facts.ts'
import { PastFoot } from './past-foot.tsx'
import { PastNames } from './past-names.tsx'
import { PastRows } from './past-rows.tsx'
import { UsualHoursFields } from './usual-hours-fields.tsx'

import styles from './bulk-page.module.css'

const start: PastChoices = { table: {}, mapping: {}, usual: null }
const noDecision: Decisions = new Map()
const noLine: ReadonlySet<string> = new Set()

interface Taken {
  readonly counts: PastTaken
  readonly firstDay: string
}

/** Who was there in the past, from a spreadsheet: seen first with what is wrong in it, written when chosen. */
export function PastPage() {
  const [taken, setTaken] = useState<Taken | null>(null)
  useTitleFirst()
  return (
    <div className={styles.page} {...usePainted('rota', true)} data-view="past">
      <Head />
      {taken === null ? (
        <PastAssistant onTaken={setTaken} />
      ) : (
        <Done taken={taken} onAnother={() => setTaken(null)} />
      )}
    </div>
  )
}

function PastAssistant({ onTaken }: { readonly onTaken: (taken: Taken) => void }) {
  const { t } = useTranslation()
  const reading = useTableImport(start, (file, choices) => api.rota.readPastFile({ file, ...choices }))
  const [decisions, setDecisions] = useState(noDecision)
  const [accepted, setAccepted] = useState(noLine)
  const [origin, setOrigin] = useState<HostOrigin>('neighbour')
  const asked = fieldsAsked(reading.preview?.mapping ?? {})
  const stateIn = (preview: PastPreview) => rowStates(preview, { decisions, accepted }, nameKey)
  return (
    <ImportAssistant
      reading={reading}
      fields={asked.map((id) => ({
        id,
        label: t(`pastRota.fields.${id}`),
        isNeeded: neededPastFields.includes(id),
      }))}
      choices={<UsualHoursFields onChange={(usual) => reading.correct({ usual })} />}
      goodRows={({ rows }) => rows.length}
      foot={
        <PastFoot
          reading={reading}
          decisions={decisions}
          origin={origin}
          stateIn={stateIn}
          onTaken={(counts, firstDay) => onTaken({ counts, firstDay })}
          onGiveUp={() => navigate(addressOf('rota'))}
        />
      }
    >
      {(preview) => (
        <>
          <h4>{t('pastRota.who')}</h4>
          <PastNames
            preview={preview}
            decisions={decisions}
            onDecide={setDecisions}
            origin={origin}
            onOrigin={setOrigin}
          />
          <PastRows
            preview={preview}
            stateOf={stateIn(preview)}
            accepted={accepted}
            onAccept={(row, isOn) => setAccepted((before) => withLine(before, row, isOn))}
          />
        </>
      )}
    </ImportAssistant>
  )
}

function withLine(lines: ReadonlySet<string>, row: PastRow, isOn: boolean): ReadonlySet<string> {
  const others = [...lines].filter((line) => line !== lineKey(row))
  return new Set(isOn ? [...others, lineKey(row)] : others)
}

function Head() {
  const { t } = useTranslation()
  return (
    <>
      <a className={styles.back} href={addressOf('rota')}>
        <ArrowLeft size={20} />
        {t('pastRota.back')}
      </a>
      <PageHeader title={t('pastRota.title')}>
        <p className={styles.intro}>
          {t('pastRota.intro')} {t('imports.nothingYet')}
        </p>
      </PageHeader>
    </>
  )
}

interface DoneProps {
  readonly taken: Taken
  readonly onAnother: () => void
}

function Done({ taken: { counts, firstDay }, onAnother }: DoneProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [slots, hosts] = [formatting.number(counts.slots), formatting.number(counts.hosts)]
  return (
    <ImportDone seeLabel={t('pastRota.see')} seeAddress={addressOf('rota', [firstDay])} onAnother={onAnother}>
      {counts.signups === 0
        ? t('pastRota.nothingNew')
        : `${t('pastRota.done', { count: counts.signups })} ${t('pastRota.doneNew', { slots, hosts })}`}
    </ImportDone>
  )
}
