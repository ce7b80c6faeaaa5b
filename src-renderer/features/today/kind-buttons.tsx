import Plus from 'lucide-react/icons/plus'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import type { VisitKind } from '#shared/visits/visit-kind.ts'

import type { Counter } from './today-facts.ts'

import styles from './counter-card.module.css'

interface KindButtonsProps {
  readonly counter: Counter
  readonly onTap: (kind: VisitKind) => void
}

/** Only where the place chose kinds: a press counts one visit and says what it was for. */
export function KindButtons({ counter, onTap }: KindButtonsProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  if (counter.kinds.length === 0) return null
  const totalOf = (kind: VisitKind) => counter.count.byKind.find((one) => one.kind === kind)?.total ?? 0
  return (
    <div role="group" aria-label={t('today.counter.kinds')} className={styles.kinds}>
      {counter.kinds.map((kind) => (
        <button key={kind} type="button" className={styles.kind} onClick={() => onTap(kind)}>
          <Plus size={18} />
          <span className="visually-hidden">{t('today.counter.plusKind')} </span>
          {t(`visits.kinds.${kind}`)}
          <span className={styles.kindCount}>{formatting.number(totalOf(kind))}</span>
        </button>
      ))}
    </div>
  )
}
