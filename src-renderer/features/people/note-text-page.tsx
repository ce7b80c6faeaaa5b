import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { addressOf, navigate } from '#renderer/lib/router.ts'
import { usePainted } from '#renderer/lib/use-painted.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { localDateOf } from '#shared/kernel/local-date.ts'

import { NoteBody } from './note-body.tsx'
import { NotePrintMenu } from './note-print-menu.tsx'
import { noteTopics, type PublishedNote } from './notes-facts.ts'
import { NotePageFrame } from './notes-frame.tsx'

import styles from './notes.module.css'

interface NoteTextPageProps {
  /** The number of a version; one that does not exist is the one in force. */
  readonly versionAsked: number
}

/** The published note in its two languages, side by side, and every version that was before it. */
export function NoteTextPage({ versionAsked }: NoteTextPageProps) {
  const { t } = useTranslation()
  const { data } = useQuery(api.people.listNoteVersions, {}, noteTopics)
  const marks = usePainted('notes', data !== undefined)
  const versions = data?.versions ?? []
  const shown = versions.find(({ version }) => version === versionAsked) ?? versions[0]
  return (
    <div data-view="text" {...marks}>
      <NotePageFrame
        title={t('notes.name.title')}
        sub={t('notes.name.sub')}
        actions={shown !== undefined && <NotePrintMenu note={shown} />}
      >
        {data !== undefined && shown === undefined && <p>{t('notes.text.none')}</p>}
        {shown !== undefined && <Version shown={shown} versions={versions} />}
      </NotePageFrame>
    </div>
  )
}

interface VersionProps {
  readonly shown: PublishedNote
  readonly versions: readonly PublishedNote[]
}

function Version({ shown, versions }: VersionProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { version, facts, given: count } = shown
  return (
    <>
      <SelectField
        className={styles.narrow}
        label={t('notes.text.version')}
        value={`${version}`}
        choices={versions.map((one) => ({
          value: `${one.version}`,
          label: t('notes.text.versionOn', {
            version: `${one.version}`,
            date: formatting.date(localDateOf(one.publishedAt)),
          }),
        }))}
        onChange={(value) =>
          navigate(addressOf('hosts', ['notes', 'text'], { version: value }), { replace: true })
        }
      />
      {shown !== versions[0] && <Banner tone="info">{t('notes.text.old')}</Banner>}
      <p>
        {count === 0
          ? t('notes.text.notGiven')
          : t('notes.text.given', { count, signed: formatting.number(shown.signed) })}
      </p>
      <div className={styles.columns}>
        <Card title={t('notes.text.french')}>
          <NoteBody text={shown.textFr} facts={facts} language="fr" className={styles.note} />
        </Card>
        <Card title={t('notes.text.dutch')}>
          <NoteBody text={shown.textNl} facts={facts} language="nl" className={styles.note} />
        </Card>
      </div>
    </>
  )
}
