import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import { addressOf } from '#renderer/lib/router.ts'
import { Card } from '#renderer/ui/card.tsx'
import type { PlacedGap } from '#shared/people/note-place-rules.ts'
import {
  noteFactNames,
  noteFactWords,
  type NoteFacts,
  type NoteGap,
  noteGapsOf,
  type NoteTexts,
} from '#shared/people/note-text-rules.ts'

import { gapSentence } from './notes-sentences.ts'

import styles from './notes.module.css'

interface NoteHelpProps {
  readonly texts: NoteTexts
  readonly facts: NoteFacts
  /** Puts the cursor where something is missing. */
  readonly onGoTo: (gap: PlacedGap) => void
}

/** What is still missing before publishing, and how a text is written. */
export function NoteHelp({ texts, facts, onGoTo }: NoteHelpProps) {
  const { t } = useTranslation()
  const gaps = useMemo(
    () => new Map(noteGapsOf(texts, facts).map((gap) => [gapSentence(t, gap), gap])),
    [t, texts, facts],
  )
  return (
    <div className={styles.columns}>
      <Card title={t('noteEdit.missing')}>
        <div role="status">
          {gaps.size === 0 ? (
            <p>{t('noteEdit.ready')}</p>
          ) : (
            <ul className={styles.gaps}>
              {[...gaps].map(([sentence, gap]) => (
                <li key={sentence}>
                  <GapLink gap={gap} sentence={sentence} onGoTo={onGoTo} />
                </li>
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

interface GapLinkProps extends Pick<NoteHelpProps, 'onGoTo'> {
  readonly gap: NoteGap
  readonly sentence: string
}

/** To the line, or to where the place says what is missing. */
function GapLink({ gap, sentence, onGoTo }: GapLinkProps) {
  if (gap.kind === 'factMissing') {
    const isPolicy = gap.fact === 'insurer' || gap.fact === 'policy'
    const address = isPolicy ? addressOf('hosts', ['notes']) : addressOf('settings', ['place'])
    return (
      <a className={styles.link} href={address}>
        {sentence}
      </a>
    )
  }
  return (
    <button type="button" className={styles.toLine} onClick={() => onGoTo(gap)}>
      {sentence}
    </button>
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
