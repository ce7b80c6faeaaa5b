import { useTranslation } from 'react-i18next'

import type { WholeContract } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'
import { localDateOf } from '#shared/kernel/local-date.ts'
import { padHeight, padWidth } from '#shared/people/signature-rules.ts'
import type { Place } from '#shared/place/place-contract.ts'

import { NoteBody } from './note-body.tsx'

import styles from './note-sheet.module.css'

type NoteSheetFacts = OutputOf<WholeContract['people']['getNoteSheet']>

interface NoteSheetPageProps {
  readonly place: Pick<Place, 'name' | 'logo'>
  readonly sheet: NoteSheetFacts
  readonly language: 'fr' | 'nl'
}

/** The note on A4: the logo, the text, then who received it and where to sign. */
export function NoteSheetPage({ place, sheet, language }: NoteSheetPageProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { note } = sheet
  const date = formatting.date(localDateOf(note.publishedAt))
  return (
    <article className={styles.sheet}>
      <header className={styles.head}>
        {place.logo !== null && <img className={styles.logo} src={place.logo} alt="" />}
        <p className={styles.place}>{place.name}</p>
        <p className={styles.version}>{t('notes.sheet.version', { version: `${note.version}`, date })}</p>
      </header>
      <NoteBody
        text={language === 'fr' ? note.textFr : note.textNl}
        facts={note.facts}
        language={language}
        className={styles.body}
      />
      <Receipt person={sheet.person} given={sheet.given} />
    </article>
  )
}

/** Who received it, on which day, and the signature; lines to write on for what is not known. */
function Receipt({ person, given }: Pick<NoteSheetFacts, 'person' | 'given'>) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const line = (text: string | null) =>
    text === null ? <span className={styles.line} /> : <strong>{text}</strong>
  const dateOf = (date: string | null | undefined) =>
    date === null || date === undefined ? null : formatting.date(date)
  return (
    <section className={styles.receipt} data-keep-together>
      <p>{t('notes.sheet.statement')}</p>
      <p className={styles.row}>
        <span>{t('notes.sheet.name')}</span>
        {line(person === null ? null : `${person.firstName} ${person.lastName}`)}
        <span>{t('notes.sheet.givenOn')}</span>
        {line(dateOf(given?.givenOn))}
      </p>
      <p className={styles.row}>
        <span>{t('notes.sheet.signedOn')}</span>
        {line(dateOf(given?.signedOn))}
        <span>{t('notes.sheet.signature')}</span>
        <Signature given={given} />
      </p>
    </section>
  )
}

function Signature({ given }: Pick<NoteSheetFacts, 'given'>) {
  const { t } = useTranslation()
  if (given === null || given.signature === 'none') return <span className={styles.box} />
  if (given.drawing === null) return <strong>{t('notes.sheet.signedOnPaper')}</strong>
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${padWidth} ${padHeight}`}
      role="img"
      aria-label={t('notes.sheet.signedOnScreen')}
    >
      <path d={given.drawing} />
    </svg>
  )
}
