import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import { Card } from '#renderer/ui/card.tsx'
import {
  noteFactNames,
  noteFactWords,
  type NoteFacts,
  noteGapsOf,
  type NoteTexts,
} from '#shared/people/note-text-rules.ts'

import { gapSentence } from './notes-sentences.ts'

import styles from './notes.module.css'

interface NoteHelpProps {
  readonly texts: NoteTexts
  readonly facts: NoteFacts
}

/** What is still missing before publishing, and how a text is written. */
export function NoteHelp({ texts, facts }: NoteHelpProps) {
  const { t } = useTranslation()
  const gaps = useMemo(
    () => [...new Set(noteGapsOf(texts, facts).map((gap) => gapSentence(t, gap)))],
    [t, texts, facts],
  )
  return (
    <div className={styles.columns}>
      <Card title={t('noteEdit.missing')}>
        <div role="status">
          {gaps.length === 0 ? (
            <p>{t('noteEdit.ready')}</p>
          ) : (
            <ul className={styles.gaps}>
              {gaps.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
        </div>
        <p className={styles.soft}>{t('noteEdit.law')}</p>
      </Card>
      <Card title={t('noteEdit.help')}>
        <div className={styles.help}>
          <p>{t('noteEdit.helpTitle')}</p>
          <p>{t('noteEdit.helpList')}</p>
          <p>{t('noteEdit.helpLine')}</p>
          <p>{t('noteEdit.helpBlank')}</p>
          <p>{t('noteEdit.helpWords')}</p>
          <dl className={styles.words}>
            {noteFactNames.map((name) => (
              <FactWords key={name} words={wordsOf(name)} value={facts[name]} />
            ))}
          </dl>
        </div>
      </Card>
    </div>
  )
}

/** `{lieu}, {plek}`; one of them when both languages have the same word. */
const wordsOf = (name: (typeof noteFactNames)[number]): string =>
  [...new Set([noteFactWords.fr[name], noteFactWords.nl[name]])].map((word) => `{${word}}`).join(', ')

function FactWords({ words, value }: { readonly words: string; readonly value: string | null }) {
  const { t } = useTranslation()
  return (
    <>
      <dt>{words}</dt>
      <dd>{value ?? <span className={styles.soft}>{t('noteEdit.unknown')}</span>}</dd>
    </>
  )
}
