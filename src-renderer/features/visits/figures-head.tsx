import { useTranslation } from 'react-i18next'

import type { VisitKind } from '#shared/visits/visit-kind.ts'

import { useFigureWords } from './figures-words.ts'
import type { FigureWords } from './figures-words.ts'
import type { Summary } from './visits-facts.ts'

import styles from './figures-head.module.css'

interface FiguresHeadProps {
  readonly summary: Summary
}

/** The stretch in four figures; each mean says what it stands on. */
export function FiguresHead({ summary }: FiguresHeadProps) {
  const { t } = useTranslation()
  const words = useFigureWords()
  const { whole, kinds, entries, lateEntries } = summary
  const hasKinds = kinds.some(({ kind }) => kind !== null)
  return (
    <section className={styles.head} aria-label={t('visitFigures.head.title')}>
      <dl className={styles.facts}>
        <Fact
          isFirst
          figure={words.shown(whole)}
          label={t('visitFigures.head.visits', { count: whole.total ?? 2 })}
        />
        <Fact
          figure={words.mean(whole.perSlot)}
          label={t('visitFigures.head.perSlot')}
          base={t('visitFigures.counted', basisOf(words, whole.perSlot))}
        />
        <Fact
          figure={words.mean(whole.perDay)}
          label={t('visitFigures.head.perDay')}
          base={t('visitFigures.countedDays', basisOf(words, whole.perDay))}
        />
        {entries !== null && lateEntries !== null && (
          <Fact
            figure={words.formatting.number(lateEntries)}
            label={t('visitFigures.head.lateTitle')}
            base={t('visitFigures.head.late', lateOf(words, entries))}
          />
        )}
      </dl>
      {hasKinds && <Kinds kinds={kinds} words={words} />}
    </section>
  )
}

/** `40 permanences comptées sur 48`, for the texts with a plural. */
export const basisOf = (
  { formatting }: FigureWords,
  { counted, planned }: { readonly counted: number; readonly planned: number },
) => ({ count: counted, counted: formatting.number(counted), planned: formatting.number(planned) })

/** `sur 120 comptages`, for the texts with a plural. */
export const lateOf = ({ formatting }: FigureWords, entries: number) => ({
  count: entries,
  entries: formatting.number(entries),
})

interface FactProps {
  readonly figure: string
  readonly label: string
  readonly base?: string
  readonly isFirst?: boolean
}

function Fact({ figure, label, base, isFirst = false }: FactProps) {
  return (
    <div className={styles.fact} data-first={isFirst}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.figure}>{figure}</dd>
      {base !== undefined && <dd className={styles.base}>{base}</dd>}
    </div>
  )
}

interface KindsProps {
  readonly kinds: Summary['kinds']
  readonly words: FigureWords
}

function Kinds({ kinds, words }: KindsProps) {
  const { t } = words
  const nameOf = (kind: VisitKind | null) =>
    kind === null ? t('visitFigures.head.noKind') : t(`visits.kinds.${kind}`)
  return (
    <div className={styles.kinds}>
      <h2 className={styles.kindsTitle}>{t('visitFigures.head.kinds')}</h2>
      <ul className={styles.kindList}>
        {kinds.map((figure) => (
          <li key={figure.kind ?? ''} className={styles.kind}>
            {nameOf(figure.kind)} <strong>{words.shown(figure)}</strong>
          </li>
        ))}
      </ul>
    </div>
  )
}
