import type { TFunction } from 'i18next'
import PenLine from 'lucide-react/icons/pen-line'
import Send from 'lucide-react/icons/send'

import type { Formatting } from '#renderer/lib/formatting.ts'
import { addressOf } from '#renderer/lib/router.ts'
import { Button } from '#renderer/ui/button.tsx'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { Tag } from '#renderer/ui/chip.tsx'
import type { Column } from '#renderer/ui/table-rows.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'

import type { NoteWindow } from './note-windows.tsx'
import type { MissingNote } from './notes-facts.ts'
import { fullName } from './people-facts.ts'

import styles from './notes.module.css'

interface MissingNoteParts {
  readonly t: TFunction
  readonly formatting: Formatting
  readonly today: LocalDate
  readonly current: { readonly noteId: string; readonly version: number }
  readonly ticked: ReadonlySet<string>
  readonly onTick: (ticked: ReadonlySet<string>) => void
  readonly onOpen: (window: NoteWindow) => void
}

/** Who, what they lack, and what to do about it. */
export function missingNoteColumns(parts: MissingNoteParts): readonly Column<MissingNote>[] {
  const { t, formatting } = parts
  return [
    {
      id: 'choice',
      header: t('notes.missing.choose'),
      isHeaderHidden: true,
      cell: (row) => <Tick row={row} {...parts} />,
    },
    {
      id: 'person',
      header: t('notes.missing.person'),
      isRowHeader: true,
      cell: (row) => <Person row={row} {...parts} />,
      sortBy: ({ lastName, firstName }) => `${lastName} ${firstName}`,
      filterBy: fullName,
    },
    {
      id: 'state',
      header: t('notes.missing.state'),
      cell: ({ lack, last }) => (
        <span className={styles.acts}>
          <Tag tone={lack === 'notSigned' ? 'attention' : 'missing'}>{t(`notes.lack.${lack}`)}</Tag>
          {last !== null && (
            <span className={styles.soft}>
              {t('notes.lack.lastGiven', {
                version: `${last.version}`,
                date: formatting.date(last.givenOn),
              })}
            </span>
          )}
        </span>
      ),
      sortBy: ({ lack }) => t(`notes.lack.${lack}`),
      filterBy: ({ lack }) => t(`notes.lack.${lack}`),
    },
    {
      id: 'act',
      header: t('notes.missing.act'),
      isHeaderHidden: true,
      cell: (row) => <Act row={row} {...parts} />,
    },
  ]
}

interface CellProps extends MissingNoteParts {
  readonly row: MissingNote
}

/** The name leads to the file; who has not begun yet has to be told first. */
function Person({ row, t, formatting, today }: CellProps) {
  const { personId, startDate } = row
  return (
    <>
      <a className={styles.link} href={addressOf('hosts', ['people', personId])}>
        {fullName(row)}
      </a>
      {startDate !== null && startDate > today && (
        <p className={styles.soft}>{t('notes.missing.starts', { date: formatting.date(startDate) })}</p>
      )}
    </>
  )
}

/** Only who is still to be given it is chosen: a signature is one person's at a time. */
function Tick({ row, t, ticked, onTick }: CellProps) {
  if (row.lack === 'notSigned') return null
  const { personId } = row
  const tick = (isTicked: boolean) => {
    const others = [...ticked].filter((id) => id !== personId)
    onTick(new Set(isTicked ? [...others, personId] : others))
  }
  return (
    <CheckField
      className={styles.check}
      label={<span className="visually-hidden">{t('notes.missing.chooseOne', { name: fullName(row) })}</span>}
      isChecked={ticked.has(personId)}
      onChange={tick}
    />
  )
}

function Act({ row, t, current, onOpen }: CellProps) {
  const { lack, last } = row
  const name = fullName(row)
  if (lack === 'notSigned' && last !== null) {
    return (
      <Button
        icon={<PenLine size={20} />}
        aria-label={t('notes.missing.signOf', { name })}
        onClick={() => onOpen({ kind: 'sign', given: { ...last, ...row } })}
      >
        {t('notes.missing.sign')}
      </Button>
    )
  }
  return (
    <Button
      icon={<Send size={20} />}
      aria-label={t('notes.missing.giveTo', { name })}
      onClick={() => onOpen({ kind: 'give', note: current, people: [row] })}
    >
      {t('notes.missing.give')}
    </Button>
  )
}
