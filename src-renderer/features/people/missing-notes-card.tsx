import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { ExportMenu } from '#renderer/lib/export-menu.tsx'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { addressOf } from '#renderer/lib/router.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Table } from '#renderer/ui/table.tsx'

import { HostsWithoutFile } from './hosts-without-file.tsx'
import { missingNoteColumns } from './missing-note-columns.tsx'
import type { NoteWindow } from './note-windows.tsx'
import type { MissingNote, MissingNotes } from './notes-facts.ts'

import styles from './notes.module.css'

interface MissingNotesCardProps {
  readonly missing: MissingNotes
  readonly onOpen: (window: NoteWindow) => void
}

const keyOf = ({ personId }: MissingNote) => personId

/** Who still has to be given the version in force, or to sign it: one by one, or several at once. */
export function MissingNotesCard({ missing, onOpen }: MissingNotesCardProps) {
  const { t } = useTranslation()
  const { current, people, missing: rows, hosts } = missing
  // Before a version is published nobody can have it, and nothing is counted.
  const count = current === null ? 0 : rows.length + hosts.length
  const title = count === 0 ? t('notes.missing.title') : t('notes.missing.titleCount', { count })
  return (
    <Card
      title={title}
      size="large"
      actions={count > 0 && <ExportMenu exportAs={api.people.exportMissingNotes} />}
    >
      {people + hosts.length === 0 ? (
        <p>
          {t('notes.missing.nobody')}{' '}
          <a className={styles.link} href={addressOf('hosts', ['people'])}>
            {t('notes.missing.toPeople')}
          </a>
        </p>
      ) : current === null ? (
        <p>{t('notes.missing.publishFirst')}</p>
      ) : count === 0 ? (
        <p>{t('notes.missing.everyone', { version: `${current.version}` })}</p>
      ) : (
        <>
          {rows.length > 0 && <MissingNotesTable current={current} rows={rows} onOpen={onOpen} />}
          <HostsWithoutFile hosts={hosts} isInCard />
        </>
      )}
    </Card>
  )
}

interface MissingNotesTableProps {
  readonly current: { readonly noteId: string; readonly version: number }
  readonly rows: readonly MissingNote[]
  readonly onOpen: (window: NoteWindow) => void
}

function MissingNotesTable({ current, rows, onOpen }: MissingNotesTableProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const today = useNow().date
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const columns = useMemo(
    () => missingNoteColumns({ t, formatting, today, current, ticked, onTick: setTicked, onOpen }),
    [t, formatting, today, current, ticked, onOpen],
  )
  const toGive = rows.filter(({ lack }) => lack !== 'notSigned')
  const chosen = toGive.filter(({ personId }) => ticked.has(personId))
  const isEveryone = chosen.length === toGive.length
  return (
    <>
      {toGive.length > 1 && (
        <div className={styles.acts}>
          <Button onClick={() => setTicked(new Set(isEveryone ? [] : toGive.map(keyOf)))}>
            {t(isEveryone ? 'notes.missing.chooseNobody' : 'notes.missing.chooseAll')}
          </Button>
          <Button
            variant="primary"
            disabled={chosen.length === 0}
            onClick={() => onOpen({ kind: 'give', note: current, people: chosen })}
          >
            {chosen.length === 0
              ? t('notes.missing.severalChosen')
              : t('notes.missing.several', { count: chosen.length })}
          </Button>
        </div>
      )}
      <Table
        caption={t('notes.missing.table', { version: `${current.version}` })}
        columns={columns}
        rows={rows}
        keyOf={keyOf}
        hasFilter={rows.length > 8}
      />
    </>
  )
}
