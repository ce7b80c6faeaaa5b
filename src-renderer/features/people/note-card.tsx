import type { TFunction } from 'i18next'
import BookOpen from 'lucide-react/icons/book-open'
import Pencil from 'lucide-react/icons/pencil'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { addressOf, navigate } from '#renderer/lib/router.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { localDateOf } from '#shared/kernel/local-date.ts'
import { factsChangedSince } from '#shared/people/note-text-rules.ts'

import { NotePrintMenu } from './note-print-menu.tsx'
import type { MissingNotes, NoteState } from './notes-facts.ts'

import styles from './notes.module.css'

interface NoteCardProps {
  readonly note: NoteState
  readonly missing: MissingNotes
}

/** Where the note stands: the version in force, how many signed it, and the next one being written. */
export function NoteCard({ note, missing }: NoteCardProps) {
  const { t } = useTranslation()
  const { current, draft } = note
  return (
    <Card
      title={t('notes.name.title')}
      sub={t('notes.name.sub')}
      size="large"
      actions={
        <div className={styles.acts}>
          {current !== null && (
            <>
              <Button
                icon={<BookOpen size={20} />}
                onClick={() => navigate(addressOf('hosts', ['notes', 'text']))}
              >
                {t('notes.name.read')}
              </Button>
              <NotePrintMenu note={current} />
            </>
          )}
          <Button
            variant={current === null ? 'primary' : 'plain'}
            icon={<Pencil size={20} />}
            onClick={() => navigate(addressOf('hosts', ['notes', 'edit']))}
          >
            {editWords(t, note)}
          </Button>
        </div>
      }
    >
      <Standing note={note} missing={missing} />
      {current !== null && draft !== null && (
        <p className={styles.soft}>{t('notes.name.draftWaiting', { version: `${draft.version}` })}</p>
      )}
    </Card>
  )
}

function editWords(t: TFunction, { current, draft }: NoteState): string {
  if (draft === null) return t('notes.name.prepare', { version: `${(current?.version ?? 0) + 1}` })
  return draft.isTemplate ? t('notes.name.complete') : t('notes.name.resume', { version: `${draft.version}` })
}

function Standing({ note, missing }: NoteCardProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { current, facts } = note
  if (current === null) return <p>{t('notes.name.none')}</p>
  const version = `${current.version}`
  const changed = factsChangedSince({ fr: current.textFr, nl: current.textNl }, current.facts, facts)
  const done = formatting.number(missing.people - missing.missing.length)
  return (
    <>
      <p>
        <span className={styles.strong}>
          {t('notes.name.current', { version, date: formatting.date(localDateOf(current.publishedAt)) })}
        </span>
        {' · '}
        {t('notes.name.signed', {
          done,
          all: formatting.number(missing.people + missing.hosts.length),
        })}
      </p>
      {changed.length > 0 && (
        <Banner tone="attention">
          {t('notes.name.changed', {
            version,
            facts: formatting.list(changed.map((name) => t(`notes.fact.${name}`))),
          })}
        </Banner>
      )}
    </>
  )
}
