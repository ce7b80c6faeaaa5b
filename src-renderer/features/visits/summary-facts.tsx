import { basisOf, lateOf } from './figures-head.tsx'
import type { FigureWords } from './figures-words.ts'
import type { Summary } from './visits-facts.ts'

import styles from './summary-sheet.module.css'

interface SummaryFactsProps {
  readonly summary: Summary
  readonly words: FigureWords
}

/** The totals of the period, and on what the means stand. */
export function SummaryFacts({ summary: { whole, kinds, entries, lateEntries }, words }: SummaryFactsProps) {
  const { t, formatting } = words
  const named = kinds.filter(({ kind }) => kind !== null)
  const list = kinds.map((figure) => {
    const name = figure.kind === null ? t('visitFigures.head.noKind') : t(`visits.kinds.${figure.kind}`)
    return `${name} ${words.shown(figure)}`
  })
  return (
    <>
      <dl className={styles.facts}>
        <div>
          <dt>{t('visitFigures.head.visits', { count: whole.total ?? 2 })}</dt>
          <dd className={styles.number}>{words.shown(whole)}</dd>
        </div>
        <div>
          <dt>{t('visitFigures.head.perSlot')}</dt>
          <dd className={styles.number}>{words.mean(whole.perSlot)}</dd>
          <dd className={styles.base}>{t('visitFigures.counted', basisOf(words, whole.perSlot))}</dd>
        </div>
        <div>
          <dt>{t('visitFigures.head.perDay')}</dt>
          <dd className={styles.number}>{words.mean(whole.perDay)}</dd>
          <dd className={styles.base}>{t('visitFigures.countedDays', basisOf(words, whole.perDay))}</dd>
        </div>
        {entries !== null && lateEntries !== null && (
          <div>
            <dt>{t('visitFigures.head.lateTitle')}</dt>
            <dd className={styles.number}>{formatting.number(lateEntries)}</dd>
            <dd className={styles.base}>{t('visitFigures.head.late', lateOf(words, entries))}</dd>
          </div>
        )}
      </dl>
      {named.length > 0 && <p>{t('visitFigures.sheet.kinds', { list: list.join(' · ') })}</p>}
    </>
  )
}
