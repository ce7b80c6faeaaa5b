import { useVirtualizer } from '@tanstack/react-virtual'
import Undo2 from 'lucide-react/icons/undo-2'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { takeBack } from '#renderer/lib/undo.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Tag } from '#renderer/ui/chip.tsx'
import { localDateOf, localTimeOf } from '#shared/kernel/local-date.ts'

import { type Act, actorText, actText, subjectsText, wholeText } from './act-words.ts'

import styles from './history.module.css'

interface ActListProps {
  readonly acts: readonly Act[]
  readonly hasMore: boolean
  readonly onChoose: (act: Act) => void
  /** The end of what was read came into sight. */
  readonly onEnd: () => void
}

/** Thousands of acts, of which only those in sight exist; a heading where a day begins. */
export function ActList({ acts, hasMore, onChoose, onEnd }: ActListProps) {
  const { t } = useTranslation()
  const scroll = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: acts.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 76,
    getItemKey: (index) => acts[index]?.txId ?? index,
    overscan: 6,
  })
  const items = virtualizer.getVirtualItems()
  const isEndSeen = hasMore && (items.at(-1)?.index ?? 0) >= acts.length - 10
  const reachEnd = useEffectEvent(onEnd)
  useEffect(() => {
    if (isEndSeen) reachEnd()
  }, [isEndSeen, acts.length])
  return (
    <div
      ref={scroll}
      className={styles.scroll}
      tabIndex={0}
      role="region"
      aria-label={t('history.newestFirst')}
    >
      <ol className={styles.acts} style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => {
          const act = acts[item.index]
          if (act === undefined) return null
          const before = acts[item.index - 1]
          const isNewDay = before === undefined || localDateOf(before.at) !== localDateOf(act.at)
          return (
            <li
              key={act.txId}
              ref={virtualizer.measureElement}
              data-index={item.index}
              aria-setsize={hasMore ? -1 : acts.length}
              aria-posinset={item.index + 1}
              className={styles.act}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {isNewDay && <DayHeading at={act.at} />}
              <ActLine act={act} onChoose={onChoose} />
            </li>
          )
        })}
      </ol>
    </div>
  )
}

function DayHeading({ at }: { readonly at: number }) {
  const formatting = useFormatting()
  return <h3 className={styles.day}>{formatting.dayAndYear(localDateOf(at))}</h3>
}

interface ActLineProps {
  readonly act: Act
  readonly onChoose: (act: Act) => void
}

function ActLine({ act, onChoose }: ActLineProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const subjects = subjectsText(t, formatting, act)
  const whole = wholeText(t, formatting, act)
  return (
    <div className={styles.line}>
      <span className={styles.time}>{formatting.time(localTimeOf(act.at))}</span>
      <div className={styles.what}>
        <p>
          <strong>{actText(t, act)}</strong>
          {subjects !== '' && <span> · {subjects}</span>}
        </p>
        <p className={styles.soft}>{actorText(t, act.actor)}</p>
      </div>
      <div className={styles.buttons}>
        {act.undoneBy !== null && <Tag>{t('history.undone')}</Tag>}
        {act.undoable && (
          <Button
            icon={<Undo2 size={18} />}
            aria-label={t('history.undoThis', { act: whole })}
            onClick={() => void takeBack(act.txId)}
          >
            {t('history.undo')}
          </Button>
        )}
        <Button
          variant="quiet"
          aria-label={t('history.detailsOf', { act: whole })}
          onClick={() => onChoose(act)}
        >
          {t('history.details')}
        </Button>
      </div>
    </div>
  )
}
